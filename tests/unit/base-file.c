/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include "base/check.h"
#include "support/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

static struct scratch scratch;
static struct text text;

static int set_up(void **state)
{
    (void)state;
    scratch_make(&scratch);
    text_init(&text);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    text_release(&text);
    scratch_remove(&scratch);
    return 0;
}

/* Opens below the scratch folder, expects not to, and says why not. */
static int refusal(const char *path)
{
    int descriptor = file_open_beneath(scratch.descriptor, path);
    int error = errno;

    if (descriptor >= 0)
        close(descriptor);
    assert_int_equal(descriptor, -1);
    return error;
}

static void assert_reads(const char *path, const char *contents)
{
    assert_true(file_read_beneath(scratch.descriptor, path, 1000, &text));
    assert_string_equal(text.bytes, contents);
}

static void a_file_beneath_is_read(void **state)
{
    (void)state;
    scratch_write(&scratch, "course.yaml", "title: A\n");
    scratch_write(&scratch, "phishing/deep/links.yaml", "title: B\n");
    assert_reads("course.yaml", "title: A\n");
    assert_reads("phishing/deep/links.yaml", "title: B\n");
}

static void the_descriptor_is_not_inherited(void **state)
{
    int descriptor;

    (void)state;
    scratch_write(&scratch, "course.yaml", "x");
    descriptor = file_open_beneath(scratch.descriptor, "course.yaml");
    assert_true(descriptor >= 0);
    assert_true(fcntl(descriptor, F_GETFD) & FD_CLOEXEC);
    close(descriptor);
}

static void a_path_that_climbs_out_is_refused(void **state)
{
    static const char *const paths[] = {
        "../course.yaml", "..", "modules/../../course.yaml", "modules/../..", "/etc/passwd", "/",
    };

    (void)state;
    scratch_write(&scratch, "modules/links.yaml", "x");
    for (size_t i = 0; i < ARRAY_LENGTH(paths); i++)
        assert_int_equal(refusal(paths[i]), EXDEV);
}

static void a_link_is_refused_wherever_it_leads(void **state)
{
    (void)state;
    scratch_write(&scratch, "real/links.yaml", "x");
    assert_int_equal(symlinkat("/etc/passwd", scratch.descriptor, "outside.yaml"), 0);
    assert_int_equal(symlinkat("real/links.yaml", scratch.descriptor, "inside.yaml"), 0);
    assert_int_equal(symlinkat("nowhere", scratch.descriptor, "dangling.yaml"), 0);
    assert_int_equal(symlinkat("round.yaml", scratch.descriptor, "round.yaml"), 0);
    assert_int_equal(refusal("outside.yaml"), ELOOP);
    assert_int_equal(refusal("inside.yaml"), ELOOP);
    assert_int_equal(refusal("dangling.yaml"), ELOOP);
    assert_int_equal(refusal("round.yaml"), ELOOP);
}

static void a_linked_folder_on_the_way_is_refused(void **state)
{
    (void)state;
    scratch_write(&scratch, "real/links.yaml", "x");
    assert_int_equal(symlinkat("real", scratch.descriptor, "alias"), 0);
    assert_int_equal(symlinkat("/etc", scratch.descriptor, "system"), 0);
    assert_int_equal(refusal("alias/links.yaml"), ELOOP);
    assert_int_equal(refusal("system/passwd"), ELOOP);
}

static void a_pipe_is_refused_and_nobody_waits_for_its_writer(void **state)
{
    (void)state;
    assert_int_equal(mkfifoat(scratch.descriptor, "pipe.yaml", 0600), 0);
    assert_int_equal(refusal("pipe.yaml"), EINVAL);
}

static void a_folder_is_no_file(void **state)
{
    (void)state;
    scratch_make_folder(&scratch, "modules.yaml");
    assert_int_equal(refusal("modules.yaml"), EINVAL);
    assert_int_equal(refusal("."), EINVAL);
}

static void what_is_not_there_is_said(void **state)
{
    (void)state;
    scratch_write(&scratch, "file", "x");
    assert_int_equal(refusal("missing.yaml"), ENOENT);
    assert_int_equal(refusal("missing/links.yaml"), ENOENT);
    assert_int_equal(refusal("file/links.yaml"), ENOTDIR);
    assert_int_equal(refusal(""), ENOENT);
}

static void a_name_longer_than_the_system_takes_is_said(void **state)
{
    char name[5000];

    (void)state;
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_int_equal(refusal(name), ENAMETOOLONG);
}

static void a_folder_that_is_not_open_is_said(void **state)
{
    (void)state;
    assert_int_equal(file_open_beneath(-1, "course.yaml"), -1);
    assert_int_equal(errno, EBADF);
}

static void the_limit_itself_is_allowed_and_a_byte_more_is_not(void **state)
{
    (void)state;
    scratch_write(&scratch, "ten", "0123456789");
    assert_true(file_read_beneath(scratch.descriptor, "ten", 10, &text));
    assert_int_equal(text.length, 10);
    assert_false(file_read_beneath(scratch.descriptor, "ten", 9, &text));
    assert_int_equal(errno, EFBIG);
}

