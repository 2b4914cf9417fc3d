/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/complain.h"

#include "base/text.h"
#include "script/sanitise.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void complain(const char *format, ...)
{
    struct text line = TEXT_INIT;
    va_list arguments;
    char *message;

    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        check_exhausted("out of memory");
    va_end(arguments);
    sanitise_add_line(&line, message);
    fprintf(stderr, "siaga: %s\n", line.bytes);
    text_release(&line);
    free(message);
}
