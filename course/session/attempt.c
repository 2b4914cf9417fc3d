/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/attempt.h"

#include <string.h>

/* xorshift64 (Marsaglia 2003, doi 10.18637/jss.v008.i14): good enough to shuffle six options. */
static uint64_t next_random(struct session *session)
{
    session->random ^= session->random << 13;
    session->random ^= session->random >> 7;
    session->random ^= session->random << 17;
    return session->random;
}

/* Fisher and Yates over the first `count` places. */
static void shuffle(struct session *session, size_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t j = (size_t)(next_random(session) % i);
        size_t swap = order[i - 1];

        order[i - 1] = order[j];
        order[j] = swap;
    }
}

static void pin_to_end(const struct step *step, size_t *order, size_t count)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i + 1 < count; i++) {
        if (options[order[i]].pin == PIN_LAST) {
            size_t pinned = order[i];

            memmove(&order[i], &order[i + 1], (count - i - 1) * sizeof *order);
            order[count - 1] = pinned;
            return;
        }
    }
}

static void put_in_order(struct session *session, const struct step *step)
{
    size_t count = step->options.count;
    size_t *order = session->attempt.order;

    for (size_t i = 0; i < count; i++)
        order[i] = i;
    if (step->order == ORDER_SHUFFLED) {
        shuffle(session, order, count);
        pin_to_end(step, order, count);
    }
}

/* The event about a step or lesson, as far as the session knows it. */
static struct event event_about(const struct session *session, enum event_kind kind,
                                const char *item)
{
    return (struct event){
        .kind = kind,
        .course = session->course->id,
        .course_version = session->course->version,
        .item = item,
        .language = session->language->tag,
    };
}

static bool record(struct session *session, struct event *event, bool durable)
{
    bool written = journal_append(session->journal, event, durable);

    session->revision++;
    fold_add(session->fold, event);
    if (!written && !session->disk_trouble_told) {
        session->disk_trouble_told = true; /* once is help, every time is nagging */
        session->notice = PHRASE_NOT_SAVED;
    }
    if (written)
        session->disk_trouble_told = false;
    return written;
}

static void restore_answer(struct session *session, const struct step *step,
                           const struct item_state *state)
{
    struct attempt *attempt = &session->attempt;

    attempt->answered = attempt->restored = true;
    for (size_t i = 0; i < state->response_count && i < RESPONSE_MAX; i++)
        attempt->response.ids[attempt->response.count++] = state->response[i];
    attempt->marking = step_mark(step, &attempt->response);
}

void attempt_begin(struct session *session)
{
    const struct step *step = session_step(session);
    const struct item_state *state = fold_find(session->fold, step->path);
    bool answered = state && state->answered && step_kind(step)->scored;
    struct event event = event_about(session, EVENT_VISITED, step->path);

    session->attempt = (struct attempt){.shown_at = session->journal->clock()};
    put_in_order(session, step);
    if (answered)
        restore_answer(session, step, state);
    record(session, &event, false);
}

void session_toggle(struct session *session, size_t item)
{
    session->revision++;
    if (item < RESPONSE_MAX && !session->attempt.answered)
        session->attempt.marked[item] = !session->attempt.marked[item];
}

bool session_answer(struct session *session, const struct response *response)
{
    struct attempt *attempt = &session->attempt;
    const struct step *step = session_step(session);
    struct event event = event_about(session, EVENT_ANSWERED, step->path);
    struct marking marking = step_mark(step, response);
    bool written;

    for (size_t i = 0; i < response->count; i++)
        event.response[event.response_count++] = response->ids[i];
    event.correct = marking.correct;
    event.score = marking.score;
    event.duration = session->journal->clock() - attempt->shown_at;
    if (event.duration < 0)
        event.duration = 0; /* the clock was set back meanwhile */
    written = record(session, &event, true);
    attempt->response = *response;
    attempt->marking = marking;
    attempt->answered = true;
    attempt->restored = false;
    session_spot(session)->view = VIEW_TOP;
    return written;
}

void session_again(struct session *session)
{
    const struct step *step = session_step(session);

    if (!step || !session->attempt.answered)
        return;
    session->revision++;
    session->attempt = (struct attempt){.shown_at = session->journal->clock()};
    put_in_order(session, step);
    session_spot(session)->view = VIEW_TOP;
}

void attempt_leave(struct session *session)
{
    const struct step *step = session_step(session);
    const struct item_state *state = fold_find(session->fold, step->path);
    struct event event = event_about(session, EVENT_READ, step->path);

    if (!step_kind(step)->scored && !(state && state->read))
        record(session, &event, true);
}

void attempt_complete_lesson(struct session *session)
{
    const struct lesson *lesson = session_lesson(session);
    struct event event = event_about(session, EVENT_COMPLETED, lesson->path);

    record(session, &event, true);
}
