/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/schedule.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

struct candidate {
    const struct item_state *state;
    enum review_reason reason;
    int64_t due_at;
};

/* The times from `start` to before `end`, in milliseconds. */
struct day {
    int64_t start, end;
};

static int64_t midnight(struct tm date, int later)
{
    date.tm_hour = date.tm_min = date.tm_sec = 0;
    date.tm_mday += later;
    date.tm_isdst = -1;
    return (int64_t)mktime(&date) * 1000;
}

/* The calendar day of `now` where the machine is; the first or last one for what is beyond. */
static struct day day_of(int64_t now)
{
    int64_t known = now < 0 ? 0 : now > EVENT_ORDER_MAX ? EVENT_ORDER_MAX : now;
    time_t seconds = (time_t)(known / 1000);
    struct tm date;

    if (!localtime_r(&seconds, &date))
        return (struct day){0, 0};
    return (struct day){midnight(date, 0), midnight(date, 1)};
}

static bool is_among(const char *item, const char *const *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(items[i], item) == 0)
            return true;
    }
    return false;
}

size_t schedule_done_today(const struct schedule *schedule)
{
    const struct fold *fold = schedule->fold;
    const struct day today = day_of(schedule->now);
    const char *items[SCHEDULE_DAILY];
    size_t count = 0;

    for (size_t i = 0; i < fold->review_count && count < SCHEDULE_DAILY; i++) {
        const struct fold_review *review = &fold->reviews[i];

        if (review->time >= today.start && review->time < today.end &&
            !is_among(review->item, items, count))
            items[count++] = review->item;
    }
    return count;
}

/* module/lesson/step, and not of a check form. */
static bool is_step_of_lesson(const char *item)
{
    size_t slashes = 0;

    for (const char *at = item; *at; at++)
        slashes += *at == '/';
    return slashes == 2 && strncmp(item, "checks/", strlen("checks/")) != 0;
}

static bool is_wanted(const struct schedule *schedule, const struct item_state *state)
{
    return state->review.started && is_step_of_lesson(state->item) &&
           (!schedule->accepts || schedule->accepts(schedule->context, state->item));
}

static int compare(const void *a, const void *b)
{
    const struct candidate *one = a, *other = b;

    if (one->reason != other->reason)
        return one->reason < other->reason ? -1 : 1;
    if (one->due_at != other->due_at)
        return one->due_at < other->due_at ? -1 : 1;
    return strcmp(one->state->item, other->state->item);
}

static size_t find_candidates(const struct schedule *schedule, enum review_reason worst,
                              struct candidate *found)
{
    const struct fold *fold = schedule->fold;
    size_t count = 0;

    for (size_t i = 0; i < fold->count; i++) {
        const struct item_state *state = &fold->items[i];
        enum review_reason reason = review_reason(&state->review, schedule->now);

        if (reason <= worst && is_wanted(schedule, state))
            found[count++] = (struct candidate){state, reason, review_due_at(&state->review)};
    }
    return count;
}

/* All candidates up to the reason `worst`, sorted. The list is to be freed. */
static size_t list(const struct schedule *schedule, enum review_reason worst,
                   const struct item_state ***items)
{
    struct candidate *found = memory_new(schedule->fold->count + 1, sizeof *found);
    size_t count = find_candidates(schedule, worst, found);

    qsort(found, count, sizeof *found, compare);
    *items = memory_new(count + 1, sizeof(const struct item_state *));
    for (size_t i = 0; i < count; i++)
        (*items)[i] = found[i].state;
    free(found);
    return count;
}

size_t schedule_due(const struct schedule *schedule, const struct item_state ***items)
{
    return list(schedule, REVIEW_CLOCK, items);
}

size_t schedule_all(const struct schedule *schedule, const struct item_state ***items)
{
    return list(schedule, REVIEW_NOT_DUE, items);
}

size_t schedule_pick(const struct schedule *schedule, size_t limit,
                     const struct item_state *items[])
{
    const struct item_state **due;
    size_t count = schedule_due(schedule, &due);
    size_t room = SCHEDULE_DAILY - schedule_done_today(schedule);

    if (room > limit)
        room = limit;
    if (count > room)
        count = room;
    for (size_t i = 0; i < count; i++)
        items[i] = due[i];
    free(due);
    return count;
}
