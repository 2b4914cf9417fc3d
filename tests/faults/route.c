/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/route.h"

#include "base/array.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add(struct route *route, const struct lesson *lesson, size_t number)
{
    ARRAY_GROW(route->stops, route->count, route->capacity);
    route->stops[route->count++] = (struct stop){
        .step = lesson_step(lesson, number),
        .title = arena_format(&route->course.arena, "%zu/%zu %s", number + 1, lesson->steps.count,
                              lesson->title),
    };
}

/* Other kinds tell their answers in more than one word; one function writes all of them down. */
static bool is_simple(const struct lesson *lesson)
{
    const struct step *step;

    for (size_t i = 0; (step = lesson_step(lesson, i)); i++) {
        if (step->kind > STEP_POINT)
            return false;
    }
    return lesson->purpose == LESSON_TAUGHT;
}

void route_init(struct route *route, const char *folder)
{
    const struct module *module;
    const struct lesson *lesson;

    *route = (struct route){.count = 0};
    course_init(&route->course);
    if (!course_open(&route->course, folder, NULL)) {
        fprintf(stderr, "%s: no course\n", folder);
        exit(EXIT_FAILURE);
    }
    for (size_t i = 0; (module = course_module(&route->course, i, NULL)); i++) {
        for (size_t j = 0; (lesson = module_lesson(module, j)) && is_simple(lesson); j++) {
            for (size_t k = 0; k < lesson->steps.count; k++)
                add(route, lesson, k);
        }
        if (!course_entry(&route->course, i + 1))
            break;
    }
}

void route_release(struct route *route)
{
    free(route->stops);
    course_release(&route->course);
}

long route_find(const struct route *route, const char *words)
{
    for (size_t i = 0; i < route->count; i++) {
        const char *title = route->stops[i].title;

        if (strncmp(words, title, strlen(title)) == 0)
            return (long)i;
    }
    return strncmp(words, "Lesson finished", strlen("Lesson finished")) == 0 ? ROUTE_RESULT
                                                                            : ROUTE_HOME;
}

const char *route_answer(const char *words)
{
    static const char *const signs[] = {"Your answer: ", "Your answer from before: "};
    static const char *const none[] = {"You marked nothing.", "From before: you marked nothing."};

    for (size_t i = 0; i < ARRAY_LENGTH(signs); i++) {
        const char *found = strstr(words, signs[i]);

        if (found)
            return found + strlen(signs[i]);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(none); i++) {
        if (strstr(words, none[i]))
            return "nothing";
    }
    return NULL;
}
