/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/flags.h"

#include "base/array.h"
#include "base/text.h"
#include "progress/profiles.h"
#include "progress/records.h"
#include "script/sanitise.h"

#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *clean(struct flags *flags, const char *string)
{
    struct text text = TEXT_INIT;
    const char *kept;

    sanitise_add(&text, string ? string : "", string ? strlen(string) : 0, NULL, NULL);
    kept = arena_copy_bytes(&flags->arena, text.bytes, text.length);
    text_release(&text);
    return kept;
}

static void add(struct flags *flags, const struct record *record)
{
    time_t seconds = (time_t)(record->time / 1000);
    struct flags_item item = {
        .time = record->time,
        .language = clean(flags, record->language),
        .kind = clean(flags, record->response_count ? record->response[0] : NULL),
        .item = clean(flags, record->item),
    };
    struct tm parts;

    if (!gmtime_r(&seconds, &parts) || !strftime(item.day, sizeof item.day, "%Y-%m-%d", &parts))
        item.day[0] = '\0';
    ARRAY_GROW(flags->items, flags->count, flags->capacity);
    flags->items[flags->count++] = item;
}

static void read_profile(struct flags *flags, int folder, const char *course)
{
    struct records records;

    records_init(&records);
    records.course = course;
    records_read(&records, folder, course);
    for (size_t i = 0; i < records.count; i++) {
        if (records.items[i].kind == EVENT_FLAGGED && records.items[i].item)
            add(flags, &records.items[i]);
    }
    records_release(&records);
}

static int compare_items(const void *a, const void *b)
{
    const struct flags_item *one = a, *other = b;

    return one->time < other->time ? -1 : one->time > other->time;
}

bool flags_read(struct flags *flags, const char *data_folder, const char *course)
{
    struct profiles profiles;
    bool good = profiles_read(&profiles, data_folder, NULL);
    int error = errno;

    *flags = (struct flags){0};
    arena_init(&flags->arena);
    for (size_t i = 0; i < profiles.count; i++) {
        int folder = profiles_open_folder(data_folder, &profiles.items[i]);

        if (folder < 0)
            continue;
        read_profile(flags, folder, course);
        close(folder);
    }
    if (flags->count)
        qsort(flags->items, flags->count, sizeof *flags->items, compare_items);
    profiles_release(&profiles);
    errno = error;
    return good;
}

void flags_release(struct flags *flags)
{
    free(flags->items);
    arena_release(&flags->arena);
    *flags = (struct flags){0};
}

char *flags_json(const struct flags *flags)
{
    json_t *list = json_array();
    char *json;

    for (size_t i = 0; i < flags->count; i++) {
        const struct flags_item *item = &flags->items[i];

        json_array_append_new(list, json_pack("{s:s, s:s, s:s, s:s}", "date", item->day,
                                              "language", item->language, "kind", item->kind,
                                              "item", item->item));
    }
    json = json_dumps(list, JSON_INDENT(2));
    json_decref(list);
    if (!json)
        check_exhausted("out of memory");
    return json;
}
