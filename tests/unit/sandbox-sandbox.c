/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/sandbox.h"

#include "sandbox/filter.h"
#include "sandbox/landlock.h"
#include "support/dying.h"
#include "support/scratch.h"

#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

/*
 * Each test goes into the sandbox in a child, since there is no way out of it. In the scratch
 * folder, with a file `old` in each: course/ is read, data/ is kept, stick/ takes new files, fat/
 * takes and gives them back, and outside/ is nobody's.
 */
static struct scratch scratch;
static bool is_confined;

static int set_up(void **state)
{
    static const char *const files[] = {"course/old", "data/old", "stick/old", "fat/old",
                                        "outside/old"};

    (void)state;
    is_confined = true;
    scratch_make(&scratch);
    for (size_t i = 0; i < ARRAY_LENGTH(files); i++)
        scratch_write(&scratch, files[i], "old\n");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    scratch_remove(&scratch);
    return 0;
}

static void enter(void)
{
    char *course = scratch_path(&scratch, "course"), *data = scratch_path(&scratch, "data");
    char *stick = scratch_path(&scratch, "stick"), *fat = scratch_path(&scratch, "fat");
    char *nowhere = scratch_path(&scratch, "nowhere");
    const struct sandbox_place places[] = {
        {course, SANDBOX_READ}, {data, SANDBOX_KEEP},    {stick, SANDBOX_ADD},
        {fat, SANDBOX_TRY},     {nowhere, SANDBOX_KEEP},
    };

    if (is_confined)
        sandbox_enter(places, ARRAY_LENGTH(places));
    free(course);
    free(data);
    free(stick);
    free(fat);
    free(nowhere);
}

/* The child's way to fail: what it was about is in the parent's message. */
static void expect(bool good, const char *what)
{
    if (good)
        return;
    dprintf(STDERR_FILENO, "%s (%s); ", what, strerror(errno));
    _exit(1);
}

static int opened(const char *name, int flags)
{
    char *path = scratch_path(&scratch, name);
    int file = open(path, flags | O_CLOEXEC, 0600);

    free(path);
    return file;
}

static bool can(const char *name, int flags)
{
    int file = opened(name, flags);

    if (file >= 0)
        close(file);
    return file >= 0;
}

static bool can_read_passwords(void)
{
    int file = open("/etc/passwd", O_RDONLY | O_CLOEXEC);

    if (file >= 0)
        close(file);
    return file >= 0;
}

static bool is_refused(const char *name, int flags)
{
    return !can(name, flags) && errno == EACCES;
}

enum { NEW = O_WRONLY | O_CREAT | O_EXCL, OLD = O_WRONLY };

static void confine_nothing_outside(void)
{
    enter();
    expect(is_refused("outside/old", O_RDONLY), "outside is not read");
    expect(is_refused("outside/old", OLD), "outside is not written");
    expect(is_refused("outside/new", NEW), "nothing is made outside");
    expect(is_refused("outside", O_RDONLY | O_DIRECTORY), "outside is not listed");
    expect(is_refused("new", NEW), "nothing is made beside the places");
    expect(!can_read_passwords() && errno == EACCES, "/etc/passwd is not read");
    expect(mkdir("/var/tmp/siaga-never", 0700) < 0 && errno == EACCES, "nor a folder anywhere");
}

static void confine_course(void)
{
    enter();
    expect(can("course/old", O_RDONLY), "the course is read");
    expect(can("course", O_RDONLY | O_DIRECTORY), "the course is listed");
    expect(is_refused("course/old", OLD), "the course is not written");
    expect(is_refused("course/new", NEW), "nothing is added to the course");
}

static void confine_data(void)
{
    char *old = scratch_path(&scratch, "data/old"), *other = scratch_path(&scratch, "data/other");

    enter();
    expect(can("data/new", NEW), "a file is made");
    expect(can("data/new", O_RDONLY), "and read");
    expect(rename(old, other) == 0 && unlink(other) == 0, "a file is renamed and removed");
    expect(mkdir(old, 0700) == 0 && rmdir(old) == 0, "a folder is made and removed");
    expect(mkfifo(other, 0600) < 0 && errno == EACCES, "no pipe is made");
    expect(symlink("/etc", other) < 0, "no link is made");
    free(old);
    free(other);
}

static void confine_stick(void)
{
    char *old = scratch_path(&scratch, "stick/old"), *new = scratch_path(&scratch, "stick/new");

    enter();
    expect(can("stick/new", NEW), "a file is made");
    expect(is_refused("stick/old", O_RDONLY), "files of others are not read");
    expect(unlink(old) < 0 && errno == EACCES, "nor removed");
    expect(rename(new, old) < 0 && errno == EACCES, "nor replaced");
    expect(can("fat/new", NEW), "a file for trying is made");
    free(old);
    free(new);
    new = scratch_path(&scratch, "fat/new");
    expect(unlink(new) == 0, "and removed");
    free(new);
}

