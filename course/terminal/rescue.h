/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal put right when the program dies: by a fatal signal, by BUG_ON() or when memory is
 * out. Everything is worked out beforehand; what runs then is only what POSIX allows in a signal
 * handler (2.4.3 of the general information: write, tcsetattr, sigaction, raise).
 *
 * Once armed it works one time: a terminal that is put right twice shows its message in the wrong
 * place. There is one terminal, so there is one rescue.
 */
#ifndef TERMINAL_RESCUE_H
#define TERMINAL_RESCUE_H

#include <stddef.h>
#include <termios.h>

enum { RESCUE_BYTES_MAX = 256 };

/*
 * From now on `bytes` (at most RESCUE_BYTES_MAX, copied) are written to `output` and `modes`,
 * unless NULL, are set on `input` before the program dies.
 */
void rescue_arm(int output, const char *bytes, size_t length, int input,
                const struct termios *modes);

/* Does now, once, what is done when the program dies; harmless on a terminal that is gone. */
void rescue_put_right(void);

/* The terminal is right again; handlers of before are put back. */
void rescue_disarm(void);

#endif
