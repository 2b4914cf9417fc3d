/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another place for answers, when their own cannot be written. */
#include "place/place.h"

#include "place/say.h"
#include "script/sanitise.h"
#include "session/elsewhere.h"

#include <inttypes.h>
#include <string.h>

/* A path as one line that a terminal can be shown: sticks are named by others. */
static const char *shown_path(struct sheet *sheet, const char *path)
{
    struct text clean = TEXT_INIT;
    const char *kept;

    sanitise_add(&clean, path, strlen(path), NULL, NULL);
    for (char *at = clean.bytes; (at = strpbrk(at, "\n\t")); at++)
        *at = ' ';
    kept = arena_copy_string(&sheet->arena, clean.bytes);
    text_release(&clean);
    return kept;
}

/* In the largest unit of which there are some, rounded down: nobody is promised too much. */
static const char *size_text(struct sheet *sheet, uint64_t bytes)
{
    static const char *const units[] = {"kB", "MB", "GB", "TB"};
    size_t unit = 0;

    for (bytes /= 1000; bytes >= 1000 && unit + 1 < ARRAY_LENGTH(units); bytes /= 1000)
        unit++;
    return arena_format(&sheet->arena, "%" PRIu64 " %s", bytes, units[unit]);
}

static void describe_place(struct session *session, struct sheet *sheet,
                           const struct elsewhere_place *place)
{
    const char *room =
        say(session, sheet, PHRASE_ELSEWHERE_ROOM, "size", size_text(sheet, place->free), NULL);
    struct block *block =
        sheet_add_named_option(sheet, MARK_SIGN_NONE, place->path, shown_path(sheet, place->path));

    sheet_add_span(sheet, block, STYLE_QUIET, arena_format(&sheet->arena, "\n%s", room));
    if (place->is_passing)
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, "\n%s",
                                    say(session, sheet, PHRASE_ELSEWHERE_PASSING, NULL)));
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct elsewhere *elsewhere = &session->elsewhere;

    sheet->title = say(session, sheet, PHRASE_ELSEWHERE_TITLE, NULL);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet,
                       elsewhere->count ? PHRASE_ELSEWHERE_WHY : PHRASE_ELSEWHERE_NONE, NULL));
    for (size_t i = 0; i < elsewhere->count; i++)
        describe_place(session, sheet, &elsewhere->items[i]);
    if (elsewhere->count)
        say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_letter_hint(session, sheet, PHRASE_HINT_LOOK_AGAIN, "r");
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (action == ACTION_ELSEWHERE) {
        session_back(session);
        return true;
    }
    if (action == ACTION_AGAIN) {
        session_look_elsewhere(session);
        return true;
    }
    if (!action_chooses(action) || item < 0)
        return false;
    session_move_elsewhere(session, (size_t)item);
    return true;
}

const struct place elsewhere_place = {.describe = describe, .act = act};
