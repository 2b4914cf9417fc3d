/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A random learner for a long time, on the whole program but its terminal.
 *
 *     soak-runner KEYS [SEED]
 *
 * So many keys in each of five languages and three sizes. Meanwhile the window changes its size,
 * the clock goes days and years ahead and back, the disk is full for a while, and the program ends
 * and starts again. After every key the picture must be sound (support/picture.h) and the journal
 * must hold what was accepted (soak/books.h). Once every module was opened, a start must not need
 * more memory than the first one did, beside what the journal itself tells of.
 */
#include "soak/books.h"
#include "soak/learner.h"
#include "support/picture.h"

#include "base/memory.h"
#include "place/player.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__SANITIZE_ADDRESS__)
size_t __sanitizer_get_current_allocated_bytes(void);
#define allocated_bytes() __sanitizer_get_current_allocated_bytes()
#else
static size_t allocated_bytes(void)
{
    struct mallinfo2 info = mallinfo2();

    return info.uordblks + info.hblkhd;
}
#endif

enum {
    FOLD_EVERY = 500,   /* keys from one reading of all journals to the next */
    START_EVERY = 1000, /* keys from one start of the program to the next, unless `q` ends it */
    TOLD_MAX = 5,       /* faults of a run that are shown */
};

/*
 * What a start may need more than the first: other items than then are known. And the C library
 * keeps up to seven freed blocks of each small size, which it counts as used.
 */
enum { BYTES_OF_AN_ITEM = 1536, BYTES_KEPT = 256 * 1024 };

enum fault { FAULT_PICTURE, FAULT_FOCUS, FAULT_JOURNAL, FAULT_FOLD, FAULT_MEMORY, FAULT_COUNT };

struct soak {
    const char *language;
    int rows, columns;
    unsigned long keys, key;
    struct world world;
    struct player player;
    struct learner learner;
    struct books books;
    bool is_small, is_full;
    size_t first_bytes, first_items, most_bytes; /* after a start */
    size_t accepted, folded, starts;             /* of all runs */
    size_t told, faults[FAULT_COUNT];
};

static void show_screen(const struct soak *soak)
{
    struct text screen = TEXT_INIT;

    frame_write(&soak->player.frame, &screen);
    for (const char *row = screen.bytes; *row;) {
        size_t length = strcspn(row, "\n");

        printf("# |%.*s\n", (int)length, row);
        row += length + (row[length] == '\n');
    }
    text_release(&screen);
}

static void tell(struct soak *soak, enum fault kind, const char *fault)
{
    soak->faults[kind]++;
    if (soak->told++ >= TOLD_MAX)
        return;
    printf("# %s %dx%d, key %lu: %s\n", soak->language, soak->columns, soak->rows, soak->key,
           fault);
    show_screen(soak);
}

static void tell_picture(void *context, const char *fault)
{
    tell(context, FAULT_PICTURE, fault);
}

static void tell_books(void *context, enum books_fault kind, const char *fault)
{
    tell(context, kind == BOOKS_FOLD ? FAULT_FOLD : FAULT_JOURNAL, fault);
}

static struct view *view_of(struct soak *soak)
{
    return &session_spot(&soak->world.session)->view;
}

/* --- Starts ----------------------------------------------------------------------------------- */

/* The profile stays the same one, whatever it was called meanwhile. */
static void put_profile_back(struct soak *soak)
{
    struct profile *profile = &soak->world.profile;

    profile_set(&profile->nickname, "");
    profile_set(&profile->language, soak->language);
    profile_set(&profile->second_language, "");
    if (!profile_save(profile))
        tell(soak, FAULT_JOURNAL, "profile.yaml cannot be written");
}

static void fill_disk(struct soak *soak, bool is_full)
{
    if (soak->is_full == is_full)
        return;
    world_fill_disk(&soak->world, is_full);
    soak->is_full = is_full;
    if (!is_full && !journal_retry(&soak->world.journal))
        tell(soak, FAULT_JOURNAL, "room again, and nothing can be written");
}

/* With the same page on screen each time: what is kept of a module depends on which one it is. */
static void weigh(struct soak *soak)
{
    size_t items = soak->world.fold.count, bytes, allowed;

    session_open_module(&soak->world.session, 0);
    player_draw(&soak->player);
    bytes = allocated_bytes();
    session_back(&soak->world.session);

    if (!soak->first_bytes) {
        soak->first_bytes = bytes;
        soak->first_items = items;
    }
    if (bytes > soak->most_bytes)
        soak->most_bytes = bytes;
    allowed = soak->first_bytes + BYTES_KEPT +
              (items > soak->first_items ? items - soak->first_items : 0) * BYTES_OF_AN_ITEM;
    if (bytes > allowed) {
        char fault[96];

        snprintf(fault, sizeof fault, "%zu bytes are in use, the first start had %zu", bytes,
                 soak->first_bytes);
        tell(soak, FAULT_MEMORY, fault);
    }
}

