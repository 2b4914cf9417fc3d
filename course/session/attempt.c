/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/attempt.h"

#include "session/checks.h"
#include "session/entry.h"
#include "session/score.h"

#include <string.h>

/* xorshift64 (Marsaglia 2003, doi 10.18637/jss.v008.i14): good enough to shuffle six options. */
static uint64_t next_random(struct session *session)
{
    session->random ^= session->random << 13;
    session->random ^= session->random >> 7;
    session->random ^= session->random << 17;
    return session->random;
}

static void swap(size_t *order, size_t i, size_t j)
{
    size_t kept = order[i];

    order[i] = order[j];
    order[j] = kept;
}

/* Fisher and Yates over the first `count` places. */
static void shuffle(struct session *session, size_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--)
        swap(order, i - 1, (size_t)(next_random(session) % i));
}

static bool is_in_order(const size_t *order, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (order[i] != i)
            return false;
    }
    return count > 1;
}

static void pin_to_end(const struct step *step, size_t *order, size_t count)
{
    const struct option *options = step->options.items;

    for (size_t i = 0; i + 1 < count && step->options.count == count; i++) {
        if (options[order[i]].pin == PIN_LAST) {
            size_t pinned = order[i];

            memmove(&order[i], &order[i + 1], (count - i - 1) * sizeof *order);
            order[count - 1] = pinned;
            return;
        }
    }
}

