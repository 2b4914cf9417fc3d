/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/message.h"

#include "place/say.h"

#include <string.h>

/* Where the texts of specimen_texts() go. */
enum text_id { TEXT_FROM, TEXT_ADDRESS, TEXT_SUBJECT, TEXT_TIME, TEXT_BODY };

/* How a text is shown: under which label, or NONE for as it stands. */
struct line_form {
    enum text_id text;
    enum phrase label; /* PHRASE_COUNT: no label */
    enum style style;
};

enum { LINES_MAX = 5 };

static const struct channel_form {
    enum phrase name;
    struct line_form lines[LINES_MAX];
    size_t count;
} forms[CHANNEL_COUNT] = {
    [CHANNEL_SMS] = {PHRASE_CHANNEL_SMS,
                     {{TEXT_FROM, PHRASE_FIELD_FROM, STYLE_STRONG},
                      {TEXT_ADDRESS, PHRASE_FIELD_NUMBER, STYLE_MESSAGE},
                      {TEXT_TIME, PHRASE_FIELD_TIME, STYLE_MESSAGE}},
                     3},
    [CHANNEL_CHAT] = {PHRASE_CHANNEL_CHAT,
                      {{TEXT_FROM, PHRASE_COUNT, STYLE_STRONG},
                       {TEXT_ADDRESS, PHRASE_FIELD_NUMBER, STYLE_MESSAGE},
                       {TEXT_TIME, PHRASE_FIELD_TIME, STYLE_MESSAGE}},
                      3},
    [CHANNEL_EMAIL] = {PHRASE_CHANNEL_EMAIL,
                       {{TEXT_FROM, PHRASE_FIELD_FROM, STYLE_STRONG},
                        {TEXT_ADDRESS, PHRASE_FIELD_ADDRESS, STYLE_CODE},
                        {TEXT_SUBJECT, PHRASE_FIELD_SUBJECT, STYLE_STRONG},
                        {TEXT_TIME, PHRASE_FIELD_TIME, STYLE_MESSAGE}},
                       4},
    [CHANNEL_CALL] = {PHRASE_CHANNEL_CALL,
                      {{TEXT_FROM, PHRASE_FIELD_FROM, STYLE_STRONG},
                       {TEXT_ADDRESS, PHRASE_FIELD_NUMBER, STYLE_MESSAGE},
                       {TEXT_TIME, PHRASE_FIELD_TIME, STYLE_MESSAGE}},
                      3},
    [CHANNEL_WEB] = {PHRASE_CHANNEL_WEB,
                     {{TEXT_ADDRESS, PHRASE_FIELD_ADDRESS, STYLE_CODE},
                      {TEXT_SUBJECT, PHRASE_COUNT, STYLE_STRONG},
                      {TEXT_FROM, PHRASE_COUNT, STYLE_MESSAGE}},
                     3},
    [CHANNEL_POST] = {PHRASE_CHANNEL_POST,
                      {{TEXT_FROM, PHRASE_COUNT, STYLE_STRONG},
                       {TEXT_ADDRESS, PHRASE_COUNT, STYLE_CODE},
                       {TEXT_TIME, PHRASE_COUNT, STYLE_MESSAGE},
                       {TEXT_SUBJECT, PHRASE_COUNT, STYLE_STRONG}},
                      4},
    [CHANNEL_APP] = {PHRASE_CHANNEL_APP,
                     {{TEXT_FROM, PHRASE_COUNT, STYLE_STRONG},
                      {TEXT_SUBJECT, PHRASE_COUNT, STYLE_STRONG},
                      {TEXT_ADDRESS, PHRASE_COUNT, STYLE_CODE}},
                     3},
    [CHANNEL_LETTER] = {PHRASE_CHANNEL_LETTER,
                        {{TEXT_FROM, PHRASE_COUNT, STYLE_MESSAGE},
                         {TEXT_SUBJECT, PHRASE_COUNT, STYLE_STRONG},
                         {TEXT_ADDRESS, PHRASE_COUNT, STYLE_CODE},
                         {TEXT_TIME, PHRASE_COUNT, STYLE_MESSAGE}},
                        4},
};

struct writer {
    struct session *session;
    struct sheet *sheet;
    const struct step *step;
    size_t level;
    enum message_parts parts;
    int numbered; /* parts so far */
};

/* The text as the reader sees it, or NULL when the specimen has none. */
static const char *text_at(struct session *session, const struct step *step, size_t level,
                           enum text_id id)
{
    const struct module *module = session_module(session);
    const char *texts[SPECIMEN_TEXTS];
    struct text context = TEXT_INIT;
    const char *found = NULL;

    specimen_texts(step->specimen, texts);
    if (texts[id]) {
        text_add_format(&context, "%s/specimens/%s/%s", module->id, step->specimen->id,
                        specimen_text_keys[id]);
        found = words_at(&session->words, level, context.bytes, texts[id]);
    }
    text_release(&context);
    return found ? found : texts[id];
}

static void add_piece(struct writer *writer, struct block *block, enum style style, int item,
                      const char *bytes, size_t length)
{
    const char *text = arena_copy_bytes(&writer->sheet->arena, bytes, length);

    sheet_add_span(writer->sheet, block, style, text)->item = item;
}

