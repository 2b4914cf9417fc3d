/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How fast YAML is read: libyaml's events alone, and our tree with all its checks. Prints
 * `events_mb_s` and `tree_mb_s`, the best of many readings of FOLDER/course.yaml.
 */
#include "base/arena.h"
#include "base/file.h"
#include "base/report.h"
#include "yaml/tree.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

enum { READINGS = 60 };

static double seconds(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static bool read_events(const struct text *text)
{
    yaml_parser_t parser;
    yaml_event_t event;
    bool more = true, good = true;

    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text->bytes, text->length);
    while (more && good) {
        good = yaml_parser_parse(&parser, &event);
        more = good && event.type != YAML_STREAM_END_EVENT;
        if (good)
            yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return good;
}

static bool read_tree(const struct text *text)
{
    struct report report;
    struct arena arena;
    bool good;

    report_init(&report);
    arena_init(&arena);
    good = tree_read(&arena, "course.yaml", text->bytes, text->length, &report) != NULL;
    if (report.count)
        report_print(&report, stderr);
    arena_release(&arena);
    report_release(&report);
    return good;
}

static double best(bool (*reading)(const struct text *), const struct text *text)
{
    double least = 1e9;

    for (int i = 0; i < READINGS; i++) {
        double started = seconds(), took;

        if (!reading(text))
            exit(EXIT_FAILURE);
        took = seconds() - started;
        if (took < least)
            least = took;
    }
    return (double)text->length / 1e6 / least;
}

int main(int argc, char **argv)
{
    struct text path = TEXT_INIT, text = TEXT_INIT;

    text_add_format(&path, "%s/course.yaml", argc > 1 ? argv[1] : ".");
    if (!file_read(path.bytes, (size_t)1 << 20, &text)) {
        perror(path.bytes);
        return EXIT_FAILURE;
    }
    printf("events_mb_s %.1f\n", best(read_events, &text));
    printf("tree_mb_s %.1f\n", best(read_tree, &text));
    text_release(&path);
    text_release(&text);
    return 0;
}
