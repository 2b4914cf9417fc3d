/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/filter.h"

#include "support/dying.h"
#include "support/scratch.h"

#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

/* Each row is tried in a child that the filter holds, and must be answered with EPERM. */
static struct scratch scratch;
static char *path; /* of a file that is there */

static long start_program(void)
{
    char *const arguments[] = {(char *)(uintptr_t) "true", NULL};

    return execv("/bin/true", arguments);
}

static long start_by_descriptor(void)
{
    char *const arguments[] = {(char *)(uintptr_t) "true", NULL};

    return syscall(SYS_execveat, AT_FDCWD, "/bin/true", arguments, NULL, 0);
}

static long start_child_then_program(void)
{
    pid_t child = fork();

    if (child == 0)
        _exit((int)start_program());
    return child;
}

static long start_child_plainly(void)
{
    return syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, 0);
}

static long open_internet(void)
{
    return socket(AF_INET, SOCK_STREAM, 0);
}

static long open_local_socket(void)
{
    return socket(AF_UNIX, SOCK_DGRAM, 0);
}

static long open_socket_pair(void)
{
    int ends[2];

    return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
}

static long trace_parent(void)
{
    return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL);
}

static long read_parent(void)
{
    char byte;
    struct iovec here = {&byte, 1}, there = {&byte, 1};

    return process_vm_readv(getppid(), &here, 1, &there, 1, 0);
}

static long write_parent(void)
{
    char byte = 0;
    struct iovec here = {&byte, 1}, there = {&byte, 1};

    return process_vm_writev(getppid(), &here, 1, &there, 1, 0);
}

static long signal_parent(void)
{
    return kill(getppid(), 0);
}

static long signal_group(void)
{
    return kill(0, 0);
}

static long signal_thread_of_parent(void)
{
    return syscall(SYS_tgkill, getppid(), getppid(), 0);
}

static long hold_parent(void)
{
    return syscall(SYS_pidfd_open, getppid(), 0);
}

static long mount_something(void)
{
    return mount("none", scratch.path, "tmpfs", 0, NULL);
}

static long leave_namespace(void)
{
    return unshare(0);
}

static long change_mode(void)
{
    return chmod(path, 0777);
}

static long change_mode_anew(void)
{
    return syscall(452, AT_FDCWD, path, 0777, 0); /* fchmodat2 */
}

static long open_old_to_write(void)
{
    return open(path, O_WRONLY);
}

static long open_old_to_append(void)
{
    return openat(AT_FDCWD, path, O_RDWR | O_APPEND | O_CREAT, 0600);
}

static long open_to_cut(void)
{
    return open(path, O_RDONLY | O_TRUNC);
}

static long cut_by_name(void)
{
    return truncate(path, 0);
}

static long link_file(void)
{
    return linkat(AT_FDCWD, path, scratch.descriptor, "link", 0);
}

static long type_for_the_user(void)
{
    return ioctl(STDIN_FILENO, TIOCSTI, "x");
}

static long type_with_high_bits(void)
{
    return syscall(SYS_ioctl, STDIN_FILENO, 0xABCD00000000UL | TIOCSTI, "x");
}

static long run_own_bytes(void)
{
    return (long)(intptr_t)mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                                0);
}

static long use_rings(void)
{
    return syscall(SYS_io_uring_setup, 1, NULL);
}

static const struct row {
    const char *what;
    long (*call)(void);
} rows[] = {
    {"execve", start_program},
    {"execveat", start_by_descriptor},
    {"fork and execve", start_child_then_program},
    {"clone", start_child_plainly},
    {"a socket of the internet", open_internet},
    {"a local socket", open_local_socket},
    {"a pair of sockets", open_socket_pair},
    {"ptrace", trace_parent},
    {"process_vm_readv", read_parent},
    {"process_vm_writev", write_parent},
    {"kill", signal_parent},
    {"kill of the group", signal_group},
    {"tgkill", signal_thread_of_parent},
    {"pidfd_open", hold_parent},
    {"mount", mount_something},
    {"unshare", leave_namespace},
    {"chmod", change_mode},
    {"fchmodat2", change_mode_anew},
    {"an old file, to write", open_old_to_write},
    {"an old file, to append", open_old_to_append},
    {"an old file, to cut", open_to_cut},
    {"truncate", cut_by_name},
    {"linkat", link_file},
    {"TIOCSTI", type_for_the_user},
    {"TIOCSTI with more bits", type_with_high_bits},
    {"memory to run", run_own_bytes},
    {"io_uring", use_rings},
};

