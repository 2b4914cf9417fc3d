/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/who.h"

#include "base/memory.h"

#include <errno.h>
#include <stdlib.h>

/* Sun, moon, star, heart, diamond, clover, spade, note, umbrella. */
const char *const who_symbols[WHO_SYMBOLS] = {
    "\xE2\x98\x80", "\xE2\x98\xBE", "\xE2\x98\x85", "\xE2\x99\xA5", "\xE2\x99\xA6",
    "\xE2\x99\xA3", "\xE2\x99\xA0", "\xE2\x99\xAA", "\xE2\x98\x82",
};

void who_list(const struct session *session, struct profiles *profiles)
{
    *profiles = (struct profiles){0};
    if (session->data_folder)
        profiles_read(profiles, session->data_folder, NULL);
}

void who_switch(struct session *session, const char *nickname)
{
    free(session->switching.nickname);
    session->switching.is_wanted = true;
    session->switching.nickname = nickname ? memory_copy_string(nickname) : NULL;
    session_quit(session);
}

static bool is_taken(const struct session *session, const char *nickname)
{
    struct profiles profiles;
    bool is_there;

    who_list(session, &profiles);
    is_there = profiles_find(&profiles, nickname) != NULL;
    profiles_release(&profiles);
    return is_there;
}

static bool rename_open(struct session *session, const char *nickname)
{
    if (!session->data_folder ||
        !profile_rename(session->profile, session->data_folder, nickname)) {
        session->notice = errno == EEXIST ? PHRASE_NAME_TAKEN : PHRASE_CHOICE_NOT_SAVED;
        return false;
    }
    session->revision++;
    return true;
}

bool who_name(struct session *session, const char *nickname)
{
    char *clean = profile_clean_nickname(nickname);
    bool good = clean && *clean && session->data_folder;

    if (!good)
        session->notice = PHRASE_NAME_NONE;
    else if (session->switching.is_rename)
        good = rename_open(session, clean);
    else if ((good = !is_taken(session, clean)))
        who_switch(session, clean);
    else
        session->notice = PHRASE_NAME_TAKEN;
    free(clean);
    return good;
}
