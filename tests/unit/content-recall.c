/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/recall.h"

#include "base/check.h"
#include "yaml-testing.h"

/* Both ways round: nothing hangs on which of the two was typed. */
static void same(const char *a, const char *b)
{
    if (!recall_matches(a, b) || !recall_matches(b, a))
        fail_msg("'%s' is not taken for '%s'", a, b);
}

static void differ(const char *a, const char *b)
{
    if (recall_matches(a, b) || recall_matches(b, a))
        fail_msg("'%s' is taken for '%s'", a, b);
}

static void the_same_is_the_same(void **state)
{
    (void)state;
    same("191", "191");
    same("kata sandi", "kata sandi");
    same("รหัสผ่าน", "รหัสผ่าน");
    same("ពាក្យសម្ងាត់", "ពាក្យសម្ងាត់");
    same("密码", "密码");
}

static void another_word_is_another_word(void **state)
{
    (void)state;
    differ("191", "192");
    differ("191", "1911");
    differ("19", "191");
    differ("password", "passwords");
    differ("รหัส", "รหัสผ่าน");
    differ("ຕຳຫຼວດ", "ຕຳຫລວດ");
    differ("密码", "密碼");
}

static void nothing_is_never_right(void **state)
{
    static const char *const nothings[] = {"",    " ",  "\u3000", "\u200B\u2060",
                                           "...", "?!", "。",     "-"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(nothings); i++) {
        assert_true(recall_is_blank(nothings[i]));
        for (size_t j = 0; j < ARRAY_LENGTH(nothings); j++)
            assert_false(recall_matches(nothings[i], nothings[j]));
    }
    assert_false(recall_is_blank("0"));
    assert_false(recall_is_blank(" ก."));
}

static void capitals_are_forgiven(void **state)
{
    (void)state;
    same("OTP", "otp");
    same("ÉCOLE", "école");
    same("MẬT KHẨU", "mật khẩu");
    same("ĐIỆN THOẠI", "điện thoại");
    same("ƠƯĂÂÊÔ", "ơưăâêô");
    same("Ñandú", "ñandÚ");
}

static void other_letters_are_not_forgiven(void **state)
{
    (void)state;
    differ("d", "đ");
    differ("o", "ơ");
    differ("mat khau", "mật khẩu");
    differ("×", "÷"); /* a step of a capital apart, but no letters */
    differ("[", "{a");
    differ("Ā", "Ă");
    differ("n", "ñ");
}

static void spaces_are_forgiven(void **state)
{
    (void)state;
    same("  555 0142 ", "5550142");
    same("one\u00A0time\u3000code", "one time code");
    same("รหัส\u200Bผ่าน", "รหัสผ่าน");
    same("ပါ\u2060သည်", "ပါ သည်");
    same("a\tb", "ab");
}

static void punctuation_at_the_ends_is_forgiven(void **state)
{
    (void)state;
    same("\"OTP\".", "OTP");
    same("(191)", "191!");
    same("“password”", "password");
    same("密码。", "「密码」");
    same("ពាក្យសម្ងាត់។", "ពាក្យសម្ងាត់");
    same("စကားဝှက်။", "စကားဝှက်");
    same("+62 555 0100", "62 555 0100");
    same(".com", "com");
}

static void punctuation_inside_counts(void **state)
{
    (void)state;
    differ("bank.example", "bankexample");
    differ("one-time", "onetime");
    differ("3.5", "35");
    differ("a@b", "ab");
    differ("1/2", "12");
}

static void hyphens_between_digits_are_forgiven(void **state)
{
    (void)state;
    same("555-0142", "555 0142");
    same("0-5-5", "055");
    same("5 - 5", "55");
    same("５－５", "5-5");
    differ("5--5", "5+5");
    differ("5-a", "5a");
    differ("a-5", "a5");
}

static void full_width_is_forgiven(void **state)
{
    (void)state;
    same("１９１", "191");
    same("ＯＴＰ", "otp");
    same("（１９１）", "191");
    differ("１９２", "191");
}

static void digits_of_every_script_are_digits(void **state)
{
    static const char *const numbers[] = {"๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙", "០១២៣៤៥៦៧៨៩", "၀၁၂၃၄၅၆၇၈၉",
                                          "௦௧௨௩௪௫௬௭௮௯", "०१२३४५६७८९", "٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９"};

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(numbers); i++) {
        same(numbers[i], "0123456789");
        differ(numbers[i], "0123456788");
    }
    same("๑9១", "191");
    differ("௰", "10"); /* Tamil ten is one sign, no digit */
    differ("一九一", "191");
}

static void accents_may_be_apart(void **state)
{
    (void)state;
    same("ma\u0323\u0302t kha\u0302\u0309u", "mật khẩu");
    same("ma\u0302\u0323t", "mật");
    same("MA\u0302\u0323T", "mật");
    same("o\u031B\u0301", "ớ");
    same("\u01A1\u0301", "ớ");
    same("n\u0303", "ñ");
    same("க\u0BC6\u0BBE", "க\u0BCA");
    differ("ma\u0323t", "mật");
    differ("o\u0301", "ớ");
    differ("a\u0301b", "ab\u0301");
}

