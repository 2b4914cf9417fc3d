/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/transfer.h"

#include "base/memory.h"
#include "progress/fold.h"
#include "progress/names.h"
#include "support/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

/* `here` is the profile, `files` where exported files lie, `there` another machine's profile. */
struct fixture {
    struct scratch here, there, files;
    struct profile profile;
    struct transfer_counts counts;
};

#define FIRST                                                                                      \
    "{\"siaga\":\"profile\",\"v\":1,\"nickname\":\"Dara \\\"D\\\"\",\"language\":\"km\","          \
    "\"country\":\"kh\",\"theme\":\"dark\"}\n"
#define LINE(id, h, item)                                                                          \
    "{\"v\":1,\"id\":\"" id "\",\"n\":1,\"t\":5,\"h\":" #h ",\"k\":\"read\","                      \
    "\"course\":\"siaga\",\"item\":\"" item "\"}\n"
#define OTHER                                                                                      \
    "{ \"id\":\"o\", \"h\":3, \"mood\":\"\xE0\xB8\x81\", \"k\":\"dreamt\", \"course\":\"other\" }\n"

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);

    scratch_make(&fixture->here);
    scratch_make(&fixture->there);
    scratch_make(&fixture->files);
    profile_init(&fixture->profile);
    fixture->profile.folder = dup(fixture->here.descriptor);
    profile_set(&fixture->profile.nickname, "Dara \"D\"");
    profile_set(&fixture->profile.language, "km");
    profile_set(&fixture->profile.country, "kh");
    profile_set(&fixture->profile.theme, "dark");
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    profile_release(&fixture->profile);
    scratch_remove(&fixture->here);
    scratch_remove(&fixture->there);
    scratch_remove(&fixture->files);
    free(fixture);
    return 0;
}

/* To be freed. */
static char *exported(struct fixture *fixture, enum transfer_result expected)
{
    char *bytes = NULL;
    size_t length;
    FILE *stream = open_memstream(&bytes, &length);

    assert_int_equal(transfer_export(&fixture->profile, stream, &fixture->counts), expected);
    fclose(stream);
    return bytes;
}

static enum transfer_result import(struct fixture *fixture, const struct scratch *profile,
                                   const char *name)
{
    char *path = scratch_path(&fixture->files, name);
    enum transfer_result result = transfer_import(profile->descriptor, path, &fixture->counts);

    free(path);
    return result;
}

static enum transfer_result import_bytes(struct fixture *fixture, const char *bytes, size_t length)
{
    scratch_write_bytes(&fixture->files, "file", bytes, length);
    return import(fixture, &fixture->there, "file");
}

static enum transfer_result import_text(struct fixture *fixture, const char *text)
{
    return import_bytes(fixture, text, strlen(text));
}

static void assert_counts(const struct fixture *fixture, size_t events, size_t known, size_t torn,
                          size_t unreadable)
{
    assert_int_equal(fixture->counts.events, events);
    assert_int_equal(fixture->counts.known, known);
    assert_int_equal(fixture->counts.torn, torn);
    assert_int_equal(fixture->counts.unreadable, unreadable);
}