/* The order in which the options of the step, or its like, are shown this time. */
static void put_in_order(struct session *session, const struct step *step)
{
    const struct step_kind *kind = step_kind(step);
    size_t count = kind->places ? kind->places(step) : 0;
    size_t *order = session->attempt.order;

    for (size_t i = 0; i < count; i++)
        order[i] = i;
    if (step->order == ORDER_SHUFFLED) {
        shuffle(session, order, count);
        pin_to_end(step, order, count);
    }
    if (kind->never_in_order && is_in_order(order, count))
        swap(order, 0, count - 1);
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

/* The latest answer as the fold keeps it: its strings live as long as the session. */
static void take_answer(struct session *session, const struct step *step, bool restored)
{
    const struct item_state *state = fold_find(session->fold, step->path);
    struct attempt *attempt = &session->attempt;

    BUG_ON(!state);
    attempt->answered = true;
    attempt->restored = restored;
    attempt->response.count = 0;
    for (size_t i = 0; i < state->response_count && i < RESPONSE_MAX; i++)
        attempt->response.ids[attempt->response.count++] = state->response[i];
    attempt->marking = step_mark(step, &attempt->response);
}

static void begin_anew(struct session *session, const struct step *step)
{
    session->attempt = (struct attempt){.shown_at = session->journal->clock()};
    put_in_order(session, step);
    entry_clear(session);
}

/* A review asks anew, and is no place to resume at. */
void attempt_begin(struct session *session)
{
    const struct step *step = session_step(session);
    const struct item_state *state = fold_find(session->fold, step->path);
    bool answered = state && state->answered && step_kind(step)->scored;
    struct event event = event_about(session, EVENT_VISITED, step->path);

    begin_anew(session, step);
    if (session_spot(session)->is_review)
        return;
    if (answered)
        take_answer(session, step, true);
    record(session, &event, false);
}

void session_toggle(struct session *session, size_t item)
{
    session->revision++;
    if (item < RESPONSE_MAX && !session->attempt.answered)
        session->attempt.marked[item] = !session->attempt.marked[item];
}

void session_draft_add(struct session *session, const char *first, const char *second)
{
    struct attempt *attempt = &session->attempt;
    size_t unit = second ? 2 : 1;

    BUG_ON(attempt->draft.count + unit > RESPONSE_MAX);
    attempt->draft.ids[attempt->draft.count++] = first;
    if (second)
        attempt->draft.ids[attempt->draft.count++] = second;
    attempt->draft_unit = unit;
    session->revision++;
    session_spot(session)->view = VIEW_TOP;
}

bool session_draft_undo(struct session *session)
{
    struct attempt *attempt = &session->attempt;

    if (attempt->answered || !attempt->draft.count)
        return false;
    attempt->draft.count -= attempt->draft_unit;
    session->revision++;
    session_spot(session)->view = VIEW_TOP;
    return true;
}

void session_draft_cut(struct session *session, size_t count)
{
    struct attempt *attempt = &session->attempt;

    if (count < attempt->draft.count)
        attempt->draft.count = count;
    session->revision++;
    session_spot(session)->view = VIEW_TOP;
}

bool session_has_hint(struct session *session)
{
    const struct step *step = session_step(session);

    return step && session_spot(session)->place == PLACE_STEP && !session->attempt.answered &&
           session->attempt.hints_shown < step->hints.count;
}

void session_hint(struct session *session)
{
    struct attempt *attempt = &session->attempt;
    const struct step *step;
    const struct hint *hints;
    struct event event;

    if (!session_has_hint(session))
        return;
    step = session_step(session);
    hints = step->hints.items;
    event = event_about(session, EVENT_HINTED, step->path);
    event.response[event.response_count++] = hints[attempt->hints_shown++].id;
    record(session, &event, false);
    session_spot(session)->view = VIEW_TOP;
}

/* What the message really is, where the answer says what it is taken for. */
static enum event_signal signal_of(const struct step *step)
{
    if (!step_kind(step)->judges)
        return SIGNAL_NONE;
    return step->specimen->verdict == VERDICT_SCAM ? SIGNAL_SCAM : SIGNAL_GENUINE;
}

static bool record_answer(struct session *session, const struct response *response,
                          const struct marking *marking)
{
    const struct step *step = session_step(session);
    struct event event = event_about(session, EVENT_ANSWERED, step->path);

    for (size_t i = 0; i < response->count; i++)
        event.response[event.response_count++] = response->ids[i];
    event.correct = marking->correct;
    event.score = marking->score;
    event.signal = signal_of(step);
    if (session_spot(session)->is_review)
        event.review_of = session->review.items[session->review.at].of;
    event.duration = session->journal->clock() - session->attempt.shown_at;
    if (event.duration < 0)
        event.duration = 0; /* the clock was set back meanwhile */
    return record(session, &event, true);
}

/* In a test nothing is explained before all of it is answered. */
bool session_answer(struct session *session, const struct response *response)
{
    const struct step *step = session_step(session);
    struct marking marking = step_mark(step, response);
    bool written = record_answer(session, response, &marking);

    take_answer(session, step, false);
    session_spot(session)->view = VIEW_TOP;
    if (session_spot(session)->is_review)
        session->review.right += marking.correct;
    else if (lesson_is_test(session_lesson(session)))
        session_next(session);
    return written;
}

void session_again(struct session *session)
{
    const struct step *step = session_step(session);

    if (!step || !session->attempt.answered)
        return;
    begin_anew(session, step);
    session_spot(session)->view = VIEW_TOP;
}

bool session_record(struct session *session, enum event_kind kind, const char *item)
{
    struct event event = event_about(session, kind, item);

    return record(session, &event, true);
}

void session_flag(struct session *session, enum event_flag flag)
{
    struct event event = event_about(session, EVENT_FLAGGED, session_step(session)->path);

    event.response[event.response_count++] = event_flag_names[flag];
    record(session, &event, true);
}

void session_reset(struct session *session, const char *path)
{
    session_record(session, EVENT_RESET, path);
}

void attempt_leave(struct session *session)
{
    const struct step *step = session_step(session);
    const struct item_state *state = fold_find(session->fold, step->path);
    struct event event = event_about(session, EVENT_READ, step->path);

    if (!step_kind(step)->scored && !(state && state->read))
        record(session, &event, true);
}

/* A test that was passed says that its module is known. */
static void record_known(struct session *session, const struct lesson *lesson)
{
    struct event event = event_about(session, EVENT_KNOWN, session_module(session)->id);
    struct ratio answers = score_lesson(session->fold, lesson).answers;

    if (lesson->purpose == LESSON_TEST && score_is_passed(answers))
        record(session, &event, true);
}

/* Looking through a test once more does not complete it a second time. */
void attempt_complete_lesson(struct session *session)
{
    const struct lesson *lesson = session_lesson(session);
    const struct item_state *state = fold_find(session->fold, lesson->path);
    struct event event = event_about(session, EVENT_COMPLETED, lesson->path);
    const char *stage;

    if (lesson_is_test(lesson) && state && state->completed)
        return;
    stage = checks_stage_of(session, lesson);
    if (stage)
        event.response[event.response_count++] = stage;
    record(session, &event, true);
    record_known(session, lesson);
}
