/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Assertions about ourselves, and the attributes that let the compiler check the rest.
 *
 * BUG_ON(condition) is for mistakes of ours only: it puts the terminal right, says where, and
 * aborts. A mistake in a file goes to a report (base/report.h), a failure of the system to
 * whoever asked for the thing.
 */
#ifndef BASE_CHECK_H
#define BASE_CHECK_H

#define ARRAY_LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define PRINTF_LIKE(string, first) __attribute__((format(printf, string, first)))
#define NORETURN __attribute__((noreturn))

#define BUG_ON(condition)                                                                          \
    do {                                                                                           \
        if (__builtin_expect(!!(condition), 0))                                                    \
            check_failed(__FILE__, __LINE__, #condition);                                          \
    } while (0)

/* Called once before the program ends on a mistake of ours; NULL takes the hook away. */
void check_on_failure(void (*restore)(void));

/* Restores the terminal by the hook, names the place on standard error, and aborts. */
NORETURN void check_failed(const char *file, int line, const char *condition);

/* The same for a resource that ran out: `what` is a sentence without a full stop. */
NORETURN void check_exhausted(const char *what);

#endif
