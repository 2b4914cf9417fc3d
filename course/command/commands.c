/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table: what is written after `siaga`, and what it runs. */
#include "command/command.h"

#include <stddef.h>

const struct command commands[] = {
    {"play", "[MODULE[/LESSON[/STEP]]]", "take the course (also without a command)", 1, play_run,
     "It begins where you were when you left, or at the place that is named."},
    {"review", "", "today's review at once; --list: what is due and why", 0, review_run,
     "Questions come back after days and months, so that what was learned stays."},
    {"card", "", "print the first hour after a scam, with --country's contacts", 0, card_run,
     "It is plain text, to keep, to print and to put on a wall."},
    {"check", "[DIR]", "say everything that is wrong in a course folder", 1, check_run,
     "Each fault is a line with file, line and column, in the form that editors understand. Every "
     "step is laid out in every language at 80x24 and at 40x15."},
    {"languages", "[TAG|FILE]", "how far each language is", 1, languages_run,
     "A TAG lists every part of that language; a FILE goes with --export and --import."},
    {"progress", "", "print how far you are; --json for a program", 0, progress_run, NULL},
    {"profile", "list|new NAME|rename NAME NEW|export FILE|import FILE|erase NAME",
     "who learns here; export and import", 3, profile_run,
     "A profile is exported as one file of JSON lines and imported on another machine, with "
     "--profile for another than the usual one. What is there already is not counted twice."},
    {"flags", "", "list what learners found wrong, unclear or badly translated", 0, flags_run,
     "Learners say it with the key f."},
    {"sources", "", "list where every fact and every contact comes from", 0, sources_run, NULL},
    {"pot", "[PART|DIR]", "write templates of the texts to translate; print that of a PART", 1,
     pot_run, "They go to localization/templates; see siaga-translate(7)."},
    {"merge", "[TAG]", "bring translations up to date with the course", 1, merge_run,
     "Without a TAG, all that have been begun; see siaga-translate(7)."},
    {NULL, NULL, NULL, 0, NULL, NULL},
};
