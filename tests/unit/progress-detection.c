/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/detection.h"

#include "support/dying.h"

#include <math.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

/*
 * Worked by another program, Python's statistics.NormalDist:
 *
 *     def z(part, rest): # of the smaller tail, which keeps its digits
 *         if part > rest: return -z(rest, part)
 *         return statistics.NormalDist().inv_cdf((part + 0.5) / (part + rest + 1))
 *     print(z(h, m) - z(f, c), -(z(h, m) + z(f, c)) / 2)
 */
static const struct {
    struct detection detection; /* h, m, f, c */
    double sensitivity, bias;
} table[] = {
    {{0, 0, 0, 0}, 0.000000000000, 0.000000000000},
    {{1, 0, 0, 1}, 1.348979500392, 0.000000000000},
    {{0, 1, 1, 0}, -1.348979500392, 0.000000000000},
    {{1, 0, 0, 0}, 0.674489750196, -0.337244875098},
    {{0, 0, 0, 1}, 0.674489750196, 0.337244875098},
    {{18, 2, 18, 2}, 0.000000000000, -1.179761117612},
    {{18, 2, 4, 16}, 1.971399725355, -0.194061254934},
    {{8, 2, 3, 7}, 1.220647715756, -0.137534736886},
    {{20, 0, 0, 20}, 3.961504793295, 0.000000000000},
    {{0, 20, 20, 0}, -3.961504793295, 0.000000000000},
    {{20, 0, 20, 0}, 0.000000000000, -1.980752396647},
    {{0, 20, 0, 20}, 0.000000000000, 1.980752396647},
    {{10, 10, 10, 10}, 0.000000000000, 0.000000000000},
    {{15, 5, 5, 15}, 1.274968321925, 0.000000000000},
    {{5, 15, 2, 18}, 0.542276956649, 0.908622639287},
    {{20, 0, 3, 17}, 2.948173962749, -0.506665415273},
    {{40, 0, 0, 0}, 2.250925696503, -1.125462848251},
    {{0, 0, 40, 0}, -2.250925696503, -1.125462848251},
    {{7, 3, 0, 10}, 2.163410750577, 0.608916254296},
    {{500, 500, 200, 800}, 0.840551211519, 0.420275605760},
    {{1000000, 0, 0, 1000000}, 9.783277344962, 0.000000000000},
    {{1000000000, 1, 1, 1000000000}, 11.863196453672, 0.000000000000},
    {{3, 1000000, 1000000, 7}, -8.822379495265, 0.082499608982},
};

static bool is_near(double value, double expected)
{
    return fabs(value - expected) < 1e-9;
}

static void sensitivity_and_bias_are_those_of_another_program(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(table); i++) {
        double sensitivity = detection_sensitivity(&table[i].detection);
        double bias = detection_bias(&table[i].detection);

        if (!is_near(sensitivity, table[i].sensitivity) || !is_near(bias, table[i].bias))
            fail_msg("row %zu: d' %.12f, c %.12f", i, sensitivity, bias);
    }
}

static void nothing_judged_is_zero_and_not_a_number_never_comes(void **state)
{
    const struct detection nothing = {0}, endless = {SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX};
    const struct detection lopsided = {SIZE_MAX, 0, 0, SIZE_MAX};

    (void)state;
    assert_true(is_near(detection_sensitivity(&nothing), 0));
    assert_true(is_near(detection_bias(&nothing), 0));
    assert_true(is_near(detection_sensitivity(&endless), 0));
    assert_true(isfinite(detection_sensitivity(&lopsided)));
    assert_true(detection_sensitivity(&lopsided) > 17);
    assert_true(is_near(detection_bias(&lopsided), 0));
}

static void swapping_scams_and_genuine_turns_the_bias_round(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(table); i++) {
        struct detection one = table[i].detection;
        struct detection swapped = {one.correct_rejections, one.false_alarms, one.misses, one.hits};

        assert_true(is_near(detection_bias(&swapped), -table[i].bias));
        assert_true(is_near(detection_sensitivity(&swapped), table[i].sensitivity));
    }
}

static void more_hits_or_fewer_false_alarms_are_always_better(void **state)
{
    double before = -100;

    (void)state;
    for (size_t hits = 0; hits <= 20; hits++) {
        struct detection detection = {hits, 20 - hits, 5, 15};

        assert_true(detection_sensitivity(&detection) > before);
        before = detection_sensitivity(&detection);
    }
    for (size_t alarms = 20; alarms-- > 0;) {
        struct detection detection = {20, 0, alarms, 20 - alarms};

        assert_true(detection_sensitivity(&detection) > before - 3);
        assert_true(alarms > 4 || detection_sensitivity(&detection) > before);
    }
}

