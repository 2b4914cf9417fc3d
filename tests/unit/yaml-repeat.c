/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/repeat.h"

#include "yaml-testing.h"

static void repeated_names_point_at_the_first(void **state)
{
    struct repeat items[] = {{.name = "a"}, {.name = "b"}, {.name = "a"}, {.name = "a"}};

    (void)state;
    repeat_find(items, 4);
    assert_null(items[0].first);
    assert_null(items[1].first);
    assert_ptr_equal(items[2].first, &items[0]);
    assert_ptr_equal(items[3].first, &items[0]);
}

static void different_names_do_not_repeat(void **state)
{
    struct repeat items[] = {{.name = ""}, {.name = "a"}, {.name = "aa"}, {.name = "A"}};

    (void)state;
    repeat_find(items, 4);
    for (int i = 0; i < 4; i++)
        assert_null(items[i].first);
    repeat_find(items, 0);
}

/* From 2 names to more than are compared pair by pair; every third name is the same. */
static void short_and_long_lists_agree(void **state)
{
    static char names[40][8];

    (void)state;
    for (size_t count = 2; count <= 40; count++) {
        struct repeat items[40] = {{0}};

        for (size_t i = 0; i < count; i++) {
            snprintf(names[i], sizeof names[i], "n%zu", i % 3 ? i : 0);
            items[i].name = names[i];
        }
        repeat_find(items, count);
        for (size_t i = 0; i < count; i++)
            assert_ptr_equal(items[i].first, i && i % 3 == 0 ? &items[0] : NULL);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repeated_names_point_at_the_first),
        cmocka_unit_test(different_names_do_not_repeat),
        cmocka_unit_test(short_and_long_lists_agree),
    };

    return cmocka_run_group_tests_name("yaml/repeat", tests, NULL, NULL);
}
