/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/profile.h"

#include "support/scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

struct fixture {
    struct scratch scratch;
    struct profile profile;
    struct report report;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);

    scratch_make(&fixture->scratch);
    profile_init(&fixture->profile);
    report_init(&fixture->report);
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;

    profile_release(&fixture->profile);
    report_release(&fixture->report);
    scratch_remove(&fixture->scratch);
    free(fixture);
    return 0;
}

static bool open_profile(struct fixture *fixture, const char *nickname)
{
    profile_release(&fixture->profile);
    profile_init(&fixture->profile);
    return profile_open(&fixture->profile, fixture->scratch.path, nickname, &fixture->report);
}

/* The name of the folder that is open. */
static const char *folder_name(const struct fixture *fixture)
{
    return strrchr(fixture->profile.folder_path, '/') + 1;
}

static char *saved(const struct fixture *fixture)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "profiles/%s/profile.yaml", folder_name(fixture));

    char *contents = scratch_contents(&fixture->scratch, path.bytes);

    text_release(&path);
    return contents;
}

static void a_new_profile_is_a_folder_for_its_owner_only(void **state)
{
    struct fixture *fixture = *state;
    struct stat status;

    assert_true(open_profile(fixture, ""));
    assert_int_equal(fstat(fixture->profile.folder, &status), 0);
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_int_equal(fstatat(fixture->profile.folder, "profile.yaml", &status, 0), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_int_equal(strlen(folder_name(fixture)), 36);
    assert_int_equal(strlen(fixture->profile.created), 20);
    assert_int_equal(fixture->report.count, 0);
}

static void what_is_saved_is_there_the_next_time(void **state)
{
    struct fixture *fixture = *state;

    assert_true(open_profile(fixture, "Anna"));
    profile_set(&fixture->profile.language, "zh-Hans");
    profile_set(&fixture->profile.country, "sg");
    profile_set(&fixture->profile.theme, "dark");
    assert_true(profile_save(&fixture->profile));

    char *path = strdup(fixture->profile.folder_path);

    assert_true(open_profile(fixture, "Anna"));
    assert_string_equal(fixture->profile.folder_path, path);
    assert_string_equal(fixture->profile.language, "zh-Hans");
    assert_string_equal(fixture->profile.country, "sg");
    assert_string_equal(fixture->profile.theme, "dark");
    assert_true(open_profile(fixture, ""));
    assert_string_not_equal(fixture->profile.folder_path, path);
    assert_string_equal(fixture->profile.language, "");
    assert_int_equal(fixture->report.count, 0);
    free(path);
}

static void any_nickname_survives_being_written(void **state)
{
    static const char *const names[] = {
        "\"", "\\", "\\n", "a: b # c", "- x", "{x}", "ကိုကို",
        "สมชาย \xF0\x9F\x90\x98", "'", "%", "null", "~",
        "\xE2\x80\xA8x\xE2\x80\xA9y", "&a *b !c",
    };
    struct fixture *fixture = *state;

    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        assert_true(open_profile(fixture, names[i]));

        char *path = strdup(fixture->profile.folder_path);

        assert_true(open_profile(fixture, names[i]));
        assert_string_equal(fixture->profile.folder_path, path);
        free(path);
    }
    assert_int_equal(fixture->report.count, 0);
}

static void nicknames_are_cleaned_and_cut(void **state)
{
    struct fixture *fixture = *state;
    struct text name = TEXT_INIT;

    assert_true(open_profile(fixture, "  An\x1B[31mna\n\xFF "));
    assert_string_equal(fixture->profile.nickname, "An[31mna \xEF\xBF\xBD");
    text_add_repeated(&name, "ก", 60);
    assert_true(open_profile(fixture, name.bytes));
    assert_int_equal(strlen(fixture->profile.nickname), 3 * PROFILE_NICKNAME_MAX);
    assert_true(open_profile(fixture, name.bytes));
    assert_int_equal(fixture->report.count, 0);
    text_release(&name);
}

static void a_nickname_of_nothing_visible_is_nobody(void **state)
{
    struct fixture *fixture = *state;

    assert_false(open_profile(fixture, " \n\x1B "));
    assert_int_equal(errno, EINVAL);
    assert_int_equal(fixture->profile.folder, -1);
}

static void the_oldest_of_one_name_is_opened(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "profiles/a/profile.yaml",
                  "nickname: Budi\ncreated: 2026-11-03T00:00:00Z\n");
    scratch_write(&fixture->scratch, "profiles/b/profile.yaml",
                  "nickname: Budi\ncreated: 2026-11-02T00:00:00Z\n");
    scratch_write(&fixture->scratch, "profiles/c/profile.yaml", "nickname: Budi\n");
    assert_true(open_profile(fixture, "Budi"));
    assert_string_equal(folder_name(fixture), "b");
}

