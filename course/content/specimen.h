/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A message to practise on: an SMS, an e-mail, a call ... either a scam or genuine, with its
 * warning signs ("cues") marked in the text.
 *
 * Marks stand in the texts as [cue:id]...[/cue] for what is suspicious and [ok:id]...[/ok] for what
 * is harmless; content/marks.h reads them. Everything is owned by the module's arena.
 */
#ifndef CONTENT_SPECIMEN_H
#define CONTENT_SPECIMEN_H

#include "yaml/schema.h"

enum channel {
    CHANNEL_SMS,
    CHANNEL_CHAT,
    CHANNEL_EMAIL,
    CHANNEL_CALL,
    CHANNEL_WEB,
    CHANNEL_POST,
    CHANNEL_APP,
    CHANNEL_LETTER,
    CHANNEL_COUNT
};

enum verdict { VERDICT_SCAM, VERDICT_GENUINE };
/* What may make a genuine message look false; a scam says it with its tricks and cues. */
enum appearance { APPEARS_URGENT, APPEARS_CLUMSY };
/* One of trick_names[]; the others are only counted. */
enum trick { TRICK_URGENCY };
enum fit { FIT_WEAK, FIT_MEDIUM, FIT_STRONG };

/* The five families of cues in the NIST Phish Scale (Technical Note 2276). */
enum cue_family { CUE_ERROR, CUE_TECHNICAL, CUE_VISUAL, CUE_LANGUAGE, CUE_TACTIC };

struct cue {
    const struct node *node;
    const char *id;
    int family; /* enum cue_family; unused for harmless parts */
    const char *why;
};

struct specimen {
    const struct node *node;
    bool is_sound; /* its shape is; content/rules.h judges the rest */
    const char *id;
    int channel, verdict, fit;
    unsigned tricks, looks; /* bits of trick_names[], of look_names[] */
    const char *from, *address, *subject, *time, *body;
    struct list cues, harmless; /* struct cue */
    const char *explain, *act;
};

extern const struct schema specimen_schema;

extern const char *const channel_names[];
extern const char *const trick_names[];
extern const char *const look_names[];

/* A cue or harmless part by its id, or NULL. */
const struct cue *specimen_cue(const struct specimen *specimen, const char *id);
const struct cue *specimen_harmless(const struct specimen *specimen, const char *id);

/* In chat and call every line of the body is one speaker's turn. */
bool specimen_has_turns(const struct specimen *specimen);

/* Reports what is wrong with one specimen by itself. */
bool specimen_check(const struct specimen *specimen, struct report *report);

/* The texts that may hold marks, in the order they are shown; absent ones are NULL. */
enum { SPECIMEN_TEXTS = 5 };
void specimen_texts(const struct specimen *specimen, const char *texts[SPECIMEN_TEXTS]);
extern const char *const specimen_text_keys[SPECIMEN_TEXTS];

#endif