/* All that the journals of a profile hold, one after another. To be freed. */
static char *journals(const struct scratch *profile, size_t *files)
{
    struct scratch events = {.path = scratch_path(profile, "events")};
    struct text text = TEXT_INIT;
    struct names names = {0};

    events.descriptor = open(events.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (events.descriptor >= 0) {
        assert_true(names_read(&names, events.descriptor, ".jsonl", 100));
        assert_int_equal(scratch_count(&events), names.count);
        close(events.descriptor);
    }
    *files = names.count;
    for (size_t i = 0; i < names.count; i++) {
        char *bytes = scratch_contents(&events, names.items[i]);

        text_add_string(&text, bytes);
        free(bytes);
    }
    names_release(&names);
    free(events.path);
    return text.length ? text_take(&text) : memory_copy_string("");
}

static void assert_journals(const struct scratch *profile, size_t files, const char *expected)
{
    size_t found;
    char *bytes = journals(profile, &found);

    assert_string_equal(bytes, expected);
    assert_int_equal(found, files);
    free(bytes);
}

static void a_profile_without_events_is_one_line(void **state)
{
    char *bytes = exported(*state, TRANSFER_GOOD);

    assert_string_equal(bytes, FIRST);
    assert_counts(*state, 0, 0, 0, 0);
    free(bytes);
}

static void every_event_is_exported_once_in_order_and_as_it_is(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->here, "events/1.jsonl", LINE("b", 20, "x") LINE("a", 10, "x"));
    scratch_write(&fixture->here, "events/2.jsonl", OTHER LINE("b", 20, "x"));
    scratch_write(&fixture->here, "events/3.jsonl", LINE("c", 20, "y"));

    char *bytes = exported(fixture, TRANSFER_GOOD);

    assert_string_equal(bytes, FIRST OTHER LINE("a", 10, "x") LINE("b", 20, "x")
                               LINE("c", 20, "y"));
    assert_counts(fixture, 4, 0, 0, 0);
    free(bytes);
}

static void what_is_no_event_is_not_exported_but_counted(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->here, "events/1.jsonl",
                  "junk\n" LINE("a", 10, "x") "{\"id\":\"no-course\"}\n" LINE("b", 20, "x")
                  "{\"id");
    scratch_make_folder(&fixture->here, "events/2.jsonl");

    char *bytes = exported(fixture, TRANSFER_GOOD);

    assert_string_equal(bytes, FIRST LINE("a", 10, "x") LINE("b", 20, "x"));
    assert_counts(fixture, 2, 0, 1, 2);
    assert_int_equal(fixture->counts.refused, 1);
    free(bytes);
}

static void a_guest_or_a_broken_folder_exports_nothing(void **state)
{
    struct fixture *fixture = *state;
    char *bytes;

    scratch_write(&fixture->here, "events", "a file");
    bytes = exported(fixture, TRANSFER_NOT_READ);
    assert_int_equal(errno, ENOTDIR);
    assert_string_equal(bytes, "");
    free(bytes);
    close(fixture->profile.folder);
    fixture->profile.folder = -1;
    bytes = exported(fixture, TRANSFER_NOT_READ);
    assert_string_equal(bytes, "");
    free(bytes);
}

static void a_disk_that_is_full_is_said(void **state)
{
    struct fixture *fixture = *state;
    FILE *full = fopen("/dev/full", "w");

    assert_non_null(full);
    assert_int_equal(transfer_export(&fixture->profile, full, &fixture->counts),
                     TRANSFER_NOT_WRITTEN);
    assert_int_equal(errno, ENOSPC);
    fclose(full);
}

static void an_export_is_imported_elsewhere_and_gives_the_same_export(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->here, "events/1.jsonl", LINE("b", 20, "x") LINE("a", 10, "x"));
    scratch_write(&fixture->here, "events/2.jsonl", OTHER);

    char *bytes = exported(fixture, TRANSFER_GOOD);

    assert_int_equal(import_text(fixture, bytes), TRANSFER_GOOD);
    assert_counts(fixture, 3, 0, 0, 0);
    assert_journals(&fixture->there, 1, OTHER LINE("a", 10, "x") LINE("b", 20, "x"));
    close(fixture->profile.folder);
    fixture->profile.folder = dup(fixture->there.descriptor);

    char *again = exported(fixture, TRANSFER_GOOD);

    assert_string_equal(again, bytes);
    free(again);
    free(bytes);
}

static void importing_twice_changes_nothing(void **state)
{
    struct fixture *fixture = *state;

    assert_int_equal(import_text(fixture, FIRST LINE("a", 10, "x")), TRANSFER_GOOD);
    assert_counts(fixture, 1, 0, 0, 0);
    assert_int_equal(import_text(fixture, FIRST LINE("a", 10, "x")), TRANSFER_GOOD);
    assert_counts(fixture, 0, 1, 0, 0);
    assert_journals(&fixture->there, 1, LINE("a", 10, "x"));
}

