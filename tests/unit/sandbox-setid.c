/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sandbox/setid.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

static const struct setid plain = {
    .user = 1000, .effective_user = 1000, .group = 100, .effective_group = 100};

static void own_rights_are_no_others(void **state)
{
    (void)state;
    assert_false(setid_gives_rights(&plain));
}

static void root_by_itself_is_not_refused(void **state)
{
    (void)state;
    assert_false(setid_gives_rights(&(struct setid){0}));
}

static void another_user_is_refused(void **state)
{
    struct setid ids = plain;

    (void)state;
    ids.effective_user = 0;
    assert_true(setid_gives_rights(&ids));
}

static void fewer_rights_are_refused_too(void **state)
{
    struct setid ids = plain;

    (void)state;
    ids.user = 0;
    assert_true(setid_gives_rights(&ids));
}

static void another_group_is_refused(void **state)
{
    struct setid ids = plain;

    (void)state;
    ids.effective_group = 42;
    assert_true(setid_gives_rights(&ids));
}

static void a_capability_is_refused(void **state)
{
    struct setid ids = plain;

    (void)state;
    ids.is_secure = true;
    assert_true(setid_gives_rights(&ids));
}

static void this_program_has_nobody_elses_rights(void **state)
{
    (void)state;
    assert_false(setid_is_in_force());
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(own_rights_are_no_others),
        cmocka_unit_test(root_by_itself_is_not_refused),
        cmocka_unit_test(another_user_is_refused),
        cmocka_unit_test(fewer_rights_are_refused_too),
        cmocka_unit_test(another_group_is_refused),
        cmocka_unit_test(a_capability_is_refused),
        cmocka_unit_test(this_program_has_nobody_elses_rights),
    };

    return cmocka_run_group_tests_name("sandbox/setid", tests, NULL, NULL);
}