static void confine_moves(void)
{
    char *from = scratch_path(&scratch, "data/old"), *to = scratch_path(&scratch, "outside/moved");
    char *back = scratch_path(&scratch, "outside/old");

    enter();
    expect(rename(from, to) < 0, "nothing is moved out");
    expect(rename(back, from) < 0, "nothing is moved in");
    free(from);
    free(to);
    free(back);
}

static void confine_starts(void)
{
    char *const arguments[] = {(char *)(uintptr_t) "true", NULL};

    enter();
    execv("/bin/true", arguments);
    expect(errno == EACCES, "no program is started");
    expect(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1, "no new privileges are to be had");
}

static void confine_open_files(void)
{
    int file = opened("outside/old", O_RDWR);
    char bytes[4];

    enter();
    expect(read(file, bytes, sizeof bytes) == sizeof bytes, "what is open is read");
    expect(write(file, bytes, sizeof bytes) == sizeof bytes, "and written");
    close(file);
}

static void confine_after_finish(void)
{
    sandbox_finish();
    expect(can("outside/old", OLD), "to finish what did not begin changes nothing");
    enter();
    sandbox_finish();
    sandbox_finish();
    expect(can("data/new", NEW), "new files are made after it");
}

/* As on a kernel before 5.13, or one that was built without it. */
static void live_without_landlock(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);

    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0);
    expect(seccomp_load(filter) == 0, "the kernel can be made older");
    seccomp_release(filter);
    expect(landlock_abi() == 0, "there is no Landlock");
    enter();
    sandbox_finish();
    expect(can("outside/old", O_RDONLY), "files are read as before");
    expect(can("data/new", NEW), "files are made as before");
}

/* Status 0, or what was not as expected. */
static void assert_holds(void (*function)(void))
{
    struct death death;

    if (!landlock_abi()) {
        print_message("this kernel has no Landlock\n");
        skip();
    }
    die(&death, function);
    assert_string_equal(death.said.bytes, "");
    assert_int_equal(death.signal, 0);
    assert_int_equal(death.status, 0);
    death_release(&death);
}

#define HOLDS(name, function)                                                                      \
    static void name(void **state)                                                                 \
    {                                                                                              \
        (void)state;                                                                               \
        assert_holds(function);                                                                    \
    }

HOLDS(nothing_outside_is_read_or_written, confine_nothing_outside)
HOLDS(a_course_is_read_only, confine_course)
HOLDS(the_own_folder_is_kept, confine_data)
HOLDS(a_stick_takes_new_files_only, confine_stick)
HOLDS(no_file_is_moved_across, confine_moves)
HOLDS(no_program_is_started, confine_starts)
HOLDS(what_is_open_stays_of_use, confine_open_files)
HOLDS(finishing_is_harmless_twice_and_alone, confine_after_finish)

static void an_older_kernel_is_no_hindrance(void **state)
{
    struct death death;

    (void)state;
    if (!filter_is_there())
        skip();
    die(&death, live_without_landlock);
    assert_string_equal(death.said.bytes, "");
    assert_int_equal(death.status, 0);
    death_release(&death);
}

/* Or the tests above would also pass where nothing could be opened anyway. */
static void without_it_all_of_that_is_possible(void **state)
{
    struct death death;

    (void)state;
    is_confined = false;
    die(&death, confine_nothing_outside);
    assert_int_equal(death.status, 1);
    assert_non_null(strstr(death.said.bytes, "outside is not read"));
    death_release(&death);
}

static void what_holds_is_said(void **state)
{
    struct text said = TEXT_INIT;

    (void)state;
    sandbox_describe(&said);
    assert_true(strstr(said.bytes, "Landlock ABI ") || strcmp(said.bytes, "none") == 0 ||
                strcmp(said.bytes, "seccomp") == 0);
    assert_int_equal(strstr(said.bytes, "Landlock") != NULL, landlock_abi() > 0);
    text_release(&said);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_outside_is_read_or_written),
        TEST(a_course_is_read_only),
        TEST(the_own_folder_is_kept),
        TEST(a_stick_takes_new_files_only),
        TEST(no_file_is_moved_across),
        TEST(no_program_is_started),
        TEST(what_is_open_stays_of_use),
        TEST(finishing_is_harmless_twice_and_alone),
        TEST(an_older_kernel_is_no_hindrance),
        TEST(without_it_all_of_that_is_possible),
        TEST(what_holds_is_said),
    };

    return cmocka_run_group_tests_name("sandbox/sandbox", tests, NULL, NULL);
}
