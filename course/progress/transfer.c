/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/transfer.h"

#include "base/array.h"
#include "base/file.h"
#include "progress/journal.h"
#include "progress/records.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { VERSION = 1 };

static const char mark[] = "profile"; /* of the key "siaga" of a first line */

/* --- Export --------------------------------------------------------------------------------- */

struct kept_line {
    struct record_place place; /* first, so that record_compare() compares lines */
    const char *bytes;
    size_t length;
};

struct export
{
    struct kept_line *lines;
    size_t count, capacity;
    size_t bytes;   /* of all lines, with their newlines */
    size_t foreign; /* lines of no course: nobody could ever use them */
    struct arena arena;
};

static void keep(void *context, const struct scan_line *line)
{
    struct export *export = context;

    if (!line->event->course) {
        export->foreign++;
        return;
    }
    ARRAY_GROW(export->lines, export->count, export->capacity);
    export->lines[export->count] = (struct kept_line){
        .place = {.order = line->event->order,
                  .file = line->file,
                  .sequence = line->event->sequence,
                  .arrival = export->count},
        .bytes = arena_copy_bytes(&export->arena, line->bytes, line->length),
        .length = line->length,
    };
    export->bytes += line->length + 1;
    export->count++;
}

static void add_first_line(struct text *out, const struct profile *profile)
{
    const char *second = *profile->second_language ? profile->second_language : NULL;
    json_t *object =
        json_pack("{s:s, s:i, s:s, s:s, s:s*, s:s, s:s}", "siaga", mark, "v", (int)VERSION,
                  "nickname", profile->nickname, "language", profile->language, "second_language",
                  second, "country", profile->country, "theme", profile->theme);
    char *bytes = object ? json_dumps(object, JSON_COMPACT) : NULL;

    if (!bytes)
        check_exhausted("out of memory");
    text_add_string(out, bytes);
    text_add_byte(out, '\n');
    free(bytes);
    json_decref(object);
}

static enum transfer_result write_out(const struct export *export, const struct profile *profile,
                                      FILE *out)
{
    struct text text = TEXT_INIT;
    bool good;

    add_first_line(&text, profile);
    if (text.length + export->bytes > SCAN_FILE_BYTES_MAX) {
        text_release(&text);
        return TRANSFER_TOO_LARGE;
    }
    for (size_t i = 0; i < export->count; i++) {
        text_add(&text, export->lines[i].bytes, export->lines[i].length);
        text_add_byte(&text, '\n');
    }
    good = fwrite(text.bytes, 1, text.length, out) == text.length && fflush(out) == 0;

    int error = errno;

    text_release(&text);
    errno = error;
    return good ? TRANSFER_GOOD : TRANSFER_NOT_WRITTEN;
}

enum transfer_result transfer_export(const struct profile *profile, FILE *out,
                                     struct transfer_counts *counts)
{
    struct export export = {0};
    enum transfer_result result = TRANSFER_NOT_READ;
    struct scan scan;

    arena_init(&export.arena);
    scan_init(&scan, keep, &export);
    if (scan_profile(&scan, profile->folder)) {
        if (export.count)
            qsort(export.lines, export.count, sizeof *export.lines, record_compare);
        result = write_out(&export, profile, out);
    }

    int error = errno;

    *counts = (struct transfer_counts){
        .events = export.count,
        .torn = scan.torn,
        .unreadable = scan.unreadable + export.foreign,
        .refused = scan.refused,
    };
    scan_release(&scan);
    free(export.lines);
    arena_release(&export.arena);
    errno = error;
    return result;
}

/* --- Import --------------------------------------------------------------------------------- */

/* A file that was read, and what its first line said. */
struct import {
    struct text bytes;
    size_t body; /* where the events begin */
    struct text fresh;
    size_t events, foreign;
};

static enum transfer_result read_file(struct text *bytes, const char *path)
{
    /* O_NONBLOCK keeps a FIFO from hanging the program before fstat() can refuse it. */
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status;
    bool good;

    if (file < 0)
        return TRANSFER_NOT_READ;
    good = fstat(file, &status) == 0;
    if (good && !S_ISREG(status.st_mode)) {
        errno = EINVAL;
        good = false;
    }
    good = good && file_read_descriptor(file, SCAN_FILE_BYTES_MAX, bytes);

    int error = errno;

    close(file);
    errno = error;
    if (!good)
        return error == EFBIG ? TRANSFER_TOO_LARGE : TRANSFER_NOT_READ;
    return bytes->length ? TRANSFER_GOOD : TRANSFER_EMPTY;
}

static const char *owner_string(const json_t *object, const char *key, struct arena *arena)
{
    const char *value = json_string_value(json_object_get(object, key));

    return arena_copy_string(arena, value ? value : "");
}

