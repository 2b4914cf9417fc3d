/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/review.h"

#include "progress/schedule.h"
#include "session/attempt.h"

#include <string.h>

bool review_accepts(void *context, const char *item)
{
    struct session *session = context;
    long index = course_find(session->course, item, strcspn(item, "/"));

    return index >= 0 && course_entry(session->course, (size_t)index)->role == ROLE_TAUGHT;
}

static struct schedule schedule_of(struct session *session)
{
    return (struct schedule){
        .fold = session->fold,
        .now = session->journal->clock(),
        .accepts = review_accepts,
        .context = session,
    };
}

size_t review_count(struct session *session)
{
    struct schedule schedule = schedule_of(session);
    const struct item_state *items[SCHEDULE_DAILY];

    return schedule_pick(&schedule, SCHEDULE_DAILY, items);
}

/* Whether the message of `other` practises what that of `step` does. */
static bool is_alike(const struct specimen *one, const struct specimen *other)
{
    if (one->verdict != other->verdict)
        return false;
    if (one->verdict == VERDICT_SCAM)
        return (one->tricks & other->tricks) != 0;
    return one->channel == other->channel;
}

static int64_t last_seen(const struct session *session, const struct step *step)
{
    const struct item_state *state = fold_find(session->fold, step->path);

    return state ? state->time : INT64_MIN;
}

/* The step of the pool to ask instead of `step`, or -1. */
static long find_fresh(const struct session *session, const struct lesson *pool,
                       const struct step *step)
{
    const struct step *other;
    int64_t seen = INT64_MAX;
    long found = -1;

    for (size_t i = 0; (other = lesson_step(pool, i)); i++) {
        if (!is_alike(step->specimen, other->specimen) || last_seen(session, other) >= seen)
            continue;
        seen = last_seen(session, other);
        found = (long)i;
    }
    return found;
}

static void take_fresh(const struct session *session, const struct module *module,
                       struct review_item *item)
{
    const struct step *step = lesson_step(module_lesson(module, item->lesson), item->step);
    long pool = module_extra(module, LESSON_POOL);
    long fresh;

    if (pool < 0 || step->kind != STEP_JUDGE)
        return;
    fresh = find_fresh(session, module_lesson(module, (size_t)pool), step);
    if (fresh < 0)
        return;
    item->lesson = (size_t)pool;
    item->step = (size_t)fresh;
}

/* Two reviews of one day may want the same new message; then the second asks its own. */
static bool is_taken(const struct review *review, const struct review_item *item)
{
    for (size_t i = 0; i < review->count; i++) {
        const struct review_item *other = &review->items[i];

        if (other->module == item->module && other->lesson == item->lesson &&
            other->step == item->step)
            return true;
    }
    return false;
}

static void add_item(struct session *session, const char *path)
{
    struct review *review = &session->review;
    struct review_item own, item;
    const struct module *module;

    if (!session_find_step(session, path, &own.module, &own.lesson, &own.step))
        return; /* it left the course */
    module = course_module(session->course, own.module, NULL);
    own.of = lesson_step(module_lesson(module, own.lesson), own.step)->path;
    item = own;
    take_fresh(session, module, &item);
    review->items[review->count] = is_taken(review, &item) ? own : item;
    review->count++;
}

static void show(struct session *session)
{
    const struct review_item *item = &session->review.items[session->review.at];

    words_open_module(&session->words, course_entry(session->course, item->module)->id);
    session_show_review(session, item->module, item->lesson, item->step);
}

bool review_begin(struct session *session)
{
    struct schedule schedule = schedule_of(session);
    const struct item_state *items[SCHEDULE_DAILY];
    size_t count = schedule_pick(&schedule, SCHEDULE_DAILY, items);

    session->review = (struct review){0};
    for (size_t i = 0; i < count; i++)
        add_item(session, items[i]->item);
    if (!session->review.count)
        return false;
    show(session);
    return true;
}

void review_next(struct session *session)
{
    session->review.at++;
    if (session->review.at < session->review.count)
        show(session);
    else
        session_show_review_end(session);
}
