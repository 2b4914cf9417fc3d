/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/profiles.h"

#include "progress/profile.h"
#include "support/scratch.h"

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

static struct scratch data;

static int set_up(void **state)
{
    (void)state;
    scratch_make(&data);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    scratch_remove(&data);
    return 0;
}

static void make(const char *nickname)
{
    struct profile profile;

    profile_init(&profile);
    assert_true(profile_open(&profile, data.path, nickname, NULL));
    profile_release(&profile);
}

/* The nicknames, each with a comma behind it. */
static void assert_names(const char *expected)
{
    struct profiles profiles;
    struct text names = TEXT_INIT;

    assert_true(profiles_read(&profiles, data.path, NULL));
    for (size_t i = 0; i < profiles.count; i++)
        text_add_format(&names, "%s,", profiles.items[i].nickname);
    assert_string_equal(names.bytes, expected);
    text_release(&names);
    profiles_release(&profiles);
}

static void no_folder_holds_no_profile(void **state)
{
    (void)state;
    assert_names("");
}

static void profiles_are_listed_the_own_first(void **state)
{
    (void)state;
    make("Dara");
    make("");
    make("Bopha");
    assert_names(",Bopha,Dara,");
}

static void of_two_with_one_name_the_oldest_is_listed(void **state)
{
    struct profiles profiles;

    (void)state;
    scratch_write(&data, "profiles/young/profile.yaml",
                  "nickname: \"A\"\ncreated: \"2026-11-24T00:00:00Z\"\n");
    scratch_write(&data, "profiles/old/profile.yaml",
                  "nickname: \"A\"\ncreated: \"2026-11-23T00:00:00Z\"\n");
    assert_true(profiles_read(&profiles, data.path, NULL));
    assert_int_equal(profiles.count, 1);
    assert_string_equal(profiles.items[0].folder, "old");
    assert_ptr_equal(profiles_find(&profiles, "A"), &profiles.items[0]);
    assert_null(profiles_find(&profiles, "B"));
    profiles_release(&profiles);
}

static void the_latest_journal_tells_the_day(void **state)
{
    struct profiles profiles;
    char day[PROFILES_DAY_SIZE];

    (void)state;
    scratch_write(&data, "profiles/a/profile.yaml", "nickname: \"A\"\n");
    assert_true(profiles_read(&profiles, data.path, NULL));
    profiles_last_used(data.path, &profiles.items[0], day);
    assert_string_equal(day, "");
    scratch_write(&data, "profiles/a/events/20261123T235959Z-00000000.jsonl", "{}\n");
    scratch_write(&data, "profiles/a/events/20261124T000000Z-00000000.jsonl", "{}\n");
    profiles_last_used(data.path, &profiles.items[0], day);
    assert_string_equal(day, "2026-11-24");
    scratch_write(&data, "profiles/a/events/zzz.jsonl", "{}\n");
    profiles_last_used(data.path, &profiles.items[0], day);
    assert_string_equal(day, "");
    profiles_release(&profiles);
}

static void erasing_takes_one_profile_and_all_of_it(void **state)
{
    (void)state;
    make("Dara");
    make("Bopha");
    assert_true(profiles_erase(data.path, "Dara"));
    assert_names("Bopha,");
    scratch_write(&data, "profiles/a/profile.yaml", "nickname: \"A\"\n");
    scratch_write(&data, "profiles/a/profile.yaml.bad", "x");
    scratch_write(&data, "profiles/a/events/20261123T235959Z-00000000.jsonl", "{}\n");
    assert_true(profiles_erase(data.path, "A"));
    assert_names("Bopha,");
}

static void nobody_cannot_be_erased(void **state)
{
    (void)state;
    errno = 0;
    assert_false(profiles_erase(data.path, "Dara"));
    assert_int_equal(errno, ENOENT);
    make("Dara");
    assert_false(profiles_erase(data.path, ""));
    assert_names("Dara,");
}

static void files_of_somebody_else_stay(void **state)
{
    char *letter;

    (void)state;
    scratch_write(&data, "profiles/a/profile.yaml", "nickname: \"A\"\n");
    scratch_write(&data, "profiles/a/events/letter.txt", "mine");
    scratch_write(&data, "profiles/a/letter.txt", "mine");
    assert_false(profiles_erase(data.path, "A"));
    assert_int_equal(errno, ENOTEMPTY);
    letter = scratch_contents(&data, "profiles/a/events/letter.txt");
    assert_string_equal(letter, "mine");
    free(letter);
    letter = scratch_contents(&data, "profiles/a/letter.txt");
    assert_string_equal(letter, "mine");
    free(letter);
}

static void links_are_no_profiles_and_not_followed(void **state)
{
    char *from, *to;

    (void)state;
    scratch_write(&data, "outside/profile.yaml", "nickname: \"A\"\n");
    make("Dara");
    to = scratch_path(&data, "outside");
    from = scratch_path(&data, "profiles/link");
    assert_int_equal(symlink(to, from), 0);
    assert_names("Dara,");
    assert_false(profiles_erase(data.path, "A"));
    free(from);
    free(to);
    from = scratch_contents(&data, "outside/profile.yaml");
    assert_non_null(from);
    free(from);
}

static void a_profile_can_get_another_name(void **state)
{
    struct profile profile;

    (void)state;
    make("Bopha");
    profile_init(&profile);
    assert_true(profile_open(&profile, data.path, "Dara", NULL));
    assert_false(profile_rename(&profile, data.path, "Bopha"));
    assert_int_equal(errno, EEXIST);
    assert_string_equal(profile.nickname, "Dara");
    assert_false(profile_rename(&profile, data.path, " "));
    assert_int_equal(errno, EINVAL);
    assert_true(profile_rename(&profile, data.path, "Dara K"));
    profile_release(&profile);
    assert_names("Bopha,Dara K,");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(no_folder_holds_no_profile),
        TEST(profiles_are_listed_the_own_first),
        TEST(of_two_with_one_name_the_oldest_is_listed),
        TEST(the_latest_journal_tells_the_day),
        TEST(erasing_takes_one_profile_and_all_of_it),
        TEST(nobody_cannot_be_erased),
        TEST(files_of_somebody_else_stay),
        TEST(links_are_no_profiles_and_not_followed),
        TEST(a_profile_can_get_another_name),
    };

    return cmocka_run_group_tests_name("progress/profiles", tests, NULL, NULL);
}
