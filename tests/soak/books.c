/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "soak/books.h"

#include "base/file.h"
#include "base/memory.h"

#include <fcntl.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void books_open(struct books *books, struct world *world, books_tell *tell, void *context)
{
    *books = (struct books){
        .world = world, .tell = tell, .context = context, .descriptor = -1, .owed = TEXT_INIT};
}

static void forget_file(struct books *books)
{
    if (books->descriptor >= 0)
        close(books->descriptor);
    free(books->file);
    books->descriptor = -1;
    books->file = NULL;
}

void books_close(struct books *books)
{
    forget_file(books);
    free(books->step);
    text_release(&books->owed);
}

static void PRINTF_LIKE(3, 4)
    complain(const struct books *books, enum books_fault kind, const char *format, ...)
{
    char fault[256];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(fault, sizeof fault, format, arguments);
    va_end(arguments);
    books->tell(books->context, kind, fault);
}

static unsigned long attempts_at(const struct books *books, const char *step)
{
    const struct item_state *state = fold_find(&books->world->fold, step);

    return state ? state->attempts : 0;
}

void books_before(struct books *books)
{
    struct session *session = &books->world->session;
    const struct step *step =
        session_spot(session)->place == PLACE_STEP ? session_step(session) : NULL;

    free(books->step);
    books->step = step ? memory_copy_string(step->path) : NULL;
    books->attempts = step ? attempts_at(books, step->path) : 0;
    books->was_answered = step && session->attempt.answered;
}

/* Whether the same step now shows an answer as just accepted. */
static bool shows_answer(const struct books *books)
{
    struct session *session = &books->world->session;

    return session_spot(session)->place == PLACE_STEP && session->attempt.answered &&
           !session->attempt.restored && !books->was_answered &&
           strcmp(session_step(session)->path, books->step) == 0;
}

static void note_answer(struct books *books)
{
    unsigned long count = attempts_at(books, books->step) - books->attempts;

    if (count > 1 || (!count && shows_answer(books)))
        complain(books, BOOKS_JOURNAL, "%s was accepted, and counts %lu times", books->step, count);
    books->accepted += count > 0;
    if (count)
        text_add_format(&books->owed, "%s\n", books->step);
    free(books->step);
    books->step = NULL; /* noted */
}

static void pay(struct books *books, const struct event *event)
{
    const char *owed = books->owed.bytes;
    size_t length = strcspn(owed, "\n");

    if (!length || !event->item || strlen(event->item) != length ||
        strncmp(owed, event->item, length) != 0) {
        complain(books, BOOKS_JOURNAL, "'%s' is in the journal, '%.*s' is what was accepted",
                 event->item ? event->item : "", (int)length, owed);
        return;
    }
    memmove(books->owed.bytes, owed + length + 1, books->owed.length - length);
    books->owed.length -= length + 1;
}

static void read_lines(struct books *books, const struct text *bytes)
{
    const char *line = bytes->bytes, *end = line + bytes->length, *newline;
    struct arena arena;
    struct event event;

    arena_init(&arena);
    for (; (newline = memchr(line, '\n', (size_t)(end - line))); line = newline + 1) {
        if (!event_read(&event, line, (size_t)(newline - line), &arena))
            complain(books, BOOKS_JOURNAL, "no event: %.*s", (int)(newline - line), line);
        else if (event.kind == EVENT_ANSWERED)
            pay(books, &event);
    }
    if (line < end)
        complain(books, BOOKS_JOURNAL, "a torn line: %.*s", (int)(end - line), line);
    arena_release(&arena);
}

/* What came to the journal since it was looked at last. */
static void read_on(struct books *books)
{
    const struct journal *journal = &books->world->journal;
    struct text bytes = TEXT_INIT;

    if (!journal->name || !journal->size)
        return;
    if (!books->file || strcmp(books->file, journal->name) != 0) {
        forget_file(books);
        books->file = memory_copy_string(journal->name);
        books->descriptor = file_open_beneath(journal->events_folder, journal->name);
    }
    if (books->descriptor < 0 || !file_read_descriptor(books->descriptor, (size_t)1 << 24, &bytes))
        complain(books, BOOKS_JOURNAL, "%s cannot be read", journal->name);
    read_lines(books, &bytes);
    text_release(&bytes);
}

