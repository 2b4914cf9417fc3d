/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/player.h"

#include "place/keys.h"
#include "session/entry.h"

void player_init(struct player *player, struct session *session)
{
    *player = (struct player){.session = session, .described = session->revision - 1};
    sheet_init(&player->sheet);
    layout_init(&player->layout);
    frame_init(&player->frame);
    text_init(&player->status);
    text_init(&player->hint);
    player_resize(player, 24, 80);
}

void player_release(struct player *player)
{
    sheet_release(&player->sheet);
    layout_release(&player->layout);
    frame_release(&player->frame);
    text_release(&player->status);
    text_release(&player->hint);
}

void player_resize(struct player *player, int rows, int columns)
{
    player->rows = rows;
    player->columns = columns;
    player->form = compose_form(rows, columns);
    player->is_laid_out = false;
}

static struct view *view_of(struct player *player)
{
    return &session_spot(player->session)->view;
}

/* Rows of the body that fit on the player, and the first row of the last page. */
static size_t page_rows(const struct player *player)
{
    return (size_t)player->form.body_rows;
}

static size_t last_top(const struct player *player)
{
    size_t rows = page_rows(player);

    return player->layout.count > rows ? player->layout.count - rows : 0;
}

static size_t top_row(struct player *player)
{
    const struct view *view = view_of(player);
    size_t top = 0;

    if (view->block || view->offset)
        top = layout_find(&player->layout, view->block, view->offset);
    return top < last_top(player) ? top : last_top(player);
}

static void set_top(struct player *player, size_t top)
{
    struct view *view = view_of(player);

    if (top > last_top(player))
        top = last_top(player);
    view->block = top ? player->layout.rows[top].block : 0;
    view->offset = top ? player->layout.rows[top].offset : 0;
}

/* Moving the focus changes neither words nor rows: a long menu costs no more than a short one. */
static bool is_described(const struct player *player)
{
    return player->described == player->session->revision &&
           player->notice == player->session->notice;
}

static void describe(struct player *player)
{
    place_describe(player->session, &player->sheet);
    player->described = player->session->revision;
    player->notice = player->session->notice;
    player->is_laid_out = false;
}

static void lay_out(struct player *player)
{
    player->form = compose_form(player->rows, player->columns);
    if (player->sheet.status)
        compose_make_room(&player->form, player->sheet.status);
    layout_sheet(&player->layout, &player->sheet, player->form.text_columns);
    player->is_laid_out = true;
}

/* What changes while one looks around a page is kept beside the sheet, which stays as it is. */
static const char *status_of(struct player *player, size_t top)
{
    size_t shown = top + page_rows(player);

    text_clear(&player->status);
    if (player->sheet.status)
        text_add_string(&player->status, player->sheet.status);
    else if (shown < player->layout.count)
        words_fill_counted(&player->session->words, &player->status, PHRASE_MORE_LINES,
                           player->layout.count - shown, NULL, 0);
    else if (top)
        text_add_string(&player->status, words_phrase(&player->session->words, PHRASE_MORE_NONE));
    return player->status.bytes;
}

/* Where an item is, seen from the page on screen. */
enum sight { IN_SIGHT, ABOVE, BELOW };

/* What is taller than the screen is in sight when it begins at the top. */
static enum sight sight_of_rows(struct player *player, size_t first, size_t last)
{
    size_t top = top_row(player);

    if (first < top)
        return ABOVE;
    return last < top + page_rows(player) || first == top ? IN_SIGHT : BELOW;
}

static enum sight sight_of(struct player *player, int item)
{
    size_t first, last;

    if (!layout_find_item(&player->layout, item, &first, &last))
        return IN_SIGHT;
    return sight_of_rows(player, first, last);
}

/* The row that the next character is typed into. */
static bool find_entry(const struct player *player, size_t *row)
{
    bool found = false;

    for (size_t i = 0; i < player->layout.count; i++) {
        if (player->layout.rows[i].is_entry)
            *row = i;
        found = found || player->layout.rows[i].is_entry;
    }
    return found;
}

