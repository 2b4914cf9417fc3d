/* SPDX-License-Identifier: GPL-3.0-or-later */
/* It is happening now, or has just happened: what to do, in order, and whom to call here. */
#include "place/first_hour.h"

#include "base/date.h"
#include "place/country.h"
#include "place/say.h"
#include "session/first_hour.h"

enum { MILLISECONDS_A_DAY = 86400000, YEARS_FRESH = 1, CONTACT_INDENT = 3 };

static const struct country *country_of(struct session *session)
{
    return aid_country(session->first_hour.aid, session->profile->country);
}

static bool is_old(struct session *session, const struct contact *contact)
{
    long today = (long)(session->journal->clock() / MILLISECONDS_A_DAY);
    long checked;

    return date_parse(contact->checked, &checked) == DATE_GOOD &&
           date_add_years(checked, YEARS_FRESH) < today;
}

/* How far the contact can be relied on: what to look at before calling, or nothing. */
static void add_doubts(struct session *session, struct sheet *sheet, struct block *block,
                       const struct contact *contact)
{
    if (contact->confidence != CONFIDENCE_HIGH)
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, " (%s)",
                                    words_phrase(&session->words, PHRASE_AID_CHECK_FIRST)));
    if (is_old(session, contact))
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, " (%s)",
                                    say(session, sheet, PHRASE_AID_OLD, "date",
                                        say_date(session, sheet, contact->checked), NULL)));
}

/* The number comes last in its row, behind it stands nothing of another script. */
static void describe_contact(struct session *session, struct sheet *sheet, const char *code,
                             const struct contact *contact)
{
    const char *path = arena_format(&sheet->arena, "countries/%s/%s", code, contact->id);
    struct block *block = sheet_add_line(sheet, BLOCK_ITEM, STYLE_BODY,
                                         say_text(session, sheet, path, "label", contact->label));

    block->marker = "- ";
    block->indent = CONTACT_INDENT;
    sheet_add_span(sheet, block, STYLE_BODY, ": ");
    sheet_add_span(sheet, block, STYLE_STRONG, contact->value);
    add_doubts(session, sheet, block, contact);
    if (contact->about)
        sheet_add_span(sheet, block, STYLE_QUIET,
                       arena_format(&sheet->arena, "\n%s",
                                    say_text(session, sheet, path, "about", contact->about)));
}

/* How many there were. */
static size_t describe_contacts(struct session *session, struct sheet *sheet, const char *code,
                                const struct country *country, unsigned kinds)
{
    const struct contact *contact;
    size_t count = 0;

    for (size_t i = 0; country && (contact = country_contact(country, i)); i++) {
        if (!(kinds >> contact->kind & 1))
            continue;
        describe_contact(session, sheet, code, contact);
        count++;
    }
    return count;
}

static void describe_other(struct session *session, struct sheet *sheet, enum phrase phrase)
{
    struct block *block =
        sheet_add_line(sheet, BLOCK_ITEM, STYLE_BODY, say(session, sheet, phrase, NULL));

    block->marker = "- ";
    block->indent = CONTACT_INDENT;
}

/* Where going to the police may itself be a risk, nobody is simply sent there. */
static bool is_police_with_care(struct session *session, const struct aid_step *step)
{
    const struct country *country = country_of(session);

    return country && country->police_with_care && (step->contacts >> CONTACT_POLICE & 1);
}

static void add_prose(struct session *session, struct sheet *sheet, const char *context,
                      const char *prose, int indent)
{
    struct block *last = sheet->last;
    struct text text = TEXT_INIT;

    words_prose(&session->words, 0, context, prose, &text);
    sheet_add_prose(sheet, STYLE_BODY, text.bytes);
    text_release(&text);
    for (struct block *block = last ? last->next : sheet->first; block; block = block->next)
        block->indent += indent;
}

