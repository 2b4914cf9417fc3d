/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/likeness.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void assert_alike(const char *left, const char *right, float expected)
{
    struct wordbag a, b;

    wordbag_init(&a, left);
    wordbag_init(&b, right);
    assert_float_equal((float)wordbag_likeness(&a, &b), expected, 1e-6);
    assert_float_equal((float)wordbag_likeness(&b, &a), expected, 1e-6);
    wordbag_release(&a);
    wordbag_release(&b);
}

static void it_is_the_share_of_common_words(void **state)
{
    (void)state;
    assert_alike("pause before you pay", "pause before you pay", 1);
    assert_alike("pause before you pay", "pause before you click", 0.75F);
    assert_alike("pause", "leave", 0);
    assert_alike("one two three", "one", 0.5F);
}

static void order_capitals_and_signs_do_not_count(void **state)
{
    (void)state;
    assert_alike("Pay? Pause!", "*pause*, pay", 1);
}

static void words_count_as_often_as_they_stand(void **state)
{
    (void)state;
    assert_alike("go go go", "go", 0.5F);
}

static void nothing_is_like_nothing_only(void **state)
{
    (void)state;
    assert_alike("", "", 1);
    assert_alike("...", "", 1);
    assert_alike("", "word", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_the_share_of_common_words),
        cmocka_unit_test(order_capitals_and_signs_do_not_count),
        cmocka_unit_test(words_count_as_often_as_they_stand),
        cmocka_unit_test(nothing_is_like_nothing_only),
    };

    return cmocka_run_group_tests_name("translate/likeness", tests, NULL, NULL);
}
