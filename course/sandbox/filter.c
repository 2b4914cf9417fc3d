/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/filter.h"

#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Younger than the library of Debian 12; one number on nearly all machines. */
enum {
    FCHMODAT2 = 452,
    SETXATTRAT = 463,
    REMOVEXATTRAT = 466,
    OPEN_TREE_ATTR = 467,
    FILE_SETATTR = 469,
};

/*
 * Denied by name, everything else is allowed: what the C library and ncurses call differs between
 * systems and versions, and a learner must not lose an answer to a list that is too short.
 */
static const int denied[] = {
    /* to start something */
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(clone),
    /* to reach the network */
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(socketcall), SCMP_SYS(connect), SCMP_SYS(bind),
    SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4),
    /* to reach other processes */
    SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kcmp),
    SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_getfd), SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(process_madvise),
    SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(msgget), SCMP_SYS(semget), SCMP_SYS(mq_open),
    /* to change how files hang together, or whose they are: Landlock leaves these alone */
    SCMP_SYS(mount), SCMP_SYS(umount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(chroot),
    SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(fsopen), SCMP_SYS(fsconfig),
    SCMP_SYS(fsmount), SCMP_SYS(fspick), SCMP_SYS(mount_setattr), SCMP_SYS(name_to_handle_at),
    SCMP_SYS(open_by_handle_at), SCMP_SYS(chmod), SCMP_SYS(fchmod), SCMP_SYS(fchmodat),
    SCMP_SYS(chown), SCMP_SYS(fchown), SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(removexattr), SCMP_SYS(lremovexattr),
    SCMP_SYS(fremovexattr), SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(futimesat),
    SCMP_SYS(utimensat), SCMP_SYS(creat), SCMP_SYS(truncate), SCMP_SYS(mknod), SCMP_SYS(mknodat),
    SCMP_SYS(link), SCMP_SYS(linkat), SCMP_SYS(symlink), SCMP_SYS(symlinkat), SCMP_SYS(quotactl),
    FCHMODAT2, SETXATTRAT, REMOVEXATTRAT, OPEN_TREE_ATTR, FILE_SETATTR,
    /* to change the system, or to look into the kernel */
    SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(bpf), SCMP_SYS(perf_event_open),
    SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register),
    SCMP_SYS(userfaultfd), SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
    SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module), SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load), SCMP_SYS(reboot), SCMP_SYS(swapon), SCMP_SYS(swapoff),
    SCMP_SYS(sethostname), SCMP_SYS(setdomainname), SCMP_SYS(settimeofday), SCMP_SYS(clock_settime),
    SCMP_SYS(clock_adjtime), SCMP_SYS(adjtimex), SCMP_SYS(acct), SCMP_SYS(syslog), SCMP_SYS(iopl),
    SCMP_SYS(ioperm), SCMP_SYS(personality), SCMP_SYS(memfd_secret), SCMP_SYS(fanotify_init),
    SCMP_SYS(vhangup)};

/* Calls whose arguments no filter can see; as if the kernel were older, so that others are used. */
static const int unknown[] = {SCMP_SYS(openat2), SCMP_SYS(clone3)};

/* Denied where one argument, of which only the bits of `mask` count, is `value`. */
static const struct {
    int call;
    unsigned argument;
    uint64_t mask, value;
} denied_with[] = {
    /* An order to a terminal is 32 bits; these two type on behalf of whoever sits there. */
    {SCMP_SYS(ioctl), 1, UINT32_MAX, TIOCSTI},
    {SCMP_SYS(ioctl), 1, UINT32_MAX, TIOCLINUX},
    {SCMP_SYS(mmap), 2, PROT_EXEC, PROT_EXEC},
    {SCMP_SYS(mmap2), 2, PROT_EXEC, PROT_EXEC},
    {SCMP_SYS(mprotect), 2, PROT_EXEC, PROT_EXEC},
    {SCMP_SYS(pkey_mprotect), 2, PROT_EXEC, PROT_EXEC},
};

/* O_TMPFILE without O_DIRECTORY, which is part of it. */
enum { IS_NEW = O_EXCL | (O_TMPFILE & ~O_DIRECTORY) };

/* Every file that the program writes is a new one, so it asks for no other. */
static const struct {
    uint64_t mask, value;
} denied_flags[] = {
    {O_ACCMODE | IS_NEW, O_WRONLY},
    {O_ACCMODE | IS_NEW, O_RDWR},
    {O_ACCMODE | IS_NEW, O_ACCMODE},
    {O_TRUNC, O_TRUNC},
};

/* A rule that this machine or kernel cannot have is one about a call that it has not. */
static void deny_calls(scmp_filter_ctx filter)
{
    for (size_t i = 0; i < ARRAY_LENGTH(denied); i++)
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), denied[i], 0);
    for (size_t i = 0; i < ARRAY_LENGTH(unknown); i++)
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), unknown[i], 0);
}

static void deny_if(scmp_filter_ctx filter, int call, struct scmp_arg_cmp argument)
{
    seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call, 1, &argument);
}

static struct scmp_arg_cmp bits(unsigned argument, uint64_t mask, uint64_t value)
{
    return (struct scmp_arg_cmp){
        .arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = value};
}

static void deny_arguments(scmp_filter_ctx filter)
{
    for (size_t i = 0; i < ARRAY_LENGTH(denied_with); i++)
        deny_if(filter, denied_with[i].call,
                bits(denied_with[i].argument, denied_with[i].mask, denied_with[i].value));
    for (size_t i = 0; i < ARRAY_LENGTH(denied_flags); i++) {
        deny_if(filter, SCMP_SYS(open), bits(1, denied_flags[i].mask, denied_flags[i].value));
        deny_if(filter, SCMP_SYS(openat), bits(2, denied_flags[i].mask, denied_flags[i].value));
    }
}

/* To itself the program sends signals: when it pauses, and when it dies. */
static void deny_signals(scmp_filter_ctx filter)
{
    static const int calls[] = {SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(tgkill)};
    struct scmp_arg_cmp is_other = {.arg = 0, .op = SCMP_CMP_NE, .datum_a = (scmp_datum_t)getpid()};

    for (size_t i = 0; i < ARRAY_LENGTH(calls); i++)
        deny_if(filter, calls[i], is_other);
}

/* The kernel looks at the place of a filter before it looks for what is wrong with having none. */
bool filter_is_there(void)
{
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) != 0 && errno == EFAULT;
}

bool filter_enter(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    bool good;

    if (!filter)
        return false;
    seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2); /* as a tree: it is asked at each call */
    deny_calls(filter);
    deny_arguments(filter);
    deny_signals(filter);
    good = seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}
