/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * `siaga pot`: the texts of a module (or of course.yaml, or of the interface) as a PO template on
 * standard output, for msgmerge or a translator's editor.
 */
#include "command/command.h"

#include "base/memory.h"
#include "command/setting.h"
#include "language/paragraphs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_string(const char *keyword, const char *text)
{
    printf("%s \"", keyword);
    for (const char *at = text; *at; at++) {
        if (*at == '"' || *at == '\\')
            printf("\\%c", *at);
        else if (*at == '\n')
            printf("\\n%s", at[1] ? "\"\n\"" : "");
        else
            putchar(*at);
    }
    printf("\"\n");
}

static void print_header(void)
{
    printf("# SPDX-License-Identifier: CC-BY-4.0\n"
           "msgid \"\"\n"
           "msgstr \"\"\n"
           "\"Project-Id-Version: siaga\\n\"\n"
           "\"Language: \\n\"\n"
           "\"MIME-Version: 1.0\\n\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
           "\"Content-Transfer-Encoding: 8bit\\n\"\n");
}

/* A context can hold one text twice: two paragraphs alike. One entry translates both. */
struct seen {
    char **keys;
    size_t count, capacity;
};

static bool is_new(struct seen *seen, const char *context, const char *text)
{
    struct text key = TEXT_INIT;

    text_add_format(&key, "%s\004%s", context, text);
    for (size_t i = seen->count; i > 0; i--) {
        if (strcmp(seen->keys[i - 1], key.bytes) == 0) {
            text_release(&key);
            return false;
        }
    }
    if (seen->count == seen->capacity) {
        seen->capacity = seen->capacity ? 2 * seen->capacity : 64;
        seen->keys = memory_resize(seen->keys, seen->capacity, sizeof *seen->keys);
    }
    seen->keys[seen->count++] = text_take(&key);
    return true;
}

static void print_message(struct seen *seen, const struct node *node, const char *context,
                          const char *text)
{
    if (!is_new(seen, context, text))
        return;
    printf("\n");
    if (strstr(context, "/specimens/"))
        printf("#. A message to write natively: local names, amounts and habits. Keep every\n"
               "#. [cue:...] and [ok:...] mark once; addresses end in .example.\n");
    if (node)
        printf("#: %s:%u\n", node->file, node->line);
    print_string("msgctxt", context);
    print_string("msgid", text);
    printf("msgstr \"\"\n");
}

static void visit(void *data, const char *context, const char *text, enum field_type type,
                  const struct node *node)
{
    struct paragraph paragraph = {0};

    if (type != FIELD_PROSE) {
        print_message(data, node, context, text);
        return;
    }
    while (paragraph_next(text, &paragraph)) {
        char *source = memory_copy_bytes(paragraph.text, paragraph.length);

        print_message(data, node, context, source);
        free(source);
    }
}

static void print_interface(void)
{
    for (size_t i = 0; i < PHRASE_COUNT; i++) {
        printf("\n");
        print_string("msgctxt", phrases[i].context);
        print_string("msgid", phrases[i].english);
        if (phrases[i].many) {
            print_string("msgid_plural", phrases[i].many);
            printf("msgstr[0] \"\"\nmsgstr[1] \"\"\n");
        } else {
            printf("msgstr \"\"\n");
        }
    }
}

static enum exit_code print_module(struct course *course, const char *id, struct seen *seen)
{
    long index = course_find(course, id, strlen(id));
    const struct module *module = index < 0 ? NULL : course_module(course, (size_t)index, NULL);

    if (!module) {
        fprintf(stderr, "siaga: there is no module '%s' that can be read\n", id);
        return EXIT_NO_INPUT;
    }
    print_header();
    module_each_phrase(module, visit, seen);
    return EXIT_GOOD;
}

static enum exit_code print_template(struct course *course, const char *what)
{
    struct seen seen = {0};
    enum exit_code code = EXIT_GOOD;

    if (strcmp(what, "ui") == 0) {
        print_header();
        print_interface();
    } else if (strcmp(what, "course") == 0) {
        print_header();
        course_each_phrase(course, visit, &seen);
    } else {
        code = print_module(course, what, &seen);
    }
    for (size_t i = 0; i < seen.count; i++)
        free(seen.keys[i]);
    free(seen.keys);
    return code;
}

enum exit_code pot_run(const struct options *options)
{
    char *builtin = setting_builtin_folder();
    struct course course;
    enum exit_code code;

    course_init(&course);
    code = setting_open_course(&course, options->course ? options->course : builtin);
    if (code == EXIT_GOOD)
        code = print_template(&course, options->argument_count ? options->arguments[0] : "ui");
    course_release(&course);
    free(builtin);
    return code;
}
