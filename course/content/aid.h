/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * First aid after a scam: what to do in the first hour, step by step, and whom to call in each
 * country. modules/countries/ of a course folder:
 *
 *     first-hour.yaml    the steps, and which kinds of contact belong to each
 *     <cc>.yaml          the contacts of a country (aid_country_codes[])
 *     anywhere.yaml      those that serve everywhere
 *
 *     struct aid *aid = aid_load(folder, report);
 *     const struct country *country = aid_country(aid, "th");
 *     aid_free(aid);
 *
 * It owns one arena and never changes after loading. A contact has a source and a date, and how
 * sure it is; what nobody could confirm is in no file. Nobody is ever told to call a number without
 * another way beside it: the program itself always offers the nearest police station.
 */
#ifndef CONTENT_AID_H
#define CONTENT_AID_H

#include "yaml/schema.h"

#include <stdbool.h>
#include <stddef.h>

enum contact_kind {
    CONTACT_BANK,
    CONTACT_SCAM,
    CONTACT_POLICE,
    CONTACT_CHILD,
    CONTACT_CYBER,
    CONTACT_FINANCE,
    CONTACT_TELECOM,
    CONTACT_CHECK,
    CONTACT_EMERGENCY,
    CONTACT_SUPPORT,
    CONTACT_KIND_COUNT
};

enum confidence { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW };

struct contact {
    const struct node *node;
    const char *id, *label, *value, *about;
    int kind;           /* enum contact_kind */
    unsigned languages; /* bits of aid_language_tags[]; 0: not said */
    const char *source, *url, *source_date, *checked;
    int confidence;     /* enum confidence */
};

struct country {
    const struct node *node; /* NULL: there is no file */
    const char *id, *note;
    bool police_with_care;   /* going to the police may itself be a risk there */
    struct list contacts;    /* struct contact */
};

struct aid_step {
    const struct node *node;
    const char *id, *title, *text;
    unsigned contacts; /* bits of enum contact_kind */
};

enum { COUNTRY_COUNT = 11 };

struct aid {
    const struct node *node;
    bool is_sound;
    const char *id, *title, *intro;
    struct list steps;                         /* struct aid_step */
    struct country countries[COUNTRY_COUNT];   /* by aid_country_codes[] */
    struct country anywhere;
    struct arena arena;
};

extern const struct schema aid_schema, country_schema;

extern const char *const aid_country_codes[COUNTRY_COUNT];
extern const char *const aid_language_tags[]; /* ends with NULL */

/*
 * Reads modules/countries/ below the open folder; every fault is in the report, which may be NULL.
 * NULL when there is no first-hour.yaml, which is no fault. A file of a country may be missing.
 */
struct aid *aid_load(int folder, struct report *report);
void aid_free(struct aid *aid); /* NULL is fine */

const struct aid_step *aid_step(const struct aid *aid, size_t index);

/* NULL when the code is none or there is no file for it. */
const struct country *aid_country(const struct aid *aid, const char *code);
const struct contact *country_contact(const struct country *country, size_t index);

/* The messages of localization/<tag>/countries.po. */
void aid_each_phrase(const struct aid *aid, schema_visit *visit, void *data);

#endif