static void only_what_is_new_is_written(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->there, "events/1.jsonl", "torn and junk\n" LINE("a", 10, "x") "{\"id");
    assert_int_equal(import_text(fixture, FIRST LINE("a", 10, "changed") LINE("b", 20, "y")
                                          LINE("b", 20, "y") LINE("c", 30, "z")),
                     TRANSFER_GOOD);
    assert_counts(fixture, 2, 2, 0, 0);

    struct fold fold;

    fold_init(&fold);
    assert_true(fold_read(&fold, fixture->there.descriptor, "siaga"));
    assert_int_equal(fold.events, 3);
    assert_null(fold_find(&fold, "changed"));
    assert_true(fold.latest == 30);
    fold_release(&fold);
}

static void an_import_into_its_own_profile_adds_nothing(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->here, "events/1.jsonl", LINE("a", 10, "x") OTHER);

    char *bytes = exported(fixture, TRANSFER_GOOD);

    scratch_write(&fixture->files, "own", bytes);
    assert_int_equal(import(fixture, &fixture->here, "own"), TRANSFER_GOOD);
    assert_counts(fixture, 0, 2, 0, 0);
    assert_journals(&fixture->here, 1, LINE("a", 10, "x") OTHER);
    free(bytes);
}

static void a_bare_journal_is_imported_too(void **state)
{
    struct fixture *fixture = *state;

    assert_int_equal(import_text(fixture, "junk\n" LINE("a", 10, "x") OTHER), TRANSFER_GOOD);
    assert_counts(fixture, 2, 0, 0, 1);
    assert_journals(&fixture->there, 1, LINE("a", 10, "x") OTHER);
}

static void a_file_cut_at_any_byte_gives_its_whole_lines(void **state)
{
    static const char whole[] = FIRST LINE("a", 10, "x") LINE("b", 20, "y");
    const size_t first = strlen(FIRST), line = strlen(LINE("a", 10, "x"));
    struct fixture *fixture = *state;

    for (size_t length = first; length < sizeof whole; length++) {
        scratch_remove(&fixture->there);
        scratch_make(&fixture->there);
        assert_int_equal(import_bytes(fixture, whole, length), TRANSFER_GOOD);
        assert_counts(fixture, (length - first) / line, 0, (length - first) % line != 0, 0);
    }
    for (size_t length = 1; length + 2 < first; length++)
        assert_int_equal(import_bytes(fixture, whole, length), TRANSFER_NO_PROFILE);
    assert_int_equal(import_bytes(fixture, whole, first - 1), TRANSFER_GOOD);
}

static void bad_lines_are_counted_and_left_out(void **state)
{
    struct fixture *fixture = *state;
    struct text text = TEXT_INIT;

    text_add_string(&text, FIRST "\n[]\n{\"id\":7}\n{\"id\":\"no-course\"}\n" LINE("a", 10, "x"));
    text_add_string(&text, "{\"course\":\"siaga\",\"id\":\"long\",\"item\":\"");
    text_add_repeated(&text, "x", 70000);
    text_add_string(&text, "\"}\n" LINE("b", 20, "y") FIRST);
    text_add(&text, "{\"id\":\"\0\",\"course\":\"siaga\"}\n", 28);
    assert_int_equal(import_bytes(fixture, text.bytes, text.length), TRANSFER_GOOD);
    assert_counts(fixture, 2, 0, 0, 7);
    assert_journals(&fixture->there, 1, LINE("a", 10, "x") LINE("b", 20, "y"));
    text_release(&text);
}