static void thai_am_is_one_sign_or_two(void **state)
{
    (void)state;
    same("น้ำ", "น\u0E4D\u0E49\u0E32");
    same("ກຳ", "ກ\u0ECD\u0EB2");
    differ("น้ำ", "น้า");
}

static void what_is_very_long_is_compared_too(void **state)
{
    char a[4001], b[4001];

    (void)state;
    memset(a, 'a', sizeof a - 1);
    memset(b, 'A', sizeof b - 1);
    a[4000] = b[4000] = '\0';
    same(a, b);
    b[3999] = 'b';
    differ(a, b);
}

#define RECALL "kind: recall\nid: s\nprompt: P\nexplain: E\nanswers:\n"
#define ANSWER_(id, text) "- {id: " id ", text: '" text "'}\n"

static bool read_step(struct reading *reading, const char *yaml, struct step *step)
{
    *step = (struct step){0};
    read_yaml(reading, yaml);
    return schema_read(&step_schema, reading->root, &reading->arena, step, &reading->report);
}

static void expect(const char *yaml, const char *faults)
{
    struct reading reading;
    struct step step;

    assert_true(read_step(&reading, yaml, &step));
    assert_int_equal(step_check(&step, &reading.report), !*faults);
    assert_faults(&reading, faults);
    end_reading(&reading);
}

static void expect_marking(const struct step *step, const struct response *response, bool correct)
{
    struct marking marking = step_mark(step, response);

    assert_int_equal(marking.correct, correct);
    assert_int_equal(marking.score > 0.5, correct);
}

static void any_known_answer_is_right(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, RECALL ANSWER_("a", "191") ANSWER_("b", "police"), &step));
    assert_true(step_kind(&step)->scored);
    expect_marking(&step, &(struct response){.ids = {"a", "191"}, .count = 2}, true);
    expect_marking(&step, &(struct response){.ids = {"b", "POLICE"}, .count = 2}, true);
    expect_marking(&step, &(struct response){.ids = {"b"}, .count = 1}, true);
    end_reading(&reading);
}

static void any_other_answer_is_wrong(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, RECALL ANSWER_("a", "191") ANSWER_("b", "police"), &step));
    expect_marking(&step, &(struct response){.ids = {"other", "199"}, .count = 2}, false);
    expect_marking(&step, &(struct response){.ids = {"gone", "191"}, .count = 2}, false);
    expect_marking(&step, &(struct response){.ids = {"other", "a"}, .count = 2}, false);
    expect_marking(&step, &(struct response){.count = 0}, false);
    end_reading(&reading);
}

static void answers_are_found_by_their_ids(void **state)
{
    struct reading reading;
    struct step step;

    (void)state;
    assert_true(read_step(&reading, RECALL ANSWER_("a", "191"), &step));
    assert_string_equal(recall_answer(&step, "a")->text, "191");
    assert_null(recall_answer(&step, "b"));
    assert_null(recall_answer(&step, recall_other));
    end_reading(&reading);
}

static void an_answer_can_be_typed_and_is_not_called_other(void **state)
{
    (void)state;
    expect(RECALL ANSWER_("a", "191"), "");
    expect(RECALL ANSWER_("a", "(191)") ANSWER_("b", "?"),
           "t.yaml:7:17: error: punctuation alone cannot be typed as an answer "
           "(answers[1].text)\n");
    expect(RECALL ANSWER_("other", "191"),
           "t.yaml:6:8: error: 'other' stands for every wrong answer in the journal "
           "(answers[0].id)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_is_the_same),
        cmocka_unit_test(another_word_is_another_word),
        cmocka_unit_test(nothing_is_never_right),
        cmocka_unit_test(capitals_are_forgiven),
        cmocka_unit_test(other_letters_are_not_forgiven),
        cmocka_unit_test(spaces_are_forgiven),
        cmocka_unit_test(punctuation_at_the_ends_is_forgiven),
        cmocka_unit_test(punctuation_inside_counts),
        cmocka_unit_test(hyphens_between_digits_are_forgiven),
        cmocka_unit_test(full_width_is_forgiven),
        cmocka_unit_test(digits_of_every_script_are_digits),
        cmocka_unit_test(accents_may_be_apart),
        cmocka_unit_test(thai_am_is_one_sign_or_two),
        cmocka_unit_test(what_is_very_long_is_compared_too),
        cmocka_unit_test(any_known_answer_is_right),
        cmocka_unit_test(any_other_answer_is_wrong),
        cmocka_unit_test(answers_are_found_by_their_ids),
        cmocka_unit_test(an_answer_can_be_typed_and_is_not_called_other),
    };

    return cmocka_run_group_tests_name("content/recall", tests, NULL, NULL);
}
