/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/message.h"

#include "support/world.h"

#include <locale.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

static struct world world;
static struct session *const session = &world.session;

static int set_up(void **state)
{
    (void)state;
    world_open(&world, ".", false);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    world_close(&world);
    return 0;
}

static struct sheet sheet;

static void describe(const char *path, enum message_parts parts)
{
    sheet_init(&sheet);
    assert_true(session_open_path(session, path));
    message_describe(session, &sheet, session_step(session), 0, parts);
}

static void assert_shows(const char *expected)
{
    struct text text = TEXT_INIT;

    for (const struct block *block = sheet.first; block; block = block->next) {
        assert_int_equal(block->role, BLOCK_MESSAGE);
        block_write(block, &text);
        text_add_byte(&text, '\n');
    }
    assert_string_equal(text.bytes, expected);
    text_release(&text);
    sheet_release(&sheet);
}

static bool shows(const char *wanted)
{
    struct text text = TEXT_INIT;
    bool is_found;

    for (const struct block *block = sheet.first; block; block = block->next) {
        block_write(block, &text);
        text_add_byte(&text, '\n');
    }
    is_found = strstr(text.bytes, wanted) != NULL;
    text_release(&text);
    return is_found;
}

static void a_message_has_its_headers_and_no_marks(void **state)
{
    (void)state;
    describe("phishing/first-look/guess-bank", MESSAGE_PLAIN);
    assert_int_equal(sheet.items, 0);
    assert_shows("Text message\nFrom: BankTeratai\nTime: 20:14\n\n"
                 "Bank Teratai: a new phone was added to your account.\n"
                 "Not you? Stop it before 21:00 tonight:\n"
                 "bankteratai-stop.example/cancel\n"
                 "Have your card and one-time code ready.\n");
}

static void asked_every_part_is_an_item(void **state)
{
    (void)state;
    describe("phishing/first-look/supplier-tricks", MESSAGE_ASK);
    assert_int_equal(sheet.items, 6);
    assert_true(shows("From: [1] Sumber Beras"));
    assert_true(shows("[6] Our phone"));
    sheet_release(&sheet);
}

static void a_marked_part_has_a_sign(void **state)
{
    (void)state;
    describe("phishing/first-look/supplier-tricks", MESSAGE_ASK);
    session_toggle(session, 1);
    sheet_clear(&sheet);
    message_describe(session, &sheet, session_step(session), 0, MESSAGE_ASK);
    assert_true(shows("[2!] sales@"));
    assert_false(shows("[2] "));
    assert_true(shows("[1] "));
    sheet_release(&sheet);
}

static void explained_only_warning_signs_have_numbers(void **state)
{
    (void)state;
    describe("phishing/first-look/supplier-tricks", MESSAGE_EXPLAIN);
    assert_int_equal(sheet.items, 0);
    assert_true(shows("Address: [1] sales@"));
    assert_true(shows("From: Sumber Beras"));
    assert_false(shows("[4]"));
    sheet_release(&sheet);
}

static void numbered_parts_are_those_that_were_asked(void **state)
{
    (void)state;
    describe("phishing/first-look/supplier-tricks", MESSAGE_NUMBER);
    assert_int_equal(sheet.items, 0);
    assert_true(shows("From: [1] Sumber Beras"));
    assert_true(shows("[6] Our phone"));
    sheet_release(&sheet);
}

static void parts_come_in_the_order_of_the_message(void **state)
{
    static const char *const ids[] = {"name",     "address",     "subject",
                                      "greeting", "new-account", "mail-only"};
    struct message_part parts[RESPONSE_MAX];

    (void)state;
    session_open_path(session, "phishing/first-look/supplier-tricks");
    assert_int_equal(message_parts(session, session_step(session), 0, parts), 6);
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++)
        assert_string_equal(parts[i].cue->id, ids[i]);
    assert_int_equal(parts[0].kind, MARK_OK);
    assert_int_equal(parts[1].kind, MARK_CUE);
}

static void every_language_has_the_same_parts_as_items(void **state)
{
    static const char *const tags[] = {"en", "id", "th"};
    struct message_part parts[RESPONSE_MAX];

    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(tags); i++) {
        session_use_language(session, language_find(tags[i]));
        describe("phishing/links/false-page", MESSAGE_ASK);
        assert_int_equal(sheet.items, 7);
        assert_int_equal(message_parts(session, session_step(session), 0, parts), 7);
        sheet_release(&sheet);
    }
}

static void turns_of_a_call_have_their_speakers(void **state)
{
    const struct block *block;
    int speakers = 0;

    (void)state;
    describe("phishing/what-to-do/guess-security", MESSAGE_PLAIN);
    for (block = sheet.first; block; block = block->next)
        speakers += block->first && block->first->style == STYLE_STRONG;
    assert_in_range(speakers, 3, 40);
    assert_true(shows("Phone call, as written down"));
    sheet_release(&sheet);
}

static void a_message_without_marks_has_no_parts(void **state)
{
    struct message_part parts[RESPONSE_MAX];

    (void)state;
    session_open_path(session, "phishing/first-look/guess-parcel");
    assert_int_equal(message_parts(session, session_step(session), 0, parts), 0);
    describe("phishing/first-look/guess-parcel", MESSAGE_ASK);
    assert_int_equal(sheet.items, 0);
    assert_false(shows("["));
    sheet_release(&sheet);
}

static void a_level_that_does_not_exist_is_the_source(void **state)
{
    (void)state;
    sheet_init(&sheet);
    session_use_language(session, language_find("th"));
    session_open_path(session, "phishing/first-look/guess-bank");
    message_describe(session, &sheet, session_step(session), 99, MESSAGE_PLAIN);
    assert_true(shows("a new phone was added"));
    sheet_release(&sheet);
}

static void a_broken_translation_of_a_mark_is_plain_text(void **state)
{
    struct specimen specimen;
    struct step step;

    (void)state;
    sheet_init(&sheet);
    session_open_path(session, "phishing/first-look/supplier-tricks");
    step = *session_step(session);
    specimen = *step.specimen;
    specimen.id = "not-translated";
    specimen.body = "[cue:address]open [cue:] [/ok] [ok:nobody]who[/ok]\n\n[cue:";
    step.specimen = &specimen;
    message_describe(session, &sheet, &step, 0, MESSAGE_ASK);
    message_describe(session, &sheet, &step, 0, MESSAGE_NUMBER);
    assert_true(shows("who"));
    sheet_release(&sheet);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_message_has_its_headers_and_no_marks),
        TEST(asked_every_part_is_an_item),
        TEST(a_marked_part_has_a_sign),
        TEST(explained_only_warning_signs_have_numbers),
        TEST(numbered_parts_are_those_that_were_asked),
        TEST(parts_come_in_the_order_of_the_message),
        TEST(every_language_has_the_same_parts_as_items),
        TEST(turns_of_a_call_have_their_speakers),
        TEST(a_message_without_marks_has_no_parts),
        TEST(a_level_that_does_not_exist_is_the_source),
        TEST(a_broken_translation_of_a_mark_is_plain_text),
    };

    setlocale(LC_ALL, "C.UTF-8");
    return cmocka_run_group_tests_name("place/message", tests, NULL, NULL);
}