static void what_is_neither_profile_nor_journal_is_refused(void **state)
{
    static const struct {
        const char *text;
        enum transfer_result result;
    } cases[] = {
        {"", TRANSFER_EMPTY},
        {"\n", TRANSFER_NO_PROFILE},
        {"Dear Dara,\nhow are you?\n", TRANSFER_NO_PROFILE},
        {"nickname: \"Dara\"\nlanguage: \"km\"\n", TRANSFER_NO_PROFILE},
        {"{\"id\":\"a\",\"name\":\"somebody else's lines\"}\n", TRANSFER_NO_PROFILE},
        {"[{\"siaga\":\"profile\",\"v\":1}]\n", TRANSFER_NO_PROFILE},
        {"{\"siaga\":\"course\",\"v\":1}\n", TRANSFER_NO_PROFILE},
        {"{\"siaga\":1,\"v\":1}\n", TRANSFER_NO_PROFILE},
        {"{\"siaga\":\"profile\"}\n" LINE("a", 1, "x"), TRANSFER_NEWER},
        {"{\"siaga\":\"profile\",\"v\":2}\n" LINE("a", 1, "x"), TRANSFER_NEWER},
        {"{\"siaga\":\"profile\",\"v\":\"1\"}\n", TRANSFER_NEWER},
        {"{\"siaga\":\"profile\",\"v\":1}", TRANSFER_GOOD},
        {"{\"v\":1,\"siaga\":\"profile\",\"more\":[1]}\n", TRANSFER_GOOD},
        {"\x7F" "ELF\x02\x01\n\xFF\xFE\n", TRANSFER_NO_PROFILE},
    };
    struct fixture *fixture = *state;

    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        enum transfer_result result = import_text(fixture, cases[i].text);

        if (result != cases[i].result)
            fail_msg("case %zu: %d", i, (int)result);
        assert_counts(fixture, 0, 0, 0, 0);
    }
    assert_int_equal(scratch_count(&fixture->there), 0);
}

static void only_a_regular_file_within_the_limit_is_read(void **state)
{
    struct fixture *fixture = *state;
    int files = fixture->files.descriptor;
    char *path = scratch_path(&fixture->files, "large");

    scratch_write(&fixture->files, "large", FIRST LINE("a", 10, "x"));
    assert_int_equal(truncate(path, (16 << 20) + 1), 0);
    free(path);
    assert_int_equal(import(fixture, &fixture->there, "large"), TRANSFER_TOO_LARGE);
    assert_int_equal(import(fixture, &fixture->there, "absent"), TRANSFER_NOT_READ);
    assert_int_equal(errno, ENOENT);
    assert_int_equal(mkfifoat(files, "pipe", 0600), 0);
    assert_int_equal(import(fixture, &fixture->there, "pipe"), TRANSFER_NOT_READ);
    assert_int_equal(errno, EINVAL);
    assert_int_equal(import(fixture, &fixture->there, "."), TRANSFER_NOT_READ);
    assert_int_equal(scratch_count(&fixture->there), 0);

    /* A link that the user names is theirs to follow. */
    scratch_write(&fixture->files, "file", FIRST LINE("a", 10, "x"));
    assert_int_equal(symlinkat("file", files, "link"), 0);
    assert_int_equal(import(fixture, &fixture->there, "link"), TRANSFER_GOOD);
}

static void a_profile_too_large_to_be_imported_is_not_exported(void **state)
{
    struct fixture *fixture = *state;
    struct text lines = TEXT_INIT;
    size_t number = 0;

    for (int file = 0; file < 3; file++) {
        char name[] = "events/0.jsonl";

        name[7] = (char)('0' + file);
        text_clear(&lines);
        while (lines.length < (6 << 20)) {
            text_add_format(&lines, "{\"id\":\"%zu\",\"course\":\"c\",\"item\":\"", number++);
            text_add_repeated(&lines, "x", 60000);
            text_add_string(&lines, "\"}\n");
        }
        scratch_write(&fixture->here, name, lines.bytes);
    }
    text_release(&lines);

    char *bytes = exported(fixture, TRANSFER_TOO_LARGE);

    assert_string_equal(bytes, "");
    free(bytes);
}

