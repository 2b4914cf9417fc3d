/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/aid.h"

#include "course-testing.h"
#include "language/languages.h"

#define FIRST_HOUR "modules/countries/first-hour.yaml"
#define THAILAND "modules/countries/th.yaml"
#define ANYWHERE "modules/countries/anywhere.yaml"

static int set_up(void **state)
{
    struct course_fixture *fixture;

    set_up_course(state);
    fixture = *state;
    scratch_write(&fixture->scratch, FIRST_HOUR,
                  "id: first-hour\ntitle: The first hour\nintro: You can do a lot.\nsteps:\n"
                  "  - id: stop\n    title: Stop\n    text: Hang up.\n"
                  "  - id: bank\n    title: Call the bank\n    text: Now.\n"
                  "    contacts: [bank, scam]\n");
    scratch_write(&fixture->scratch, THAILAND,
                  "id: th\nnote: Copies exist.\ncontacts:\n"
                  "  - id: centre\n    kind: scam\n    label: The centre\n    value: \"1441\"\n"
                  "    about: Day and night.\n    languages: [th, zh-Hans]\n"
                  "    source: VNA\n    url: https://vna.example\n    source_date: 2023\n"
                  "    checked: 2026-11-23\n    confidence: medium\n");
    scratch_write(&fixture->scratch, ANYWHERE, "id: anywhere\ncontacts: []\n");
    return 0;
}

static struct aid *load(struct course_fixture *fixture)
{
    return aid_load(fixture->scratch.descriptor, &fixture->report);
}

/* Everything said of it, and whether it may be used. */
static void expect(struct course_fixture *fixture, bool is_sound, const char *said)
{
    struct aid *aid = load(fixture);

    assert_non_null(aid);
    assert_int_equal(aid->is_sound, is_sound);
    assert_said(fixture, said);
    aid_free(aid);
}

static void steps_and_contacts_are_read(void **state)
{
    struct aid *aid = load(*state);
    const struct country *country = aid_country(aid, "th");
    const struct contact *contact = country_contact(country, 0);

    assert_true(aid->is_sound);
    assert_string_equal(aid_step(aid, 1)->title, "Call the bank");
    assert_int_equal(aid_step(aid, 1)->contacts, 1u << CONTACT_BANK | 1u << CONTACT_SCAM);
    assert_null(aid_step(aid, 2));
    assert_string_equal(contact->value, "1441");
    assert_int_equal(contact->kind, CONTACT_SCAM);
    assert_int_equal(contact->confidence, CONFIDENCE_MEDIUM);
    assert_null(country_contact(country, 1));
    assert_false(country->police_with_care);
    aid_free(aid);
}

static void a_country_without_a_file_is_none(void **state)
{
    struct aid *aid = load(*state);

    assert_null(aid_country(aid, "la"));
    assert_null(aid_country(aid, "xx"));
    assert_null(aid_country(aid, ""));
    aid_free(aid);
}

static void a_course_without_a_first_hour_has_no_fault(void **state)
{
    struct course_fixture *fixture = *state;
    struct scratch empty;

    scratch_make(&empty);
    assert_null(aid_load(empty.descriptor, &fixture->report));
    assert_said(fixture, "");
    scratch_remove(&empty);
}

struct seen {
    char contexts[1024];
};

static void note(void *data, const char *context, const char *text, enum field_type type,
                 const struct node *node)
{
    struct seen *seen = data;
    size_t length = strlen(seen->contexts);

    (void)text;
    (void)type;
    (void)node;
    snprintf(seen->contexts + length, sizeof seen->contexts - length, "%s\n", context);
}

static void texts_have_the_contexts_of_translators(void **state)
{
    struct aid *aid = load(*state);
    struct seen seen = {""};

    aid_each_phrase(aid, note, &seen);
    assert_string_equal(seen.contexts,
                        "first-hour/title\nfirst-hour/intro\n"
                        "first-hour/stop/title\nfirst-hour/stop/text\n"
                        "first-hour/bank/title\nfirst-hour/bank/text\n"
                        "countries/th/note\ncountries/th/centre/label\n"
                        "countries/th/centre/about\n");
    aid_free(aid);
}

static void the_languages_are_the_thirteen(void **state)
{
    (void)state;
    for (size_t i = 0; i < LANGUAGE_COUNT; i++)
        assert_string_equal(aid_language_tags[i], languages[i].tag);
    assert_null(aid_language_tags[LANGUAGE_COUNT]);
}

static void what_is_not_confirmed_has_no_place(void **state)
{
    edit(*state, THAILAND, "confidence: medium", "confidence: unconfirmed");
    expect(*state, false,
           THAILAND ":14:17: error: unknown confidence 'unconfirmed'; known are high, medium, low "
                    "(contacts[0].confidence)\n");
}

static void a_contact_names_its_source_and_dates(void **state)
{
    edit(*state, THAILAND, "    source: VNA\n", "");
    edit(*state, THAILAND, "    source_date: 2023\n", "");
    edit(*state, THAILAND, "    checked: 2026-11-23\n", "");
    expect(*state, false,
           THAILAND ":4:5: error: contact has no 'source' (contacts[0])\n"
           THAILAND ":4:5: error: contact has no 'source_date' (contacts[0])\n"
           THAILAND ":4:5: error: contact has no 'checked' (contacts[0])\n");
}

static void an_address_is_https(void **state)
{
    edit(*state, THAILAND, "https://vna", "http://vna");
    expect(*state, false,
           THAILAND ":11:10: error: a source's address begins with https:// (contacts[0].url)\n");
}

static void a_file_is_called_like_its_country(void **state)
{
    edit(*state, THAILAND, "id: th", "id: vn");
    expect(*state, false,
           THAILAND ":1:5: error: the id is 'vn' but the file is called 'th' (id)\n");
}

static void prose_has_no_hidden_links(void **state)
{
    struct course_fixture *fixture = *state;
    struct aid *aid;

    edit(fixture, FIRST_HOUR, "text: Hang up.", "text: \"[Here](https://x.example)\"");
    aid = load(fixture);
    assert_true(fixture->report.errors > 0);
    aid_free(aid);
}

static void ten_steps_are_too_many_for_number_keys(void **state)
{
    struct course_fixture *fixture = *state;
    struct text text = TEXT_INIT;

    text_add_string(&text, "id: first-hour\ntitle: T\nintro: I.\nsteps:\n");
    for (int i = 0; i < 10; i++)
        text_add_format(&text, "  - id: s%d\n    title: T\n    text: X.\n", i);
    scratch_write(&fixture->scratch, FIRST_HOUR, text.bytes);
    text_release(&text);

    struct aid *aid = load(fixture);

    assert_false(aid->is_sound);
    assert_int_equal(fixture->report.errors, 1);
    aid_free(aid);
}

#define AID_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down_course)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AID_TEST(steps_and_contacts_are_read),
        AID_TEST(a_country_without_a_file_is_none),
        AID_TEST(a_course_without_a_first_hour_has_no_fault),
        AID_TEST(texts_have_the_contexts_of_translators),
        AID_TEST(the_languages_are_the_thirteen),
        AID_TEST(what_is_not_confirmed_has_no_place),
        AID_TEST(a_contact_names_its_source_and_dates),
        AID_TEST(an_address_is_https),
        AID_TEST(a_file_is_called_like_its_country),
        AID_TEST(prose_has_no_hidden_links),
        AID_TEST(ten_steps_are_too_many_for_number_keys),
    };

    return cmocka_run_group_tests_name("content/aid", tests, NULL, NULL);
}
