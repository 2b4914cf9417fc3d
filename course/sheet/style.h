/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a piece of text is for. The terminal's palette turns a style into attributes and colours;
 * linear mode ignores it. No meaning rests on a style alone: a word, number or sign says it too.
 */
#ifndef SHEET_STYLE_H
#define SHEET_STYLE_H

enum style {
    STYLE_BODY,
    STYLE_TITLE,    /* the line at the top */
    STYLE_HEADING,
    STYLE_STRONG,
    STYLE_EMPHASIS,
    STYLE_TERM,     /* a word of the glossary */
    STYLE_CODE,     /* an address, a word to type */
    STYLE_QUIET,    /* hints, what is left, field names of a message */
    STYLE_MESSAGE,  /* the text of a specimen message */
    STYLE_CUE,      /* a warning sign, in the explanation */
    STYLE_PART,     /* a part of a message that can be marked */
    STYLE_MARKED,   /* a part that is marked */
    STYLE_GOOD,
    STYLE_BAD,
    STYLE_RULE,     /* lines drawn */
    STYLE_COUNT
};

#endif