static void events_without_a_profile_file_are_somebodys(void **state)
{
    struct fixture *fixture = *state;

    scratch_make_folder(&fixture->scratch, "profiles/empty");
    scratch_make_folder(&fixture->scratch, "profiles/hollow/events");
    scratch_write(&fixture->scratch, "profiles/orphan/events/1.jsonl", "\n");
    assert_true(open_profile(fixture, ""));
    assert_string_equal(folder_name(fixture), "orphan");
    assert_int_equal(strlen(fixture->profile.created), 20);

    char *contents = saved(fixture);

    assert_non_null(strstr(contents, "created: \"2"));
    free(contents);
}

static void a_damaged_file_is_set_aside_and_said_once(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "profiles/p/profile.yaml", "nickname: \"Siti\nlanguage: [");
    scratch_write(&fixture->scratch, "profiles/p/events/1.jsonl", "\n");
    assert_true(open_profile(fixture, ""));
    assert_string_equal(folder_name(fixture), "p");
    assert_true(fixture->report.errors > 0);
    assert_int_equal(fixture->report.warnings, 1);

    char *bad = scratch_contents(&fixture->scratch, "profiles/p/profile.yaml.bad");
    size_t said = fixture->report.count;

    assert_string_equal(bad, "nickname: \"Siti\nlanguage: [");
    free(bad);
    assert_true(open_profile(fixture, ""));
    assert_string_equal(folder_name(fixture), "p");
    assert_int_equal(fixture->report.count, said);
}

static void a_folder_where_a_damaged_file_would_go_is_left_alone(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "profiles/p/profile.yaml", "[");
    scratch_write(&fixture->scratch, "profiles/p/events/1.jsonl", "\n");
    scratch_write(&fixture->scratch, "profiles/p/profile.yaml.bad/letter", "mine");
    scratch_write(&fixture->scratch, "profiles/p/profile.yaml.bad.2/letter", "mine, too");
    assert_true(open_profile(fixture, ""));
    assert_string_equal(folder_name(fixture), "p");
    free(scratch_contents(&fixture->scratch, "profiles/p/profile.yaml.bad/letter"));
    free(scratch_contents(&fixture->scratch, "profiles/p/profile.yaml.bad.2/letter"));

    char *bad = scratch_contents(&fixture->scratch, "profiles/p/profile.yaml.bad.3");
    size_t said = fixture->report.count;

    assert_string_equal(bad, "[");
    free(bad);
    assert_true(open_profile(fixture, ""));
    assert_int_equal(fixture->report.count, said);
}

static void what_can_be_read_of_a_damaged_file_is_kept(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "profiles/p/profile.yaml",
                  "nickname: Siti\nlanguage: ms\ncountry: malaysia\nmood: good\n"
                  "created: 2026-11-02T00:00:00Z\n");
    assert_true(open_profile(fixture, "Siti"));
    assert_string_equal(folder_name(fixture), "p");
    assert_string_equal(fixture->profile.language, "ms");
    assert_string_equal(fixture->profile.country, "");
    assert_int_equal(fixture->report.errors, 2);

    char *contents = saved(fixture);

    assert_non_null(strstr(contents, "nickname: \"Siti\"\nlanguage: \"ms\"\nsecond_language: \"\"\n"
                                    "country: \"\"\n"));
    free(contents);
}

static void damage_is_repaired_without_a_report_too(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "profiles/p/profile.yaml", "nickname: &a Siti\n");
    scratch_write(&fixture->scratch, "profiles/q/profile.yaml", "");
    scratch_write(&fixture->scratch, "profiles/r/profile.yaml", "- x\n");
    scratch_write(&fixture->scratch, "profiles/s/profile.yaml", "\xFF\xFE\x01");
    assert_true(profile_open(&fixture->profile, fixture->scratch.path, "Budi", NULL));
    free(scratch_contents(&fixture->scratch, "profiles/p/profile.yaml.bad"));
    free(scratch_contents(&fixture->scratch, "profiles/q/profile.yaml.bad"));
    free(scratch_contents(&fixture->scratch, "profiles/r/profile.yaml.bad"));
    free(scratch_contents(&fixture->scratch, "profiles/s/profile.yaml.bad"));
}

static void links_and_files_among_the_profiles_are_passed_over(void **state)
{
    struct fixture *fixture = *state;
    int folder = fixture->scratch.descriptor;

    scratch_write(&fixture->scratch, "elsewhere/profile.yaml", "nickname: Budi\n");
    scratch_write(&fixture->scratch, "profiles/file", "nickname: Budi\n");
    scratch_make_folder(&fixture->scratch, "profiles/p");
    assert_int_equal(symlinkat("../elsewhere", folder, "profiles/link"), 0);
    assert_int_equal(symlinkat("../../elsewhere/profile.yaml", folder, "profiles/p/profile.yaml"),
                     0);
    assert_true(open_profile(fixture, "Budi"));
    assert_int_equal(strlen(folder_name(fixture)), 36);
    assert_int_equal(fixture->report.errors, 1);
}