static void a_profile_that_cannot_be_written_to_stays_as_it_is(void **state)
{
    struct fixture *fixture = *state;

    scratch_make_folder(&fixture->there, "elsewhere");
    assert_int_equal(symlinkat("elsewhere", fixture->there.descriptor, "events"), 0);
    assert_int_not_equal(import_text(fixture, FIRST LINE("a", 10, "x")), TRANSFER_GOOD);
    assert_int_equal(unlinkat(fixture->there.descriptor, "elsewhere", AT_REMOVEDIR), 0);
    assert_int_equal(unlinkat(fixture->there.descriptor, "events", 0), 0);
    scratch_write(&fixture->there, "events", "a file");
    assert_int_equal(import_text(fixture, FIRST LINE("a", 10, "x")), TRANSFER_NOT_READ);
    assert_int_equal(errno, ENOTDIR);
    assert_int_equal(transfer_import(-1, "absent", &fixture->counts), TRANSFER_NOT_READ);
}

static void looking_says_whose_it_is_and_changes_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct transfer_owner owner;
    struct arena arena;
    char *path = scratch_path(&fixture->files, "file");

    arena_init(&arena);
    scratch_write(&fixture->files, "file", FIRST LINE("a", 10, "x"));
    assert_int_equal(transfer_look(path, &owner, &arena), TRANSFER_GOOD);
    assert_string_equal(owner.nickname, "Dara \"D\"");
    assert_string_equal(owner.language, "km");
    assert_string_equal(owner.country, "kh");
    assert_string_equal(owner.theme, "dark");
    scratch_write(&fixture->files, "file",
                  "{\"siaga\":\"profile\",\"v\":1,\"nickname\":[],\"theme\":3}\n");
    assert_int_equal(transfer_look(path, &owner, &arena), TRANSFER_GOOD);
    assert_true(!*owner.nickname && !*owner.language && !*owner.country && !*owner.theme);
    scratch_write(&fixture->files, "file", LINE("a", 10, "x"));
    assert_int_equal(transfer_look(path, &owner, &arena), TRANSFER_GOOD);
    assert_string_equal(owner.nickname, "");
    scratch_write(&fixture->files, "file", "hello\n");
    assert_int_equal(transfer_look(path, &owner, &arena), TRANSFER_NO_PROFILE);
    arena_release(&arena);
    free(path);
}

static void every_trouble_has_a_reason(void **state)
{
    (void)state;
    for (int result = TRANSFER_NOT_READ; result <= TRANSFER_NOT_WRITTEN; result++)
        assert_true(strlen(transfer_trouble((enum transfer_result)result, ENOENT)) > 5);
    assert_string_equal(transfer_trouble(TRANSFER_NOT_READ, ENOENT), strerror(ENOENT));
    assert_string_equal(transfer_trouble(TRANSFER_NOT_READ, EINVAL), "it is not a file");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_profile_without_events_is_one_line),
        TEST(every_event_is_exported_once_in_order_and_as_it_is),
        TEST(what_is_no_event_is_not_exported_but_counted),
        TEST(a_guest_or_a_broken_folder_exports_nothing),
        TEST(a_disk_that_is_full_is_said),
        TEST(an_export_is_imported_elsewhere_and_gives_the_same_export),
        TEST(importing_twice_changes_nothing),
        TEST(only_what_is_new_is_written),
        TEST(an_import_into_its_own_profile_adds_nothing),
        TEST(a_bare_journal_is_imported_too),
        TEST(a_file_cut_at_any_byte_gives_its_whole_lines),
        TEST(bad_lines_are_counted_and_left_out),
        TEST(what_is_neither_profile_nor_journal_is_refused),
        TEST(only_a_regular_file_within_the_limit_is_read),
        TEST(a_profile_too_large_to_be_imported_is_not_exported),
        TEST(a_profile_that_cannot_be_written_to_stays_as_it_is),
        TEST(looking_says_whose_it_is_and_changes_nothing),
        TEST(every_trouble_has_a_reason),
    };

    return cmocka_run_group_tests_name("progress/transfer", tests, NULL, NULL);
}
