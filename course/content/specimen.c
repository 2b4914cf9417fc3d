/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/specimen.h"

#include "base/check.h"
#include "base/text.h"
#include "content/fiction.h"
#include "content/marks.h"

#include <string.h>

const char *const channel_names[] = {"sms",  "chat", "email",  "call", "web",
                                     "post", "app",  "letter", NULL};
const char *const trick_names[] = {[TRICK_URGENCY] = "urgency",
                                   "authority",
                                   "secrecy",
                                   "reward",
                                   "fear",
                                   "channel-shift",
                                   "small-payment",
                                   "remote-control",
                                   "familiarity",
                                   "curiosity",
                                   NULL};
const char *const look_names[] = {[APPEARS_URGENT] = "urgent", [APPEARS_CLUMSY] = "clumsy", NULL};
static const char *const verdict_names[] = {"scam", "genuine", NULL};
static const char *const fit_names[] = {"weak", "medium", "strong", NULL};
static const char *const family_names[] = {"error",    "technical", "visual",
                                           "language", "tactic",    NULL};

static const struct field cue_fields[] = {
    FIELD_AN_ID(struct cue, id),
    {"family", FIELD_ENUM, offsetof(struct cue, family), .required = true, .names = family_names,
     .help = "What kind of warning sign it is, after the NIST Phish Scale."},
    {"why", FIELD_PHRASE, offsetof(struct cue, why), .required = true, .max = 400,
     .help = "Why it is a warning sign."},
    {0},
};

static const struct schema cue_schema = {
    .name = "cue",
    .fields = cue_fields,
    .size = sizeof(struct cue),
    .node = offsetof(struct cue, node),
};

static const struct field harmless_fields[] = {
    FIELD_AN_ID(struct cue, id),
    {"why", FIELD_PHRASE, offsetof(struct cue, why), .required = true, .max = 400,
     .help = "Why there is nothing wrong with it."},
    {0},
};

static const struct schema harmless_schema = {
    .name = "harmless part",
    .fields = harmless_fields,
    .size = sizeof(struct cue),
    .node = offsetof(struct cue, node),
};

static const struct field specimen_fields[] = {
    FIELD_AN_ID(struct specimen, id),
    {"channel", FIELD_ENUM, offsetof(struct specimen, channel), .required = true,
     .names = channel_names,
     .help = "How the message arrives."},
    {"verdict", FIELD_ENUM, offsetof(struct specimen, verdict), .required = true,
     .names = verdict_names,
     .help = "What the message is."},
    {"tricks", FIELD_SET, offsetof(struct specimen, tricks), .names = trick_names,
     .help = "The tricks that a scam plays."},
    {"looks", FIELD_SET, offsetof(struct specimen, looks), .names = look_names,
     .help = "What makes a genuine message look like a scam."},
    {"fit", FIELD_ENUM, offsetof(struct specimen, fit), .required = true, .names = fit_names,
     .help = "How well the message fits what its reader is waiting for: the better, the harder."},
    {"from", FIELD_PHRASE, offsetof(struct specimen, from), .required = true, .max = 120,
     .help = "Who it says it is from."},
    {"address", FIELD_PHRASE, offsetof(struct specimen, address), .max = 200,
     .help = "The address or number it came from."},
    {"subject", FIELD_PHRASE, offsetof(struct specimen, subject), .max = 160,
     .help = "The subject of an e-mail, the title of a page."},
    {"time", FIELD_PHRASE, offsetof(struct specimen, time), .max = 40,
     .help = "When it came, as the screen shows it."},
    {"body", FIELD_PHRASE, offsetof(struct specimen, body), .required = true, .max = 1500,
     .help = "The text. [cue:ID]...[/cue] is around what is suspicious, [ok:ID]...[/ok] around "
             "what is harmless."},
    {"cues", FIELD_LIST, offsetof(struct specimen, cues), .max = 8, .of = &cue_schema,
     .help = "The parts marked as suspicious."},
    {"harmless", FIELD_LIST, offsetof(struct specimen, harmless), .max = 8, .of = &harmless_schema,
     .help = "The parts marked as harmless."},
    {"explain", FIELD_PROSE, offsetof(struct specimen, explain), .required = true, .max = 1000,
     .help = "How the message can be told for what it is."},
    {"act", FIELD_PROSE, offsetof(struct specimen, act), .required = true, .max = 1000,
     .help = "What to do when such a message comes."},
    {0},
};

const struct schema specimen_schema = {
    .name = "specimen",
    .fields = specimen_fields,
    .size = sizeof(struct specimen),
    .node = offsetof(struct specimen, node),
    .sound = offsetof(struct specimen, is_sound),
};

const char *const specimen_text_keys[SPECIMEN_TEXTS] = {"from", "address", "subject", "time",
                                                        "body"};

void specimen_texts(const struct specimen *specimen, const char *texts[SPECIMEN_TEXTS])
{
    texts[0] = specimen->from;
    texts[1] = specimen->address;
    texts[2] = specimen->subject;
    texts[3] = specimen->time;
    texts[4] = specimen->body;
}

static const struct cue *find(const struct list *list, const char *id)
{
    const struct cue *cues = list->items;

    for (size_t i = 0; i < list->count; i++) {
        if (cues[i].id && strcmp(cues[i].id, id) == 0)
            return &cues[i];
    }
    return NULL;
}

const struct cue *specimen_cue(const struct specimen *specimen, const char *id)
{
    return find(&specimen->cues, id);
}

