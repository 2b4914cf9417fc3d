/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A learner over months: what is offered each evening, beside a plain count of the same. */
#include "progress/schedule.h"

#include "schedule-testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#define IN_2015 INT64_C(1420070400000)

enum { ITEMS = 60, DAYS = 120, ANSWERS_MAX = 200 };

/* All answers to one item; everything is worked out from them anew each time. */
struct plain {
    char item[32];
    size_t count;
    struct plain_answer {
        int64_t time;
        char how;
        bool is_review;
    } answers[ANSWERS_MAX];
};

static struct plain plain[ITEMS];

static int64_t plain_gap(const struct plain *item)
{
    static const int days[] = {1, 7, 30, 120};
    int box = 0;

    for (size_t i = 1; i < item->count; i++) {
        const struct plain_answer *last = &item->answers[i - 1], *next = last + 1;
        bool in_time = next->time - last->time >= days[box] * DAY;

        if (next->how != '+')
            box = 0;
        else if (next->is_review && in_time && box < 3)
            box++;
    }
    return days[box] * DAY;
}

/* 0 sure and wrong, 1 wrong, 2 right and over, 3 right in the future, 4 not due. */
static int plain_class(const struct plain *item, int64_t now)
{
    const struct plain_answer *last = item->count ? &item->answers[item->count - 1] : NULL;

    if (!last || (last->time <= now && now - last->time < plain_gap(item)))
        return 4;
    if (last->how != '+')
        return last->how == '!' ? 0 : 1;
    return last->time > now ? 3 : 2;
}

static bool is_before(const struct plain *one, const struct plain *other, int64_t now)
{
    int a = plain_class(one, now), b = plain_class(other, now);
    int64_t due_a = one->answers[one->count - 1].time + plain_gap(one);
    int64_t due_b = other->answers[other->count - 1].time + plain_gap(other);

    if (a != b)
        return a < b;
    return due_a != due_b ? due_a < due_b : strcmp(one->item, other->item) < 0;
}

static bool same_date(int64_t one, int64_t other)
{
    return (one + 7 * HOUR) / DAY == (other + 7 * HOUR) / DAY; /* in Bangkok */
}

static size_t plain_done(int64_t now)
{
    size_t done = 0;

    for (size_t i = 0; i < ITEMS; i++) {
        bool is_done = false;

        for (size_t j = 0; j < plain[i].count; j++)
            is_done = is_done || (plain[i].answers[j].is_review &&
                                  same_date(plain[i].answers[j].time, now));
        done += is_done;
    }
    return done;
}

static void give(size_t i, char how, int64_t time, bool is_review)
{
    struct plain *item = &plain[i];

    assert_true(item->count < ANSWERS_MAX);
    item->answers[item->count++] = (struct plain_answer){time, how, is_review};
    answer(is_review ? "m/extra/pool/x" : item->item, is_review ? item->item : NULL, how, time);
}

/* The whole due list against the plain one, place by place. */
static void assert_same_due(int64_t now)
{
    struct schedule schedule = {.fold = &fold, .now = now};
    const struct item_state **due;
    size_t count = schedule_due(&schedule, &due), expected = 0;

    for (size_t i = 0; i < ITEMS; i++) {
        size_t place = 0;

        if (plain_class(&plain[i], now) == 4)
            continue;
        expected++;
        for (size_t j = 0; j < ITEMS; j++)
            place += plain_class(&plain[j], now) != 4 && is_before(&plain[j], &plain[i], now);
        assert_true(place < count);
        assert_string_equal(due[place]->item, plain[i].item);
    }
    assert_int_equal(count, expected);
    free(due);
}

/* A fixed pattern: most are right, some wrong, a few of them surely so. */
static char how_of(size_t item, size_t attempt)
{
    size_t number = item * 7 + attempt * 11;

    if (number % 5 != 0)
        return '+';
    return number % 3 ? '-' : '!';
}

static size_t find_plain(const char *item)
{
    size_t i = 0;

    while (strcmp(plain[i].item, item) != 0)
        i++;
    return i;
}