/* Where an action would act, seen from the page on screen; what is about all of it, at its end. */
static enum sight sight_of_action(struct player *player, enum action action)
{
    int focus = view_of(player)->focus;
    size_t row;

    if (focus < 0 && find_entry(player, &row))
        return sight_of_rows(player, row, row);
    if (focus >= 0 && !(action == ACTION_GO && player->sheet.go_is_about_all))
        return sight_of(player, focus);
    return top_row(player) >= last_top(player) ? IN_SIGHT : BELOW;
}

/* Scrolls as little as brings the item into sight. */
static void show_rows(struct player *player, size_t first, size_t last)
{
    switch (sight_of_rows(player, first, last)) {
    case ABOVE:
        set_top(player, first);
        break;
    case BELOW:
        last = last + 1 > page_rows(player) ? last + 1 - page_rows(player) : 0;
        set_top(player, last < first ? last : first);
        break;
    case IN_SIGHT:
        break;
    }
}

static void show_item(struct player *player, int item)
{
    size_t first, last;

    if (layout_find_item(&player->layout, item, &first, &last))
        show_rows(player, first, last);
}

static void show_entry(struct player *player)
{
    size_t row;

    if (find_entry(player, &row))
        show_rows(player, row, row);
}

void player_lay_out(struct player *player)
{
    if (!is_described(player))
        describe(player);
    if (!player->is_laid_out)
        lay_out(player);
}

/* A menu opens at its own choice, which may be further down than the first page. */
static void refresh(struct player *player)
{
    struct view *view = view_of(player);

    player_lay_out(player);
    if (view->focus >= 0 && view->focus < player->sheet.items)
        return;
    view->focus = player->sheet.items ? player->sheet.focus : -1;
    if (view->focus > 0)
        show_item(player, view->focus);
}

static const char *read_on_hint(struct player *player)
{
    struct placeholder key = {"key", words_phrase(&player->session->words, PHRASE_KEY_ENTER)};

    text_clear(&player->hint);
    words_fill(&player->session->words, &player->hint, PHRASE_HINT_MORE, &key, 1);
    return player->hint.bytes;
}

void player_draw(struct player *player)
{
    const char *go_hint;
    size_t top;

    if (compose_is_too_small(player->rows, player->columns)) {
        compose_sentence(&player->frame, player->rows, player->columns,
                         words_phrase(&player->session->words, PHRASE_TOO_SMALL));
        return;
    }
    refresh(player);
    top = top_row(player);
    go_hint = player->sheet.go_hint;
    if (sight_of_action(player, ACTION_GO) != IN_SIGHT)
        player->sheet.go_hint = read_on_hint(player);
    compose(&player->frame, &player->form, &player->sheet, &player->layout, top,
            view_of(player)->focus, status_of(player, top));
    player->sheet.go_hint = go_hint;
}

static void scroll_by(struct player *player, long rows)
{
    size_t top = top_row(player);

    if (rows < 0)
        set_top(player, top > (size_t)-rows ? top - (size_t)-rows : 0);
    else
        set_top(player, top + (size_t)rows);
}

/* A row of the old page stays, so that the eye finds its place. */
static void turn_page(struct player *player, long direction)
{
    scroll_by(player, direction * ((long)page_rows(player) - 1));
}

/* The text scrolls by half a page until the next item is in sight; then the focus moves there. */
static void step_focus(struct player *player, int direction)
{
    struct view *view = view_of(player);
    enum sight sight = sight_of(player, view->focus);
    int next = view->focus + direction;
    bool can_move = view->focus >= 0 && next >= 0 && next < player->sheet.items;

    if (view->focus >= 0 && sight == (direction > 0 ? BELOW : ABOVE)) {
        scroll_by(player, direction * (long)(page_rows(player) / 2));
    } else if (can_move) {
        view->focus = next;
        show_item(player, next);
    } else {
        scroll_by(player, direction * (long)(page_rows(player) / 2));
    }
}

