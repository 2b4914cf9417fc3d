/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A specimen as it would look: an SMS with its sender, an e-mail with its headers, a chat or a call
 * as turns, a web page under its address bar. A rule on the left says where the message begins and
 * ends; nothing stands to the right.
 */
#ifndef PLACE_MESSAGE_H
#define PLACE_MESSAGE_H

#include "content/marks.h"
#include "place/place.h"

enum message_parts {
    MESSAGE_PLAIN,   /* marks are not shown */
    MESSAGE_ASK,     /* every marked part is an item that can be marked */
    MESSAGE_NUMBER,  /* every marked part has its number; the cues are shown as warning signs */
    MESSAGE_EXPLAIN, /* only the cues have numbers */
};

/* The texts of the step's specimen in the language level `level`. */
void message_describe(struct session *session, struct sheet *sheet, const struct step *step,
                      size_t level, enum message_parts parts);

/* The channel's name, as it stands above a message of it. */
enum phrase message_channel_name(enum channel channel);

/* Of a line `Speaker: words` the speaker, so that they stand out; the words are what is left. */
const char *message_add_speaker(struct sheet *sheet, struct block *block, const char *line);

/*
 * The marked parts in the order they stand in the message, at most RESPONSE_MAX: the items of
 * MESSAGE_ASK and the numbers of MESSAGE_NUMBER. Returns how many.
 */
struct message_part {
    enum mark_kind kind;
    const struct cue *cue;
};
size_t message_parts(struct session *session, const struct step *step, size_t level,
                     struct message_part parts[RESPONSE_MAX]);

#endif