static void a_file_in_place_of_the_folder_leaves_a_guest(void **state)
{
    struct fixture *fixture = *state;

    scratch_write(&fixture->scratch, "profiles", "");
    assert_false(open_profile(fixture, "Anna"));
    assert_int_equal(errno, ENOTDIR);
    assert_int_equal(fixture->profile.folder, -1);
    assert_null(fixture->profile.folder_path);
    assert_string_equal(fixture->profile.nickname, "Anna");
    assert_true(profile_save(&fixture->profile));
}

static void saving_into_a_folder_that_is_gone_fails(void **state)
{
    struct fixture *fixture = *state;

    assert_true(open_profile(fixture, ""));
    assert_int_equal(unlinkat(fixture->profile.folder, "profile.yaml", 0), 0);
    assert_int_equal(rmdir(fixture->profile.folder_path), 0);
    assert_false(profile_save(&fixture->profile));
    assert_int_equal(errno, ENOENT);
}

static void a_guest_saves_nothing(void **state)
{
    struct fixture *fixture = *state;

    assert_true(profile_save(&fixture->profile));
    assert_string_equal(fixture->profile.nickname, "");
    assert_int_equal(scratch_count(&fixture->scratch), 0);
}

static void assert_data_folder(const char *data, const char *home, const char *expected)
{
    data ? setenv("XDG_DATA_HOME", data, 1) : unsetenv("XDG_DATA_HOME");
    home ? setenv("HOME", home, 1) : unsetenv("HOME");

    char *folder = profile_data_folder();

    if (expected)
        assert_string_equal(folder, expected);
    else
        assert_null(folder);
    free(folder);
}

static size_t folders_made(const struct fixture *fixture)
{
    char *path = scratch_path(&fixture->scratch, "profiles");
    DIR *folder = opendir(path);
    size_t count = 0;

    assert_non_null(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    free(path);
    return count - 2; /* . and .. */
}

/* All begin at one moment, and each would make a profile of its own. */
static void many_that_begin_together_share_one_profile(void **state)
{
    enum { BEGINNERS = 20 };
    struct fixture *fixture = *state;
    pid_t children[BEGINNERS];
    int start[2], status;

    assert_int_equal(pipe(start), 0);
    for (int i = 0; i < BEGINNERS; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct profile profile;
            char byte;

            close(start[1]);
            profile_init(&profile);
            if (read(start[0], &byte, 1) != 0) /* all come back when the other end is closed */
                _exit(1);
            _exit(profile_open(&profile, fixture->scratch.path, "Dara", NULL) ? 0 : 1);
        }
    }
    close(start[0]);
    close(start[1]);
    for (int i = 0; i < BEGINNERS; i++) {
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    assert_int_equal(folders_made(fixture), 1);
}

static void the_data_folder_is_where_xdg_says(void **state)
{
    (void)state;
    assert_data_folder("/d", "/h", "/d/siaga");
    assert_data_folder(NULL, "/h", "/h/.local/share/siaga");
    assert_data_folder("", "/h", "/h/.local/share/siaga");
    assert_data_folder("relative", "/h", "/h/.local/share/siaga");
    assert_data_folder(NULL, "", NULL);
    assert_data_folder("relative", NULL, NULL);
    assert_data_folder(NULL, "relative", NULL);
    assert_data_folder("relative", "relative", NULL);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_new_profile_is_a_folder_for_its_owner_only),
        TEST(what_is_saved_is_there_the_next_time),
        TEST(any_nickname_survives_being_written),
        TEST(nicknames_are_cleaned_and_cut),
        TEST(a_nickname_of_nothing_visible_is_nobody),
        TEST(the_oldest_of_one_name_is_opened),
        TEST(many_that_begin_together_share_one_profile),
        TEST(events_without_a_profile_file_are_somebodys),
        TEST(a_damaged_file_is_set_aside_and_said_once),
        TEST(a_folder_where_a_damaged_file_would_go_is_left_alone),
        TEST(what_can_be_read_of_a_damaged_file_is_kept),
        TEST(damage_is_repaired_without_a_report_too),
        TEST(links_and_files_among_the_profiles_are_passed_over),
        TEST(a_file_in_place_of_the_folder_leaves_a_guest),
        TEST(saving_into_a_folder_that_is_gone_fails),
        TEST(a_guest_saves_nothing),
        TEST(the_data_folder_is_where_xdg_says),
    };

    return cmocka_run_group_tests_name("progress/profile", tests, NULL, NULL);
}
