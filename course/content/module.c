/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/module.h"

#include "base/file.h"
#include "base/memory.h"
#include "content/rules.h"
#include "yaml/tree.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char *const confidence_names[] = {"high", "medium", "low", NULL};

static const struct field goal_fields[] = {
    FIELD_AN_ID(struct goal, id),
    {"text", FIELD_PHRASE, offsetof(struct goal, text), .required = true, .max = 200,
     .help = "What a learner can do afterwards."},
    {0},
};

static const struct schema goal_schema = {
    .name = "goal",
    .fields = goal_fields,
    .size = sizeof(struct goal),
    .node = offsetof(struct goal, node),
};

static const struct field source_fields[] = {
    FIELD_AN_ID(struct source, id),
    {"title", FIELD_TEXT, offsetof(struct source, title), .required = true, .max = 300,
     .help = "The title of the source."},
    {"publisher", FIELD_TEXT, offsetof(struct source, publisher), .required = true, .max = 200,
     .help = "Who published it."},
    {"url", FIELD_TEXT, offsetof(struct source, url), .required = true, .max = 500,
     .help = "Where it can be read."},
    {"says", FIELD_TEXT, .offset = offsetof(struct source, says), .max = 1500,
     .help = "What it says, with every figure that the module takes from it."},
    {"date", FIELD_DATE, offsetof(struct source, date), .required = true,
     .help = "When it was published."},
    {"checked", FIELD_DATE, offsetof(struct source, checked), .required = true,
     .help = "When somebody last read it."},
    {"review", FIELD_DATE, .offset = offsetof(struct source, review),
     .help = "When to look at it again; else a year after it was checked."},
    {"confidence", FIELD_ENUM, offsetof(struct source, confidence), .required = true,
     .names = confidence_names,
     .help = "How sure it is."},
    {0},
};

static const struct schema source_schema = {
    .name = "source",
    .fields = source_fields,
    .size = sizeof(struct source),
    .node = offsetof(struct source, node),
};

static const struct field module_fields[] = {
    FIELD_AN_ID(struct module, id),
    {"goals", FIELD_LIST, offsetof(struct module, goals), .required = true, .min = 2, .max = 5,
     .of = &goal_schema,
     .help = "What a learner can do afterwards."},
    {"lessons", FIELD_IDS, offsetof(struct module, lesson_ids), .required = true, .min = 1,
     .max = 20,
     .help = "The lessons in their order, by the names of their files without \".yaml\"."},
    {"check", FIELD_ID, .offset = offsetof(struct module, check_id),
     .help = "The lesson that tests whether the module is known already."},
    {"pool", FIELD_ID, .offset = offsetof(struct module, pool_id),
     .help = "The lesson whose messages are kept for reviews."},
    {"sources", FIELD_LIST, offsetof(struct module, sources), .required = true, .min = 1,
     .max = 100, .of = &source_schema,
     .help = "Where the facts come from."},
    {0},
};

const struct schema module_schema = {
    .name = "module",
    .fields = module_fields,
    .size = sizeof(struct module),
    .node = offsetof(struct module, node),
};

static const struct field lesson_fields[] = {
    FIELD_AN_ID(struct lesson, id),
    {"title", FIELD_PHRASE, offsetof(struct lesson, title), .required = true, .max = 100,
     .help = "The title of the lesson."},
    {"minutes", FIELD_NUMBER, offsetof(struct lesson, minutes), .required = true, .min = 1,
     .max = 60,
     .help = "How long it takes."},
    {"steps", FIELD_LIST, offsetof(struct lesson, steps), .required = true, .min = 1, .max = 60,
     .of = &step_schema,
     .help = "The pages and questions in their order."},
    {0},
};

const struct schema lesson_schema = {
    .name = "lesson",
    .fields = lesson_fields,
    .size = sizeof(struct lesson),
    .node = offsetof(struct lesson, node),
    .sound = offsetof(struct lesson, is_sound),
};

