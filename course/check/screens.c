/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/screens.h"

#include "content/judge.h"
#include "place/player.h"
#include "script/output.h"
#include "script/width.h"

#include <string.h>

static const struct size {
    int rows, columns;
} sizes[] = {{24, 80}, {15, 40}};

struct check {
    struct session *session;
    struct player *player;
    struct report *report;
    const struct size *size;
    const char *stage;
};

static void fault(const struct check *check, const char *what)
{
    const struct step *step = session_step(check->session);

    node_error(check->report, step->node, "%s, when %s in %s at %dx%d", what, check->stage,
               check->session->language->tag, check->size->columns, check->size->rows);
}

/* Only what leaves ink: spaces at line ends come and go with the width. */
static void add_ink(struct text *ink, const char *text)
{
    for (; *text; text++) {
        if (*text != ' ' && *text != '\n')
            text_add_byte(ink, *text);
    }
}

static void add_block_ink(struct text *ink, const struct sheet *sheet)
{
    struct text out = TEXT_INIT;

    for (const struct block *block = sheet->first; block; block = block->next) {
        for (const struct span *span = block->first; span; span = span->next) {
            text_clear(&out);
            output_add_string(&out, span->text);
            add_ink(ink, out.bytes);
        }
    }
    text_release(&out);
}

static int row_width(const struct layout_row *row)
{
    int width = width_of_string(row->prefix);

    for (const struct layout_run *run = row->first; run; run = run->next)
        width += width_of_string(run->text);
    return width;
}

static void check_rows(const struct check *check)
{
    const struct layout *layout = &check->player->layout;
    struct text shown = TEXT_INIT, meant = TEXT_INIT;

    for (size_t i = 0; i < layout->count; i++) {
        if (row_width(&layout->rows[i]) > check->player->form.text_columns)
            fault(check, "a row is wider than the screen");
        for (const struct layout_run *run = layout->rows[i].first; run; run = run->next)
            add_ink(&shown, run->text);
    }
    add_block_ink(&meant, &check->player->sheet);
    if (strcmp(shown.bytes, meant.bytes) != 0)
        fault(check, "words are lost in the layout");
    text_release(&shown);
    text_release(&meant);
}

static void check_items(const struct check *check)
{
    const struct player *player = check->player;

    for (int item = 0; item < player->sheet.items; item++) {
        size_t first, last;

        if (!layout_find_item(&player->layout, item, &first, &last))
            fault(check, "an item cannot be reached");
        else if (last - first >= (size_t)player->form.body_rows)
            fault(check, "an item is taller than the screen");
    }
}

/* The last step's title has the longest numbers before it. */
static bool is_last_step(struct session *session)
{
    return session_spot(session)->step + 1 == session_lesson(session)->steps.count;
}

/* The title has to fit: it is the one line that is cut off at the edge. */
static void check_labels(const struct check *check)
{
    const struct player *player = check->player;
    int room = player->columns - 1 - player->form.margin;

    if (width_of_string(player->sheet.title) > room && is_last_step(check->session) &&
        !check->session->attempt.answered)
        node_warning(check->report, node_find(session_lesson(check->session)->node, "title"),
                     "the title is cut off in %s at %dx%d", check->session->language->tag,
                     check->size->columns, check->size->rows);
    if (player->sheet.go_hint && width_of_string(player->sheet.go_hint) > room)
        fault(check, "the first hint does not fit");
}

static void check_stage(struct check *check, const char *stage)
{
    check->stage = stage;
    player_draw(check->player);
    check_rows(check);
    check_items(check);
    check_labels(check);
}

/* An answer that is right, so that nothing hangs on which. */
static void answer(struct session *session)
{
    const struct step *step = session_step(session);
    const struct option *options = step->options.items;
    struct response response = {.count = 0};

    for (size_t i = 0; i < step->options.count; i++) {
        if (options[i].correct)
            response.ids[response.count++] = options[i].id;
    }
    if (step->kind == STEP_JUDGE) {
        response.ids[response.count++] = judge_verdict_ids[step->specimen->verdict];
        response.ids[response.count++] = judge_sure_ids[true];
    }
    session_answer(session, &response);
}

static size_t check_step(struct check *check)
{
    bool is_scored = step_kind(session_step(check->session))->scored;

    session_again(check->session);
    check_stage(check, is_scored ? "asked" : "read");
    if (!is_scored)
        return 1;
    answer(check->session);
    check_stage(check, "explained");
    return 2;
}

static size_t check_lesson(struct check *check, size_t module, size_t lesson)
{
    size_t screens = 0;

    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        check->size = &sizes[i];
        player_resize(check->player, sizes[i].rows, sizes[i].columns);
        for (size_t step = 0; session_open_step(check->session, module, lesson, step); step++)
            screens += check_step(check);
    }
    return screens;
}

static size_t check_modules(struct check *check, struct course *course)
{
    size_t screens = 0;

    for (size_t i = 0; i < course->entries.count; i++) {
        const struct module *module = course_module(course, i, NULL);

        for (size_t j = 0; module && j < module->lesson_ids.count; j++)
            screens += check_lesson(check, i, j);
    }
    return screens;
}

size_t screens_check(struct course *course, int ui_folder, const struct language *language,
                     struct report *report)
{
    struct profile guest;
    struct journal journal;
    struct fold fold;
    struct session session;
    struct player player;
    struct check check = {.session = &session, .player = &player, .report = report};
    size_t screens;

    profile_init(&guest);
    journal_init(&journal);
    fold_init(&fold);
    session_init(&session, course, &guest, &journal, &fold, ui_folder);
    session_use_language(&session, language);
    player_init(&player, &session);
    screens = check_modules(&check, course);
    player_release(&player);
    session_release(&session);
    fold_release(&fold);
    journal_close(&journal);
    profile_release(&guest);
    return screens;
}
