/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `siaga progress`: how far somebody is, in words or as JSON. */
#include "command/command.h"
#include "command/setting.h"
#include "progress/summary.h"
#include "script/output.h"
#include "session/score.h"

#include <stdio.h>
#include <stdlib.h>

static char *fill(struct session *session, enum phrase phrase, const struct placeholder *values,
                  size_t count)
{
    struct text text = TEXT_INIT, out = TEXT_INIT;

    words_fill(&session->words, &text, phrase, values, count);
    output_add_string(&out, text.bytes);
    text_release(&text);
    return text_take(&out);
}

static char *fill_ratio(struct session *session, enum phrase phrase, const char *part_name,
                        struct ratio ratio)
{
    char part[32], all[32];
    struct placeholder values[] = {{part_name, part}, {"all", all}};

    snprintf(part, sizeof part, "%zu", ratio.part);
    snprintf(all, sizeof all, "%zu", ratio.all);
    return fill(session, phrase, values, ARRAY_LENGTH(values));
}

static void print_score(struct session *session, const char *indent, const char *path,
                        const char *title, const struct lesson_score *score)
{
    char *steps = fill_ratio(session, PHRASE_STEPS_DONE, "done", score->steps);
    char *answers = fill_ratio(session, PHRASE_PROGRESS_ANSWERS, "right", score->answers);
    struct text context = TEXT_INIT, out = TEXT_INIT;

    text_add_format(&context, "%s/title", path);
    output_add_string(&out, words_any(&session->words, context.bytes, title, NULL));
    printf("%s%s: %s; %s\n", indent, out.bytes, steps, answers);
    text_release(&context);
    text_release(&out);
    free(steps);
    free(answers);
}

static void print_module(struct session *session, size_t index)
{
    const struct course_entry *entry = course_entry(session->course, index);
    const struct module *module = course_module(session->course, index, NULL);
    struct text path = TEXT_INIT;

    if (!module)
        return;
    words_open_module(&session->words, module->id);
    text_add_format(&path, "course/%s", entry->id);

    struct lesson_score score = score_module(session->fold, module);

    print_score(session, "", path.bytes, entry->title, &score);
    text_release(&path);
    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        const struct lesson *lesson = &module->lessons[i];

        score = score_lesson(session->fold, lesson);
        print_score(session, "  ", lesson->path, lesson->title, &score);
    }
}

static void print_for_people(struct session *session)
{
    const char *name = *session->profile->nickname
                           ? session->profile->nickname
                           : words_phrase(&session->words, PHRASE_PROGRESS_OWN);
    struct placeholder who[] = {{"name", name}};
    struct placeholder last[] = {{"item", session->fold->last_item}};
    char *line = fill(session, PHRASE_PROGRESS_TITLE, who, 1);

    printf("%s\n", line);
    free(line);
    for (size_t i = 0; course_entry(session->course, i); i++)
        print_module(session, i);
    if (session->fold->last_item) {
        line = fill(session, PHRASE_PROGRESS_LAST, last, 1);
        printf("%s\n", line);
        free(line);
    }
}

static struct summary_row row_of(const char *item, const struct lesson_score *score)
{
    return (struct summary_row){
        .item = item,
        .steps_done = score->steps.part,
        .steps = score->steps.all,
        .answers_right = score->answers.part,
        .answers = score->answers.all,
        .completed = score->completed,
    };
}

static void add_module_rows(struct session *session, size_t index, struct summary *summary)
{
    const struct module *module = course_module(session->course, index, NULL);

    if (!module)
        return;

    struct lesson_score score = score_module(session->fold, module);

    summary_add_module(summary, row_of(module->id, &score));
    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        score = score_lesson(session->fold, &module->lessons[i]);
        summary_add_lesson(summary, row_of(module->lessons[i].path, &score));
    }
}

static void print_for_programs(struct session *session)
{
    struct summary summary;
    char *json;

    summary_init(&summary, session->course->id, session->course->version,
                 session->profile->nickname, session->fold->last_item);
    for (size_t i = 0; course_entry(session->course, i); i++)
        add_module_rows(session, i, &summary);
    json = summary_json(&summary);
    printf("%s\n", json);
    free(json);
    summary_release(&summary);
}

enum exit_code progress_run(const struct options *options)
{
    struct setting setting;
    enum exit_code code = setting_open(&setting, options);

    if (code == EXIT_GOOD && options->json)
        print_for_programs(&setting.session);
    else if (code == EXIT_GOOD)
        print_for_people(&setting.session);
    setting_close(&setting);
    return code;
}
