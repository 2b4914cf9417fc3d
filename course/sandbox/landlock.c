/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/landlock.h"

#include "base/check.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The C library has no calls for it; its headers may be older than the kernel that runs. */
enum {
    READ_FILE = LANDLOCK_ACCESS_FS_READ_FILE,
    READ_FOLDER = LANDLOCK_ACCESS_FS_READ_DIR,
    WRITE_FILE = LANDLOCK_ACCESS_FS_WRITE_FILE,
    REMOVE_FILE = LANDLOCK_ACCESS_FS_REMOVE_FILE,
    REMOVE_FOLDER = LANDLOCK_ACCESS_FS_REMOVE_DIR,
    MAKE_FILE = LANDLOCK_ACCESS_FS_MAKE_REG,
    MAKE_FOLDER = LANDLOCK_ACCESS_FS_MAKE_DIR,
    CUT_FILE = 1 << 14, /* LANDLOCK_ACCESS_FS_TRUNCATE */
    OF_A_FILE = READ_FILE | WRITE_FILE | CUT_FILE,
    READ = READ_FILE | READ_FOLDER,
    ADD = READ_FOLDER | WRITE_FILE | MAKE_FILE | MAKE_FOLDER | REMOVE_FOLDER | CUT_FILE,
};

/* What each version can forbid, all of it; the last one stands for those to come. */
static const struct version {
    uint64_t files, network, scopes;
    size_t size; /* of the structure that it knows */
} versions[] = {
    {0, 0, 0, 0},       {0x1FFF, 0, 0, 8}, /* 5.13 */
    {0x3FFF, 0, 0, 8},                     /* 5.19: moving to another folder */
    {0x7FFF, 0, 0, 8},                     /* 6.2: cutting a file */
    {0x7FFF, 3, 0, 16},                    /* 6.7: TCP, both ways */
    {0xFFFF, 3, 0, 16},                    /* 6.10: orders to devices */
    {0xFFFF, 3, 3, 24},                    /* 6.12: abstract sockets, signals to others */
};

/* As struct landlock_ruleset_attr grew. */
struct ruleset {
    uint64_t files, network, scopes;
};

static const uint64_t granted[] = {
    [SANDBOX_LIST] = READ_FOLDER,
    [SANDBOX_READ] = READ,
    [SANDBOX_ADD] = ADD,
    [SANDBOX_TRY] = ADD | REMOVE_FILE,
    [SANDBOX_KEEP] = READ | ADD | REMOVE_FILE,
};

int landlock_abi(void)
{
    long abi =
        syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, LANDLOCK_CREATE_RULESET_VERSION);

    return abi > 0 ? (int)abi : 0;
}

static const struct version *version_here(void)
{
    size_t abi = (size_t)landlock_abi();

    return &versions[abi < ARRAY_LENGTH(versions) ? abi : ARRAY_LENGTH(versions) - 1];
}

/* A file cannot be granted what is about folders; the kernel would refuse the whole rule. */
static void allow(int rules, const struct version *version, const struct sandbox_place *place)
{
    struct landlock_path_beneath_attr rule = {
        .allowed_access = granted[place->access] & version->files,
        .parent_fd = open(place->path, O_PATH | O_CLOEXEC),
    };
    struct stat status;

    if (rule.parent_fd < 0)
        return;
    if (fstat(rule.parent_fd, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.allowed_access &= OF_A_FILE;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
}

bool landlock_enter(const struct sandbox_place *places, size_t count)
{
    const struct version *version = version_here();
    struct ruleset handled = {version->files, version->network, version->scopes};
    bool good;
    int rules;

    if (!version->files)
        return false;
    rules = (int)syscall(SYS_landlock_create_ruleset, &handled, version->size, 0);
    if (rules < 0)
        return false;
    for (size_t i = 0; i < count; i++)
        allow(rules, version, &places[i]);
    good = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return good;
}
