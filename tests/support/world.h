/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The whole program but its terminal, for tests that play: a course, a profile in a folder of its
 * own, and a session. No clock: time goes on by a second whenever somebody looks at it.
 *
 *     struct world world;
 *     world_open(&world, ".", false);              // the course that is played, with a profile
 *     session_open_path(&world.session, "phishing/links");
 *     ...
 *     world_restart(&world);                       // the program ends and is started again
 *     world_close(&world);
 *
 * The working folder is the top of the tree. A course that cannot be opened ends the program.
 */
#ifndef SUPPORT_WORLD_H
#define SUPPORT_WORLD_H

#include "session/session.h"
#include "support/scratch.h"

struct world {
    struct scratch data;  /* where profiles are kept */
    struct scratch stick; /* the only other place there is for answers */
    struct elsewhere_root root;
    bool is_guest;
    int kept_file; /* the journal's while the disk is full, else -1 */
    int ui_folder;
    struct course course;
    struct profile profile;
    struct journal journal;
    struct fold fold;
    struct session session;
};

/* `course`: a course folder. A guest's answers are written nowhere. */
void world_open(struct world *world, const char *course, bool is_guest);
void world_close(struct world *world);

/* Ends the session and begins it again on the same profile, in its language, where it left off. */
void world_restart(struct world *world);

/* The clock goes so many days ahead, or back when negative. */
void world_pass_days(struct world *world, long days);

/*
 * From now on the disk is full, or takes everything again. Something has been written before. A
 * journal that has moved elsewhere meanwhile stays there.
 */
void world_fill_disk(struct world *world, bool is_full);

/* The lines of the journal of this start, or "" when nothing is written. To be free()d. */
char *world_events(const struct world *world);

/* `step phishing/links/real-owner`, `home`, `help` ...: where the session is. */
void world_place(struct world *world, struct text *out);

/*
 * The number of the item that stands for `id` here: an option or a part of a message wherever it is
 * shown, `scam-sure` and its like for a judgement, a language's tag in the menu, and whatever else
 * a place has named with sheet_add_named_option(). -1: none.
 */
int world_item(struct world *world, const char *id);

#endif
