/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that an ncurses course browser can cost: a page with a menu of lesson titles, Enter
 * opens a text, b goes back, q quits. No feature beyond that: what the real program is measured
 * against. It frees nothing and checks little, which is part of being the least.
 *
 *     reference                      built-in titles
 *     reference yaml FILE LANGUAGE   titles and texts through libyaml's events
 *     reference index FILE LANGUAGE  from a compiled index that is mapped into memory
 *
 * tests/bench/generate.py writes both kinds of file.
 */
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

struct lesson {
    const char *title, *body;
};

static struct lesson *lessons;
static int lesson_count, capacity;
static int top, selected;

static void fail(const char *what)
{
    fprintf(stderr, "reference: %s\n", what);
    exit(EXIT_FAILURE);
}

static void add(const char *title, const char *body)
{
    if (lesson_count == capacity) {
        capacity = capacity ? 2 * capacity : 64;
        lessons = realloc(lessons, (size_t)capacity * sizeof *lessons);
        if (!lessons)
            fail("out of memory");
    }
    lessons[lesson_count++] = (struct lesson){title, body};
}

static void add_builtin(void)
{
    for (int i = 0; i < 40; i++)
        add("บทเรียน · មេរៀន · သင်ခန်းစာ · a lesson about finding a page again",
            "Some text to read.\nA second line of it.\n");
}

/* --- YAML: lessons: [ {title: {LANGUAGE: ...}, body: {LANGUAGE: ...}}, ... ] ------------------ */

enum { DEPTH = 16, LESSON_DEPTH = 3, TEXT_DEPTH = 4 };

struct walk {
    int depth;
    bool is_mapping[DEPTH], wants_key[DEPTH];
    char key[DEPTH][32];
    const char *title, *body, *language;
};

static void enter(struct walk *walk, bool is_mapping)
{
    if (++walk->depth >= DEPTH)
        fail("too deep");
    walk->is_mapping[walk->depth] = walk->wants_key[walk->depth] = is_mapping;
}

static void leave(struct walk *walk)
{
    if (walk->depth == LESSON_DEPTH && walk->title)
        add(walk->title, walk->body ? walk->body : "");
    if (walk->depth == LESSON_DEPTH)
        walk->title = walk->body = NULL;
    walk->depth--;
    walk->wants_key[walk->depth] = walk->is_mapping[walk->depth];
}

static void take_scalar(struct walk *walk, const char *value)
{
    int depth = walk->depth;

    if (walk->wants_key[depth]) {
        snprintf(walk->key[depth], sizeof walk->key[depth], "%s", value);
        walk->wants_key[depth] = false;
        return;
    }
    walk->wants_key[depth] = walk->is_mapping[depth];
    if (depth != TEXT_DEPTH || strcmp(walk->key[TEXT_DEPTH], walk->language) != 0)
        return;
    if (strcmp(walk->key[LESSON_DEPTH], "title") == 0)
        walk->title = strdup(value);
    else if (strcmp(walk->key[LESSON_DEPTH], "body") == 0)
        walk->body = strdup(value);
}

static bool take_event(struct walk *walk, const yaml_event_t *event)
{
    if (event->type == YAML_MAPPING_START_EVENT || event->type == YAML_SEQUENCE_START_EVENT)
        enter(walk, event->type == YAML_MAPPING_START_EVENT);
    else if (event->type == YAML_MAPPING_END_EVENT || event->type == YAML_SEQUENCE_END_EVENT)
        leave(walk);
    else if (event->type == YAML_SCALAR_EVENT)
        take_scalar(walk, (const char *)event->data.scalar.value);
    return event->type != YAML_STREAM_END_EVENT;
}

static const char *map_file(const char *path, size_t *length)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;

    if (descriptor < 0 || fstat(descriptor, &status) < 0)
        fail(path);
    *length = (size_t)status.st_size;

    const char *bytes = mmap(NULL, *length, PROT_READ, MAP_PRIVATE, descriptor, 0);

    close(descriptor);
    if (bytes == MAP_FAILED)
        fail(path);
    return bytes;
}

