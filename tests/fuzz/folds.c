/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/folds.h"

#include "fuzz/fuzz.h"

#include <string.h>

static bool is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static void must_be_same_strings(const char *const *a, size_t count, const char *const *b,
                                 size_t other_count)
{
    BUG_ON(count != other_count);
    for (size_t i = 0; i < count; i++)
        BUG_ON(strcmp(a[i], b[i]) != 0);
}

static void must_be_about_the_same(const struct event *a, const struct event *b)
{
    BUG_ON(strcmp(a->id, b->id) != 0);
    BUG_ON(a->kind != b->kind || a->sequence != b->sequence);
    BUG_ON(a->time != b->time || a->order != b->order || a->duration != b->duration);
    BUG_ON(!is_same(a->course, b->course) || a->course_version != b->course_version);
    BUG_ON(!is_same(a->item, b->item) || !is_same(a->review_of, b->review_of));
    BUG_ON(!is_same(a->language, b->language));
    must_be_same_strings(a->response, a->response_count, b->response, b->response_count);
}

void must_be_same_event(const struct event *a, const struct event *b)
{
    must_be_about_the_same(a, b);
    BUG_ON(a->correct != b->correct || a->signal != b->signal);
    BUG_ON(a->score > b->score || a->score < b->score);
}

void must_be_written_alike(const struct event *event, const struct event *again)
{
    double change = event->score - again->score;

    must_be_about_the_same(event, again);
    if (event->kind != EVENT_ANSWERED)
        return;
    BUG_ON(event->correct != again->correct || event->signal != again->signal);
    BUG_ON(change > 0.00051 || change < -0.00051);
}

static void must_be_same_judgement(const struct judged *a, const struct judged *b)
{
    BUG_ON(a->signal != b->signal || a->said != b->said || a->sure != b->sure);
}

static void must_be_same_detection(const struct detection *a, const struct detection *b)
{
    BUG_ON(a->hits != b->hits || a->misses != b->misses);
    BUG_ON(a->false_alarms != b->false_alarms || a->correct_rejections != b->correct_rejections);
}

static void must_be_same_review(const struct review_state *a, const struct review_state *b)
{
    BUG_ON(a->started != b->started || a->box != b->box || a->answered_at != b->answered_at);
    BUG_ON(a->correct != b->correct || a->sure != b->sure);
    BUG_ON(a->box < 0 || a->box > REVIEW_BOXES);
}

static void must_be_same_item(const struct item_state *a, const struct item_state *b)
{
    BUG_ON(!b || strcmp(a->item, b->item) != 0 || a->time != b->time);
    BUG_ON(a->visited != b->visited || a->read != b->read || a->answered != b->answered);
    BUG_ON(a->completed != b->completed || a->ticked != b->ticked || a->known != b->known);
    BUG_ON(a->correct != b->correct || a->first_correct != b->first_correct);
    BUG_ON(a->score > b->score + 0.0006 || a->score < b->score - 0.0006);
    BUG_ON(a->attempts != b->attempts || a->flag != b->flag);
    must_be_same_strings(a->response, a->response_count, b->response, b->response_count);
    must_be_same_strings(a->hints, a->hint_count, b->hints, b->hint_count);
    must_be_same_judgement(&a->first_judgement, &b->first_judgement);
    must_be_same_judgement(&a->judgement, &b->judgement);
    must_be_same_review(&a->review, &b->review);
    must_be_same_detection(&a->below, &b->below);
    BUG_ON(a->judged_below != b->judged_below);
}

static void must_have_same_sittings(const struct fold *a, const struct fold *b)
{
    BUG_ON(a->sitting_count != b->sitting_count || a->review_count != b->review_count);
    for (size_t i = 0; i < a->sitting_count; i++) {
        BUG_ON(strcmp(a->sittings[i].item, b->sittings[i].item) != 0);
        BUG_ON(!is_same(a->sittings[i].stage, b->sittings[i].stage));
        BUG_ON(a->sittings[i].time != b->sittings[i].time);
        must_be_same_detection(&a->sittings[i].detection, &b->sittings[i].detection);
    }
    for (size_t i = 0; i < a->review_count; i++) {
        BUG_ON(strcmp(a->reviews[i].item, b->reviews[i].item) != 0);
        BUG_ON(a->reviews[i].time != b->reviews[i].time);
    }
}

/* Whatever a line said of its time, there is an answer to when its item is due. */
static void must_be_due_or_not(const struct review_state *state)
{
    static const int64_t times[] = {0, 1, INT64_C(1795564800000), INT64_MAX};

    for (size_t i = 0; i < ARRAY_LENGTH(times); i++)
        BUG_ON(review_due(state, times[i]) != (review_reason(state, times[i]) != REVIEW_NOT_DUE));
}

/* Nothing is counted more often than it can have happened. */
static void must_be_sound(const struct fold *fold)
{
    struct detection all = fold_detection(fold);

    BUG_ON(!(detection_sensitivity(&all) < 100 && detection_bias(&all) < 100));
    BUG_ON(all.hits + all.misses + all.false_alarms + all.correct_rejections > fold->count);
    for (size_t i = 0; i < fold->count; i++) {
        const struct item_state *state = &fold->items[i];

        BUG_ON(fold_find(fold, state->item) != state);
        must_be_due_or_not(&state->review);
        BUG_ON(!(state->score >= 0 && state->score <= 1));
        BUG_ON(state->attempts > fold->events || state->hint_count > ITEM_HINTS_MAX);
        BUG_ON(state->below.hits > fold->events || state->below.misses > fold->events);
        BUG_ON(state->below.false_alarms > fold->events);
        BUG_ON(state->below.correct_rejections > fold->events);
    }
}

void must_be_same_fold(const struct fold *a, const struct fold *b)
{
    must_be_sound(a);
    must_be_sound(b);
    BUG_ON(a->count != b->count || a->events != b->events || a->resets != b->resets);
    BUG_ON(a->latest != b->latest || !is_same(a->last_item, b->last_item));
    BUG_ON(!is_same(a->last_language, b->last_language));
    for (size_t i = 0; i < a->count; i++)
        must_be_same_item(&a->items[i], fold_find(b, a->items[i].item));
    must_have_same_sittings(a, b);
}
