/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/course.h"

#include "base/file.h"
#include "base/memory.h"
#include "script/sanitise.h"
#include "yaml/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char course_file[] = "modules/course.yaml";

static const struct field class_fields[] = {
    FIELD_AN_ID(struct course_class, id),
    {"title", FIELD_PHRASE, offsetof(struct course_class, title), .required = true, .max = 100,
     .help = "The name of this class of cybercrime."},
    {"about", FIELD_PHRASE, offsetof(struct course_class, about), .max = 300,
     .help = "What belongs to it, in a sentence."},
    {0},
};

static const struct schema class_schema = {
    .name = "class",
    .fields = class_fields,
    .size = sizeof(struct course_class),
    .node = offsetof(struct course_class, node),
};

static const char *const role_names[] = {[ROLE_TAUGHT] = "module", [ROLE_CHECKS] = "checks", NULL};

static const struct field entry_fields[] = {
    FIELD_AN_ID(struct course_entry, id),
    {"title", FIELD_PHRASE, offsetof(struct course_entry, title), .required = true, .max = 100,
     .help = "The title of the module."},
    {"about", FIELD_PHRASE, offsetof(struct course_entry, about), .required = true, .max = 300,
     .help = "What it is about, in a sentence."},
    {"class", FIELD_ID, .offset = offsetof(struct course_entry, class_id),
     .help = "The class it belongs to, by its id."},
    {"role", FIELD_ENUM, offsetof(struct course_entry, role), .names = role_names,
     .help = "\"checks\" holds the check before and after the course; others are taught."},
    {"also", FIELD_IDS, offsetof(struct course_entry, also), .max = 10,
     .help = "Further classes it belongs to, by their ids."},
    {"minutes", FIELD_NUMBER, offsetof(struct course_entry, minutes), .required = true, .min = 1,
     .max = 600,
     .help = "The sum of the minutes of its lessons."},
    {"steps", FIELD_NUMBER, offsetof(struct course_entry, steps), .required = true, .min = 1,
     .max = 1200,
     .help = "The sum of the steps of its lessons."},
    {0},
};

static const struct schema entry_schema = {
    .name = "module",
    .fields = entry_fields,
    .size = sizeof(struct course_entry),
    .node = offsetof(struct course_entry, node),
};

static const struct field course_fields[] = {
    FIELD_AN_ID(struct course, id),
    {"version", FIELD_NUMBER, offsetof(struct course, version), .required = true, .min = 1,
     .max = 1000000,
     .help = "A number for its author to raise when the course changes; answers are kept with it."},
    {"title", FIELD_PHRASE, offsetof(struct course, title), .required = true, .max = 60,
     .help = "The title of the course."},
    {"about", FIELD_PHRASE, offsetof(struct course, about), .required = true, .max = 300,
     .help = "What it is about, in a sentence."},
    {"classes", FIELD_LIST, offsetof(struct course, classes), .required = true, .min = 1, .max = 10,
     .of = &class_schema,
     .help = "The classes of cybercrime, in the order of the first screen."},
    {"modules", FIELD_LIST, offsetof(struct course, entries), .required = true, .min = 1,
     .max = 2000, .of = &entry_schema,
     .help = "The modules in their order; an id is the name of a folder."},
    {0},
};

const struct schema course_schema = {
    .name = "course",
    .fields = course_fields,
    .size = sizeof(struct course),
    .node = offsetof(struct course, node),
};

void course_init(struct course *course)
{
    *course = (struct course){.folder = -1};
    arena_init(&course->arena);
}

void course_release(struct course *course)
{
    for (size_t i = 0; course->modules && i < course->entries.count; i++)
        module_free(course->modules[i]);
    free(course->modules);
    aid_free(course->aid);
    glossary_free(course->glossary);
    if (course->folder >= 0)
        close(course->folder);
    arena_release(&course->arena);
    course_init(course);
}

static bool is_class(const struct course *course, const char *id)
{
    const struct course_class *class;

    for (size_t i = 0; (class = course_class(course, i)); i++) {
        if (class->id && strcmp(class->id, id) == 0)
            return true;
    }
    return false;
}

static bool check_classes(const struct course *course, const struct course_entry *entry,
                          struct report *report)
{
    bool good = true;

    if (entry->role == ROLE_TAUGHT && !node_find(entry->node, "class"))
        good = node_error(report, entry->node, "module has no 'class'");
    if (entry->role == ROLE_CHECKS && entry->class_id)
        good = node_error(report, node_find(entry->node, "class"), "the check belongs to no class");
    if (!course->classes.count)
        return good; /* where there is no list, that is the fault */
    if (entry->class_id && !is_class(course, entry->class_id))
        good = node_error(report, node_find(entry->node, "class"), "there is no class '%s'",
                          entry->class_id);
    for (size_t i = 0; i < entry->also.count; i++) {
        if (!is_class(course, entry->also.items[i]))
            good = node_error(report, node_find(entry->node, "also"), "there is no class '%s'",
                              entry->also.items[i]);
    }
    return good;
}

