/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/say.h"

#include "language/patterns.h"
#include "place/place.h"

#include <stdarg.h>

enum { VALUES_MAX = 6 };

static size_t collect(va_list arguments, struct placeholder values[VALUES_MAX])
{
    size_t count = 0;
    const char *name;

    while ((name = va_arg(arguments, const char *))) {
        BUG_ON(count == VALUES_MAX);
        values[count++] = (struct placeholder){name, va_arg(arguments, const char *)};
    }
    return count;
}

static const char *keep(struct sheet *sheet, struct text *text)
{
    const char *kept = arena_copy_bytes(&sheet->arena, text->bytes, text->length);

    text_release(text);
    return kept;
}

const char *say(struct session *session, struct sheet *sheet, enum phrase phrase, ...)
{
    struct placeholder values[VALUES_MAX];
    struct text text = TEXT_INIT;
    va_list arguments;
    size_t count;

    va_start(arguments, phrase);
    count = collect(arguments, values);
    va_end(arguments);
    words_fill(&session->words, &text, phrase, values, count);
    return keep(sheet, &text);
}

const char *say_counted(struct session *session, struct sheet *sheet, enum phrase phrase,
                        unsigned long n, ...)
{
    struct placeholder values[VALUES_MAX];
    struct text text = TEXT_INIT;
    va_list arguments;
    size_t count;

    va_start(arguments, n);
    count = collect(arguments, values);
    va_end(arguments);
    words_fill_counted(&session->words, &text, phrase, n, values, count);
    return keep(sheet, &text);
}

const char *say_number(struct session *session, struct sheet *sheet, unsigned long number)
{
    struct text text = TEXT_INIT;

    patterns_number(&text, words_language(&session->words, 0), number);
    return keep(sheet, &text);
}

const char *say_date(struct session *session, struct sheet *sheet, const char *date)
{
    struct text text = TEXT_INIT;

    patterns_date(&text, words_language(&session->words, 0), date);
    return keep(sheet, &text);
}

const char *say_text(struct session *session, struct sheet *sheet, const char *path,
                     const char *key, const char *text)
{
    const char *context = arena_format(&sheet->arena, "%s/%s", path, key);

    return words_any(&session->words, context, text, NULL);
}

const char *say_module_title(struct session *session, struct sheet *sheet,
                             const struct course_entry *entry)
{
    return say_text(session, sheet, arena_format(&sheet->arena, "course/%s", entry->id), "title",
                    entry->title);
}

const char *say_lesson_title(struct session *session, struct sheet *sheet,
                             const struct lesson *lesson)
{
    return say_text(session, sheet, lesson->path, "title", lesson->title);
}

void say_go_hint(struct session *session, struct sheet *sheet, enum phrase phrase)
{
    sheet->go_hint =
        say(session, sheet, phrase, "key", words_phrase(&session->words, PHRASE_KEY_ENTER), NULL);
}

void say_hint(struct session *session, struct sheet *sheet, enum phrase phrase, enum phrase key)
{
    sheet_add_hint(sheet,
                   say(session, sheet, phrase, "key", words_phrase(&session->words, key), NULL));
}

void say_letter_hint(struct session *session, struct sheet *sheet, enum phrase phrase,
                     const char *letter)
{
    sheet_add_hint(sheet, say(session, sheet, phrase, "key", letter, NULL));
}

void say_common_hints(struct session *session, struct sheet *sheet)
{
    if (session->depth > 1)
        say_hint(session, sheet, PHRASE_HINT_BACK, PHRASE_KEY_ESC);
    if (sheet->takes_text)
        return; /* letters are typed there */
    say_letter_hint(session, sheet, PHRASE_HINT_HELP, "?");
    say_letter_hint(session, sheet, PHRASE_HINT_LANGUAGES, "l");
    if (place_offers(session, ACTION_QUIT))
        say_letter_hint(session, sheet, PHRASE_HINT_QUIT, "q");
}