/* False when the first line is none of ours; then the file can still be a journal. */
static bool read_first_line(struct import *import, struct transfer_owner *owner,
                            struct arena *arena, enum transfer_result *result)
{
    const struct text *bytes = &import->bytes;
    const char *newline = memchr(bytes->bytes, '\n', bytes->length);
    size_t length = newline ? (size_t)(newline - bytes->bytes) : bytes->length;
    json_t *line = length > SCAN_LINE_BYTES_MAX ? NULL : json_loadb(bytes->bytes, length, 0, NULL);
    const char *siaga = json_string_value(json_object_get(line, "siaga"));
    bool is_ours = siaga && strcmp(siaga, mark) == 0;

    if (is_ours) {
        bool is_known = json_integer_value(json_object_get(line, "v")) == VERSION;

        *result = is_known ? TRANSFER_GOOD : TRANSFER_NEWER;
        *owner = (struct transfer_owner){
            .nickname = owner_string(line, "nickname", arena),
            .language = owner_string(line, "language", arena),
            .second_language = owner_string(line, "second_language", arena),
            .country = owner_string(line, "country", arena),
            .theme = owner_string(line, "theme", arena),
        };
        import->body = newline ? length + 1 : length;
    }
    json_decref(line);
    return is_ours;
}

static void take_fresh(void *context, const struct scan_line *line)
{
    struct import *import = context;

    if (!line->event->course) {
        import->foreign++;
        return;
    }
    import->events++;
    text_add(&import->fresh, line->bytes, line->length);
    text_add_byte(&import->fresh, '\n');
}

/* Reads the file into `import`; the events that `scan` does not know are in `import->fresh`. */
static enum transfer_result sift(struct import *import, const char *path, struct scan *scan,
                                 struct transfer_owner *owner, struct arena *arena)
{
    enum transfer_result result = read_file(&import->bytes, path);
    bool is_profile;

    if (result != TRANSFER_GOOD)
        return result;
    is_profile = read_first_line(import, owner, arena, &result);
    if (result != TRANSFER_GOOD)
        return result;
    scan->take = take_fresh;
    scan->context = import;
    scan->known = scan->torn = scan->unreadable = 0;
    scan_bytes(scan, import->bytes.bytes + import->body, import->bytes.length - import->body, 0);
    return is_profile || import->events || scan->known ? TRANSFER_GOOD : TRANSFER_NO_PROFILE;
}

static bool write_fresh(const struct text *lines, int profile_folder)
{
    int folder, error;
    char *name;
    bool good;

    if (mkdirat(profile_folder, "events", 0700) < 0 && errno != EEXIST)
        return false;
    folder = openat(profile_folder, "events", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0)
        return false;
    name = journal_new_name((int64_t)time(NULL) * 1000);
    good = file_replace(folder, name, 0600, lines->bytes, lines->length);
    error = errno;
    free(name);
    close(folder);
    errno = error;
    return good;
}

static void release(struct import *import, struct scan *scan)
{
    int error = errno;

    text_release(&import->bytes);
    text_release(&import->fresh);
    scan_release(scan);
    errno = error;
}

enum transfer_result transfer_import(int profile_folder, const char *path,
                                     struct transfer_counts *counts)
{
    struct import import = {.bytes = TEXT_INIT, .fresh = TEXT_INIT};
    struct transfer_owner owner;
    enum transfer_result result = TRANSFER_NOT_READ;
    struct scan scan;

    *counts = (struct transfer_counts){0};
    scan_init(&scan, NULL, NULL);
    if (scan_profile(&scan, profile_folder))
        result = sift(&import, path, &scan, &owner, &scan.arena);
    if (result == TRANSFER_GOOD) {
        *counts = (struct transfer_counts){
            .events = import.events,
            .known = scan.known,
            .torn = scan.torn,
            .unreadable = scan.unreadable + import.foreign,
        };
        if (import.fresh.length && !write_fresh(&import.fresh, profile_folder))
            result = TRANSFER_NOT_WRITTEN;
    }
    release(&import, &scan);
    return result;
}

enum transfer_result transfer_look(const char *path, struct transfer_owner *owner,
                                   struct arena *arena)
{
    struct import import = {.bytes = TEXT_INIT, .fresh = TEXT_INIT};
    enum transfer_result result;
    struct scan scan;

    *owner = (struct transfer_owner){"", "", "", "", ""};
    scan_init(&scan, NULL, NULL);
    result = sift(&import, path, &scan, owner, arena);
    release(&import, &scan);
    return result;
}

const char *transfer_trouble(enum transfer_result result, int error)
{
    static const char *const troubles[] = {
        [TRANSFER_GOOD] = "nothing is wrong",
        [TRANSFER_EMPTY] = "it is empty",
        [TRANSFER_TOO_LARGE] = "it is larger than a profile may be",
        [TRANSFER_NO_PROFILE] = "it is neither an exported profile nor a journal",
        [TRANSFER_NEWER] = "it was exported by a newer version of siaga",
        [TRANSFER_NOT_READ] = NULL,
        [TRANSFER_NOT_WRITTEN] = NULL,
    };

    return troubles[result] ? troubles[result] : file_trouble(error);
}