const struct cue *specimen_harmless(const struct specimen *specimen, const char *id)
{
    return find(&specimen->harmless, id);
}

bool specimen_has_turns(const struct specimen *specimen)
{
    return specimen->channel == CHANNEL_CHAT || specimen->channel == CHANNEL_CALL;
}

static size_t times_marked(const struct specimen *specimen, enum mark_kind kind, const char *id)
{
    const char *texts[SPECIMEN_TEXTS];
    size_t times = 0;

    specimen_texts(specimen, texts);
    for (size_t i = 0; i < SPECIMEN_TEXTS; i++)
        times += marks_count(texts[i], kind, id);
    return times;
}

/* A mark that begins but is none has been reported for what is wrong with it. */
static bool is_begun(const struct specimen *specimen, enum mark_kind kind, const char *id)
{
    const char *texts[SPECIMEN_TEXTS];
    bool found = false;

    specimen_texts(specimen, texts);
    for (size_t i = 0; i < SPECIMEN_TEXTS; i++)
        found = found || marks_begun(texts[i], kind, id);
    return found;
}

static bool check_marked_once(const struct specimen *specimen, const struct list *list,
                              enum mark_kind kind, struct report *report)
{
    const struct cue *cues = list->items;
    bool good = true;

    for (size_t i = 0; i < list->count; i++) {
        size_t times = times_marked(specimen, kind, cues[i].id);

        if (times == 0 && !is_begun(specimen, kind, cues[i].id))
            good = node_error(report, cues[i].node,
                              "'%s' is not marked in the message: put [%s:%s] "
                              "before the words",
                              cues[i].id, mark_kind_name(kind), cues[i].id);
        else if (times > 1)
            good = node_error(report, cues[i].node, "'%s' is marked %zu times, not once",
                              cues[i].id, times);
    }
    return good;
}

static bool check_known_marks(const struct specimen *specimen, const char *text,
                              const struct node *node, struct report *report)
{
    struct marked part = {0};
    struct mark_fault fault = {0};
    bool good = true;

    while (marks_next_fault(text, &fault))
        good = node_error_in_line(report, node, fault.line, "%s", fault.message);
    while (marks_next(text, &part)) {
        unsigned line = text_line(text, part.text);

        if (part.kind == MARK_CUE && !specimen_cue(specimen, part.id))
            good = node_error_in_line(report, node, line, "[cue:%s] is not in the list of cues",
                                      part.id);
        if (part.kind == MARK_OK && !specimen_harmless(specimen, part.id))
            good = node_error_in_line(report, node, line,
                                      "[ok:%s] is not in the list of harmless parts", part.id);
    }
    return good;
}

struct text_check {
    const struct node *node;
    struct report *report;
};

static void on_fiction_fault(void *data, unsigned line, const char *message)
{
    const struct text_check *check = data;

    node_error_in_line(check->report, check->node, line, "%s", message);
}

static bool check_texts(const struct specimen *specimen, struct report *report)
{
    const char *texts[SPECIMEN_TEXTS];
    bool good = true;

    specimen_texts(specimen, texts);
    for (size_t i = 0; i < SPECIMEN_TEXTS; i++) {
        struct text_check check = {node_find(specimen->node, specimen_text_keys[i]), report};

        if (!texts[i] || !check.node)
            continue;
        good = check_known_marks(specimen, texts[i], check.node, report) && good;
        good = fiction_check(texts[i], on_fiction_fault, &check) && good;
    }
    return good;
}

static bool check_turns(const struct specimen *specimen, struct report *report)
{
    const struct node *node = node_find(specimen->node, "body");
    unsigned line = 0;
    bool good = true;

    for (const char *at = specimen->body; at && *at; line++) {
        size_t length = strcspn(at, "\n");
        const char *colon = memchr(at, ':', length);

        /* A mark's own colon does not make a speaker. */
        if (length && (!colon || colon == at || memchr(at, '[', (size_t)(colon - at))))
            good = node_error_in_line(report, node, line + 1, "a line of a %s is 'Speaker: words'",
                                      channel_names[specimen->channel]);
        at += length + (at[length] == '\n');
    }
    return good;
}

static bool check_verdict(const struct specimen *specimen, struct report *report)
{
    const struct node *node = specimen->node;
    bool is_scam = specimen->verdict == VERDICT_SCAM, good = true;

    if (is_scam && !specimen->tricks)
        good = node_error(report, node, "a scam names at least one of its tricks");
    if (is_scam && specimen->cues.count < 2)
        good = node_error(report, node, "a scam has at least two cues");
    if (!is_scam && specimen->tricks)
        good = node_error(report, node_find(node, "tricks"), "a genuine message has no tricks");
    if (is_scam && specimen->looks)
        good = node_error(report, node_find(node, "looks"),
                          "a scam shows how it looks by its tricks and cues");
    if (!is_scam && specimen->cues.count)
        good = node_error(report, node_find(node, "cues"),
                          "a genuine message has no cues; list its parts as harmless");
    return good;
}

bool specimen_check(const struct specimen *specimen, struct report *report)
{
    bool good = check_verdict(specimen, report);

    if (specimen->channel == CHANNEL_WEB && !specimen->address)
        good = node_error(report, specimen->node, "a web page has an 'address'");
    if (specimen_has_turns(specimen))
        good = check_turns(specimen, report) && good;
    good = check_texts(specimen, report) && good;
    good = check_marked_once(specimen, &specimen->cues, MARK_CUE, report) && good;
    return check_marked_once(specimen, &specimen->harmless, MARK_OK, report) && good;
}
