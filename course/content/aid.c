/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/aid.h"

#include "base/file.h"
#include "base/memory.h"
#include "content/commonmark.h"
#include "yaml/tree.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const char *const aid_country_codes[COUNTRY_COUNT] = {"bn", "kh", "id", "la", "my", "mm",
                                                      "ph", "sg", "th", "tl", "vn"};

const char *const aid_language_tags[] = {"en", "id", "ms", "fil",     "vi", "th", "lo",
                                         "km", "my", "zh-Hans", "ta", "pt", "tet", NULL};

static const char *const kind_names[CONTACT_KIND_COUNT + 1] = {
    [CONTACT_BANK] = "bank",           [CONTACT_SCAM] = "scam",
    [CONTACT_POLICE] = "police",       [CONTACT_CHILD] = "child",
    [CONTACT_CYBER] = "cyber",         [CONTACT_FINANCE] = "finance",
    [CONTACT_TELECOM] = "telecom",     [CONTACT_CHECK] = "check",
    [CONTACT_EMERGENCY] = "emergency", [CONTACT_SUPPORT] = "support",
    [CONTACT_KIND_COUNT] = NULL,
};

static const char *const confidence_names[] = {
    [CONFIDENCE_HIGH] = "high", [CONFIDENCE_MEDIUM] = "medium", [CONFIDENCE_LOW] = "low", NULL};

static const struct field contact_fields[] = {
    FIELD_AN_ID(struct contact, id),
    {"kind", FIELD_ENUM, offsetof(struct contact, kind), .required = true, .names = kind_names,
     .help = "Whom one reaches."},
    {"label", FIELD_PHRASE, offsetof(struct contact, label), .required = true, .max = 100,
     .help = "The name of the contact."},
    {"value", FIELD_TEXT, offsetof(struct contact, value), .required = true, .max = 100,
     .help = "The number or address, as it is dialled or typed."},
    {"about", FIELD_PHRASE, offsetof(struct contact, about), .max = 200,
     .help = "When they answer, what they do."},
    {"languages", FIELD_SET, offsetof(struct contact, languages), .names = aid_language_tags,
     .help = "The languages spoken there."},
    {"source", FIELD_TEXT, offsetof(struct contact, source), .required = true, .max = 200,
     .help = "Who says so."},
    {"url", FIELD_TEXT, offsetof(struct contact, url), .required = true, .max = 500,
     .help = "Where they say so."},
    {"source_date", FIELD_DATE, offsetof(struct contact, source_date), .required = true,
     .help = "When they said so."},
    {"checked", FIELD_DATE, offsetof(struct contact, checked), .required = true,
     .help = "When somebody last read it there."},
    {"confidence", FIELD_ENUM, offsetof(struct contact, confidence), .required = true,
     .names = confidence_names,
     .help = "How sure it is."},
    {0},
};

static const struct schema contact_schema = {
    .name = "contact",
    .fields = contact_fields,
    .size = sizeof(struct contact),
    .node = offsetof(struct contact, node),
};

static const struct field country_fields[] = {
    FIELD_AN_ID(struct country, id),
    {"note", FIELD_PROSE, offsetof(struct country, note), .max = 800,
     .help = "What is special about reporting in this country."},
    {"police_with_care", FIELD_BOOL, .offset = offsetof(struct country, police_with_care),
     .help = "Going to the police may itself be a risk."},
    {"contacts", FIELD_LIST, offsetof(struct country, contacts), .max = 30, .of = &contact_schema,
     .help = "Whom to call or write to."},
    {0},
};

const struct schema country_schema = {
    .name = "country",
    .fields = country_fields,
    .size = sizeof(struct country),
    .node = offsetof(struct country, node),
};

static const struct field step_fields[] = {
    FIELD_AN_ID(struct aid_step, id),
    {"title", FIELD_PHRASE, offsetof(struct aid_step, title), .required = true, .max = 100,
     .help = "What to do."},
    {"text", FIELD_PROSE, offsetof(struct aid_step, text), .required = true, .max = 800,
     .help = "How to do it."},
    {"contacts", FIELD_SET, offsetof(struct aid_step, contacts), .names = kind_names,
     .help = "Which kinds of contact are shown with it."},
    {0},
};

static const struct schema step_schema = {
    .name = "step",
    .fields = step_fields,
    .size = sizeof(struct aid_step),
    .node = offsetof(struct aid_step, node),
};

