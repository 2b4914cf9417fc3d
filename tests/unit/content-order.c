/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "step-testing.h"

#define ORDER "kind: order\nid: s\nprompt: P\nitems:\n"
#define ITEM(id) "- {id: " id ", text: T, feedback: F}\n"
#define FOUR ORDER ITEM("a") ITEM("b") ITEM("c") ITEM("d")

/* How many of the six pairs of a, b, c, d count as wrong. */
static void expect(const char *ids, size_t wrong)
{
    struct asked asked;
    struct response response;

    assert_true(ask(&asked, FOUR));
    response = response_of(&asked, ids);
    assert_int_equal(order_pairs_wrong(&asked.step, &response), wrong);
    expect_marking(&asked, ids, wrong == 0, (6 - (double)wrong) / 6);
    end_asking(&asked);
}

static void every_pair_counts(void **state)
{
    (void)state;
    expect("a b c d", 0);
    expect("b a c d", 1);
    expect("a b d c", 1);
    expect("d a b c", 3);
    expect("b c d a", 3);
    expect("d c b a", 6);
}

static void one_item_out_of_place_does_not_spoil_all(void **state)
{
    (void)state;
    expect("a c b d", 1);
    expect("a c d b", 2);
}

static void what_is_missing_is_wrong_with_every_other(void **state)
{
    (void)state;
    expect("", 6);
    expect("a", 6);
    expect("a b", 5);
    expect("a b c", 3);
    expect("b c d", 3);
    expect("c b", 6);
}

static void unknown_items_are_left_out(void **state)
{
    (void)state;
    expect("gone a b away c d", 0);
    expect("b gone a c d", 1);
    expect("gone away", 6);
    expect("A B C D", 6);
}

static void of_repetitions_the_first_counts(void **state)
{
    (void)state;
    expect("a b c d a", 0);
    expect("a a a b b c d", 0);
    expect("d a b c d", 3);
}

static void places_count_only_what_is_there_and_once(void **state)
{
    struct asked asked;
    struct response response;

    (void)state;
    assert_true(ask(&asked, FOUR));
    response = response_of(&asked, "gone b b gone a");
    assert_int_equal(order_place(&asked.step, &response, "b"), 0);
    assert_int_equal(order_place(&asked.step, &response, "a"), 1);
    assert_int_equal(order_place(&asked.step, &response, "c"), -1);
    assert_null(order_item(&asked.step, 4));
    end_asking(&asked);
}

static void it_is_shown_shuffled_and_never_in_order(void **state)
{
    struct asked asked;

    (void)state;
    assert_true(ask(&asked, FOUR));
    assert_true(step_kind(&asked.step)->scored);
    assert_true(step_kind(&asked.step)->never_in_order);
    assert_int_equal(step_kind(&asked.step)->places(&asked.step), 4);
    end_asking(&asked);
}

static void a_sound_one_passes(void **state)
{
    (void)state;
    expect_step_faults(FOUR, "");
    expect_step_faults(ORDER ITEM("a") ITEM("b") ITEM("c") "explain: E\n", "");
}

static void two_items_and_eight_are_refused(void **state)
{
    (void)state;
    expect_step_faults(ORDER ITEM("a") ITEM("b"),
                     "t.yaml:5:1: error: must have 3 to 7 items, not 2 (items)\n");
    expect_step_faults(FOUR ITEM("e") ITEM("f") ITEM("g") ITEM("h"),
                     "t.yaml:5:1: error: must have 3 to 7 items, not 8 (items)\n");
}

static void an_item_without_its_reason_is_refused(void **state)
{
    (void)state;
    expect_step_faults(ORDER ITEM("a") ITEM("b") "- {id: c, text: T}\n",
                     "t.yaml:7:3: error: item has no 'feedback' (items[2])\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pair_counts),
        cmocka_unit_test(one_item_out_of_place_does_not_spoil_all),
        cmocka_unit_test(what_is_missing_is_wrong_with_every_other),
        cmocka_unit_test(unknown_items_are_left_out),
        cmocka_unit_test(of_repetitions_the_first_counts),
        cmocka_unit_test(places_count_only_what_is_there_and_once),
        cmocka_unit_test(it_is_shown_shuffled_and_never_in_order),
        cmocka_unit_test(a_sound_one_passes),
        cmocka_unit_test(two_items_and_eight_are_refused),
        cmocka_unit_test(an_item_without_its_reason_is_refused),
    };

    return cmocka_run_group_tests_name("content/order", tests, NULL, NULL);
}