/* Offers twice on one evening; the second time there is only what the first left over. */
static size_t review_evening(int64_t now)
{
    struct schedule schedule = {.fold = &fold, .now = now};
    const struct item_state *items[SCHEDULE_DAILY];
    size_t done = plain_done(now), count = schedule_pick(&schedule, 3, items);

    assert_same_due(now);
    assert_int_equal(schedule_done_today(&schedule), done < 5 ? done : 5);
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < count; i++) {
            size_t found = find_plain(items[i]->item);

            give(found, how_of(found, plain[found].count), now, true);
            items[i] = NULL;
        }
        assert_same_due(now);
        count = schedule_pick(&schedule, 5, items);
    }
    assert_true(plain_done(now) <= 5);
    return plain_done(now);
}

static void begin_plain(void)
{
    memset(plain, 0, sizeof plain);
    for (size_t i = 0; i < ITEMS; i++)
        snprintf(plain[i].item, sizeof plain[i].item, "m/l%zu/s%zu", i / 10, i % 10);
}

/* Three new items an evening until all are there, and reviews each evening but every ninth. */
static void live(int64_t (*clock)(int day))
{
    for (int day = 0; day < DAYS; day++) {
        int64_t now = clock(day);

        for (size_t i = (size_t)day * 3; i < (size_t)day * 3 + 3 && i < ITEMS; i++)
            give(i, how_of(i, 0), now, false);
        if (day % 9 != 8)
            review_evening(now);
    }
}

static size_t reviewed_items(void)
{
    size_t count = 0;

    for (size_t i = 0; i < ITEMS; i++) {
        const struct plain *item = &plain[i];

        count += item->count > 1;
    }
    return count;
}

static int64_t right_clock(int day)
{
    return EVENING + day * DAY + (int64_t)(day % 4 * 20) * MINUTE;
}

static void a_learner_of_120_days_is_asked_as_the_rules_say(void **state)
{
    (void)state;
    begin_plain();
    live(right_clock);
    assert_int_equal(reviewed_items(), ITEMS);
    assert_true(fold.review_count > 250 && fold.review_count <= 5UL * DAYS);
}

/* Twenty years back, then right; ten years ahead, then right; at last a battery that is dead. */
static int64_t wild_clock(int day)
{
    static const struct {
        int from, to;
        int64_t shift;
    } spells[] = {{20, 24, -20 * YEAR}, {40, 41, 10 * YEAR}, {60, 63, -3 * DAY}, {70, 72, 3 * DAY}};

    if (day >= 80 && day < 90)
        return IN_2015 + 10L * (day % 3) * MINUTE; /* stuck: every start is the same day */
    for (size_t i = 0; i < ARRAY_LENGTH(spells); i++) {
        if (day >= spells[i].from && day < spells[i].to)
            return right_clock(day) + spells[i].shift;
    }
    return right_clock(day);
}

static void a_clock_gone_wild_loses_nothing_and_gives_no_more_than_five(void **state)
{
    struct schedule schedule = {.fold = &fold, .now = right_clock(DAYS) + 120 * DAY};
    const struct item_state **items;

    (void)state;
    begin_plain();
    live(wild_clock);
    for (int day = DAYS; day < DAYS + 40; day++)
        review_evening(right_clock(day));
    assert_int_equal(reviewed_items(), ITEMS);
    schedule.now = right_clock(DAYS + 40) + 120 * DAY;
    assert_int_equal(schedule_due(&schedule, &items), ITEMS); /* all of them come back */
    free(items);
}

static void a_clock_that_is_stuck_gives_five_and_after_it_everything_is_there(void **state)
{
    (void)state;
    begin_plain();
    for (size_t i = 0; i < ITEMS; i++)
        give(i, '+', EVENING, false);
    for (int run = 0; run < 10; run++)
        review_evening(IN_2015 + run * MINUTE);
    assert_int_equal(fold.review_count, 5);
    assert_same_due(EVENING + 3 * DAY);
    for (int day = 0; day < 30; day++)
        review_evening(EVENING + (3 + day) * DAY);
    assert_int_equal(reviewed_items(), ITEMS);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_learner_of_120_days_is_asked_as_the_rules_say),
        TEST(a_clock_gone_wild_loses_nothing_and_gives_no_more_than_five),
        TEST(a_clock_that_is_stuck_gives_five_and_after_it_everything_is_there),
    };

    return cmocka_run_group_tests_name("progress/learner", tests, NULL, NULL);
}
