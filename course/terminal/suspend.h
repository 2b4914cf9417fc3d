/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ctrl-Z. Suspending and coming back are ncurses' work; this only puts strings around it that
 * terminfo does not know of, so that the shell in between finds the terminal as it was.
 */
#ifndef TERMINAL_SUSPEND_H
#define TERMINAL_SUSPEND_H

/*
 * To be called after curses has started. `leaving` is written to `output` before it leaves the
 * screen, `coming_back` after it has painted it again; both must last until suspend_close(). Does
 * nothing where SIGTSTP is not handled by curses, as under a shell without job control.
 */
void suspend_open(int output, const char *leaving, const char *coming_back);

/* Gives SIGTSTP back to curses. */
void suspend_close(void);

#endif