static void add_askable(struct writer *writer, struct block *block, const struct marked *part)
{
    int item = sheet_new_item(writer->sheet);
    bool marked = item < RESPONSE_MAX && writer->session->attempt.marked[item];
    const char *number = arena_format(&writer->sheet->arena, marked ? "[%d!] " : "[%d] ", item + 1);

    add_piece(writer, block, marked ? STYLE_MARKED : STYLE_PART, item, number, strlen(number));
    add_piece(writer, block, marked ? STYLE_MARKED : STYLE_PART, item, part->text, part->length);
}

static void add_numbered(struct writer *writer, struct block *block, const struct marked *part)
{
    const char *number = arena_format(&writer->sheet->arena, "[%d] ", ++writer->numbered);
    enum style style = part->kind == MARK_CUE ? STYLE_CUE : STYLE_PART;

    add_piece(writer, block, style, -1, number, strlen(number));
    add_piece(writer, block, style, -1, part->text, part->length);
}

static void add_part(struct writer *writer, struct block *block, enum style style,
                     const struct marked *part)
{
    if (part->kind != MARK_NONE && writer->parts == MESSAGE_ASK)
        add_askable(writer, block, part);
    else if ((part->kind != MARK_NONE && writer->parts == MESSAGE_NUMBER) ||
             (part->kind == MARK_CUE && writer->parts == MESSAGE_EXPLAIN))
        add_numbered(writer, block, part);
    else
        add_piece(writer, block, style, -1, part->text, part->length);
}

/* A text with its marks, as spans of `block`. */
static void add_marked(struct writer *writer, struct block *block, enum style style,
                       const char *text)
{
    struct marked part = {0};

    while (marks_next(text, &part))
        add_part(writer, block, style, &part);
}

static void add_header(struct writer *writer, const struct line_form *form)
{
    const char *text = text_at(writer->session, writer->step, writer->level, form->text);
    struct block *block;

    if (!text)
        return;
    block = sheet_add_block(writer->sheet, BLOCK_MESSAGE);
    if (form->label == PHRASE_COUNT) {
        add_marked(writer, block, form->style, text);
        return;
    }

    /* The label is a phrase around {value}; the value carries marks, so it is split at its name. */
    const char *label = words_phrase(&writer->session->words, form->label);
    const char *value = strstr(label, "{value}");
    size_t before = value ? (size_t)(value - label) : strlen(label);

    add_piece(writer, block, STYLE_QUIET, -1, label, before);
    add_marked(writer, block, form->style, text);
    if (value)
        add_piece(writer, block, STYLE_QUIET, -1, value + strlen("{value}"),
                  strlen(value + strlen("{value}")));
}

const char *message_add_speaker(struct sheet *sheet, struct block *block, const char *line)
{
    size_t speaker = strcspn(line, ":");

    if (!line[speaker])
        return line;
    sheet_add_span(sheet, block, STYLE_STRONG, arena_copy_bytes(&sheet->arena, line, speaker + 1));
    return line + speaker + 1;
}

static void add_body(struct writer *writer)
{
    const char *body = text_at(writer->session, writer->step, writer->level, TEXT_BODY);

    sheet_add_block(writer->sheet, BLOCK_MESSAGE);
    while (body && *body) {
        size_t length = strcspn(body, "\n");
        const char *line = arena_copy_bytes(&writer->sheet->arena, body, length);
        struct block *block = sheet_add_block(writer->sheet, BLOCK_MESSAGE);

        /* Marks never reach into the speaker's name. */
        if (specimen_has_turns(writer->step->specimen))
            line = message_add_speaker(writer->sheet, block, line);
        add_marked(writer, block, STYLE_MESSAGE, line);
        body += length + (body[length] == '\n');
    }
}

enum phrase message_channel_name(enum channel channel)
{
    return forms[channel].name;
}

void message_describe(struct session *session, struct sheet *sheet, const struct step *step,
                      size_t level, enum message_parts parts)
{
    const struct channel_form *form = &forms[step->specimen->channel];
    struct writer writer = {
        .session = session, .sheet = sheet, .step = step, .level = level, .parts = parts};

    sheet_add_line(sheet, BLOCK_MESSAGE, STYLE_QUIET, words_phrase(&session->words, form->name));
    for (size_t i = 0; i < form->count; i++)
        add_header(&writer, &form->lines[i]);
    add_body(&writer);
}

static size_t collect_parts(const struct specimen *specimen, const char *text,
                            struct message_part parts[RESPONSE_MAX], size_t count)
{
    struct marked part = {0};

    while (text && marks_next(text, &part)) {
        const struct cue *cue = part.kind == MARK_CUE  ? specimen_cue(specimen, part.id)
                                : part.kind == MARK_OK ? specimen_harmless(specimen, part.id)
                                                       : NULL;

        if (part.kind != MARK_NONE && count < RESPONSE_MAX)
            parts[count++] = (struct message_part){part.kind, cue};
    }
    return count;
}

size_t message_parts(struct session *session, const struct step *step, size_t level,
                     struct message_part parts[RESPONSE_MAX])
{
    const struct channel_form *form = &forms[step->specimen->channel];
    size_t count = 0;

    for (size_t i = 0; i < form->count; i++)
        count = collect_parts(step->specimen, text_at(session, step, level, form->lines[i].text),
                              parts, count);
    return collect_parts(step->specimen, text_at(session, step, level, TEXT_BODY), parts, count);
}
