/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/elsewhere.h"

#include "support/scratch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <unistd.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static struct scratch scratch;
static struct elsewhere elsewhere;

static int set_up(void **state)
{
    (void)state;
    scratch_make(&scratch);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    elsewhere_release(&elsewhere);
    scratch_remove(&scratch);
    return 0;
}

/* Lists what there is at one root. */
static void list(const char *path, enum elsewhere_kind kind, int failed)
{
    const struct elsewhere_root root = {path, kind};

    elsewhere_list(&elsewhere, &root, 1, failed);
}

static void a_folder_that_can_be_written_is_listed_and_left_as_it_was(void **state)
{
    (void)state;
    list(scratch.path, ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 1);
    assert_string_equal(elsewhere.items[0].path, scratch.path);
    assert_true(elsewhere.items[0].free > 0);
    assert_false(elsewhere.items[0].is_passing);
    assert_int_equal(scratch_count(&scratch), 0);
}

static void a_folder_that_does_not_last_says_so(void **state)
{
    (void)state;
    list(scratch.path, ELSEWHERE_PASSING, -1);
    assert_int_equal(elsewhere.count, 1);
    assert_true(elsewhere.items[0].is_passing);
}

static void a_list_is_made_anew(void **state)
{
    (void)state;
    list(scratch.path, ELSEWHERE_FOLDER, -1);
    list(scratch.path, ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 1);
    elsewhere_list(&elsewhere, NULL, 0, -1);
    assert_int_equal(elsewhere.count, 0);
}

static void the_folder_that_failed_is_not_offered(void **state)
{
    char *other;

    (void)state;
    list(scratch.path, ELSEWHERE_FOLDER, scratch.descriptor);
    assert_int_equal(elsewhere.count, 0);
    assert_int_equal(symlinkat(".", scratch.descriptor, "other"), 0);
    other = scratch_path(&scratch, "other"); /* by another name, too */
    list(other, ELSEWHERE_FOLDER, scratch.descriptor);
    assert_int_equal(elsewhere.count, 0);
    free(other);
}

static void one_folder_by_two_names_is_listed_once(void **state)
{
    char *other = scratch_path(&scratch, ".");
    const struct elsewhere_root roots[] = {{scratch.path, ELSEWHERE_FOLDER},
                                           {other, ELSEWHERE_PASSING}};

    (void)state;
    elsewhere_list(&elsewhere, roots, 2, -1);
    assert_int_equal(elsewhere.count, 1);
    assert_string_equal(elsewhere.items[0].path, scratch.path);
    free(other);
}

static void what_is_not_there_or_no_folder_is_left_out(void **state)
{
    char *file = scratch_path(&scratch, "file");

    (void)state;
    scratch_write(&scratch, "file", "x");
    list(file, ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 0);
    list("/nowhere/at/all", ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 0);
    list("/nowhere/at/all", ELSEWHERE_MOUNTS, -1);
    assert_int_equal(elsewhere.count, 0);
    list("", ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 0);
    free(file);
}

/* /proc takes no files from anybody, root not excepted. */
static void a_folder_that_takes_no_file_is_left_out(void **state)
{
    (void)state;
    list("/proc", ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 0);
    list("/proc/self", ELSEWHERE_FOLDER, -1);
    assert_int_equal(elsewhere.count, 0);
}

static void a_full_disk_is_left_out(void **state)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct rlimit limit, none;

    (void)state;
    assert_int_equal(sigaction(SIGXFSZ, &ignore, NULL), 0);
    getrlimit(RLIMIT_FSIZE, &limit);
    none = limit;
    none.rlim_cur = 100;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
    list(scratch.path, ELSEWHERE_FOLDER, -1);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    assert_int_equal(elsewhere.count, 0);
    assert_int_equal(scratch_count(&scratch), 0);
}

static void folders_on_which_nothing_is_mounted_are_no_sticks(void **state)
{
    (void)state;
    scratch_make_folder(&scratch, "cdrom");
    scratch_write(&scratch, "file", "x");
    list(scratch.path, ELSEWHERE_MOUNTS, -1);
    assert_int_equal(elsewhere.count, 0);
}

static bool is_a_mount_we_can_write(const char *path, const char *above)
{
    struct stat status, parent;

    return stat(path, &status) == 0 && stat(above, &parent) == 0 &&
           status.st_dev != parent.st_dev && access(path, W_OK) == 0;
}