static void read_yaml(const char *path, const char *language)
{
    struct walk walk = {.language = language};
    yaml_parser_t parser;
    yaml_event_t event;
    size_t length;
    const char *bytes = map_file(path, &length);
    bool more = true;

    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, length);
    while (more) {
        if (!yaml_parser_parse(&parser, &event))
            fail(parser.problem);
        more = take_event(&walk, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    munmap((void *)(uintptr_t)bytes, length);
}

/* --- Index: "CIDX1\n\0\0", u32 languages, u32 lessons, char names[languages][8],
 *            u32 offsets[languages][lessons][2], strings that end in NUL ----------------------- */

static uint32_t number_at(const char *bytes, size_t offset)
{
    uint32_t number;

    memcpy(&number, bytes + offset, sizeof number);
    return number;
}

static void read_index(const char *path, const char *language)
{
    size_t length, chosen = 0;
    const char *bytes = map_file(path, &length);

    if (length < 16 || memcmp(bytes, "CIDX1\n", 6) != 0)
        fail("no index");

    size_t languages = number_at(bytes, 8), count = number_at(bytes, 12);

    for (size_t i = 0; i < languages; i++)
        if (strncmp(bytes + 16 + 8 * i, language, 8) == 0)
            chosen = i;

    size_t offsets = 16 + 8 * languages + 8 * count * chosen;

    for (size_t i = 0; i < count; i++, offsets += 8)
        add(bytes + number_at(bytes, offsets), bytes + number_at(bytes, offsets + 4));
}

/* --- Screen ----------------------------------------------------------------------------------- */

static void draw_item(int item)
{
    move(3 + item - top, 2);
    attrset(item == selected ? A_REVERSE : A_NORMAL);
    printw("%3d. ", item + 1);
    addnstr(lessons[item].title, 180);
    attrset(A_NORMAL);
    clrtoeol();
}

static void draw_menu(void)
{
    int rows = LINES - 5;

    erase();
    attrset(A_BOLD | COLOR_PAIR(1));
    mvaddstr(0, 1, "A course");
    attrset(A_NORMAL);
    mvhline(1, 0, ACS_HLINE, COLS);
    if (selected < top)
        top = selected;
    if (selected >= top + rows)
        top = selected - rows + 1;
    for (int i = top; i < lesson_count && i < top + rows; i++)
        draw_item(i);
    mvprintw(LINES - 1, 1, "Up/Down move   Enter open   b back   q quit   %d lessons",
             lesson_count);
}

static void draw_lesson(void)
{
    const char *text = lessons[selected].body;

    erase();
    attrset(A_BOLD);
    mvaddnstr(0, 1, lessons[selected].title, 180);
    attrset(A_NORMAL);
    for (int row = 2; *text && row < LINES - 2; row++) {
        size_t length = strcspn(text, "\n");

        mvaddnstr(row, 0, text, (int)length);
        text += length + (text[length] == '\n');
    }
    mvaddstr(LINES - 1, 1, "b back   q quit");
}

static void go_to(int item)
{
    int before = selected, old_top = top;

    if (item < 0 || item >= lesson_count)
        return;
    selected = item;
    if (selected < top || selected >= top + LINES - 5)
        draw_menu();
    if (top == old_top) {
        draw_item(before);
        draw_item(selected);
    }
}

static bool press(wint_t key, bool *reading)
{
    bool opens = key == '\r' || key == KEY_ENTER;

    if (key == 'q')
        return false;
    if (key == KEY_RESIZE || (*reading && key == 'b') || (!*reading && opens)) {
        *reading = key == KEY_RESIZE ? *reading : opens;
        if (*reading)
            draw_lesson();
        else
            draw_menu();
    } else if (!*reading && (key == KEY_DOWN || key == KEY_UP)) {
        go_to(selected + (key == KEY_DOWN ? 1 : -1));
    }
    refresh();
    return true;
}

static void start_screen(void)
{
    set_escdelay(25);
    initscr();
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    curs_set(0);
    start_color();
    use_default_colors();
    init_pair(1, COLOR_CYAN, -1);
}

int main(int argc, char **argv)
{
    bool reading = false;
    wint_t key;

    setlocale(LC_ALL, "");
    if (argc == 4 && strcmp(argv[1], "index") == 0)
        read_index(argv[2], argv[3]);
    else if (argc == 4 && strcmp(argv[1], "yaml") == 0)
        read_yaml(argv[2], argv[3]);
    else
        add_builtin();
    if (!lesson_count)
        fail("no lessons");
    start_screen();
    draw_menu();
    refresh();
    while (get_wch(&key) != ERR && press(key, &reading))
        continue;
    endwin();
    return 0;
}
