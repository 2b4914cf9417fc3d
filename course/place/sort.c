/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Into which group does it belong? One item after the other. */
#include "place/place.h"

#include "content/parts.h"
#include "place/say.h"
#include "place/step.h"

static const char *group_title(struct session *session, struct sheet *sheet,
                               const struct step *step, size_t level,
                               const struct sort_group *group)
{
    return step_text(session, sheet, step, level, group->id, "title", group->title);
}

static const char *text_of(struct session *session, struct sheet *sheet, const struct step *step,
                           size_t level, const struct sort_item *item)
{
    return step_text(session, sheet, step, level, item->id, "text", item->text);
}

static size_t sorted(const struct session *session)
{
    return session->attempt.draft.count / 2;
}

static void describe_question(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    const struct sort_item *item = sort_item(step, sorted(session));
    const struct sort_group *group;

    if (!sorted(session))
        step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "prompt", step->prompt);
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   say(session, sheet, PHRASE_SORT_ASK, "number",
                       say_number(session, sheet, sorted(session) + 1), "all",
                       say_number(session, sheet, step->items.count), NULL));
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_STRONG, text_of(session, sheet, step, level, item))
        ->gap = false;
    for (size_t i = 0; (group = sort_group(step, i)); i++)
        sheet_add_named_option(sheet, MARK_SIGN_NONE, group->id,
                               group_title(session, sheet, step, level, group));
    say_go_hint(session, sheet, PHRASE_HINT_CHOOSE);
}

/* The one or two groups that an item is right in. */
static const char *belongs_text(struct session *session, struct sheet *sheet,
                                const struct step *step, size_t level, const struct sort_item *item)
{
    const char *titles[2] = {"", ""};

    for (size_t i = 0; i < item->groups.count && i < ARRAY_LENGTH(titles); i++) {
        const struct sort_group *group = sort_find_group(step, item->groups.items[i]);

        if (group)
            titles[i] = group_title(session, sheet, step, level, group);
    }
    if (item->groups.count < 2)
        return say(session, sheet, PHRASE_SORT_BELONGS, "group", titles[0], NULL);
    return say(session, sheet, PHRASE_SORT_BELONGS_TWO, "group", titles[0], "other", titles[1],
               NULL);
}

static void explain_item(struct session *session, struct sheet *sheet, const struct step *step,
                         size_t level, const struct sort_item *item)
{
    const char *id = response_value(&session->attempt.response, item->id);
    const struct sort_group *chosen = id ? sort_find_group(step, id) : NULL;
    bool is_right = sort_belongs(item, id);
    enum phrase verdict = is_right ? PHRASE_OPTION_RIGHT : PHRASE_OPTION_WRONG;
    struct block *block = sheet_add_block(sheet, BLOCK_PARAGRAPH);

    block->marker = is_right ? "+ " : "- ";
    sheet_add_span(sheet, block, STYLE_STRONG, text_of(session, sheet, step, level, item));
    sheet_add_span(sheet, block, is_right ? STYLE_GOOD : STYLE_BAD,
                   arena_format(&sheet->arena, " (%s)", words_phrase(&session->words, verdict)));
    sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BODY,
                   belongs_text(session, sheet, step, level, item));
    if (chosen && !is_right)
        sheet_add_line(sheet, BLOCK_PARAGRAPH, STYLE_BAD,
                       say(session, sheet, PHRASE_PARTS_YOURS, "answer",
                           group_title(session, sheet, step, level, chosen), NULL));
    step_add_prose(session, sheet, step, level, STYLE_BODY, item->id, "feedback", item->feedback);
}

static void describe_feedback(struct session *session, struct sheet *sheet, const struct step *step,
                              size_t level)
{
    const struct sort_item *item;
    size_t right = 0;

    for (size_t i = 0; (item = sort_item(step, i)); i++)
        right += sort_belongs(item, response_value(&session->attempt.response, item->id));
    step_add_parts_marking(session, sheet,
                           step_parts_right(session, sheet, right, step->items.count));
    step_add_prose(session, sheet, step, level, STYLE_EMPHASIS, NULL, "prompt", step->prompt);
    for (size_t i = 0; (item = sort_item(step, i)); i++)
        explain_item(session, sheet, step, level, item);
    step_add_prose(session, sheet, step, level, STYLE_BODY, NULL, "explain", step->explain);
    step_add_source(session, sheet, step);
    step_add_feedback_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    const struct step *step = session_step(session);
    const struct sort_group *group;

    if (session->attempt.answered)
        return step_act_on_feedback(session, action);
    if (!action_chooses(action))
        return false;
    group = item >= 0 ? sort_group(step, (size_t)item) : NULL;
    if (!group)
        return true;
    session_draft_add(session, sort_item(step, sorted(session))->id, group->id);
    if (sorted(session) == step->items.count)
        session_answer(session, &session->attempt.draft);
    return true;
}

const struct step_place sort_place = {
    .ask = describe_question, .explain = describe_feedback, .act = act};
