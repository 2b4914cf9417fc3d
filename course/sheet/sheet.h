/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a place has to say, as meaning: headings, paragraphs, messages, options. A place describes
 * itself once as a sheet; the screen, linear mode, the checker and the tests all read that.
 *
 *     struct sheet sheet;
 *     sheet_init(&sheet);
 *     sheet_clear(&sheet);
 *     sheet->title = "Keys";
 *     sheet_add_line(&sheet, BLOCK_PARAGRAPH, STYLE_BODY, "Press a key.");
 *     sheet_add_option(&sheet, MARK_SIGN_NONE, "Go on");     // item 0, "1."
 *     sheet_release(&sheet);
 *
 * Blocks and the strings they show live in the sheet's arena; sheet_clear() lets go of them.
 * Items are what the keys can act on: options, or parts of a message. They are numbered from 0 in
 * the order they are added; a learner sees numbers from 1.
 */
#ifndef SHEET_SHEET_H
#define SHEET_SHEET_H

#include "base/arena.h"
#include "base/text.h"
#include "sheet/style.h"

#include <stdbool.h>
#include <stddef.h>

enum block_role {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,     /* of a list, with a bullet or a number */
    BLOCK_MESSAGE,  /* a line of a specimen: a rule stands at its left */
    BLOCK_OPTION,   /* something to choose */
    BLOCK_ENTRY,    /* what is typed so far */
    BLOCK_BAR,      /* a part of a whole, as a bar with words behind it */
    BLOCK_NOTE      /* about the program rather than the subject */
};

struct span {
    const char *text;
    enum style style;
    int item;          /* the item this piece of text is; -1: none */
    struct span *next;
};

struct block {
    enum block_role role;
    const char *marker; /* stands before the first line; later lines are indented by its width */
    int indent;         /* further columns on the left */
    size_t bar_part, bar_all; /* BLOCK_BAR */
    bool gap;           /* a blank line stands before it */
    int item;           /* the item this block is; -1: none */
    const char *id;     /* what its item stands for, for tests and scripts; NULL: nobody asks */
    struct span *first, *last;
    struct block *next;
};

enum mark_sign { MARK_SIGN_NONE, MARK_SIGN_OFF, MARK_SIGN_ON };

enum { SHEET_HINTS_MAX = 8 };

struct sheet {
    struct arena arena;
    const char *title;
    const char *status;                     /* a sentence for the status row, or NULL */
    const char *go_hint;                    /* what Enter does here, or NULL */
    bool go_is_about_all;                   /* ... about all items, not the one with the focus */
    bool takes_text;                        /* characters are typed, see sheet_add_entry() */
    const char *hints[SHEET_HINTS_MAX];     /* what other keys do, most important first */
    size_t hint_count;
    struct block *first, *last;
    size_t block_count;
    int items;                              /* how many */
    int focus;                              /* the item to start at */
};

void sheet_init(struct sheet *sheet);
void sheet_release(struct sheet *sheet);
void sheet_clear(struct sheet *sheet);

/* An empty block at the end. Everything but an option's neighbours has a gap before it. */
struct block *sheet_add_block(struct sheet *sheet, enum block_role role);

/* Adds a piece of text to a block; the string is copied. */
struct span *sheet_add_span(struct sheet *sheet, struct block *block, enum style style,
                            const char *text);

/* A block of one piece. */
struct block *sheet_add_line(struct sheet *sheet, enum block_role role, enum style style,
                             const char *text);

/* A bar and, behind it, the words that say the same. Where there are no lines drawn: the words. */
void sheet_add_bar(struct sheet *sheet, size_t part, size_t all, const char *words);

/* The next item as a block of its own, numbered, with a box when it can be marked. */
struct block *sheet_add_option(struct sheet *sheet, enum mark_sign sign, const char *text);

/* The same, with the id of what it stands for; the string is copied. */
struct block *sheet_add_named_option(struct sheet *sheet, enum mark_sign sign, const char *id,
                                     const char *text);

/* What has been typed so far; in this sheet characters are typed, they are no keys. */
void sheet_add_entry(struct sheet *sheet, const char *typed);

/* The number of the next item, for one that is a part of a block: give it to its spans. */
int sheet_new_item(struct sheet *sheet);

/* CommonMark as blocks; `style` is for its plain words. */
void sheet_add_prose(struct sheet *sheet, enum style style, const char *prose);

void sheet_add_hint(struct sheet *sheet, const char *hint);

/* The words of a block without styles, for tests and for linear mode. */
void block_write(const struct block *block, struct text *out);

#endif