void books_after(struct books *books)
{
    if (books->step)
        note_answer(books);
    read_on(books);
    if (books->owed.length && journal_state(&books->world->journal) == JOURNAL_GOOD) {
        complain(books, BOOKS_JOURNAL, "accepted, and not in the journal: %s", books->owed.bytes);
        text_clear(&books->owed);
    }
}

static bool same_string(const char *one, const char *other)
{
    return one == other || (one && other && strcmp(one, other) == 0);
}

static bool same_strings(const char *const *one, size_t count, const char *const *other,
                         size_t other_count)
{
    for (size_t i = 0; count == other_count && i < count; i++) {
        if (strcmp(one[i], other[i]) != 0)
            return false;
    }
    return count == other_count;
}

static bool same_judgement(const struct judged *one, const struct judged *other)
{
    return one->signal == other->signal && one->said == other->said && one->sure == other->sure;
}

static bool same_detection(const struct detection *one, const struct detection *other)
{
    return one->hits == other->hits && one->misses == other->misses &&
           one->false_alarms == other->false_alarms &&
           one->correct_rejections == other->correct_rejections;
}

static bool same_review(const struct review_state *one, const struct review_state *other)
{
    return one->started == other->started && one->box == other->box &&
           one->answered_at == other->answered_at && one->correct == other->correct &&
           one->sure == other->sure;
}

static bool same_marks(const struct item_state *one, const struct item_state *other)
{
    return one->visited == other->visited && one->read == other->read &&
           one->answered == other->answered && one->completed == other->completed &&
           one->correct == other->correct && one->first_correct == other->first_correct &&
           one->ticked == other->ticked && one->known == other->known && one->flag == other->flag;
}

/* Scores are written to three decimals. */
static bool same_item(const struct item_state *one, const struct item_state *other)
{
    return same_marks(one, other) && fabs(one->score - other->score) < 0.001 &&
           one->attempts == other->attempts && one->time == other->time &&
           same_strings(one->response, one->response_count, other->response,
                        other->response_count) &&
           same_strings(one->hints, one->hint_count, other->hints, other->hint_count) &&
           same_judgement(&one->first_judgement, &other->first_judgement) &&
           same_judgement(&one->judgement, &other->judgement) &&
           same_detection(&one->below, &other->below) && same_review(&one->review, &other->review);
}

static void compare(struct books *books, const struct fold *read)
{
    const struct fold *known = &books->world->fold;

    if (read->torn || read->unreadable || read->refused)
        complain(books, BOOKS_FOLD, "%zu torn, %zu unreadable, %zu refused", read->torn,
                 read->unreadable, read->refused);
    if (read->count != known->count || read->events != known->events ||
        read->sitting_count != known->sitting_count || read->review_count != known->review_count ||
        read->latest != known->latest || !same_string(read->last_item, known->last_item) ||
        !same_string(read->last_language, known->last_language))
        complain(books, BOOKS_FOLD, "%zu items of %zu events were known, read were %zu of %zu",
                 known->count, known->events, read->count, read->events);
    for (size_t i = 0; i < known->count; i++) {
        const struct item_state *item = fold_find(read, known->items[i].item);

        if (!item || !same_item(&known->items[i], item))
            complain(books, BOOKS_FOLD, "%s is not the same when it is read again",
                     known->items[i].item);
    }
}

void books_fold_again(struct books *books)
{
    struct fold read;

    fold_init(&read);
    if (!fold_read(&read, books->world->profile.folder, books->world->course.id))
        complain(books, BOOKS_FOLD, "the journals cannot be read");
    compare(books, &read);
    books->folded++;
    books->items = read.count;
    fold_release(&read);
}

void books_turn(struct books *books)
{
    books_after(books);
    if (books->owed.length)
        complain(books, BOOKS_JOURNAL, "at the end still owed: %s", books->owed.bytes);
    text_clear(&books->owed);
    forget_file(books);
    world_restart(books->world);
}