static bool read_course(struct course *course, const struct text *bytes, struct report *report)
{
    const struct node *root =
        tree_read(&course->arena, course_file, bytes->bytes, bytes->length, report);
    const struct course_entry *entry;
    bool good = root && schema_read(&course_schema, root, &course->arena, course, report);

    for (size_t i = 0; (entry = course_entry(course, i)); i++)
        good = check_classes(course, entry, report) && good;
    course->modules = memory_new(course->entries.count, sizeof(struct module *));
    return good;
}

/* The name of the folder may be a stranger's, as all that is in it. */
static bool cannot_open(const char *path, int error, struct report *report)
{
    struct text shown = TEXT_INIT;

    sanitise_add_line(&shown, path);
    report_error(report, (struct location){.file = shown.bytes}, "cannot open: %s",
                 strerror(error));
    text_release(&shown);
    return false;
}

bool course_open(struct course *course, const char *path, struct report *report)
{
    struct text bytes = TEXT_INIT;
    bool good = false;

    course->folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (course->folder < 0)
        cannot_open(path, errno, report);
    else if (!file_read_beneath(course->folder, course_file, TREE_BYTES_MAX, &bytes))
        report_error(report, (struct location){.file = course_file}, "cannot read: %s",
                     file_trouble(errno));
    else
        good = read_course(course, &bytes, report);
    text_release(&bytes);
    return good;
}

const struct course_entry *course_entry(const struct course *course, size_t index)
{
    return index < course->entries.count
               ? (const struct course_entry *)course->entries.items + index
               : NULL;
}

const struct course_class *course_class(const struct course *course, size_t index)
{
    return index < course->classes.count
               ? (const struct course_class *)course->classes.items + index
               : NULL;
}

long course_find(const struct course *course, const char *id, size_t length)
{
    const struct course_entry *entry;

    for (size_t i = 0; (entry = course_entry(course, i)); i++) {
        if (entry->id && strlen(entry->id) == length && memcmp(entry->id, id, length) == 0)
            return (long)i;
    }
    return -1;
}

static void check_sum(const struct course_entry *entry, const char *key, long stated, long sum,
                      struct report *report)
{
    if (stated > 0 && stated != sum) /* else it has a fault already */
        node_error(report, node_find(entry->node, key),
                   "says %ld %s, but the lessons of '%s' add up to %ld", stated, key, entry->id,
                   sum);
}

/* A number that could not be read makes no sum: it has been reported for itself. */
static void check_sums(const struct course_entry *entry, const struct module *module,
                       struct report *report)
{
    long minutes = 0, steps = 0;
    bool has_minutes = true, has_steps = true;

    for (size_t i = 0; i < module->lesson_ids.count; i++) {
        minutes += module->lessons[i].minutes;
        steps += (long)module->lessons[i].steps.count;
        has_minutes = has_minutes && module->lessons[i].minutes > 0;
        has_steps = has_steps && module->lessons[i].steps.count > 0;
    }
    if (module->lesson_ids.count && has_minutes)
        check_sum(entry, "minutes", entry->minutes, minutes, report);
    if (module->lesson_ids.count && has_steps)
        check_sum(entry, "steps", entry->steps, steps, report);
}

const struct module *course_module_as_read(struct course *course, size_t index,
                                           struct report *report)
{
    const struct course_entry *entry = course_entry(course, index);

    BUG_ON(!entry);
    /* Of two modules with one id the first is read; the second was reported as such. */
    if (course->modules[index] || !entry->id ||
        course_find(course, entry->id, strlen(entry->id)) != (long)index)
        return course->modules[index];
    course->modules[index] =
        module_load(course->folder, entry->id, (enum module_role)entry->role, report);
    if (course->modules[index] && report)
        check_sums(entry, course->modules[index], report);
    return course->modules[index];
}

const struct module *course_module(struct course *course, size_t index, struct report *report)
{
    const struct module *module = course_module_as_read(course, index, report);

    return module && module->is_sound ? module : NULL;
}

const struct aid *course_aid(struct course *course, struct report *report)
{
    if (!course->aid_is_read)
        course->aid = aid_load(course->folder, report);
    course->aid_is_read = true;
    return course->aid;
}

const struct glossary *course_glossary(struct course *course, struct report *report)
{
    if (!course->glossary_is_read)
        course->glossary = glossary_load(course->folder, report);
    course->glossary_is_read = true;
    return course->glossary;
}

void course_each_phrase(const struct course *course, schema_visit *visit, void *data)
{
    schema_each_phrase(&course_schema, course, "course", visit, data);
}

bool course_entry_in_class(const struct course_entry *entry, const char *class_id)
{
    for (size_t i = 0; i < entry->also.count; i++) {
        if (strcmp(entry->also.items[i], class_id) == 0)
            return true;
    }
    return entry->class_id && strcmp(entry->class_id, class_id) == 0;
}
