/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/course.h"

#include "course-testing.h"

#include <unistd.h>

/* The course cannot be used; reading its modules all the same gives these faults in all. */
static void expect_unsound(struct course_fixture *fixture, const char *faults)
{
    struct course course;

    course_init(&course);
    assert_false(course_open(&course, fixture->scratch.path, &fixture->report));
    for (size_t i = 0; course_entry(&course, i); i++)
        course_module_as_read(&course, i, &fixture->report);
    assert_said(fixture, faults);
    course_release(&course);
}

/* The course can be used, its module is read with these faults. */
static void expect_module(struct course_fixture *fixture, bool is_sound, const char *faults)
{
    struct course course;

    course_init(&course);
    assert_true(course_open(&course, fixture->scratch.path, &fixture->report));
    assert_int_equal(course_module(&course, 0, &fixture->report) != NULL, is_sound);
    assert_non_null(course_module_as_read(&course, 0, &fixture->report));
    assert_said(fixture, faults);
    course_release(&course);
}

static void a_sound_course_is_read_whole(void **state)
{
    struct course_fixture *fixture = *state;
    struct course course;

    course_init(&course);
    assert_true(course_open(&course, fixture->scratch.path, &fixture->report));
    assert_string_equal(course.title, "Base");
    assert_string_equal(course_class(&course, 1)->title, "Fraud");
    assert_null(course_class(&course, 2));
    assert_string_equal(course_entry(&course, 0)->id, "demo");
    assert_null(course_entry(&course, 1));
    assert_ptr_equal(course_module(&course, 0, NULL), course_module(&course, 0, NULL));
    assert_said(fixture, "");
    course_release(&course);
}

static void modules_are_found_by_id_and_class(void **state)
{
    struct course_fixture *fixture = *state;
    struct course course;

    course_init(&course);
    course_open(&course, fixture->scratch.path, NULL);
    assert_int_equal(course_find(&course, "demo", 4), 0);
    assert_int_equal(course_find(&course, "demonstration", 4), 0);
    assert_int_equal(course_find(&course, "dem", 3), -1);
    assert_true(course_entry_in_class(course_entry(&course, 0), "internet"));
    assert_true(course_entry_in_class(course_entry(&course, 0), "fraud"));
    assert_false(course_entry_in_class(course_entry(&course, 0), "content"));
    course_release(&course);
}

static void a_folder_that_is_not_there_is_said(void **state)
{
    struct course_fixture *fixture = *state;
    struct course course;

    course_init(&course);
    assert_false(course_open(&course, "/no/such/folder", &fixture->report));
    assert_said(fixture, "/no/such/folder: error: cannot open: No such file or directory\n");
    course_release(&course);
    course_release(&course);
}

static void a_folder_without_a_course_is_said(void **state)
{
    struct course_fixture *fixture = *state;

    unlinkat(fixture->scratch.descriptor, COURSE, 0);
    expect_unsound(fixture, COURSE ": error: cannot read: No such file or directory\n");
}

static void classes_have_to_be_there(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, COURSE, "class: internet", "class: inter");
    edit(fixture, COURSE, "[fraud]", "[internet, theft]");
    expect_unsound(fixture,
                   COURSE ":14:12: error: there is no class 'inter' (modules[0].class)\n" COURSE
                          ":15:11: error: there is no class 'theft' (modules[0].also)\n");
}

static void a_fault_of_the_course_hides_none_of_its_modules(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, COURSE, "version: 1", "version: x");
    edit(fixture, TWO, "title: Two", "title: ''");
    expect_unsound(fixture,
                   COURSE ":2:10: error: must be a whole number from 1 to 1000000, not 'x' "
                          "(version)\n" TWO ":2:8: error: may not be empty (title)\n");
}

static void two_modules_with_one_id_are_read_once(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, COURSE, "    steps: 5\n",
         "    steps: 5\n  - id: demo\n    title: B\n    about: C\n    class: fraud\n"
         "    minutes: 1\n    steps: 1\n  - title: no id\n    about: C\n    class: fraud\n"
         "    minutes: 1\n    steps: 1\n");
    edit(fixture, TWO, "title: Two", "title: ''");
    expect_unsound(fixture, COURSE ":18:9: error: duplicate id 'demo'; the first is in line 11 "
                                   "(modules[1].id)\n" COURSE
                                   ":24:5: error: module has no 'id' (modules[2])\n" TWO
                                   ":2:8: error: may not be empty (title)\n");
}

static void sums_are_those_of_the_lessons(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, COURSE, "minutes: 10", "minutes: 12");
    edit(fixture, COURSE, "steps: 5", "steps: 50");
    expect_module(fixture, true,
                  COURSE ":16:14: error: says 12 minutes, but the lessons of 'demo' add up to 10 "
                         "(modules[0].minutes)\n" COURSE
                         ":17:12: error: says 50 steps, but the lessons of 'demo' add up to 5 "
                         "(modules[0].steps)\n");
}

static void sums_are_made_of_what_could_be_read(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, COURSE, "minutes: 10", "minutes: 12");
    edit(fixture, COURSE, "steps: 5", "steps: 50");
    edit(fixture, TWO, "minutes: 5", "minutes: five");
    expect_module(fixture, false,
                  COURSE
                  ":17:12: error: says 50 steps, but the lessons of 'demo' add up to 5 "
                  "(modules[0].steps)\n" TWO
                  ":3:10: error: must be a whole number from 1 to 60, not 'five' (minutes)\n");
}

static void a_module_that_is_not_sound_cannot_be_played(void **state)
{
    struct course_fixture *fixture = *state;

    edit(fixture, ONE, "kind: point", "kind: pint");
    expect_module(fixture, false,
                  ONE ":11:11: error: unknown kind 'pint'; did you mean 'point'? "
                      "(steps[2].kind)\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        COURSE_TEST(a_sound_course_is_read_whole),
        COURSE_TEST(modules_are_found_by_id_and_class),
        COURSE_TEST(a_folder_that_is_not_there_is_said),
        COURSE_TEST(a_folder_without_a_course_is_said),
        COURSE_TEST(classes_have_to_be_there),
        COURSE_TEST(a_fault_of_the_course_hides_none_of_its_modules),
        COURSE_TEST(two_modules_with_one_id_are_read_once),
        COURSE_TEST(sums_are_those_of_the_lessons),
        COURSE_TEST(sums_are_made_of_what_could_be_read),
        COURSE_TEST(a_module_that_is_not_sound_cannot_be_played),
    };

    return cmocka_run_group_tests_name("content/course", tests, NULL, NULL);
}