/* Nine at most, so that each has a key of its own. */
static const struct field aid_fields[] = {
    FIELD_AN_ID(struct aid, id),
    {"title", FIELD_PHRASE, offsetof(struct aid, title), .required = true, .max = 60,
     .help = "The title of the first hour."},
    {"intro", FIELD_PROSE, offsetof(struct aid, intro), .required = true, .max = 600,
     .help = "What is said first."},
    {"steps", FIELD_LIST, offsetof(struct aid, steps), .required = true, .min = 1, .max = 9,
     .of = &step_schema,
     .help = "What to do, the most urgent first."},
    {0},
};

const struct schema aid_schema = {
    .name = "first hour",
    .fields = aid_fields,
    .size = sizeof(struct aid),
    .node = offsetof(struct aid, node),
};

/* Reads `name`.yaml into `record`; *is_there says whether there is such a file at all. */
static bool read_record(struct aid *aid, int folder, const char *name,
                        const struct schema *schema, void *record, bool *is_there,
                        struct report *report)
{
    const char *path = arena_format(&aid->arena, "modules/countries/%s.yaml", name);
    struct text bytes = TEXT_INIT;
    const struct node *root = NULL;
    bool good = file_read_beneath(folder, path, TREE_BYTES_MAX, &bytes);

    *is_there = good || errno != ENOENT;
    if (good)
        root = tree_read(&aid->arena, path, bytes.bytes, bytes.length, report);
    else if (*is_there)
        report_error(report, (struct location){.file = path}, "cannot read: %s",
                     file_trouble(errno));
    text_release(&bytes);
    return root && schema_read(schema, root, &aid->arena, record, report);
}

static bool check_id(const struct node *root, const char *id, const char *expected,
                     struct report *report)
{
    if (!id || strcmp(id, expected) == 0)
        return true;
    return node_error(report, node_find(root, "id"), "the id is '%s' but the file is called '%s'",
                      id, expected);
}

static bool check_contacts(const struct country *country, struct report *report)
{
    const struct contact *contact;
    bool good = true;

    for (size_t i = 0; (contact = country_contact(country, i)); i++) {
        if (contact->url && strncmp(contact->url, "https://", 8) != 0)
            good = node_error(report, node_find(contact->node, "url"),
                              "a source's address begins with https://");
    }
    return good;
}

static bool read_country(struct aid *aid, int folder, const char *code, struct country *country,
                         struct report *report)
{
    bool is_there;
    bool good = read_record(aid, folder, code, &country_schema, country, &is_there, report);

    if (!is_there)
        return true;
    good = check_id(country->node, country->id, code, report) && good;
    return check_contacts(country, report) && good;
}

struct aid *aid_load(int folder, struct report *report)
{
    struct aid *aid = memory_new(1, sizeof *aid);
    bool is_there;

    arena_init(&aid->arena);
    aid->is_sound =
        read_record(aid, folder, "first-hour", &aid_schema, aid, &is_there, report);
    if (!is_there) {
        aid_free(aid);
        return NULL;
    }
    aid->is_sound = check_id(aid->node, aid->id, "first-hour", report) && aid->is_sound;
    for (size_t i = 0; i < COUNTRY_COUNT; i++)
        aid->is_sound =
            read_country(aid, folder, aid_country_codes[i], &aid->countries[i], report) &&
            aid->is_sound;
    aid->is_sound =
        read_country(aid, folder, "anywhere", &aid->anywhere, report) && aid->is_sound;
    if (report)
        aid_each_phrase(aid, commonmark_check_phrase, report);
    return aid;
}

void aid_free(struct aid *aid)
{
    if (!aid)
        return;
    arena_release(&aid->arena);
    free(aid);
}

const struct aid_step *aid_step(const struct aid *aid, size_t index)
{
    return index < aid->steps.count ? (const struct aid_step *)aid->steps.items + index : NULL;
}

const struct country *aid_country(const struct aid *aid, const char *code)
{
    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        if (strcmp(aid_country_codes[i], code) == 0)
            return aid->countries[i].node ? &aid->countries[i] : NULL;
    }
    return NULL;
}

const struct contact *country_contact(const struct country *country, size_t index)
{
    return index < country->contacts.count
               ? (const struct contact *)country->contacts.items + index
               : NULL;
}

static void visit_country(const struct country *country, const char *code, schema_visit *visit,
                          void *data)
{
    struct text path = TEXT_INIT;

    if (!country->node)
        return;
    text_add_format(&path, "countries/%s", code);
    schema_each_phrase(&country_schema, country, path.bytes, visit, data);
    text_release(&path);
}

void aid_each_phrase(const struct aid *aid, schema_visit *visit, void *data)
{
    schema_each_phrase(&aid_schema, aid, "first-hour", visit, data);
    for (size_t i = 0; i < COUNTRY_COUNT; i++)
        visit_country(&aid->countries[i], aid_country_codes[i], visit, data);
    visit_country(&aid->anywhere, "anywhere", visit, data);
}
