/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/module.h"

#include "course-testing.h"

#include <unistd.h>

static struct module *load(struct course_fixture *fixture)
{
    return module_load(fixture->scratch.descriptor, "demo", ROLE_TAUGHT, &fixture->report);
}

/* What was read is there; the faults are these. */
static void expect_unsound(struct course_fixture *fixture, const char *faults)
{
    struct module *module = load(fixture);

    assert_non_null(module);
    assert_false(module->is_sound);
    assert_said(fixture, faults);
    module_free(module);
}

static void a_sound_module_is_read_whole(void **state)
{
    struct module *module = load(*state);

    assert_said(*state, "");
    assert_true(module->is_sound);
    assert_string_equal(module->id, "demo");
    assert_int_equal(module->goals.count, 2);
    assert_int_equal(module->lesson_ids.count, 2);
    assert_string_equal(module_lesson(module, 1)->path, "demo/two");
    assert_null(module_lesson(module, 2));
    module_free(module);
}

static void steps_know_their_path_and_message(void **state)
{
    struct module *module = load(*state);
    const struct step *step = lesson_step(module_lesson(module, 0), 2);

    assert_string_equal(step->path, "demo/one/point-bank");
    assert_ptr_equal(step->specimen, module_specimen(module, "bank"));
    assert_null(lesson_step(module_lesson(module, 0), 3));
    module_free(module);
}

static void sources_and_messages_are_found_by_their_ids(void **state)
{
    struct module *module = load(*state);

    assert_string_equal(module_source(module, "paper")->publisher, "P");
    assert_null(module_source(module, "pape"));
    assert_null(module_specimen(module, "uncle"));
    module_free(module);
}

static void add_context(void *data, const char *context, const char *text, enum field_type type,
                        const struct node *node)
{
    (void)text;
    (void)type;
    assert_non_null(node);
    text_add_format(data, "%s\n", context);
}

static void phrases_come_in_the_order_of_the_files(void **state)
{
    struct module *module = load(*state);
    struct text said = TEXT_INIT;

    module_each_phrase(module, add_context, &said);
    assert_int_equal(strncmp(said.bytes, "demo/see/text\ndemo/act/text\ndemo/one/title\n", 42), 0);
    assert_non_null(strstr(said.bytes, "demo/two/ask/call/feedback\ndemo/specimens/bank/from\n"));
    text_clear(&said);
    step_each_phrase(module, lesson_step(module_lesson(module, 0), 1), add_context, &said);
    assert_string_equal(said.bytes, "demo/specimens/parcel/from\ndemo/specimens/parcel/body\n"
                                    "demo/specimens/parcel/explain\ndemo/specimens/parcel/act\n");
    text_release(&said);
    module_free(module);
}

static void what_is_no_id_names_no_file(void **state)
{
    struct course_fixture *fixture = *state;
    int folder = fixture->scratch.descriptor;

    assert_null(module_load(folder, "../modules/demo", ROLE_TAUGHT, &fixture->report));
    assert_null(module_load(folder, "", ROLE_TAUGHT, &fixture->report));
    assert_null(module_load(folder, "Demo", ROLE_TAUGHT, &fixture->report));
    module_free(NULL);
}

static void a_module_that_is_not_there_has_nothing(void **state)
{
    struct course_fixture *fixture = *state;
    struct module *module =
        module_load(fixture->scratch.descriptor, "none", ROLE_TAUGHT, &fixture->report);

    assert_false(module->is_sound);
    assert_said(fixture, "modules/none/module.yaml: error: cannot read: No such file or directory\n"
                         "modules/none/specimens.yaml: error: cannot read: No such file or "
                         "directory\n");
    module_free(module);
}

static void a_missing_lesson_hides_no_other_fault(void **state)
{
    struct course_fixture *fixture = *state;

    unlinkat(fixture->scratch.descriptor, ONE, 0);
    edit(fixture, TWO, "minutes: 5", "minutes: 9");
    expect_unsound(fixture, ONE ": error: cannot read: No such file or directory\n" TWO
                                ":3:10: error: a lesson takes 5 to 8 minutes, not 9 (minutes)\n");
}

static void missing_specimens_are_one_fault(void **state)
{
    struct course_fixture *fixture = *state;

    unlinkat(fixture->scratch.descriptor, SPECIMENS, 0);
    expect_unsound(fixture, SPECIMENS ": error: cannot read: No such file or directory\n");
}

static void a_link_is_not_followed(void **state)
{
    struct course_fixture *fixture = *state;

    unlinkat(fixture->scratch.descriptor, TWO, 0);
    assert_int_equal(symlinkat("one.yaml", fixture->scratch.descriptor, TWO), 0);
    expect_unsound(fixture, TWO ": error: cannot read: it is a link, or in a folder that is\n");
}

static void ids_are_those_of_the_files(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, MODULE, "id: demo", "id: dem");
    edit(fixture, TWO, "id: two", "id: too");
    expect_unsound(fixture,
                   MODULE ":1:5: error: the id is 'dem' but the file is called 'demo' (id)\n" TWO
                          ":1:5: error: the id is 'too' but the file is called 'two' (id)\n");
}

static void an_unknown_message_is_said_at_its_step(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, ONE, "specimen: bank", "specimen: bang");
    expect_unsound(
        fixture,
        ONE ":13:15: error: there is no 'bang' in specimens.yaml (steps[2].specimen)\n" SPECIMENS
            ":1:3: warning: no lesson uses 'bank' ([0])\n");
}

static void a_lesson_that_is_named_twice_is_read_once(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, MODULE, "[one, two]", "[one, two, two]");
    edit(fixture, TWO, "title: Two", "title: ''");
    expect_unsound(fixture, MODULE
                   ":7:21: error: duplicate id 'two'; the first is in line 7 (lessons[2])\n" TWO
                   ":2:8: error: may not be empty (title)\n");
}

static void nobody_has_to_listen(void **state)
{
    struct course_fixture *fixture = *state;
    struct module *module;

    edit(fixture, TWO, "minutes: 5", "minutes: five");
    module = module_load(fixture->scratch.descriptor, "demo", ROLE_TAUGHT, NULL);
    assert_false(module->is_sound);
    module_free(module);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(a_sound_module_is_read_whole),
        COURSE_TEST(steps_know_their_path_and_message),
        COURSE_TEST(sources_and_messages_are_found_by_their_ids),
        COURSE_TEST(phrases_come_in_the_order_of_the_files),
        COURSE_TEST(what_is_no_id_names_no_file),
        COURSE_TEST(a_module_that_is_not_there_has_nothing),
        COURSE_TEST(a_missing_lesson_hides_no_other_fault),
        COURSE_TEST(missing_specimens_are_one_fault),
        COURSE_TEST(a_link_is_not_followed),
        COURSE_TEST(ids_are_those_of_the_files),
        COURSE_TEST(an_unknown_message_is_said_at_its_step),
        COURSE_TEST(a_lesson_that_is_named_twice_is_read_once),
        COURSE_TEST(nobody_has_to_listen),
    };

    return cmocka_run_group_tests_name("content/module", tests, NULL, NULL);
}
