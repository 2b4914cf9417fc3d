/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/elsewhere.h"

#include "script/sanitise.h"

#include <stdlib.h>
#include <string.h>

static void list(struct session *session)
{
    struct elsewhere_root usual[ELSEWHERE_ROOTS_MAX];
    const struct elsewhere_root *roots = session->roots;
    size_t count = session->root_count;
    struct arena arena;

    arena_init(&arena);
    if (!roots) {
        count = elsewhere_usual_roots(usual, &arena);
        roots = usual;
    }
    elsewhere_list(&session->elsewhere, roots, count, session->journal->events_folder);
    arena_release(&arena);
}

void session_look_elsewhere(struct session *session)
{
    if (journal_state(session->journal) != JOURNAL_WAITING)
        return;
    list(session);
    session->revision++;
    session_enter(session, PLACE_ELSEWHERE);
    session_spot(session)->view = VIEW_TOP;
}

bool session_move_elsewhere(struct session *session, size_t index)
{
    bool good = index < session->elsewhere.count &&
                journal_move(session->journal, session->elsewhere.items[index].path);

    session->revision++;
    if (good) {
        session_back(session);
        session->disk_trouble_told = false;
    }
    session->notice = good ? PHRASE_ELSEWHERE_GOOD : PHRASE_ELSEWHERE_FAILED;
    return good;
}

bool parting_matters(const struct session *session)
{
    char *file = journal_file_elsewhere(session->journal, 0);
    bool has_file = file != NULL;

    free(file);
    return has_file || journal_state(session->journal) == JOURNAL_WAITING;
}

static void add_line(struct session *session, struct text *out, enum phrase phrase,
                     const struct placeholder *value)
{
    if (out->length)
        text_add_byte(out, '\n');
    words_fill(&session->words, out, phrase, value, value ? 1 : 0);
}

/* The names of folders come from others' sticks: they may be anything. */
static void add_command(struct session *session, struct text *out, const char *file)
{
    struct text word = TEXT_INIT, clean = TEXT_INIT;

    elsewhere_quote(&word, file);
    sanitise_add(&clean, word.bytes, word.length, NULL, NULL);
    for (char *at = clean.bytes; (at = strpbrk(at, "\n\t")); at++)
        *at = ' ';
    add_line(session, out, PHRASE_ELSEWHERE_FILE, &(struct placeholder){"file", clean.bytes});
    text_release(&word);
    text_release(&clean);
}

static size_t add_commands(struct session *session, struct text *out)
{
    size_t count = 0;
    char *file;

    while ((file = journal_file_elsewhere(session->journal, count))) {
        add_command(session, out, file);
        free(file);
        count++;
    }
    return count;
}

void parting_write(struct session *session, struct text *out)
{
    struct journal *journal = session->journal;
    size_t files;

    journal_retry(journal);
    files = add_commands(session, out);
    switch (journal_state(journal)) {
    case JOURNAL_NONE:
        add_line(session, out, PHRASE_NOT_KEPT, NULL);
        break;
    case JOURNAL_GOOD:
        if (!files)
            add_line(session, out, PHRASE_SAVED, NULL);
        break;
    case JOURNAL_WAITING:
        add_line(session, out, journal->events_folder < 0 ? PHRASE_NOWHERE : PHRASE_LAST_LOST,
                 NULL);
        break;
    }
}