/* There is no other place for answers: those that moved there would not be read again here. */
static void begin(struct soak *soak)
{
    soak->world.session.root_count = 0;
    player_init(&soak->player, &soak->world.session);
    player_resize(&soak->player, soak->rows, soak->columns);
    soak->is_small = false;
}

static void start_again(struct soak *soak)
{
    fill_disk(soak, false);
    books_after(&soak->books);
    books_fold_again(&soak->books);
    put_profile_back(soak);
    player_release(&soak->player);
    books_turn(&soak->books);
    begin(soak);
    soak->starts++;
    weigh(soak);
    player_draw(&soak->player);
}

/* Opens every module in its language, so that what is kept of a course is there from the start. */
static void warm_up(struct soak *soak)
{
    struct session *session = &soak->world.session;

    course_aid(&soak->world.course, NULL);
    course_glossary(&soak->world.course, NULL);
    for (size_t i = 0; course_entry(&soak->world.course, i); i++) {
        if (session_open_module(session, i))
            player_draw(&soak->player);
        session_home(session);
    }
    start_again(soak);
}

/* --- Keys ------------------------------------------------------------------------------------- */

/* What was there before a key, as far as rules want to know it. */
struct before {
    unsigned long revision, sequence;
    size_t depth;
    int focus;
    bool jumps;        /* to an end of the text, where the first or last item need not be */
    bool must_not_act; /* on Enter: what has the focus is out of sight */
};

static struct before look(struct soak *soak, struct key key)
{
    const struct player *player = &soak->player;
    const struct view *view = view_of(soak);
    bool acts = key.code == KEY_CODE_ENTER ||
                (key.code == KEY_CODE_POINT && (key.point == ' ' || key.point == 'x'));
    bool jumps = key.code == KEY_CODE_HOME || key.code == KEY_CODE_END ||
                 (key.code == KEY_CODE_POINT && (key.point == 'g' || key.point == 'G'));

    return (struct before){
        .revision = soak->world.session.revision,
        .sequence = soak->world.journal.sequence,
        .depth = soak->world.session.depth,
        .focus = view->focus,
        .jumps = jumps,
        .must_not_act = acts && view->focus >= 0 && !player->sheet.takes_text &&
                        !player->sheet.go_is_about_all && !picture_has_focus(&player->frame),
    };
}

static void check_focus(struct soak *soak, const struct before *before)
{
    const struct session *session = &soak->world.session;
    bool is_same_page = before->revision == session->revision && before->depth == session->depth;

    if (compose_is_too_small(soak->player.rows, soak->player.columns))
        return;
    if (is_same_page && !before->jumps && view_of(soak)->focus != before->focus &&
        !picture_has_focus(&soak->player.frame))
        tell(soak, FAULT_FOCUS, "the focus moved out of sight");
    if (before->must_not_act &&
        (before->sequence != soak->world.journal.sequence || before->depth != session->depth))
        tell(soak, FAULT_FOCUS, "Enter acted on what was out of sight");
}

static void press(struct soak *soak)
{
    struct key key = learner_key(&soak->learner, soak->player.rows);
    struct before before = look(soak, key);

    books_before(&soak->books);
    player_press(&soak->player, key);
    books_after(&soak->books);
    if (soak->world.session.running) {
        player_draw(&soak->player);
        check_focus(soak, &before);
    } else {
        start_again(soak);
    }
    picture_check(&soak->player.frame, tell_picture, soak);
}

/* Somebody else opens another lesson, or who wanders about would see little of the course. */
static void open_a_lesson(struct soak *soak)
{
    struct course *course = &soak->world.course;
    size_t modules = course->entries.count;
    size_t module = (size_t)learner_below(&soak->learner, modules);
    const struct module *opened = course_module(course, module, NULL);

    if (opened && opened->lesson_count)
        session_open_lesson(&soak->world.session, module,
                            (size_t)learner_below(&soak->learner, opened->lesson_count));
}

static void change_size(struct soak *soak)
{
    struct learner *learner = &soak->learner;

    soak->is_small = !soak->is_small;
    if (soak->is_small)
        player_resize(&soak->player, 1 + (int)learner_below(learner, 70),
                      1 + (int)learner_below(learner, 300));
    else
        player_resize(&soak->player, soak->rows, soak->columns);
}

static void pass_days(struct soak *soak)
{
    world_pass_days(&soak->world, 1 + (long)learner_below(&soak->learner, 40));
}

