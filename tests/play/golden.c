/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "play/stage.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum { GOLDEN_BYTES_MAX = 1 << 20 };

char *row_text(const struct frame *frame, int row)
{
    struct text text = TEXT_INIT;

    for (const struct run *run = frame->row[row].first; run; run = run->next)
        text_add_string(&text, run->text);
    while (text.length && text.bytes[text.length - 1] == ' ')
        text.bytes[--text.length] = '\0';
    return text_take(&text);
}

char *frame_text(const struct frame *frame)
{
    struct text text = TEXT_INIT;

    for (int i = 0; i < frame->rows; i++) {
        char *row = row_text(frame, i);

        text_add_format(&text, "%s\n", row);
        free(row);
    }
    return text_take(&text);
}

static void write_golden(struct stage *stage, const char *path, const char *shown)
{
    FILE *stream = fopen(path, "we");

    if (!stream || fputs(shown, stream) < 0)
        stage_fault(stage, "%s cannot be written", path);
    if (stream && fclose(stream) != 0)
        stage_fault(stage, "%s cannot be written", path);
}

static void compare(struct stage *stage, const char *path, const char *shown)
{
    struct text golden = TEXT_INIT;

    if (!file_read(path, GOLDEN_BYTES_MAX, &golden))
        stage_fault(stage, "there is no %s (UPDATE=1 writes it)", path);
    else if (strcmp(golden.bytes, shown) != 0)
        stage_fault(stage, "the screen is not as in %s:\n%s", path, golden.bytes);
    text_release(&golden);
}

void golden_check(struct stage *stage, const char *name)
{
    const char *update = getenv("UPDATE");
    struct text path = TEXT_INIT;
    char *shown = frame_text(&stage->player.frame);

    text_add_format(&path, "tests/screens/%s", name);
    if (stage->language)
        text_add_format(&path, "-%s", stage->language);
    if (stage->size)
        text_add_format(&path, "-%s", stage->size);
    text_add_string(&path, ".txt");
    if (stage->used)
        fprintf(stage->used, "%s\n", path.bytes);
    if (update && *update)
        write_golden(stage, path.bytes, shown);
    else
        compare(stage, path.bytes, shown);
    text_release(&path);
    free(shown);
}