/* The tree of modules/<module>/<name>.yaml, or NULL with the fault reported. */
static const struct node *read_file(struct module *module, int folder, const char *name,
                                    struct report *report)
{
    const char *path = arena_format(&module->arena, "modules/%s/%s.yaml", module->id, name);
    struct text bytes = TEXT_INIT;
    const struct node *root = NULL;

    if (file_read_beneath(folder, path, TREE_BYTES_MAX, &bytes))
        root = tree_read(&module->arena, path, bytes.bytes, bytes.length, report);
    else
        report_error(report, (struct location){.file = path}, "cannot read: %s",
                     file_trouble(errno));
    text_release(&bytes);
    return root;
}

static bool check_id(const struct node *root, const char *id, const char *expected,
                     struct report *report)
{
    const struct node *node = node_find(root, "id");

    if (!id || !node || strcmp(id, expected) == 0)
        return true;
    return node_error(report, node, "the id is '%s' but the file is called '%s'", id, expected);
}

static bool link_step(struct module *module, struct step *step, const struct lesson *lesson,
                      struct report *report)
{
    step->path = arena_format(&module->arena, "%s/%s", lesson->path, step->id ? step->id : "?");
    if (!step->specimen_id)
        return true;
    step->specimen = module_specimen(module, step->specimen_id);
    if (step->specimen || !module->specimens.items)
        return true; /* where there is no list, that is the fault */
    return node_error(report, node_find(step->node, "specimen"),
                      "there is no '%s' in specimens.yaml", step->specimen_id);
}

static bool read_lesson(struct module *module, int folder, size_t index, struct report *report)
{
    struct lesson *lesson = &module->lessons[index];
    const char *id = lesson->file;
    const struct node *root = read_file(module, folder, id, report);
    bool good = root && schema_read(&lesson_schema, root, &module->arena, lesson, report);

    good = check_id(root, lesson->id, id, report) && good;
    for (size_t i = 0; i < lesson->steps.count; i++)
        good = link_step(module, (struct step *)lesson->steps.items + i, lesson, report) && good;
    return good;
}

static bool read_specimens(struct module *module, int folder, struct report *report)
{
    const struct node *root = read_file(module, folder, "specimens", report);

    return root &&
           schema_read_list(&specimen_schema, root, &module->arena, &module->specimens, report);
}

/* Whether a lesson of this file came before: one reading is enough. */
static bool is_repeated(const struct module *module, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (strcmp(module->lessons[i].file, module->lessons[index].file) == 0)
            return true;
    }
    return false;
}

static void name_lesson(struct module *module, const char *file, enum lesson_purpose purpose)
{
    bool is_extra = purpose == LESSON_TEST || purpose == LESSON_POOL;

    if (!file)
        return;
    module->lessons[module->lesson_count++] = (struct lesson){
        .purpose = purpose,
        .file = file,
        .path = arena_format(&module->arena, is_extra ? "%s/extra/%s" : "%s/%s", module->id, file),
    };
}

static void name_lessons(struct module *module)
{
    enum lesson_purpose usual = module->role == ROLE_CHECKS ? LESSON_FORM : LESSON_TAUGHT;

    module->lessons =
        arena_new(&module->arena, module->lesson_ids.count + 2, sizeof *module->lessons);
    for (size_t i = 0; i < module->lesson_ids.count; i++)
        name_lesson(module, module->lesson_ids.items[i], usual);
    name_lesson(module, module->check_id, LESSON_TEST);
    name_lesson(module, module->pool_id, LESSON_POOL);
}

/* A repetition within the list of lessons was said when it was read. */
static bool say_repeated(const struct module *module, size_t index, struct report *report)
{
    const struct lesson *lesson = &module->lessons[index];
    const char *key = lesson->purpose == LESSON_POOL ? "pool" : "check";

    return index < module->lesson_ids.count
               ? false
               : node_error(report, node_find(module->node, key), "'%s' is named twice",
                            lesson->file);
}