static void set_clock_wrong(struct soak *soak)
{
    world_pass_days(&soak->world, (long)learner_below(&soak->learner, 4000) - 2000);
}

static void change_disk(struct soak *soak)
{
    if (soak->world.journal.file >= 0)
        fill_disk(soak, !soak->is_full);
}

/* What happens to somebody who is not looking: once in so many keys, or while it has happened. */
static void let_happen(struct soak *soak)
{
    const struct {
        void (*event)(struct soak *soak);
        unsigned long once_in;
    } events[] = {
        {open_a_lesson, 120},     {change_size, soak->is_small ? 10 : 150}, {pass_days, 120},
        {set_clock_wrong, 1000}, {change_disk, soak->is_full ? 40 : 400},
    };
    bool something = false;

    for (size_t i = 0; i < ARRAY_LENGTH(events); i++) {
        if (learner_chance(&soak->learner, events[i].once_in)) {
            events[i].event(soak);
            something = true;
        }
    }
    if (something)
        player_draw(&soak->player);
}

static void play(struct soak *soak)
{
    for (soak->key = 1; soak->key <= soak->keys; soak->key++) {
        let_happen(soak);
        press(soak);
        if (soak->key % START_EVERY == 0)
            start_again(soak);
        else if (soak->key % FOLD_EVERY == 0 && !soak->is_full)
            books_fold_again(&soak->books);
    }
}

static void run(struct soak *soak, const char *language, int rows, int columns)
{
    size_t before;

    soak->language = language;
    soak->rows = rows;
    soak->columns = columns;
    soak->key = soak->told = soak->first_bytes = soak->most_bytes = 0;
    before = allocated_bytes();
    world_open(&soak->world, ".", false);
    begin(soak);
    books_open(&soak->books, &soak->world, tell_books, soak);
    warm_up(soak);
    play(soak);
    start_again(soak);
    soak->accepted += soak->books.accepted;
    soak->folded += soak->books.folded;
    printf("# %s %dx%d: %zu answers, %zu items, after a start %zu KiB at first, %zu at most\n",
           language, columns, rows, soak->books.accepted, soak->books.items,
           soak->first_bytes / 1024, soak->most_bytes / 1024);
    books_close(&soak->books);
    player_release(&soak->player);
    world_close(&soak->world);
    if (allocated_bytes() > before + BYTES_KEPT)
        tell(soak, FAULT_MEMORY, "something is left when all is closed");
}

static int say(int number, bool good, const char *what)
{
    printf("%sok %d - %s\n", good ? "" : "not ", number, what);
    return !good;
}

static int report(const struct soak *soak, unsigned long seed)
{
    static const char *const names[FAULT_COUNT] = {
        [FAULT_PICTURE] = "every picture is whole: its rows, its characters, its cursor",
        [FAULT_FOCUS] = "the focus moves in sight, and Enter acts on nothing out of sight",
        [FAULT_JOURNAL] = "every answer that was accepted is in the journal, once and at once",
        [FAULT_FOLD] = "reading the journals again gives what is known",
        [FAULT_MEMORY] = "a start needs no more memory than the first, and all is let go",
    };
    int failed = 0;

    for (int i = 0; i < FAULT_COUNT; i++)
        failed += say(i + 1, !soak->faults[i], names[i]);
    failed += say(FAULT_COUNT + 1, soak->accepted > soak->keys / 4, "answers were given meanwhile");
    printf("#= %lu keys in each of 5 languages and 3 sizes: %zu answers accepted, %zu starts, "
           "journals read %zu times, seed %lu\n",
           soak->keys, soak->accepted, soak->starts, soak->folded, seed);
    return failed > 0;
}

int main(int argc, char **argv)
{
    static const char *const languages_played[] = {"en", "th", "km", "my", "ta"};
    static const struct {
        int rows, columns;
    } sizes[] = {{12, 40}, {24, 80}, {60, 200}};
    static struct soak soak;

    if (argc < 2) {
        fprintf(stderr, "soak-runner KEYS [SEED]\n");
        return 64;
    }

    unsigned long seed = argc > 2 ? strtoul(argv[2], NULL, 10) : (unsigned long)time(NULL);

    soak.keys = strtoul(argv[1], NULL, 10);
    printf("# seed %lu\n", seed);
    learner_init(&soak.learner, seed);
    for (size_t i = 0; i < ARRAY_LENGTH(languages_played); i++) {
        for (size_t j = 0; j < ARRAY_LENGTH(sizes); j++)
            run(&soak, languages_played[i], sizes[j].rows, sizes[j].columns);
    }
    return report(&soak, seed);
}
