/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is learning? All profiles, a guest, somebody new; and another name for this one. */
#include "place/place.h"
#include "place/say.h"
#include "session/who.h"

#include <string.h>

static bool is_guest(const struct session *session)
{
    return session->profile->folder < 0;
}

static const char *name_of(struct session *session, const char *nickname)
{
    return *nickname ? nickname : words_phrase(&session->words, PHRASE_PROGRESS_OWN);
}

static void describe_profile(struct session *session, struct sheet *sheet,
                             const struct profiles_item *item)
{
    bool is_open =
        !is_guest(session) && strcmp(item->nickname, session->profile->nickname) == 0;
    struct block *block =
        sheet_add_named_option(sheet, MARK_SIGN_NONE, *item->nickname ? item->nickname : "own",
                               name_of(session, item->nickname));
    char day[PROFILES_DAY_SIZE];

    profiles_last_used(session->data_folder, item, day);
    if (*day)
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, " (%s)",
                                    say(session, sheet, PHRASE_PROFILES_USED, "date",
                                        say_date(session, sheet, day), NULL)));
    if (is_open)
        sheet->focus = block->item;
}

static void describe(struct session *session, struct sheet *sheet)
{
    struct profiles profiles;

    sheet->title = say(session, sheet, PHRASE_PROFILES_TITLE, NULL);
    who_list(session, &profiles);
    for (size_t i = 0; i < profiles.count; i++)
        describe_profile(session, sheet, &profiles.items[i]);
    profiles_release(&profiles);
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "guest",
                           say(session, sheet, PHRASE_PROFILES_GUEST, NULL));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "new",
                           say(session, sheet, PHRASE_PROFILES_NEW, NULL));
    if (!is_guest(session))
        sheet_add_named_option(sheet, MARK_SIGN_NONE, "rename",
                               say(session, sheet, PHRASE_PROFILES_RENAME, "name",
                                   name_of(session, session->profile->nickname), NULL));
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_PROFILES_HOW, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static void choose(struct session *session, const struct profiles_item *item)
{
    if (!is_guest(session) && strcmp(item->nickname, session->profile->nickname) == 0)
        session_back(session);
    else
        who_switch(session, item->nickname);
}

/* What stands behind the profiles. */
enum { GUEST, NEW, RENAME };

static void choose_other(struct session *session, size_t item)
{
    if (item == GUEST && is_guest(session)) {
        session_back(session);
    } else if (item == GUEST) {
        who_switch(session, NULL);
    } else {
        session->switching.is_rename = item == RENAME;
        session->switching.symbol = -1;
        session_enter(session, PLACE_SYMBOLS);
    }
}

static bool act(struct session *session, enum action action, int item)
{
    struct profiles profiles;
    size_t index = (size_t)item;

    if (action == ACTION_PROFILES) {
        session_back(session);
        return true;
    }
    if (!action_chooses(action) || item < 0)
        return false;
    who_list(session, &profiles);
    if (index < profiles.count)
        choose(session, &profiles.items[index]);
    else
        choose_other(session, index - profiles.count);
    profiles_release(&profiles);
    return true;
}

const struct place profiles_place = {.describe = describe, .act = act};