static void an_empty_file_is_read_with_no_limit_left(void **state)
{
    (void)state;
    scratch_write(&scratch, "empty", "");
    text_add_string(&text, "old");
    assert_true(file_read_beneath(scratch.descriptor, "empty", 0, &text));
    assert_string_equal(text.bytes, "");
}

static void a_file_that_is_too_large_is_not_even_read(void **state)
{
    int file = openat(scratch.descriptor, "huge", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

    (void)state;
    assert_int_equal(ftruncate(file, (off_t)1 << 40), 0);
    close(file);
    text_clear(&text);
    assert_false(file_read_beneath(scratch.descriptor, "huge", 1 << 20, &text));
    assert_int_equal(errno, EFBIG);
    assert_int_equal(text.length, 0);
}

static void a_file_longer_than_a_step_is_read_whole(void **state)
{
    size_t length = 300000;
    char *bytes = calloc(length, 1);

    (void)state;
    for (size_t i = 0; i < length; i++)
        bytes[i] = (char)(i % 253);
    scratch_write_bytes(&scratch, "long", bytes, length);
    assert_true(file_read_beneath(scratch.descriptor, "long", length, &text));
    assert_int_equal(text.length, length);
    assert_memory_equal(text.bytes, bytes, length);
    free(bytes);
}

static void a_read_error_is_said(void **state)
{
    int folder = dup(scratch.descriptor);

    (void)state;
    assert_false(file_read_descriptor(folder, 100, &text));
    assert_int_equal(errno, EISDIR);
    close(folder);
    assert_false(file_read_descriptor(folder, 100, &text));
    assert_int_equal(errno, EBADF);
}

static void an_endless_file_stops_at_the_limit(void **state)
{
    (void)state;
    int zero = open("/dev/zero", O_RDONLY | O_CLOEXEC);

    assert_false(file_read_descriptor(zero, 1000000, &text));
    assert_int_equal(errno, EFBIG);
    close(zero);
}

static void pipes_devices_and_folders_are_no_files_anywhere(void **state)
{
    char *path = scratch_path(&scratch, "pipe");

    (void)state;
    assert_false(file_read("/dev/zero", 1000000, &text));
    assert_int_equal(errno, EINVAL);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(file_read(path, 100, &text));
    assert_int_equal(errno, EINVAL);
    assert_false(file_read("/", 100, &text));
    assert_int_equal(errno, EINVAL);
    free(path);
}

static void folders_beneath_are_made_and_opened(void **state)
{
    int folder = file_make_folder_beneath(scratch.descriptor, "a/b/c", 0755);
    int again = file_make_folder_beneath(scratch.descriptor, "a/b/c", 0755);

    (void)state;
    assert_true(folder >= 0 && again >= 0);
    assert_true(file_replace(folder, "x", 0600, "new", 3));
    assert_reads("a/b/c/x", "new");
    close(folder);
    close(again);
}

static void no_folder_is_made_behind_a_link_or_outside(void **state)
{
    (void)state;
    scratch_make_folder(&scratch, "real");
    scratch_write(&scratch, "file", "x");
    assert_int_equal(symlinkat("real", scratch.descriptor, "link"), 0);
    assert_int_equal(file_make_folder_beneath(scratch.descriptor, "link", 0755), -1);
    assert_int_equal(errno, ELOOP);
    assert_int_equal(file_make_folder_beneath(scratch.descriptor, "link/below", 0755), -1);
    assert_int_equal(errno, ELOOP);
    assert_int_equal(faccessat(scratch.descriptor, "real/below", F_OK, 0), -1);
    assert_int_equal(file_make_folder_beneath(scratch.descriptor, "../x", 0755), -1);
    assert_int_equal(errno, EXDEV);
    assert_int_equal(file_make_folder_beneath(scratch.descriptor, "file/x", 0755), -1);
    assert_int_equal(errno, ENOTDIR);
}

static void a_file_anywhere_is_read_and_a_missing_one_said(void **state)
{
    char *path = scratch_path(&scratch, "here");

    (void)state;
    scratch_write(&scratch, "here", "contents");
    assert_true(file_read(path, 100, &text));
    assert_string_equal(text.bytes, "contents");
    unlink(path);
    assert_false(file_read(path, 100, &text));
    assert_int_equal(errno, ENOENT);
    free(path);
}

static void replacing_makes_and_overwrites(void **state)
{
    struct stat status;

    (void)state;
    assert_true(file_replace(scratch.descriptor, "profile.yaml", 0600, "one", 3));
    assert_reads("profile.yaml", "one");
    assert_int_equal(fstatat(scratch.descriptor, "profile.yaml", &status, 0), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    assert_true(file_replace(scratch.descriptor, "profile.yaml", 0600, "", 0));
    assert_reads("profile.yaml", "");
    assert_int_equal(scratch_count(&scratch), 1);
}

static void a_file_left_by_a_dead_writer_is_no_hindrance(void **state)
{
    char name[64];

    (void)state;
    snprintf(name, sizeof name, "profile.yaml.new.%ld", (long)getpid());
    scratch_write(&scratch, name, "half of wha");
    assert_true(file_replace(scratch.descriptor, "profile.yaml", 0600, "whole", 5));
    assert_reads("profile.yaml", "whole");
    assert_int_equal(scratch_count(&scratch), 1);
}

static void a_link_in_the_way_of_the_new_file_is_not_followed(void **state)
{
    char name[64];

    (void)state;
    scratch_write(&scratch, "victim", "kept");
    snprintf(name, sizeof name, "profile.yaml.new.%ld", (long)getpid());
    assert_int_equal(symlinkat("victim", scratch.descriptor, name), 0);
    assert_true(file_replace(scratch.descriptor, "profile.yaml", 0600, "new", 3));
    assert_reads("victim", "kept");
    assert_reads("profile.yaml", "new");
}

static void what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(void **state)
{
    (void)state;
    scratch_write(&scratch, "taken/file", "x");
    assert_false(file_replace(scratch.descriptor, "taken", 0600, "new", 3));
    assert_int_equal(errno, EISDIR);
    assert_int_equal(scratch_count(&scratch), 1);
    assert_false(file_replace(scratch.descriptor, "missing/profile.yaml", 0600, "new", 3));
    assert_int_equal(errno, ENOENT);
    assert_false(file_replace(-1, "profile.yaml", 0600, "new", 3));
    assert_int_equal(errno, EBADF);
}

static void a_disk_that_is_full_leaves_the_old_file(void **state)
{
    char *bytes = calloc(100000, 1);
    struct rlimit old, tight;
    bool replaced;
    int error;

    (void)state;
    scratch_write(&scratch, "profile.yaml", "old");
    sigaction(SIGXFSZ, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    getrlimit(RLIMIT_FSIZE, &old);
    tight = old;
    tight.rlim_cur = 50000;
    setrlimit(RLIMIT_FSIZE, &tight);
    replaced = file_replace(scratch.descriptor, "profile.yaml", 0600, bytes, 100000);
    error = errno;
    setrlimit(RLIMIT_FSIZE, &old);
    assert_false(replaced);
    assert_int_equal(error, EFBIG);
    assert_reads("profile.yaml", "old");
    assert_int_equal(scratch_count(&scratch), 1);
    free(bytes);
}

static void folders_are_made_with_all_above_them(void **state)
{
    char *path = scratch_path(&scratch, "share/siaga/profiles");
    struct stat status;

    (void)state;
    assert_true(file_make_folders(path));
    assert_int_equal(stat(path, &status), 0);
    assert_true(S_ISDIR(status.st_mode));
    assert_int_equal(status.st_mode & 0777, 0700);
    assert_true(file_make_folders(path));
    free(path);
}

static void a_final_slash_makes_no_difference(void **state)
{
    char *path = scratch_path(&scratch, "share/siaga/");

    (void)state;
    assert_true(file_make_folders(path));
    assert_int_equal(access(path, F_OK), 0);
    free(path);
}

static void a_file_in_the_way_of_a_folder_is_said(void **state)
{
    char *path = scratch_path(&scratch, "share/siaga");

    (void)state;
    scratch_write(&scratch, "share", "I am a file");
    assert_false(file_make_folders(path));
    assert_int_equal(errno, ENOTDIR);
    free(path);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_beneath_is_read),
        TEST(the_descriptor_is_not_inherited),
        TEST(a_path_that_climbs_out_is_refused),
        TEST(a_link_is_refused_wherever_it_leads),
        TEST(a_linked_folder_on_the_way_is_refused),
        TEST(a_pipe_is_refused_and_nobody_waits_for_its_writer),
        TEST(a_folder_is_no_file),
        TEST(what_is_not_there_is_said),
        TEST(a_name_longer_than_the_system_takes_is_said),
        TEST(a_folder_that_is_not_open_is_said),
        TEST(the_limit_itself_is_allowed_and_a_byte_more_is_not),
        TEST(an_empty_file_is_read_with_no_limit_left),
        TEST(a_file_that_is_too_large_is_not_even_read),
        TEST(a_file_longer_than_a_step_is_read_whole),
        TEST(a_read_error_is_said),
        TEST(an_endless_file_stops_at_the_limit),
        TEST(pipes_devices_and_folders_are_no_files_anywhere),
        TEST(folders_beneath_are_made_and_opened),
        TEST(no_folder_is_made_behind_a_link_or_outside),
        TEST(a_file_anywhere_is_read_and_a_missing_one_said),
        TEST(replacing_makes_and_overwrites),
        TEST(a_file_left_by_a_dead_writer_is_no_hindrance),
        TEST(a_link_in_the_way_of_the_new_file_is_not_followed),
        TEST(what_cannot_be_replaced_stays_and_nothing_is_left_beside_it),
        TEST(a_disk_that_is_full_leaves_the_old_file),
        TEST(folders_are_made_with_all_above_them),
        TEST(a_final_slash_makes_no_difference),
        TEST(a_file_in_the_way_of_a_folder_is_said),
    };

    return cmocka_run_group_tests_name("base/file", tests, NULL, NULL);
}
