/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as what somebody does: keys, other sizes, other languages, days that go by. The whole
 * program but its terminal.
 */
#include "fuzz/playing.h"

#include "fuzz/lines.h"
#include "place/player.h"
#include "script/utf8.h"
#include "script/width.h"

#include <string.h>

const char fuzz_name[] = "play";

/* Bytes that are no key: what is in an input beside characters. */
enum {
    BYTE_KEYS = 0x20,   /* below: a key code */
    BYTE_RESIZE = 0x7F, /* rows and columns follow */
    BYTE_LANGUAGES = 0x80,
    BYTE_DAY = 0x90,
    BYTE_MONTHS,
    BYTE_OPEN, /* module, lesson and step follow */
    BYTE_RESTART,
    BYTE_SECOND_LANGUAGE,
};

/* On a screen that is narrower one sign may be wider than all of it. */
enum { SIGN_COLUMNS_MAX = 8 };

static void must_be_good_row(const struct player *player, int row)
{
    const struct frame *frame = &player->frame;
    int width = 0;

    for (const struct run *run = frame->row[row].first; run; run = run->next) {
        must_be_clean(run->text, strlen(run->text));
        BUG_ON(strpbrk(run->text, "\n\t"));
        width += width_of_string(run->text);
    }
    BUG_ON(width >= frame->columns && frame->columns >= SIGN_COLUMNS_MAX);
    BUG_ON(frame->row[row].target >= player->sheet.items);
}

static void must_be_good_picture(struct player *player)
{
    const struct frame *frame = &player->frame;

    BUG_ON(frame->rows != player->rows || frame->columns != player->columns);
    BUG_ON(frame->cursor_row < 0 || frame->cursor_row >= frame->rows);
    BUG_ON(frame->cursor_column < 0 || frame->cursor_column >= frame->columns);
    for (int i = 0; i < frame->rows; i++)
        must_be_good_row(player, i);
}

static void must_be_good_session(const struct session *session)
{
    BUG_ON(!session->depth || session->depth > SPOT_DEPTH_MAX);
    BUG_ON(session->spots[session->depth - 1].place >= PLACE_COUNT);
    BUG_ON(session->attempt.response.count > RESPONSE_MAX);
    BUG_ON(session->attempt.draft.count > RESPONSE_MAX);
    must_be_clean(session->entry.bytes, session->entry.length);
}

static void draw(struct player *player)
{
    unsigned long described = player->described;

    player_draw(player);
    must_be_good_picture(player);
    must_be_good_session(player->session);
    if (player->is_laid_out && player->described != described)
        must_be_laid_out(&player->layout, &player->sheet, player->form.text_columns);
}

static void resize(struct player *player, struct bytes *bytes)
{
    int rows = 1 + bytes_take(bytes, 60), columns = 1 + bytes_take(bytes, 200);

    player_resize(player, rows, columns);
}

/* A picture borrows the words of its session. */
static void restart(struct playing *playing, struct player *player)
{
    int rows = player->rows, columns = player->columns;

    player_release(player);
    playing_restart(playing);
    player_init(player, &playing->session);
    player_resize(player, rows, columns);
}

static void open_step(struct session *session, struct bytes *bytes)
{
    size_t module = (size_t)bytes_take(bytes, 16), lesson = (size_t)bytes_take(bytes, 16);

    session_open_step(session, module, lesson, (size_t)bytes_take(bytes, 32));
}

/* Reading all that a language has of the whole course takes long under sanitizers. */
enum { LANGUAGES_MAX = 4 };

static void choose_language(struct playing *playing, int number)
{
    if (playing->languages_chosen++ < LANGUAGES_MAX)
        session_choose_language(&playing->session, &languages[number]);
}

/* False when it was a key. */
static bool do_else(struct playing *playing, struct player *player, int byte, struct bytes *bytes)
{
    struct session *session = &playing->session;

    if (byte == BYTE_RESIZE)
        resize(player, bytes);
    else if (byte >= BYTE_LANGUAGES && byte < BYTE_LANGUAGES + LANGUAGE_COUNT)
        choose_language(playing, byte - BYTE_LANGUAGES);
    else if (byte == BYTE_DAY || byte == BYTE_MONTHS)
        playing_wait(playing, byte == BYTE_DAY ? 1 : 100);
    else if (byte == BYTE_OPEN)
        open_step(session, bytes);
    else if (byte == BYTE_RESTART)
        restart(playing, player);
    else if (byte == BYTE_SECOND_LANGUAGE)
        session_choose_second_language(session, &languages[bytes_take(bytes, LANGUAGE_COUNT)]);
    else
        return false;
    return true;
}

static struct key take_key(struct bytes *bytes)
{
    uint32_t point;
    size_t step = utf8_decode(bytes->at, bytes->length, &point);
    int byte;

    if (step && point >= BYTE_KEYS) {
        *bytes = (struct bytes){bytes->at + step, bytes->length - step};
        return (struct key){.code = KEY_CODE_POINT, .point = point};
    }
    byte = bytes_take(bytes, 256);
    if (byte % KEY_CODE_COUNT == KEY_CODE_CLICK)
        return (struct key){.code = KEY_CODE_CLICK, .row = bytes_take(bytes, 70) - 5};
    return (struct key){.code = (enum key_code)(byte % KEY_CODE_COUNT)};
}

static void do_next(struct playing *playing, struct player *player, struct bytes *bytes)
{
    struct bytes before = *bytes;

    if (do_else(playing, player, bytes_take(bytes, 256), bytes))
        return;
    *bytes = before;
    player_press(player, take_key(bytes));
}

/* More would only take longer. */
enum { KEYS_MAX = 200 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {(const char *)data, size};
    struct playing playing;
    struct player player;

    playing_begin(&playing, &bytes);
    player_init(&player, &playing.session);
    draw(&player);
    for (int i = 0; i < KEYS_MAX && bytes.length && playing.session.running; i++) {
        do_next(&playing, &player, &bytes);
        draw(&player);
    }
    player_release(&player);
    playing_end(&playing);
    return 0;
}
