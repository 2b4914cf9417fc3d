/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check/screens.h"

#include "content/judge.h"
#include "content/parts.h"
#include "content/recall.h"
#include "place/player.h"
#include "session/entry.h"
#include "session/first_hour.h"
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
    struct text meant; /* what the sheet says, without blanks */
    size_t screens;
};

static void fault(const struct check *check, const char *what)
{
    const struct step *step = session_step(check->session);
    const struct aid *aid = check->session->first_hour.aid;

    node_error(check->report, step ? step->node : aid->node, "%s, when %s in %s at %dx%d", what,
               check->stage, check->session->language->tag, check->size->columns,
               check->size->rows);
}

static void fault_at_any_size(const struct check *check, const char *what)
{
    node_error(check->report, session_step(check->session)->node, "%s, when %s in %s", what,
               check->stage, check->session->language->tag);
}

/* Only what leaves ink: spaces at line ends come and go with the width. */
static void add_ink(struct text *ink, const char *text)
{
    while (*text) {
        size_t blanks = strspn(text, " \n"), word = strcspn(text + blanks, " \n");

        text_add(ink, text + blanks, word);
        text += blanks + word;
    }
}

/* The words of the sheet, as they go to the screen. */
static void note_meaning(struct check *check)
{
    struct text out = TEXT_INIT;

    text_clear(&check->meant);
    for (const struct block *block = check->player->sheet.first; block; block = block->next) {
        for (const struct span *span = block->first; span; span = span->next) {
            text_clear(&out);
            output_add_string(&out, span->text);
            add_ink(&check->meant, out.bytes);
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
    struct text shown = TEXT_INIT;

    for (size_t i = 0; i < layout->count; i++) {
        if (row_width(&layout->rows[i]) > check->player->form.text_columns)
            fault(check, "a row is wider than the screen");
        for (const struct layout_run *run = layout->rows[i].first; run; run = run->next)
            add_ink(&shown, run->text);
    }
    if (strcmp(shown.bytes, check->meant.bytes) != 0)
        fault(check, "words are lost in the layout");
    text_release(&shown);
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

    if (width_of_string(player->sheet.title) > room && session_step(check->session) &&
        is_last_step(check->session) && !check->session->attempt.answered)
        node_warning(check->report, node_find(session_lesson(check->session)->node, "title"),
                     "the title is cut off in %s at %dx%d", check->session->language->tag,
                     check->size->columns, check->size->rows);
    if (player->sheet.go_hint && width_of_string(player->sheet.go_hint) > room)
        fault(check, "the first hint does not fit");
}

static void check_size(struct check *check)
{
    check->screens++;
    player_resize(check->player, check->size->rows, check->size->columns);
    player_lay_out(check->player);
    if (check->size == sizes)
        note_meaning(check);
    check_rows(check);
    check_items(check);
    check_labels(check);
}

/* What is shown is described once and laid out at every size. */
static void check_stage(struct check *check, const char *stage)
{
    check->stage = stage;
    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        check->size = &sizes[i];
        check_size(check);
    }
}

/*
 * How each kind is answered, with what it shows on the way there. The answers are right, so that
 * nothing hangs on which; where a wrong one is told something else, that is looked at as well.
 */

static void answer_page(struct check *check)
{
    (void)check;
}

/* In a test the next step is asked at once; an answer is explained when one comes back. */
static void check_explained(struct check *check, const struct spot *spot)
{
    const struct spot *now = session_spot(check->session);

    if (now->place != spot->place || now->step != spot->step)
        session_open_step(check->session, spot->module, spot->lesson, spot->step);
    check_stage(check, "explained");
}

static void explain(struct check *check, const struct response *response)
{
    struct spot spot = *session_spot(check->session);

    session_answer(check->session, response);
    check_explained(check, &spot);
}

static void answer_options(struct check *check)
{
    const struct step *step = session_step(check->session);
    const struct option *options = step->options.items;
    struct response response = {.count = 0};

    for (size_t i = 0; i < step->options.count; i++) {
        if (options[i].correct)
            response.ids[response.count++] = options[i].id;
    }
    explain(check, &response);
}

static void answer_point(struct check *check)
{
    explain(check, &(struct response){.count = 0});
}

static struct response judgement_of(const struct step *step)
{
    return (struct response){
        .ids = {judge_verdict_ids[step->specimen->verdict], judge_sure_ids[true]},
        .count = 2,
    };
}

static void answer_judge(struct check *check)
{
    struct response judgement = judgement_of(session_step(check->session));

    explain(check, &judgement);
}

/* The longest action is chosen: it is named above the explanation. */
static const struct option *longest_option(const struct step *step)
{
    const struct option *options = step->options.items, *longest = options;

    for (size_t i = 1; i < step->options.count; i++) {
        if (strlen(options[i].text) > strlen(longest->text))
            longest = &options[i];
    }
    return longest;
}

static void answer_act(struct check *check)
{
    struct session *session = check->session;
    const struct step *step = session_step(session);
    struct response judgement = judgement_of(step);

    session_draft_add(session, judgement.ids[0], judgement.ids[1]);
    check_stage(check, "judged");
    session_draft_add(session, longest_option(step)->id, NULL);
    explain(check, &session->attempt.draft);
}

/* The answer that is shown as right can be typed as it is shown. */
static void type_answer(struct check *check)
{
    struct session *session = check->session;
    const struct step *step = session_step(session);
    const struct answer *first = step->answers.items;
    size_t level = words_item_level(&session->words, session_module(session), step);
    struct text context = TEXT_INIT;

    text_add_format(&context, "%s/%s/text", step->path, first->id);
    entry_set(session, words_at(&session->words, level, context.bytes, first->text));
    text_release(&context);
    check_stage(check, "typed");
    place_type(session);
    if (!session->attempt.answered || !session->attempt.marking.correct)
        fault_at_any_size(check, "the first answer is not taken as right");
}

static void answer_recall(struct check *check)
{
    type_answer(check);
    check_stage(check, "explained");
    explain(check, &(struct response){.ids = {recall_other, "?"}, .count = RECALL_RESPONSE_COUNT});
}

/* Answers that grow: each stage on the way, with the last of the options that are left. */
static void answer_by_stages(struct check *check)
{
    struct session *session = check->session;
    const struct step *step = session_step(session);
    struct spot spot = *session_spot(session);

    for (;;) {
        int item = check->player->sheet.items - 1 - (int)session->attempt.draft.count;

        place_act(session, ACTION_CHOOSE, item > 0 ? item : 0);
        if (session->attempt.answered || session_step(session) != step)
            break;
        check_stage(check, "half answered");
    }
    check_explained(check, &spot);
}

/* A conversation on all of its ways; those that come together have a common end. */
struct talk {
    struct check *check;
    bool is_visited[SCENARIO_SCENES_MAX];
};

static void visit_scene(struct talk *talk, const struct scene *scene);

/* What is answered so far is explained although it has no end: each reply has something to say. */
static void visit_reply(struct talk *talk, const struct scene *scene, const struct reply *reply)
{
    struct session *session = talk->check->session;
    const struct step *step = session_step(session);
    const struct scene *scenes = step->scenes.items, *next = scenario_find(step, reply->to);
    bool *is_visited = next ? &talk->is_visited[next - scenes] : NULL;

    if (!next || session->attempt.draft.count + 2 > RESPONSE_MAX)
        return; /* faults that have been told */
    session_draft_add(session, scene->id, reply->id);
    if (*is_visited || scene_is_end(next)) {
        explain(talk->check, &session->attempt.draft);
        session_again(session);
    } else {
        check_stage(talk->check, "in conversation");
        visit_scene(talk, next);
    }
    *is_visited = true;
}

static void visit_scene(struct talk *talk, const struct scene *scene)
{
    struct session *session = talk->check->session;
    struct response draft = session->attempt.draft;
    const struct reply *reply;

    talk->is_visited[scene - (const struct scene *)session_step(session)->scenes.items] = true;
    for (size_t i = 0; (reply = scene_reply(scene, i)); i++) {
        session->attempt.draft = draft;
        visit_reply(talk, scene, reply);
    }
}

static void answer_scenario(struct check *check)
{
    struct talk talk = {.check = check};

    visit_scene(&talk, scenario_scene(session_step(check->session), 0));
}

static void (*const answer[STEP_KIND_COUNT])(struct check *check) = {
    [STEP_PAGE] = answer_page,       [STEP_CHOICE] = answer_options,
    [STEP_JUDGE] = answer_judge,     [STEP_POINT] = answer_point,
    [STEP_ACT] = answer_act,         [STEP_RECALL] = answer_recall,
    [STEP_ORDER] = answer_by_stages, [STEP_MATCH] = answer_by_stages,
    [STEP_SORT] = answer_by_stages,  [STEP_SCENARIO] = answer_scenario,
};

static void check_step(struct check *check)
{
    const struct step *step = session_step(check->session);

    session_again(check->session);
    check_stage(check, step_kind(step)->scored ? "asked" : "read");
    if (session_has_hint(check->session)) {
        while (session_has_hint(check->session))
            session_hint(check->session);
        check_stage(check, "hinted");
    }
    answer[step->kind](check);
}

static void check_lesson(struct check *check, size_t module, size_t lesson)
{
    for (size_t step = 0; session_open_step(check->session, module, lesson, step); step++)
        check_step(check);
}

static void check_modules(struct check *check, struct course *course)
{
    for (size_t i = 0; i < course->entries.count; i++) {
        const struct module *module = course_module(course, i, NULL);

        for (size_t j = 0; module && j < module->lesson_count; j++)
            check_lesson(check, i, j);
    }
}

/* The first hour in every country. */
static void check_countries(struct check *check)
{
    struct session *session = check->session;

    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        session_use_country(session, aid_country_codes[i]);
        session_home(session);
        first_hour_enter(session);
        check_stage(check, aid_country_codes[i]);
    }
}

static void check_first_hour(struct check *check, struct course *course)
{
    const struct aid *aid = course_aid(course, NULL);

    if (aid && aid->is_sound)
        check_countries(check);
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

    text_init(&check.meant);
    profile_init(&guest);
    journal_init(&journal);
    fold_init(&fold);
    session_init(&session, course, &guest, &journal, &fold, ui_folder);
    session_use_language(&session, language);
    player_init(&player, &session);
    check_modules(&check, course);
    check_first_hour(&check, course);
    player_release(&player);
    session_release(&session);
    fold_release(&fold);
    journal_close(&journal);
    profile_release(&guest);
    text_release(&check.meant);
    return check.screens;
}
