/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "script/points.h"

#include <stdlib.h>
#include <string.h>

enum { PRESSES_MAX = 60 };

static bool is_over(struct stage *stage)
{
    if (!stage->world.session.running)
        stage_fault(stage, "the learner has left");
    return !stage->world.session.running;
}

static void press_key(struct stage *stage, struct key key)
{
    if (is_over(stage))
        return;
    player_press(&stage->player, key);
    stage_draw(stage);
}

static void do_press(struct stage *stage, const struct words_of_line *words)
{
    for (size_t i = 1; i < words->count; i++) {
        struct key key;

        if (key_of_name(words->word[i], &key))
            press_key(stage, key);
        else
            stage_fault(stage, "there is no key '%s'", words->word[i]);
    }
}

static void do_size(struct stage *stage, const struct words_of_line *words)
{
    char *rows;
    long columns = strtol(words->word[1], &rows, 10);

    player_resize(&stage->player, *rows == 'x' ? (int)strtol(rows + 1, NULL, 10) : 0,
                  (int)columns);
    stage_draw(stage);
}

static void do_language(struct stage *stage, const struct words_of_line *words)
{
    const struct language *language = language_find(words->word[1]);

    if (language)
        session_use_language(&stage->world.session, language);
    else
        stage_fault(stage, "there is no language '%s'", words->word[1]);
    stage_draw(stage);
}

void stage_begin(struct stage *stage, const char *course, bool is_guest)
{
    stage_open(stage, course, is_guest);
    stage_draw(stage);
    if (stage->language)
        do_language(stage, &(struct words_of_line){.word = {"language", stage->language}});
    if (stage->size)
        do_size(stage, &(struct words_of_line){.word = {"size", stage->size}});
}

static void do_course(struct stage *stage, const struct words_of_line *words)
{
    stage_close(stage);
    stage_begin(stage, words->word[1], false);
}

static void do_guest(struct stage *stage, const struct words_of_line *words)
{
    (void)words;
    stage_close(stage);
    stage_begin(stage, ".", true);
}

/* How a kiosk begins; what a clock would do there is not played. */
static void do_kiosk(struct stage *stage, const struct words_of_line *words)
{
    do_guest(stage, words);
    stage->world.session.kiosk_idle = 1;
    stage->world.session.revision++;
    stage_draw(stage);
}

static void do_seed(struct stage *stage, const struct words_of_line *words)
{
    session_seed(&stage->world.session, strtoull(words->word[1], NULL, 10));
}

static void do_open(struct stage *stage, const struct words_of_line *words)
{
    if (!session_open_path(&stage->world.session, words->word[1]))
        stage_fault(stage, "there is no '%s' in the course", words->word[1]);
    stage_draw(stage);
}

static void do_disk(struct stage *stage, const struct words_of_line *words)
{
    world_fill_disk(&stage->world, strcmp(words->word[1], "full") == 0);
}

static void do_days(struct stage *stage, const struct words_of_line *words)
{
    world_pass_days(&stage->world, strtol(words->word[1], NULL, 10));
    stage_draw(stage);
}

static void do_restart(struct stage *stage, const struct words_of_line *words)
{
    (void)words;
    world_restart(&stage->world);
    stage_draw(stage);
}

static void do_click(struct stage *stage, const struct words_of_line *words)
{
    const struct frame *frame = &stage->player.frame;
    bool is_found = false;

    for (int i = 0; i < frame->rows && !is_found; i++) {
        char *row = row_text(frame, i);

        is_found = strstr(row, words->word[1]) != NULL;
        free(row);
        if (is_found)
            press_key(stage, (struct key){.code = KEY_CODE_CLICK, .row = i});
    }
    if (!is_found)
        stage_fault(stage, "no row to click on shows '%s'", words->word[1]);
}

