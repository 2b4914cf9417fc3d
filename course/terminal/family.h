/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which program the terminal is, where that tells what it cannot show. Nothing can be asked about
 * fonts or shaping, but some families are known (measured with the course's own pages): xterm and
 * st drop signs, alacritty and the terminal of VS Code do not put them in order.
 *
 * Told by the answer to Secondary Device Attributes, `CSI > c` (xterm's ctlseqs): xterm says 41,
 * alacritty 0 with a last 1, VS Code's (xterm.js) 0 with a last 0. st does not answer and is known
 * by TERM. What stands between, tmux or ssh, answers for itself or not at all: then it is unknown.
 */
#ifndef TERMINAL_FAMILY_H
#define TERMINAL_FAMILY_H

enum terminal_family {
    FAMILY_UNKNOWN,
    FAMILY_XTERM,
    FAMILY_XTERM_JS,
    FAMILY_ALACRITTY,
    FAMILY_ST,
};

/* `answer` is what stands between `CSI >` and `c`: numbers with `;`. */
enum terminal_family family_of_answer(const char *answer);

/* `term` is the variable TERM; may be NULL. */
enum terminal_family family_of_name(const char *term);

#endif