static bool read_lessons(struct module *module, int folder, struct report *report)
{
    bool good = true;

    name_lessons(module);
    for (size_t i = 0; i < module->lesson_count; i++)
        good = (is_repeated(module, i) ? say_repeated(module, i, report)
                                       : read_lesson(module, folder, i, report)) &&
               good;
    return good;
}

/* An id names a file, so it is looked at before any path is made of it. */
static bool is_id(const char *id)
{
    size_t length = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");

    return length > 0 && length <= 64 && !id[length];
}

/* All files are read, whatever is wrong with one of them, so that every fault comes out. */
static bool read_files(struct module *module, int folder, const char *id, struct report *report)
{
    const struct node *root = read_file(module, folder, "module", report);
    bool good = root && schema_read(&module_schema, root, &module->arena, module, report);

    good = check_id(root, module->id, id, report) && good;
    module->id = arena_copy_string(&module->arena, id);
    good = read_specimens(module, folder, report) && good;
    return read_lessons(module, folder, report) && good;
}

struct module *module_load(int folder, const char *id, enum module_role role,
                           struct report *report)
{
    struct module *module;

    if (!is_id(id))
        return NULL;
    module = memory_new(1, sizeof *module);
    arena_init(&module->arena);
    module->id = arena_copy_string(&module->arena, id);
    module->role = role;
    module->is_sound = read_files(module, folder, id, report);
    if (report)
        rules_check_module(module, report);
    return module;
}

void module_free(struct module *module)
{
    if (!module)
        return;
    arena_release(&module->arena);
    free(module);
}

const struct lesson *module_lesson(const struct module *module, size_t index)
{
    return index < module->lesson_count ? &module->lessons[index] : NULL;
}

long module_extra(const struct module *module, enum lesson_purpose purpose)
{
    for (size_t i = module->lesson_ids.count; i < module->lesson_count; i++) {
        if (module->lessons[i].purpose == purpose)
            return (long)i;
    }
    return -1;
}

bool lesson_is_test(const struct lesson *lesson)
{
    return lesson->purpose == LESSON_FORM || lesson->purpose == LESSON_TEST;
}

const struct step *lesson_step(const struct lesson *lesson, size_t index)
{
    return index < lesson->steps.count ? (const struct step *)lesson->steps.items + index : NULL;
}

const struct specimen *module_specimen(const struct module *module, const char *id)
{
    const struct specimen *specimens = module->specimens.items;

    for (size_t i = 0; i < module->specimens.count; i++) {
        if (specimens[i].id && strcmp(specimens[i].id, id) == 0)
            return &specimens[i];
    }
    return NULL;
}

const struct source *module_source(const struct module *module, const char *id)
{
    const struct source *sources = module->sources.items;

    for (size_t i = 0; i < module->sources.count; i++) {
        if (sources[i].id && strcmp(sources[i].id, id) == 0)
            return &sources[i];
    }
    return NULL;
}

static void visit_specimen(const struct module *module, const struct specimen *specimen,
                           schema_visit *visit, void *data)
{
    struct text path = TEXT_INIT;

    text_add_format(&path, "%s/specimens/%s", module->id, specimen->id ? specimen->id : "?");
    schema_each_phrase(&specimen_schema, specimen, path.bytes, visit, data);
    text_release(&path);
}

void module_each_phrase(const struct module *module, schema_visit *visit, void *data)
{
    const struct specimen *specimens = module->specimens.items;

    schema_each_phrase(&module_schema, module, module->id, visit, data);
    for (size_t i = 0; i < module->lesson_count; i++) {
        const struct lesson *lesson = &module->lessons[i];

        schema_each_phrase(&lesson_schema, lesson, lesson->path, visit, data);
    }
    for (size_t i = 0; i < module->specimens.count; i++)
        visit_specimen(module, &specimens[i], visit, data);
}

void step_each_phrase(const struct module *module, const struct step *step, schema_visit *visit,
                      void *data)
{
    schema_each_phrase(&step_schema, step, step->path, visit, data);
    if (step->specimen)
        visit_specimen(module, step->specimen, visit, data);
}
