/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A script on stage: the program played by the lines of a .play file, and what it got wrong.
 *
 * A line that begins in the first column is a command, an indented one says what must now be true;
 * play.md beside this file lists them. All that is wrong comes out in one run, as
 * `file:line: what`, and the screen once below the first fault after each command.
 */
#ifndef PLAY_STAGE_H
#define PLAY_STAGE_H

#include "base/text.h"
#include "place/player.h"
#include "support/world.h"

#include <stdbool.h>
#include <stdio.h>

enum { WORDS_MAX = 64, VARIANTS_MAX = 16 };

/* A line in words: split at spaces, `"..."` being one word with \" and \\ in it. */
struct words_of_line {
    const char *word[WORDS_MAX];
    size_t count;
};

/* The words from `from` on, joined again with spaces. To be free()d. */
char *words_joined(const struct words_of_line *words, size_t from);

struct stage {
    const char *file;        /* of the script */
    unsigned line;
    const char *language;    /* of this run; NULL when the script is not run for several */
    const char *size;
    struct world world;
    struct player player;
    struct text faults;
    bool screen_is_told;     /* since the last command */
    FILE *used;              /* names of golden screens go here; may be NULL */
};

void stage_open(struct stage *stage, const char *course, bool is_guest);

/* The same in the language and size of this run, and drawn. */
void stage_begin(struct stage *stage, const char *course, bool is_guest);
void stage_close(struct stage *stage);
void stage_draw(struct stage *stage); /* and holds the picture against the rules (rules.c) */
void stage_fault(struct stage *stage, const char *format, ...) PRINTF_LIKE(2, 3);

/* Plays the lines of the script; false when a line cannot be understood or a fault was found. */
bool stage_play(struct stage *stage, const char *script);

/* One command, one expectation: false when there is none of that name. */
bool command_do(struct stage *stage, const struct words_of_line *words);
bool expectation_check(struct stage *stage, const struct words_of_line *words);

/* The parts of commands that others are made of. */
void stage_choose(struct stage *stage, const char *id);
void stage_type(struct stage *stage, const char *words);
void stage_go(struct stage *stage);

/* Plays all lessons, the test and the pool of a module; false when there is no such module. */
bool through_module(struct stage *stage, const char *id, bool right);

/* What has to be so on every picture of the course. */
void rules_check(struct stage *stage);

/* Compares the picture with tests/screens/NAME.txt, or writes it there when UPDATE is set. */
void golden_check(struct stage *stage, const char *name);

/* `Enter`, `PgDn`, `q`, `U+0E01`; false for what is no key. */
bool key_of_name(const char *name, struct key *key);

/* The text of one row, of the whole picture, without blanks at the ends of rows. To be free()d. */
char *row_text(const struct frame *frame, int row);
char *frame_text(const struct frame *frame);

#endif
