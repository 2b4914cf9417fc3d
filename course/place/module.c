/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A module: what it is good for, its lessons, where its facts come from. */
#include "place/place.h"
#include "place/say.h"
#include "session/score.h"

static void describe_goals(struct session *session, struct sheet *sheet,
                           const struct module *module)
{
    const struct goal *goals = module->goals.items;

    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_MODULE_GOALS, NULL));
    for (size_t i = 0; i < module->goals.count; i++) {
        const char *path = arena_format(&sheet->arena, "%s/%s", module->id, goals[i].id);
        struct block *block = sheet_add_line(sheet, BLOCK_ITEM, STYLE_BODY,
                                             say_text(session, sheet, path, "text", goals[i].text));

        block->marker = "- ";
    }
}

static void describe_lesson(struct session *session, struct sheet *sheet,
                            const struct lesson *lesson)
{
    struct lesson_score score = score_lesson(session->fold, lesson);
    struct block *block =
        sheet_add_named_option(sheet, MARK_SIGN_NONE, lesson->file,
                               say_lesson_title(session, sheet, lesson));
    const char *minutes =
        say_counted(session, sheet, PHRASE_MINUTES, (unsigned long)lesson->minutes, NULL);
    const char *done = score.completed ? say(session, sheet, PHRASE_ALL_DONE, NULL)
                                       : say(session, sheet, PHRASE_STEPS_DONE, "done",
                                             say_number(session, sheet, score.steps.part), "all",
                                             say_number(session, sheet, score.steps.all), NULL);

    sheet_add_span(sheet, block, STYLE_QUIET,
                   arena_format(&sheet->arena, " (%s, %s)", minutes, done));
}

static void describe_test(struct session *session, struct sheet *sheet,
                          const struct module *module)
{
    long test = module_extra(module, LESSON_TEST);
    size_t questions = test < 0 ? 0 : module_lesson(module, (size_t)test)->steps.count;

    if (test >= 0)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, "test",
                               say_counted(session, sheet, PHRASE_MODULE_TEST, questions, NULL));
}

/* Where it was left, or anew after it was completed. */
static void open_test(struct session *session, size_t module)
{
    size_t test = (size_t)module_extra(session_module(session), LESSON_TEST);
    const struct lesson *lesson = module_lesson(session_module(session), test);

    if (score_lesson(session->fold, lesson).completed)
        session_reset(session, lesson->path);
    session_open_lesson(session, module, test);
}

static void describe_sources(struct session *session, struct sheet *sheet,
                             const struct module *module)
{
    const struct source *sources = module->sources.items;

    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_MODULE_SOURCES, NULL));
    for (size_t i = 0; i < module->sources.count; i++) {
        const char *read =
            say(session, sheet, PHRASE_MODULE_SOURCE_READ, "publisher", sources[i].publisher,
                "date", say_date(session, sheet, sources[i].date), "checked",
                say_date(session, sheet, sources[i].checked), NULL);
        struct block *block = sheet_add_line(sheet, BLOCK_ITEM, STYLE_BODY, sources[i].title);

        block->marker = "- ";
        sheet_add_span(sheet, block, STYLE_QUIET, arena_format(&sheet->arena, " (%s)", read));
    }
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct module *module = session_module(session);
    const struct course_entry *entry = course_entry(session->course, session_spot(session)->module);

    sheet->title = say_module_title(session, sheet, entry);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say_text(session, sheet, arena_format(&sheet->arena, "course/%s", entry->id),
                            "about", entry->about));
    sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                   say(session, sheet, PHRASE_MODULE_LESSONS, NULL));
    for (size_t i = 0; i < module->lesson_ids.count; i++)
        describe_lesson(session, sheet, &module->lessons[i]);
    describe_test(session, sheet, module);
    describe_goals(session, sheet, module);
    describe_sources(session, sheet, module);
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    if (!action_chooses(action) || item < 0)
        return false;
    if ((size_t)item < session_module(session)->lesson_ids.count)
        session_open_lesson(session, session_spot(session)->module, (size_t)item);
    else
        open_test(session, session_spot(session)->module);
    return true;
}

const struct place module_place = {.describe = describe, .act = act};
