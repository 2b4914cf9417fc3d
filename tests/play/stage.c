/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "base/memory.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void stage_open(struct stage *stage, const char *course, bool is_guest)
{
    world_open(&stage->world, course, is_guest);
    player_init(&stage->player, &stage->world.session);
}

void stage_close(struct stage *stage)
{
    player_release(&stage->player);
    world_close(&stage->world);
}

void stage_draw(struct stage *stage)
{
    player_draw(&stage->player);
    rules_check(stage);
}

/* The screen as it is now, each row between bars that show where it ends. */
static void tell_screen(struct stage *stage)
{
    const struct frame *frame = &stage->player.frame;

    stage->screen_is_told = true;
    for (int i = 0; frame->row && i < frame->rows; i++) {
        char *row = row_text(frame, i);

        text_add_format(&stage->faults, "    |%s\n", row);
        free(row);
    }
}

void stage_fault(struct stage *stage, const char *format, ...)
{
    char *what = NULL;
    size_t length;
    FILE *stream = open_memstream(&what, &length);
    va_list arguments;

    va_start(arguments, format);
    vfprintf(stream, format, arguments);
    va_end(arguments);
    fclose(stream);
    text_add_format(&stage->faults, "%s:%u: %s\n", stage->file, stage->line, what);
    free(what);
    if (!stage->screen_is_told)
        tell_screen(stage);
}

/* Cuts `line` into words in place. False when a quote is not closed or there are too many words. */
static bool split(char *line, struct words_of_line *words)
{
    words->count = 0;
    for (;;) {
        bool is_quoted;
        char *to;

        line += strspn(line, " ");
        if (!*line || *line == '#')
            return true;
        if (words->count == WORDS_MAX)
            return false;
        is_quoted = *line == '"';
        line += is_quoted;
        words->word[words->count++] = to = line;
        while (*line && (is_quoted ? *line != '"' : *line != ' ')) {
            line += is_quoted && *line == '\\' && line[1];
            *to++ = *line++;
        }
        if (is_quoted && *line != '"')
            return false;
        line += *line != '\0';
        *to = '\0';
    }
}

static void play_line(struct stage *stage, char *line)
{
    bool is_expectation = *line == ' ';
    struct words_of_line words;

    if (!split(line, &words)) {
        stage_fault(stage, "cannot be split into words");
        return;
    }
    if (!words.count)
        return;
    if (!is_expectation)
        stage->screen_is_told = false;
    if (!(is_expectation ? expectation_check : command_do)(stage, &words))
        stage_fault(stage, "no %s '%s' with %zu words", is_expectation ? "expectation" : "command",
                    words.word[0], words.count - 1);
}

bool stage_play(struct stage *stage, const char *script)
{
    stage->line = 0;
    while (*script) {
        size_t length = strcspn(script, "\n");
        char *line = memory_copy_bytes(script, length);

        stage->line++;
        play_line(stage, line);
        free(line);
        script += length + (script[length] == '\n');
    }
    return stage->faults.length == 0;
}
