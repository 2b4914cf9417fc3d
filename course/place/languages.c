/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language menu: each by its own name, with a sentence in its script and how far it is. */
#include "place/place.h"
#include "place/say.h"
#include "session/coverage.h"

#include <string.h>

/* The first of the chain that has anything. */
static const struct language *shown_instead(struct session *session,
                                            const struct language *language)
{
    const struct language *chain[LANGUAGE_CHAIN_MAX];
    size_t count = language_chain(language, chain);

    for (size_t i = 1; i < count; i++) {
        if (coverage_percent(session, chain[i]))
            return chain[i];
    }
    return &languages[0];
}

static const char *how_far(struct session *session, struct sheet *sheet,
                           const struct language *language)
{
    unsigned percent = coverage_percent(session, language);

    if (percent == 0)
        return say(session, sheet, PHRASE_LANGUAGES_NONE, "language",
                   shown_instead(session, language)->endonym, NULL);
    return say(session, sheet, PHRASE_LANGUAGES_COVERAGE, "percent",
               say_number(session, sheet, percent), NULL);
}

static bool is_unshown(const struct session *session, struct sheet *sheet,
                       const struct language *language)
{
    return session->unshown &&
           strstr(session->unshown, arena_format(&sheet->arena, " %s ", language->tag));
}

static void describe_language(struct session *session, struct sheet *sheet,
                              const struct language *language)
{
    struct block *block = sheet_add_option(sheet, MARK_SIGN_NONE, language->endonym);

    if (strcmp(language->endonym, language->english) != 0)
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, " (%s)", language->english));
    sheet_add_span(sheet, block, STYLE_BODY, arena_format(&sheet->arena, "\n%s", language->sample));
    sheet_add_span(sheet, block, STYLE_QUIET,
                   arena_format(&sheet->arena, "\n%s", how_far(session, sheet, language)));
    if (is_unshown(session, sheet, language))
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, "\n%s",
                                    say(session, sheet,
                                        session->on_linux_console ? PHRASE_LANGUAGES_CONSOLE
                                                                  : PHRASE_LANGUAGES_TERMINAL,
                                        NULL)));
    if (language == session->language)
        sheet->focus = block->item;
}

static void describe(struct session *session, struct sheet *sheet)
{
    sheet->title = say(session, sheet, PHRASE_LANGUAGES_TITLE, NULL);
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        describe_language(session, sheet, &languages[i]);
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_LANGUAGES_HOW, NULL));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (action == ACTION_LANGUAGES) {
        session_back(session);
        return true;
    }
    if (!action_chooses(action) || item < 0 || item >= LANGUAGE_COUNT)
        return false;
    session_choose_language(session, &languages[item]);
    session_back(session);
    return true;
}

const struct place languages_place = {.describe = describe, .act = act};