static void a_mounted_folder_is_found_and_a_link_to_one_is_not(void **state)
{
    bool is_found = false;

    (void)state;
    if (!is_a_mount_we_can_write("/dev/shm", "/dev"))
        skip();
    list("/dev", ELSEWHERE_MOUNTS, -1);
    for (size_t i = 0; i < elsewhere.count; i++)
        is_found |= strcmp(elsewhere.items[i].path, "/dev/shm") == 0;
    assert_true(is_found);
    assert_int_equal(symlinkat("/dev/shm", scratch.descriptor, "stick"), 0);
    list(scratch.path, ELSEWHERE_MOUNTS, -1);
    assert_int_equal(elsewhere.count, 0);
}

static size_t count_roots(const char *path, enum elsewhere_kind kind)
{
    struct elsewhere_root roots[ELSEWHERE_ROOTS_MAX];
    struct arena arena;
    size_t found = 0, count;

    arena_init(&arena);
    count = elsewhere_usual_roots(roots, &arena);
    for (size_t i = 0; i < count; i++)
        found += strcmp(roots[i].path, path) == 0 && roots[i].kind == kind;
    arena_release(&arena);
    return found;
}

static void sticks_home_and_tmp_are_where_to_look(void **state)
{
    char *here = getcwd(NULL, 0);

    (void)state;
    setenv("USER", "ani", 1);
    setenv("HOME", "/users/ani", 1);
    assert_int_equal(count_roots("/media/ani", ELSEWHERE_MOUNTS), 1);
    assert_int_equal(count_roots("/run/media/ani", ELSEWHERE_MOUNTS), 1);
    assert_int_equal(count_roots("/media", ELSEWHERE_MOUNTS), 1);
    assert_int_equal(count_roots("/mnt", ELSEWHERE_MOUNTS), 1);
    assert_int_equal(count_roots("/users/ani", ELSEWHERE_FOLDER), 1);
    assert_int_equal(count_roots(here, ELSEWHERE_FOLDER), 1);
    assert_int_equal(count_roots("/tmp", ELSEWHERE_PASSING), 1);
    free(here);
}

static void an_environment_that_makes_no_sense_leads_nowhere(void **state)
{
    static const char *const users[] = {"", "..", ".", "a/b", "/etc"};
    static const char *const homes[] = {"", "relative", "./x"};
    struct elsewhere_root roots[ELSEWHERE_ROOTS_MAX];
    struct arena arena;

    (void)state;
    arena_init(&arena);
    setenv("HOME", "/users/ani", 1);
    for (size_t i = 0; i < ARRAY_LENGTH(users); i++) {
        setenv("USER", users[i], 1);
        assert_int_equal(elsewhere_usual_roots(roots, &arena), 5);
    }
    unsetenv("USER");
    for (size_t i = 0; i < ARRAY_LENGTH(homes); i++) {
        setenv("HOME", homes[i], 1);
        assert_int_equal(elsewhere_usual_roots(roots, &arena), 4);
    }
    unsetenv("HOME");
    assert_int_equal(elsewhere_usual_roots(roots, &arena), 4);
    arena_release(&arena);
}

static void assert_quoted(const char *path, const char *expected)
{
    struct text out = TEXT_INIT;

    elsewhere_quote(&out, path);
    assert_string_equal(out.bytes, expected);
    text_release(&out);
}

static void a_path_is_one_word_for_a_shell(void **state)
{
    (void)state;
    assert_quoted("/mnt/stick/siaga-progress/20261124T115959Z-0a.jsonl",
                  "/mnt/stick/siaga-progress/20261124T115959Z-0a.jsonl");
    assert_quoted("/media/ani/MY STICK", "'/media/ani/MY STICK'");
    assert_quoted("/media/ani's", "'/media/ani'\\''s'");
    assert_quoted("$(reboot)", "'$(reboot)'");
    assert_quoted("a;b", "'a;b'");
    assert_quoted("-rf", "'-rf'");
    assert_quoted("~", "'~'");
    assert_quoted("", "''");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_folder_that_can_be_written_is_listed_and_left_as_it_was),
        TEST(a_folder_that_does_not_last_says_so),
        TEST(a_list_is_made_anew),
        TEST(the_folder_that_failed_is_not_offered),
        TEST(one_folder_by_two_names_is_listed_once),
        TEST(what_is_not_there_or_no_folder_is_left_out),
        TEST(a_folder_that_takes_no_file_is_left_out),
        TEST(a_full_disk_is_left_out),
        TEST(folders_on_which_nothing_is_mounted_are_no_sticks),
        TEST(a_mounted_folder_is_found_and_a_link_to_one_is_not),
        TEST(sticks_home_and_tmp_are_where_to_look),
        TEST(an_environment_that_makes_no_sense_leads_nowhere),
        TEST(a_path_is_one_word_for_a_shell),
    };

    return cmocka_run_group_tests_name("progress/elsewhere", tests, NULL, NULL);
}
