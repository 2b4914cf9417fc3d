/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as what is known of somebody: a profile.yaml and, behind a line `=== `, what to import.
 * progress/profile.h, settings.h, transfer.h.
 */
#include "fuzz/fuzz.h"

#include "fuzz/folds.h"
#include "progress/profiles.h"
#include "progress/transfer.h"

#include <stdlib.h>
#include <string.h>

const char fuzz_name[] = "people";

#define SOMEBODY "profiles/00000000-0000-4000-8000-000000000001/"
#define IMPORTED "import.jsonl"

static void must_be_clean_string(const char *string)
{
    BUG_ON(!string);
    must_be_clean(string, strlen(string));
    BUG_ON(strchr(string, '\n'));
}

static void must_be_clean_profile(const struct profile *profile)
{
    must_be_clean_string(profile->nickname);
    must_be_clean_string(profile->language);
    must_be_clean_string(profile->second_language);
    must_be_clean_string(profile->country);
    must_be_clean_string(profile->theme);
}

/* Whatever was there: afterwards there is a profile that can be used, and that is sound. */
static void open_profile(struct profile *profile, const char *data_folder)
{
    struct report report;

    report_init(&report);
    profile_init(profile);
    BUG_ON(!profile_open(profile, data_folder, "", &report));
    must_be_clean_profile(profile);
    must_be_sayable(&report);
    report_release(&report);
}

static void list_profiles(const char *data_folder)
{
    struct profiles profiles;
    struct report report;

    report_init(&report);
    BUG_ON(!profiles_read(&profiles, data_folder, &report));
    BUG_ON(!profiles.count);
    for (size_t i = 0; i < profiles.count; i++)
        must_be_clean_string(profiles.items[i].nickname);
    /* The damaged one was set aside when the profile was opened. */
    BUG_ON(report.count);
    profiles_release(&profiles);
    report_release(&report);
}

static void read_fold(struct fold *fold, const struct profile *profile)
{
    fold_init(fold);
    BUG_ON(!fold_read(fold, profile->folder, "siaga"));
}

static void look(const char *path)
{
    struct transfer_owner owner;
    struct arena arena;

    arena_init(&arena);
    if (transfer_look(path, &owner, &arena) == TRANSFER_GOOD)
        BUG_ON(!owner.nickname || !owner.language || !owner.country || !owner.theme);
    arena_release(&arena);
}

/* A second time nothing is new. */
static void import(const struct profile *profile, const char *path)
{
    struct transfer_counts first, second;
    struct fold fold, again;
    enum transfer_result result = transfer_import(profile->folder, path, &first);

    BUG_ON(result != TRANSFER_GOOD && !*transfer_trouble(result, 0));
    read_fold(&fold, profile);
    BUG_ON(transfer_import(profile->folder, path, &second) != result);
    if (result == TRANSFER_GOOD)
        BUG_ON(second.events || second.known != first.events + first.known);
    read_fold(&again, profile);
    must_be_same_fold(&fold, &again);
    fold_release(&fold);
    fold_release(&again);
}

/* What is exported is imported by somebody else, who then knows the same. */
static void carry(const struct profile *profile, const struct scratch *scratch)
{
    struct transfer_counts counts, other;
    char *bytes = NULL;
    size_t length;
    FILE *out = open_memstream(&bytes, &length);
    char *path = scratch_path(scratch, IMPORTED);

    BUG_ON(!out);
    BUG_ON(transfer_export(profile, out, &counts) != TRANSFER_GOOD);
    fclose(out);
    scratch_write_bytes(scratch, IMPORTED, bytes, length);
    BUG_ON(transfer_import(profile->folder, path, &other) != TRANSFER_GOOD);
    BUG_ON(other.events || other.known != counts.events || other.unreadable || other.torn);
    free(bytes);
    free(path);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    struct bytes settings = bytes_take_part(&bytes, "=== ");
    struct scratch scratch;
    struct profile profile;
    char *path;

    scratch_make(&scratch);
    scratch_write_bytes(&scratch, SOMEBODY "profile.yaml", settings.at, settings.length);
    scratch_write_bytes(&scratch, IMPORTED, bytes.at, bytes.length);
    path = scratch_path(&scratch, IMPORTED);
    open_profile(&profile, scratch.path);
    list_profiles(scratch.path);
    look(path);
    import(&profile, path);
    carry(&profile, &scratch);
    profile_release(&profile);
    free(path);
    scratch_remove(&scratch);
    return 0;
}