static void the_lean_is_a_word_only_of_enough_messages(void **state)
{
    static const struct {
        struct detection detection;
        enum detection_lean lean;
    } cases[] = {
        {{0, 0, 0, 0}, LEAN_UNKNOWN},
        {{19, 0, 20, 0}, LEAN_UNKNOWN},
        {{20, 0, 19, 0}, LEAN_UNKNOWN},
        {{0, 1000, 0, 19}, LEAN_UNKNOWN},
        {{SIZE_MAX, 0, 0, 0}, LEAN_UNKNOWN},
        {{20, 0, 20, 0}, LEAN_DOUBTING},
        {{0, 20, 0, 20}, LEAN_TRUSTING},
        {{20, 0, 0, 20}, LEAN_BALANCED},
        {{0, 20, 20, 0}, LEAN_BALANCED},
        {{18, 2, 18, 2}, LEAN_DOUBTING},
        {{18, 2, 4, 16}, LEAN_BALANCED},
        {{10, 10, 10, 10}, LEAN_BALANCED},
        {{10, 10, 1, 19}, LEAN_TRUSTING},
        {{19, 1, 10, 10}, LEAN_DOUBTING},
        {{14, 6, 4, 16}, LEAN_BALANCED},
    };

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        if (detection_lean(&cases[i].detection) != cases[i].lean)
            fail_msg("case %zu: %d", i, (int)detection_lean(&cases[i].detection));
    }
}

/* Every pair of counts of 20 + 20: the word follows c, on both sides alike. */
static void the_lean_turns_at_the_threshold_and_nowhere_else(void **state)
{
    size_t counts[4] = {0};

    (void)state;
    for (size_t hits = 0; hits <= 20; hits++) {
        for (size_t alarms = 0; alarms <= 20; alarms++) {
            struct detection detection = {hits, 20 - hits, alarms, 20 - alarms};
            double bias = detection_bias(&detection);
            enum detection_lean lean = detection_lean(&detection);

            assert_true((lean == LEAN_TRUSTING) == (bias > LEAN_THRESHOLD));
            assert_true((lean == LEAN_DOUBTING) == (bias < -LEAN_THRESHOLD));
            counts[lean]++;
        }
    }
    assert_int_equal(counts[LEAN_UNKNOWN], 0);
    assert_int_equal(counts[LEAN_TRUSTING], counts[LEAN_DOUBTING]);
    assert_true(counts[LEAN_BALANCED] > 100);
}

static void judgements_are_counted_and_taken_back(void **state)
{
    static const struct judged scam_caught = {SIGNAL_SCAM, SIGNAL_SCAM, true};
    static const struct judged scam_missed = {SIGNAL_SCAM, SIGNAL_GENUINE, false};
    static const struct judged false_alarm = {SIGNAL_GENUINE, SIGNAL_SCAM, true};
    static const struct judged genuine_left = {SIGNAL_GENUINE, SIGNAL_GENUINE, false};
    static const struct judged nothing = {SIGNAL_NONE, SIGNAL_SCAM, true};
    struct detection detection = {0};

    (void)state;
    detection_add(&detection, &scam_caught);
    detection_add(&detection, &scam_missed);
    detection_add(&detection, &scam_missed);
    detection_add(&detection, &false_alarm);
    detection_add(&detection, &genuine_left);
    detection_add(&detection, &nothing);
    assert_true(detection.hits == 1 && detection.misses == 2 && detection.false_alarms == 1 &&
                detection.correct_rejections == 1);
    assert_int_equal(detection_scams(&detection), 3);
    assert_int_equal(detection_genuine(&detection), 2);
    detection_remove(&detection, &scam_missed);
    detection_remove(&detection, &nothing);
    assert_int_equal(detection_scams(&detection), 2);
}

static void take_back_what_was_never_counted(void)
{
    static const struct judged judged = {SIGNAL_GENUINE, SIGNAL_SCAM, false};
    struct detection detection = {1, 1, 0, 1};

    detection_remove(&detection, &judged);
}

static void taking_back_what_was_never_counted_is_a_bug(void **state)
{
    struct death death;

    (void)state;
    die(&death, take_back_what_was_never_counted);
    assert_int_equal(death.signal, SIGABRT);
    death_release(&death);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sensitivity_and_bias_are_those_of_another_program),
        cmocka_unit_test(nothing_judged_is_zero_and_not_a_number_never_comes),
        cmocka_unit_test(swapping_scams_and_genuine_turns_the_bias_round),
        cmocka_unit_test(more_hits_or_fewer_false_alarms_are_always_better),
        cmocka_unit_test(the_lean_is_a_word_only_of_enough_messages),
        cmocka_unit_test(the_lean_turns_at_the_threshold_and_nowhere_else),
        cmocka_unit_test(judgements_are_counted_and_taken_back),
        cmocka_unit_test(taking_back_what_was_never_counted_is_a_bug),
    };

    return cmocka_run_group_tests_name("progress/detection", tests, NULL, NULL);
}