static void enter(void)
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (!filter_enter())
        _exit(2);
}

static void try_all(void)
{
    int bad = 0;

    enter();
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        long got;

        errno = 0;
        got = rows[i].call();
        if (got == -1 && errno == EPERM)
            continue;
        dprintf(STDERR_FILENO, "%s: %ld, %s; ", rows[i].what, got, strerror(errno));
        bad = 1;
    }
    _exit(bad);
}

static void expect(bool good, const char *what)
{
    if (good)
        return;
    dprintf(STDERR_FILENO, "%s: %s", what, strerror(errno));
    _exit(1);
}

/* True when it opens, too, for something else than EPERM: not every disk has every kind of file. */
static bool may_open(const char *name, int flags)
{
    int file = open(name, flags | O_CLOEXEC, 0600);
    bool may = file >= 0 || errno != EPERM;

    if (file >= 0)
        close(file);
    return may;
}

static bool may_cut_new_file(const char *name)
{
    int file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    bool may = file >= 0 && ftruncate(file, 0) == 0;

    if (file >= 0)
        close(file);
    return may;
}

static bool may_take_memory(void)
{
    void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int file = memfd_create("po", MFD_CLOEXEC);
    bool may = memory != MAP_FAILED && file >= 0;

    if (memory != MAP_FAILED)
        munmap(memory, 4096);
    if (file >= 0)
        close(file);
    return may;
}

/* What the program does all the time. */
static void live_on(void)
{
    int kept = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    char *other = scratch_path(&scratch, "other");
    struct open_how how = {.flags = O_RDONLY};

    enter();
    expect(write(kept, "more\n", 5) == 5 && fdatasync(kept) == 0, "an open file is written");
    close(kept);
    expect(may_open(path, O_RDONLY), "a file is read");
    expect(may_cut_new_file(other), "a new file is made and cut");
    expect(rename(other, path) == 0 && unlink(path) == 0, "files are renamed and removed");
    expect(mkdir(path, 0700) == 0 && rmdir(path) == 0, "folders are made and removed");
    expect(may_open(scratch.path, O_WRONLY | O_TMPFILE), "a file without a name is made");
    expect(kill(getpid(), 0) == 0, "a signal to itself");
    expect(may_take_memory(), "memory, and a file of it");
    expect(syscall(SYS_openat2, AT_FDCWD, "/", &how, sizeof how) < 0 && errno == ENOSYS,
           "openat2 is as if the kernel were older");
    free(other);
}

static void abort_itself(void)
{
    enter();
    raise(SIGABRT);
}

static int set_up(void **state)
{
    (void)state;
    scratch_make(&scratch);
    scratch_write(&scratch, "old", "old\n");
    path = scratch_path(&scratch, "old");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    free(path);
    scratch_remove(&scratch);
    return 0;
}

static void need_filter(void)
{
    if (filter_is_there())
        return;
    print_message("this kernel has no seccomp filters\n");
    skip();
}

static void every_row_is_refused(void **state)
{
    struct death death;
    char *contents;

    (void)state;
    need_filter();
    die(&death, try_all);
    assert_string_equal(death.said.bytes, "");
    assert_int_equal(death.status, 0);
    contents = scratch_contents(&scratch, "old");
    assert_string_equal(contents, "old\n");
    free(contents);
    death_release(&death);
}

static void what_the_program_does_goes_on(void **state)
{
    struct death death;

    (void)state;
    need_filter();
    die(&death, live_on);
    assert_string_equal(death.said.bytes, "");
    assert_int_equal(death.status, 0);
    death_release(&death);
}

static void a_mistake_of_ours_still_ends_it(void **state)
{
    struct death death;

    (void)state;
    need_filter();
    die(&death, abort_itself);
    assert_int_equal(death.signal, SIGABRT);
    death_release(&death);
}

/* Or the rows could be refused for other reasons. */
static void without_the_filter_files_and_children_are_possible(void **state)
{
    long file, child;

    (void)state;
    file = open_old_to_write();
    assert_true(file >= 0);
    close((int)file);
    child = start_child_then_program();
    assert_true(child > 0);
    waitpid((pid_t)child, NULL, 0);
    assert_int_equal(change_mode(), 0);
    assert_int_equal(signal_group(), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_row_is_refused),
        TEST(what_the_program_does_goes_on),
        TEST(a_mistake_of_ours_still_ends_it),
        TEST(without_the_filter_files_and_children_are_possible),
    };

    return cmocka_run_group_tests_name("sandbox/filter", tests, NULL, NULL);
}
