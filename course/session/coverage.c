/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/coverage.h"

#include "base/memory.h"
#include "language/paragraphs.h"

#include <stdlib.h>
#include <string.h>

struct counter {
    const struct words *words;
    struct coverage_count count;
};

static void count_text(struct counter *counter, const char *context, const char *text)
{
    counter->count.all++;
    counter->count.found += words_at(counter->words, 0, context, text) != NULL;
}

static void count_phrase(void *data, const char *context, const char *text, enum field_type type,
                         const struct node *node)
{
    struct counter *counter = data;
    struct paragraph paragraph = {0};

    (void)node;
    if (type != FIELD_PROSE) {
        count_text(counter, context, text);
        return;
    }
    while (paragraph_next(text, &paragraph)) {
        char *source = memory_copy_bytes(paragraph.text, paragraph.length);

        count_text(counter, context, source);
        free(source);
    }
}

static void count_interface(struct session *session, struct counter *counter)
{
    for (size_t i = 0; i < PHRASE_COUNT; i++)
        count_text(counter, phrases[i].context, phrases[i].english);
    course_each_phrase(session->course, count_phrase, counter);
}

static void count_module(struct session *session, struct words *words, struct counter *counter,
                         size_t index)
{
    const struct module *module = course_module(session->course, index, NULL);

    if (!module)
        return;
    words_open_module(words, module->id);
    module_each_phrase(module, count_phrase, counter);
}

/* Modules from `first` on, `modules` of them. */
static struct coverage_count count_all(struct session *session, const struct language *language,
                                       size_t first, size_t modules)
{
    struct words words;
    struct counter counter = {.words = &words};

    words_init(&words, session->words.ui_folder, session->words.course_folder);
    words_use(&words, language);
    count_interface(session, &counter);
    for (size_t i = 0; i < modules; i++)
        count_module(session, &words, &counter, first + i);
    words_release(&words);
    return counter.count;
}

struct coverage_count coverage_of_course(struct session *session, const struct language *language)
{
    return count_all(session, language, 0, session->course->entries.count);
}

static unsigned percent_of(struct session *session, const struct language *language)
{
    const char *id = session->words.module_id;
    long module = id ? course_find(session->course, id, strlen(id)) : -1;
    struct coverage_count count =
        count_all(session, language, module < 0 ? 0 : (size_t)module, module >= 0);

    return (unsigned)(100 * count.found / count.all);
}

unsigned coverage_percent(struct session *session, const struct language *language)
{
    size_t index = (size_t)(language - languages);
    struct coverage *known = &session->coverage;

    if (language == &languages[0])
        return 100;
    if (known->module_id != session->words.module_id)
        *known = (struct coverage){.module_id = session->words.module_id};
    if (!known->is_known[index]) {
        known->percent[index] = percent_of(session, language);
        known->is_known[index] = true;
    }
    return known->percent[index];
}
