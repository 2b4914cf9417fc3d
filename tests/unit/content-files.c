/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/files.h"

#include "content/course.h"

#include <ctype.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

/* Rows whose help is not a sentence, of a schema and of all that it leads to. */
static size_t faults_of(const struct schema *schema);

static bool is_sentence(const char *help)
{
    size_t length = help ? strlen(help) : 0;

    return length > 8 && help[length - 1] == '.' && !islower((unsigned char)help[0]);
}

static size_t faults_of_rows(const struct field *rows)
{
    size_t faults = 0;

    for (; rows->key; rows++) {
        if (!is_sentence(rows->help)) {
            print_message("no sentence for '%s': %s\n", rows->key, rows->help ? rows->help : "-");
            faults++;
        }
        if (rows->type == FIELD_LIST)
            faults += faults_of(rows->of);
    }
    return faults;
}

static size_t faults_of(const struct schema *schema)
{
    size_t faults = faults_of_rows(schema->fields);

    for (size_t i = 0; schema == &step_schema && i < STEP_KIND_COUNT; i++)
        faults += faults_of_rows(schema->variants[i]);
    return faults;
}

static void every_key_of_every_file_is_explained(void **state)
{
    size_t files = 0;

    (void)state;
    for (const struct content_file *file = content_files; file->name; file++, files++)
        assert_int_equal(faults_of(file->schema), 0);
    assert_int_equal(files, 7);
}

static void a_key_without_a_sentence_is_found(void **state)
{
    static const struct field rows[] = {
        {"good", FIELD_TEXT, .help = "What it is for."},
        {"none", FIELD_TEXT, .required = true},
        {"unfinished", FIELD_TEXT, .help = "What it is for"},
        {"small", FIELD_TEXT, .help = "what it is for."},
        {0},
    };
    static const struct schema schema = {.name = "sample", .fields = rows};

    (void)state;
    assert_int_equal(faults_of(&schema), 3);
}

static void every_file_says_where_it_is_and_what_it_holds(void **state)
{
    (void)state;
    for (const struct content_file *file = content_files; file->name; file++) {
        assert_int_equal(strncmp(file->path, "modules/", 8), 0);
        assert_string_equal(strrchr(file->path, '.'), ".yaml");
        assert_true(is_sentence(file->about));
        assert_non_null(file->schema);
        for (const struct content_file *other = content_files; other != file; other++) {
            assert_string_not_equal(file->name, other->name);
            assert_string_not_equal(file->path, other->path);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_of_every_file_is_explained),
        cmocka_unit_test(a_key_without_a_sentence_is_found),
        cmocka_unit_test(every_file_says_where_it_is_and_what_it_holds),
    };

    return cmocka_run_group_tests_name("content/files", tests, NULL, NULL);
}
