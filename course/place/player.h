/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The session as a picture of so many rows and columns, and keys as what they do to it: moving the
 * focus, turning pages, acting. Pure: no terminal, no clock.
 *
 *     struct player player;
 *     player_init(&player, &session);
 *     player_resize(&player, 24, 80);
 *     player_draw(&player);                 // player.frame is the picture
 *     player_press(&player, key);
 *     player_release(&player);
 *
 * Enter and Space never act on what is out of sight: they turn the page towards it instead.
 */
#ifndef PLACE_PLAYER_H
#define PLACE_PLAYER_H

#include "base/key.h"
#include "place/place.h"
#include "sheet/compose.h"

struct player {
    struct session *session;
    struct sheet sheet;
    struct layout layout;
    struct frame frame;
    struct screen_form form;
    struct text status, hint;
    int rows, columns;
    unsigned long described; /* the session's revision that the sheet shows */
    enum phrase notice;      /* ... and its notice */
    bool is_laid_out;        /* the layout is that of the sheet at this size */
};

void player_init(struct player *player, struct session *session);
void player_release(struct player *player);
void player_resize(struct player *player, int rows, int columns);

/* Brings sheet and layout up to where the session is, without making a picture of it. */
void player_lay_out(struct player *player);

/* Describes, lays out and composes where the session is. */
void player_draw(struct player *player);

/* Does what the key means here. The picture is stale until player_draw(). */
void player_press(struct player *player, struct key key);

#endif
