/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loop/loop.h"

#include "base/check.h"
#include "loop/unshown.h"
#include "place/player.h"
#include "sandbox/sandbox.h"
#include "session/who.h"
#include "terminal/terminal.h"

enum { KEYS_UNSEEN_MAX = 32 };

/* Only the menu of languages wants to know. True when there is something to add to it. */
static bool look_at_terminal(struct session *session, struct terminal *terminal)
{
    const char *known = session->unshown;

    if (session->on_linux_console || session_spot(session)->place != PLACE_LANGUAGES)
        return false;
    session->unshown = unshown_by(terminal_family(terminal));
    return session->unshown != known;
}

static void show(struct player *player, struct terminal *terminal)
{
    player_draw(player);
    terminal_use_theme(terminal, player->session->profile->theme);
    terminal_show(terminal, &player->frame);
}

/* The page first: neither the sandbox nor asking the terminal must hold it up. */
static void draw(struct player *player, struct terminal *terminal)
{
    show(player, terminal);
    sandbox_finish();
    if (look_at_terminal(player->session, terminal)) {
        player->session->revision++;
        show(player, terminal);
    }
}

static void resize(struct player *player, const struct terminal *terminal)
{
    int rows, columns;

    terminal_size(terminal, &rows, &columns);
    player_resize(player, rows, columns);
}

/* A way to see how the program dies, for tests: Ctrl-X where it was built to be debugged. */
static void die_on_request(struct key key)
{
#ifdef SIAGA_DEBUG
    BUG_ON(key.code == KEY_CODE_POINT && key.point == KEYS_DIE);
#else
    (void)key;
#endif
}

/* Ends the session on what is no key: nothing is lost, so nothing is asked. */
static void act(struct player *player, struct terminal *terminal, struct key key)
{
    switch ((int)key.code) {
    case KEY_CODE_RESIZE:
        resize(player, terminal);
        break;
    case KEY_CODE_IDLE:
        who_switch(player->session, NULL);
        break;
    case KEY_CODE_HANGUP:
    case KEY_CODE_STOP:
    case KEY_CODE_EOF:
        session_quit(player->session);
        break;
    default:
        die_on_request(key);
        player_press(player, key);
        break;
    }
}

/*
 * A frame is drawn when no key waits, so a held key leaves no backlog of frames; and after so many
 * keys in any case, so that who holds one on a slow machine sees where it leads.
 */
static struct key next_key(struct player *player, struct terminal *terminal, int *unseen)
{
    struct key key = {.code = KEY_CODE_NONE};

    if (*unseen < KEYS_UNSEEN_MAX)
        terminal_read(terminal, &key, false);
    if (key.code == KEY_CODE_NONE) {
        draw(player, terminal);
        terminal_read(terminal, &key, true);
        *unseen = 0;
    }
    ++*unseen;
    return key;
}

bool loop_run(struct session *session, bool mouse)
{
    struct terminal_options options = {
        .theme = session->profile->theme, .mouse = mouse, .kiosk_idle = session->kiosk_idle};
    struct terminal terminal;
    struct player player;
    int unseen = 0;

    if (!terminal_open(&terminal, &options))
        return false;
    player_init(&player, session);
    resize(&player, &terminal);
    while (session->running)
        act(&player, &terminal, next_key(&player, &terminal, &unseen));
    player_release(&player);
    terminal_close(&terminal);
    return true;
}