/* Under a step: how, and whom to call for it. */
static void describe_step(struct session *session, struct sheet *sheet,
                          const struct aid_step *step)
{
    const struct aid *aid = session->first_hour.aid;
    bool is_with_care = is_police_with_care(session, step);
    size_t count;

    if (!is_with_care)
        add_prose(session, sheet, arena_format(&sheet->arena, "first-hour/%s/text", step->id),
                  step->text, CONTACT_INDENT);
    count = describe_contacts(session, sheet, session->profile->country, country_of(session),
                              step->contacts);
    describe_contacts(session, sheet, "anywhere", &aid->anywhere, step->contacts);
    if (!count && (step->contacts >> CONTACT_SCAM & 1))
        describe_other(session, sheet, PHRASE_AID_NO_LINE);
    if (step->contacts >> CONTACT_POLICE & 1)
        describe_other(session, sheet,
                       is_with_care ? PHRASE_AID_POLICE_WITH_CARE : PHRASE_AID_POLICE);
}

static const char *title_of(struct session *session, struct sheet *sheet,
                            const struct aid_step *step)
{
    if (is_police_with_care(session, step))
        return say(session, sheet, PHRASE_AID_IF_SAFE, NULL);
    return say_text(session, sheet, arena_format(&sheet->arena, "first-hour/%s", step->id),
                    "title", step->title);
}

static void describe_head(struct session *session, struct sheet *sheet)
{
    const struct aid *aid = session->first_hour.aid;
    const struct country *country = country_of(session);

    sheet->title = say_text(session, sheet, "first-hour", "title", aid->title);
    add_prose(session, sheet, "first-hour/intro", aid->intro, 0);
    if (country_name(session->profile->country) != PHRASE_COUNT)
        sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                       words_phrase(&session->words, country_name(session->profile->country)));
    if (country && country->note)
        add_prose(session, sheet, arena_format(&sheet->arena, "countries/%s/note", country->id),
                  country->note, 0);
}

void first_hour_describe_card(struct session *session, struct sheet *sheet)
{
    const struct aid_step *step;

    describe_head(session, sheet);
    for (size_t i = 0; (step = aid_step(session->first_hour.aid, i)); i++) {
        struct block *block = sheet_add_line(sheet, BLOCK_HEADING, STYLE_HEADING,
                                             title_of(session, sheet, step));

        block->marker = arena_format(&sheet->arena, "%zu. ", i + 1);
        describe_step(session, sheet, step);
    }
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_AID_NOBODY, NULL));
}

/* The options behind the steps, in their order. */
enum { KEEP, COUNTRY };

static void describe_options(struct session *session, struct sheet *sheet)
{
    if (!session->first_hour.is_kept)
        sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET,
                       say(session, sheet, PHRASE_AID_KEPT_NOT, NULL));
    sheet_add_named_option(sheet,
                           session->first_hour.is_kept ? MARK_SIGN_ON : MARK_SIGN_OFF, "keep",
                           say(session, sheet, PHRASE_AID_KEEP, NULL));
    sheet_add_named_option(sheet, MARK_SIGN_NONE, "country",
                           say(session, sheet, PHRASE_AID_COUNTRY, NULL));
}

static void describe(struct session *session, struct sheet *sheet)
{
    const struct first_hour *first_hour = &session->first_hour;
    const struct aid_step *step;

    describe_head(session, sheet);
    for (size_t i = 0; (step = aid_step(first_hour->aid, i)); i++) {
        sheet_add_named_option(sheet, first_hour->ticked[i] ? MARK_SIGN_ON : MARK_SIGN_OFF,
                               step->id, title_of(session, sheet, step))
            ->gap = true;
        describe_step(session, sheet, step);
    }
    sheet_add_line(sheet, BLOCK_NOTE, STYLE_QUIET, say(session, sheet, PHRASE_AID_NOBODY, NULL));
    describe_options(session, sheet);
    say_go_hint(session, sheet, PHRASE_HINT_MARK);
    say_common_hints(session, sheet);
}

static bool act(struct session *session, enum action action, int item)
{
    size_t count = session->first_hour.aid->steps.count;

    if (action == ACTION_FIRST_HOUR)
        return true; /* here already */
    if (!action_chooses(action) || item < 0)
        return false;
    if ((size_t)item < count)
        first_hour_tick(session, (size_t)item);
    else if ((size_t)item - count == KEEP)
        first_hour_keep(session, !session->first_hour.is_kept);
    else
        session_enter(session, PLACE_COUNTRY);
    return true;
}

const struct place first_hour_place = {.describe = describe, .act = act};
