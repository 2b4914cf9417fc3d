/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/shown.h"

#include "base/array.h"
#include "base/check.h"
#include "script/linebreak.h"
#include "script/width.h"

#include <stdlib.h>
#include <string.h>

static const struct script scripts[] = {
    {"th", 0x0E00, 0x0E7F},
    {"lo", 0x0E80, 0x0EFF},
    {"km", 0x1780, 0x17FF},
    {"my", 0x1000, 0x109F},
};

const struct script *script_of_language(const char *language)
{
    for (size_t i = 0; i < ARRAY_LENGTH(scripts); i++)
        if (strcmp(scripts[i].language, language) == 0)
            return &scripts[i];
    return NULL;
}

bool script_holds(const struct script *script, uint32_t point)
{
    return point >= script->first && point <= script->last;
}

/* What is read, and how far. */
struct cursor {
    const uint32_t *points;
    size_t count, at;
    bool broken; /* U+200B was read and nothing visible after it */
};

static void show(struct shown *shown, struct cursor *cursor, bool fixed)
{
    ARRAY_GROW(shown->places, shown->count, shown->capacity);
    shown->places[shown->count++] = (struct shown_place){
        .origin = cursor->at,
        .fixed = fixed,
        .broken = cursor->broken,
    };
    points_add(&shown->points, cursor->points[cursor->at++]);
    cursor->broken = false;
}

/* `count` points of which no two may be parted. */
static void show_whole(struct shown *shown, struct cursor *cursor, size_t count)
{
    for (size_t i = 0; i < count; i++)
        show(shown, cursor, i > 0);
}

/* How many of `point` stand at `at`, one behind the other. */
static size_t repeated(const struct cursor *cursor, size_t at, uint32_t point)
{
    size_t end = at;

    while (end < cursor->count && cursor->points[end] == point)
        end++;
    return end - at;
}

/* A code span as CommonMark has it: as many backticks at its end as at its start. */
static bool show_code(struct shown *shown, struct cursor *cursor)
{
    size_t fence = repeated(cursor, cursor->at, '`'), end = cursor->at + fence, ticks;

    if (!fence)
        return false;
    for (; end < cursor->count; end += ticks ? ticks : 1) {
        ticks = repeated(cursor, end, '`');
        if (ticks != fence)
            continue;
        cursor->at += fence;
        show_whole(shown, cursor, end - cursor->at);
        break;
    }
    cursor->at += fence; /* the closing ones, or opening ones that nothing closes */
    return true;
}

/* The length of `{name}` at the cursor, or 0. */
static size_t placeholder_length(const struct cursor *cursor)
{
    const uint32_t *points = cursor->points + cursor->at;
    size_t left = cursor->count - cursor->at, length = 1;

    if (points[0] != '{')
        return 0;
    while (length < left && points[length] > ' ' && points[length] < 0x7F &&
           points[length] != '{' && points[length] != '}')
        length++;
    return length > 1 && length < left && points[length] == '}' ? length + 1 : 0;
}

static bool starts_with(const struct cursor *cursor, const char *ascii)
{
    size_t length = strlen(ascii);

    if (length > cursor->count - cursor->at)
        return false;
    for (size_t i = 0; i < length; i++)
        if (cursor->points[cursor->at + i] != (unsigned char)ascii[i])
            return false;
    return true;
}

/* The length of a mark of evidence at the cursor, `[cue:name]` or `[/cue]`, or 0. */
static size_t mark_length(const struct cursor *cursor)
{
    static const char *const openings[] = {"[cue:", "[/cue]", "[ok:", "[/ok]"};

    for (size_t i = 0; i < ARRAY_LENGTH(openings); i++) {
        size_t end = cursor->at;

        if (!starts_with(cursor, openings[i]))
            continue;
        while (end < cursor->count && cursor->points[end] != ']')
            end++;
        return end < cursor->count ? end + 1 - cursor->at : 0;
    }
    return 0;
}

static void show_next(struct shown *shown, struct cursor *cursor)
{
    uint32_t point = cursor->points[cursor->at];
    size_t mark = mark_length(cursor);

    if (linebreak_is_zero_width(point)) {
        cursor->broken = true;
        shown->any_broken = true;
        cursor->at++;
    } else if (mark || point == '*') {
        cursor->at += mark ? mark : 1;
    } else if (placeholder_length(cursor)) {
        show_whole(shown, cursor, placeholder_length(cursor));
    } else if (!show_code(shown, cursor)) {
        show(shown, cursor, false);
    }
}

void shown_init(struct shown *shown, const struct points *translation, const struct script *script)
{
    struct cursor cursor = {.points = translation->items, .count = translation->count};

    *shown = (struct shown){.script = script};
    while (cursor.at < cursor.count)
        show_next(shown, &cursor);
}

void shown_release(struct shown *shown)
{
    points_release(&shown->points);
    free(shown->places);
    *shown = (struct shown){0};
}

bool shown_breaks(const struct shown *shown, size_t at)
{
    const uint32_t *points = shown->points.items;

    if (shown->places[at].broken && !linebreak_vetoed(points, shown->count, at))
        return true;
    return linebreak_allowed(points, shown->count, at);
}

struct shown_run shown_run_at(const struct shown *shown, size_t start)
{
    struct shown_run run = {.start = start, .end = start};

    do {
        uint32_t point = shown->points.items[run.end++];

        if (script_holds(shown->script, point))
            run.columns += width_of_point(point);
    } while (run.end < shown->count && !shown_breaks(shown, run.end));
    return run;
}