static void jump(struct player *player, bool to_end)
{
    struct view *view = view_of(player);

    if (player->sheet.items)
        view->focus = to_end ? player->sheet.items - 1 : 0;
    set_top(player, to_end ? last_top(player) : 0);
}

/* True when the action was about looking, not doing. */
static bool look(struct player *player, enum action action)
{
    switch ((int)action) {
    case ACTION_UP:
    case ACTION_DOWN:
        step_focus(player, action == ACTION_DOWN ? 1 : -1);
        return true;
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
        turn_page(player, action == ACTION_PAGE_DOWN ? 1 : -1);
        return true;
    case ACTION_FIRST:
    case ACTION_LAST:
        jump(player, action == ACTION_LAST);
        return true;
    default:
        return false;
    }
}

/* Reads on instead of acting on what cannot be seen; true when it did. */
static bool read_on(struct player *player, enum action action)
{
    struct view *view = view_of(player);
    enum sight sight = sight_of_action(player, action);

    if (action != ACTION_GO && action != ACTION_MARK)
        return false;
    if (sight == BELOW)
        turn_page(player, 1);
    else if (sight == ABOVE && view->focus < 0)
        show_entry(player);
    else if (sight == ABOVE)
        show_item(player, view->focus);
    return sight != IN_SIGHT;
}

static void act(struct player *player, enum action action, int number)
{
    struct view *view = view_of(player);

    if (action == ACTION_CHOOSE) {
        if (number >= player->sheet.items)
            return;
        view->focus = number;
        show_item(player, number);
    }
    if (look(player, action) || read_on(player, action))
        return;
    place_act(player->session, action, view->focus);
}

/* A click points at an item; a click on the item that has the focus chooses it. */
static void click(struct player *player, int row)
{
    struct view *view = view_of(player);
    int target = row >= 0 && row < player->frame.rows ? player->frame.row[row].target : -1;

    if (target < 0)
        return;
    if (target == view->focus)
        act(player, ACTION_CHOOSE, target);
    else
        view->focus = target;
}

/* What changes is shown, wherever on the page the learner was looking. */
static void edit(struct player *player, struct key key)
{
    if (key.code == KEY_CODE_POINT)
        entry_type(player->session, key.point);
    else
        entry_untype(player->session);
    refresh(player);
    show_entry(player);
}

/* Enter and Tab, where nothing on the page can have the focus; true when the key is used up. */
static bool finish(struct player *player, struct key key)
{
    if (player->sheet.items)
        return false;
    if (key.code == KEY_CODE_TAB)
        place_act(player->session, ACTION_HINT, -1);
    else if (!read_on(player, ACTION_GO))
        place_type(player->session);
    return true;
}

/* Where text is typed, characters are no keys; true when the key is used up. */
static bool type(struct player *player, struct key key)
{
    if (!player->sheet.takes_text)
        return false;
    switch ((int)key.code) {
    case KEY_CODE_POINT:
    case KEY_CODE_BACKSPACE:
        edit(player, key);
        return true;
    case KEY_CODE_ENTER:
    case KEY_CODE_TAB:
        return finish(player, key);
    case KEY_CODE_LEFT:
    case KEY_CODE_RIGHT:
        return true;
    default:
        return false;
    }
}

void player_press(struct player *player, struct key key)
{
    int number = -1;
    enum action action = key_action(key, &number);

    if (compose_is_too_small(player->rows, player->columns) && action != ACTION_QUIT)
        return;
    player->session->notice = PHRASE_COUNT;
    refresh(player);
    if (type(player, key))
        return;
    if (key.code == KEY_CODE_CLICK)
        click(player, key.row);
    else if (action != ACTION_NONE)
        act(player, action, number);
}