/* By its number when it has a key, else by going there and pressing Enter. */
void stage_choose(struct stage *stage, const char *id)
{
    int item = world_item(&stage->world, id);

    if (item < 0) {
        stage_fault(stage, "there is no '%s' to choose", id);
        return;
    }
    if (item < 9) {
        press_key(stage, (struct key){.code = KEY_CODE_POINT, .point = (uint32_t)('1' + item)});
        return;
    }
    press_key(stage, (struct key){.code = KEY_CODE_HOME});
    for (int i = 0; i < PRESSES_MAX && session_spot(&stage->world.session)->view.focus < item; i++)
        press_key(stage, (struct key){.code = KEY_CODE_DOWN});
    press_key(stage, (struct key){.code = KEY_CODE_ENTER});
}

void stage_type(struct stage *stage, const char *words)
{
    struct points points = {0};

    points_add_utf8(&points, words, strlen(words));
    for (size_t i = 0; i < points.count; i++)
        press_key(stage, (struct key){.code = KEY_CODE_POINT, .point = points.items[i]});
    points_release(&points);
    press_key(stage, (struct key){.code = KEY_CODE_ENTER});
}

static void do_type(struct stage *stage, const struct words_of_line *words)
{
    char *typed = words_joined(words, 1);

    stage_type(stage, typed);
    free(typed);
}

static void do_choose(struct stage *stage, const struct words_of_line *words)
{
    for (size_t i = 1; i < words->count; i++)
        stage_choose(stage, words->word[i]);
}

/* Enter until something happens: a long text is read page by page first. */
void stage_go(struct stage *stage)
{
    struct session *session = &stage->world.session;
    const struct spot before = *session_spot(session);
    bool was_answered = session->attempt.answered;
    size_t depth = session->depth;

    for (int i = 0; i < PRESSES_MAX && session->running; i++) {
        const struct spot *now = session_spot(session);

        if (now->place != before.place || now->step != before.step || session->depth != depth ||
            session->attempt.answered != was_answered)
            return;
        press_key(stage, (struct key){.code = KEY_CODE_ENTER});
    }
    stage_fault(stage, "Enter leads nowhere");
}

static void do_go(struct stage *stage, const struct words_of_line *words)
{
    (void)words;
    stage_go(stage);
}

static void do_answer(struct stage *stage, const struct words_of_line *words)
{
    do_choose(stage, words);
    if (!stage->world.session.attempt.answered)
        stage_go(stage);
}

static void do_through(struct stage *stage, const struct words_of_line *words)
{
    if (!through_module(stage, words->word[1], strcmp(words->word[2], "right") == 0))
        stage_fault(stage, "there is no module '%s'", words->word[1]);
}

static const struct command {
    const char *name;
    size_t least, most; /* words after the name */
    void (*run)(struct stage *stage, const struct words_of_line *words);
} commands[] = {
    {"course", 1, 1, do_course},
    {"guest", 0, 0, do_guest},
    {"kiosk", 0, 0, do_kiosk},
    {"size", 1, 1, do_size},
    {"language", 1, 1, do_language},
    {"seed", 1, 1, do_seed},
    {"open", 1, 1, do_open},
    {"press", 1, WORDS_MAX, do_press},
    {"choose", 1, WORDS_MAX, do_choose},
    {"answer", 0, WORDS_MAX, do_answer},
    {"type", 1, WORDS_MAX, do_type},
    {"go", 0, 0, do_go},
    {"click", 1, 1, do_click},
    {"through", 2, 2, do_through},
    {"disk", 1, 1, do_disk},
    {"days", 1, 1, do_days},
    {"restart", 0, 0, do_restart},
};

bool command_do(struct stage *stage, const struct words_of_line *words)
{
    for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
        const struct command *command = &commands[i];

        if (strcmp(command->name, words->word[0]) == 0 && words->count > command->least &&
            words->count <= command->most + 1) {
            command->run(stage, words);
            return true;
        }
    }
    return false;
}
