/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "step-testing.h"

#define MATCH "kind: match\nid: s\nprompt: P\npairs:\n"
#define PAIR(id, right) "- {id: " id ", left: L, right: " right ", feedback: F}\n"
#define FOUR MATCH PAIR("a", "A") PAIR("b", "B") PAIR("c", "C") PAIR("d", "D")

static void expect(const char *ids, size_t right)
{
    struct asked asked;

    assert_true(ask(&asked, FOUR));
    expect_marking(&asked, ids, right == 4, (double)right / 4);
    end_asking(&asked);
}

static void each_right_pair_counts(void **state)
{
    (void)state;
    expect("a a b b c c d d", 4);
    expect("a b b a c c d d", 2);
    expect("a b b c c d d a", 0);
    expect("a a b c c d d b", 1);
}

static void the_order_of_the_answer_does_not_matter(void **state)
{
    (void)state;
    expect("d d c c a a b b", 4);
    expect("d a a d c c b b", 2);
}

static void what_is_missing_is_wrong(void **state)
{
    (void)state;
    expect("", 0);
    expect("a a", 1);
    expect("a a b", 1);
    expect("a", 0);
    expect("a a b b c c", 3);
}

static void what_is_unknown_is_wrong(void **state)
{
    (void)state;
    expect("gone gone a a b b c c d d", 4);
    expect("gone a a gone b b c c d d", 3);
    expect("a A b B c C d D", 0);
    /* Of an odd number of ids, none is where it belongs. */
    expect("gone a a b b c c d d", 0);
}

static void of_repetitions_the_first_counts(void **state)
{
    (void)state;
    expect("a b a a b b c c d d", 3);
    expect("a a a b b b c c d d", 4);
    expect("a a b a c a d a", 1);
}

static void rights_are_shuffled_and_never_in_order(void **state)
{
    struct asked asked;

    (void)state;
    assert_true(ask(&asked, FOUR));
    assert_true(step_kind(&asked.step)->scored);
    assert_true(step_kind(&asked.step)->never_in_order);
    assert_int_equal(step_kind(&asked.step)->places(&asked.step), 4);
    assert_null(match_pair(&asked.step, 4));
    end_asking(&asked);
}

static void a_sound_one_passes(void **state)
{
    (void)state;
    expect_step_faults(FOUR, "");
}

static void rights_that_read_alike_are_refused(void **state)
{
    (void)state;
    expect_step_faults(MATCH PAIR("a", "A") PAIR("b", "B") PAIR("c", "A"),
                       "t.yaml:7:27: error: 'a' has the same right side (pairs[2].right)\n");
    expect_step_faults(MATCH PAIR("a", "A") PAIR("b", "A") PAIR("c", "A"),
                       "t.yaml:6:27: error: 'a' has the same right side (pairs[1].right)\n"
                       "t.yaml:7:27: error: 'a' has the same right side (pairs[2].right)\n"
                       "t.yaml:7:27: error: 'b' has the same right side (pairs[2].right)\n");
}

static void two_pairs_and_seven_are_refused(void **state)
{
    (void)state;
    expect_step_faults(MATCH PAIR("a", "A") PAIR("b", "B"),
                       "t.yaml:5:1: error: must have 3 to 6 items, not 2 (pairs)\n");
    expect_step_faults(FOUR PAIR("e", "E") PAIR("f", "F") PAIR("g", "G"),
                       "t.yaml:5:1: error: must have 3 to 6 items, not 7 (pairs)\n");
}

static void half_a_pair_is_refused(void **state)
{
    (void)state;
    expect_step_faults(MATCH PAIR("a", "A") PAIR("b", "B") "- {id: c, left: L, feedback: F}\n",
                       "t.yaml:7:3: error: pair has no 'right' (pairs[2])\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_right_pair_counts),
        cmocka_unit_test(the_order_of_the_answer_does_not_matter),
        cmocka_unit_test(what_is_missing_is_wrong),
        cmocka_unit_test(what_is_unknown_is_wrong),
        cmocka_unit_test(of_repetitions_the_first_counts),
        cmocka_unit_test(rights_are_shuffled_and_never_in_order),
        cmocka_unit_test(a_sound_one_passes),
        cmocka_unit_test(rights_that_read_alike_are_refused),
        cmocka_unit_test(two_pairs_and_seven_are_refused),
        cmocka_unit_test(half_a_pair_is_refused),
    };

    return cmocka_run_group_tests_name("content/match", tests, NULL, NULL);
}
