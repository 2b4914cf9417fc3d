/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "step-testing.h"

#define SORT "kind: sort\nid: s\nprompt: P\n"
#define GROUPS "groups: [{id: x, title: X}, {id: y, title: Y}, {id: z, title: Z}]\nitems:\n"
#define ITEM(id, groups) "- {id: " id ", text: T, groups: [" groups "], feedback: F}\n"
#define FOUR SORT GROUPS ITEM("a", "x") ITEM("b", "y") ITEM("c", "x, y") ITEM("d", "z")

static void expect(const char *ids, size_t right)
{
    struct asked asked;

    assert_true(ask(&asked, FOUR));
    expect_marking(&asked, ids, right == 4, (double)right / 4);
    end_asking(&asked);
}

static void each_item_in_its_group_counts(void **state)
{
    (void)state;
    expect("a x b y c x d z", 4);
    expect("a x b x c x d x", 2);
    expect("a y b x c z d x", 0);
}

static void an_item_may_be_right_in_two(void **state)
{
    (void)state;
    expect("a x b y c y d z", 4);
    expect("a x b y c z d z", 3);
}

static void what_is_missing_is_wrong(void **state)
{
    (void)state;
    expect("", 0);
    expect("a x", 1);
    expect("a x b", 1);
    expect("d", 0);
}

static void what_is_unknown_is_wrong(void **state)
{
    (void)state;
    expect("gone x a x b y c x d z", 4);
    expect("a gone b y c x d z", 3);
    expect("a X b Y c X d Z", 0);
    expect("x a y b x c z d", 0);
}

static void of_repetitions_the_first_counts(void **state)
{
    (void)state;
    expect("a y a x b y c x d z", 3);
    expect("a x a y b y c x d z", 4);
}

static void groups_stay_in_their_order(void **state)
{
    struct asked asked;

    (void)state;
    assert_true(ask(&asked, FOUR));
    assert_true(step_kind(&asked.step)->scored);
    assert_null(step_kind(&asked.step)->places);
    assert_null(sort_item(&asked.step, 4));
    assert_null(sort_group(&asked.step, 3));
    assert_null(sort_find_group(&asked.step, "gone"));
    assert_false(sort_belongs(sort_item(&asked.step, 0), NULL));
    end_asking(&asked);
}

static void a_sound_one_passes(void **state)
{
    (void)state;
    expect_step_faults(FOUR, "");
}

static void an_unknown_group_is_refused(void **state)
{
    (void)state;
    expect_step_faults(FOUR ITEM("e", "x, gone"),
                       "t.yaml:10:28: error: there is no group 'gone' (items[4].groups)\n");
}

static void a_group_for_nothing_is_refused(void **state)
{
    (void)state;
    expect_step_faults(SORT GROUPS ITEM("a", "x") ITEM("b", "y") ITEM("c", "x"),
                       "t.yaml:4:48: error: nothing belongs into the group 'z' (groups[2])\n");
}

static void an_item_that_is_right_everywhere_is_refused(void **state)
{
    (void)state;
    expect_step_faults(SORT "groups: [{id: x, title: X}, {id: y, title: Y}]\nitems:\n"
                       ITEM("a", "x") ITEM("b", "y") ITEM("c", "y, x"),
                       "t.yaml:8:28: error: right in every group: nothing is asked "
                       "(items[2].groups)\n");
}

static void a_group_named_twice_is_refused(void **state)
{
    (void)state;
    expect_step_faults(FOUR ITEM("e", "x, x"),
                       "t.yaml:10:32: error: duplicate id 'x'; the first is in line 10 "
                       "(items[4].groups[1])\n");
}

static void no_group_and_three_are_refused(void **state)
{
    (void)state;
    expect_step_faults(FOUR ITEM("e", "") ITEM("f", "x, y, z"),
                       "t.yaml:10:28: error: must have 1 to 2 items, not 0 (items[4].groups)\n"
                       "t.yaml:11:28: error: must have 1 to 2 items, not 3 (items[5].groups)\n");
}

static void one_group_is_no_question(void **state)
{
    (void)state;
    expect_step_faults(SORT "groups: [{id: x, title: X}]\nitems:\n" ITEM("a", "x") ITEM("b", "x")
                           ITEM("c", "x"),
                       "t.yaml:4:9: error: must have 2 to 4 items, not 1 (groups)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_item_in_its_group_counts),
        cmocka_unit_test(an_item_may_be_right_in_two),
        cmocka_unit_test(what_is_missing_is_wrong),
        cmocka_unit_test(what_is_unknown_is_wrong),
        cmocka_unit_test(of_repetitions_the_first_counts),
        cmocka_unit_test(groups_stay_in_their_order),
        cmocka_unit_test(a_sound_one_passes),
        cmocka_unit_test(an_unknown_group_is_refused),
        cmocka_unit_test(a_group_for_nothing_is_refused),
        cmocka_unit_test(an_item_that_is_right_everywhere_is_refused),
        cmocka_unit_test(a_group_named_twice_is_refused),
        cmocka_unit_test(no_group_and_three_are_refused),
        cmocka_unit_test(one_group_is_no_question),
    };

    return cmocka_run_group_tests_name("content/sort", tests, NULL, NULL);
}
