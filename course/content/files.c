/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content/files.h"

#include "content/course.h"

const struct content_file content_files[] = {
    {"course", "modules/course.yaml", "The course: its classes of cybercrime and its modules.",
     &course_schema, false},
    {"module", "modules/MODULE/module.yaml",
     "A module: what it teaches, its lessons, where its facts come from.", &module_schema, false},
    {"lesson", "modules/MODULE/LESSON.yaml", "A lesson: pages and questions in their order.",
     &lesson_schema, false},
    {"specimens", "modules/MODULE/specimens.yaml",
     "The messages of a module to practise on, a list.", &specimen_schema, true},
    {"glossary", "modules/glossary.yaml", "The words of the course and what they mean.",
     &glossary_schema, false},
    {"first-hour", "modules/countries/first-hour.yaml",
     "What to do in the first hour after a scam.", &aid_schema, false},
    {"country", "modules/countries/CC.yaml",
     "The contacts of a country; those that serve everywhere are in anywhere.yaml.",
     &country_schema, false},
    {0},
};
