#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which folder may include which, who may know which library, where a file's own header stands,
# and what its guard is called.
. "$(dirname "$0")/../lib.sh"

# Each folder of course/ with all that it may include, beside itself; `folder/file.h` is that file
# alone. Files directly in course/ join everything and may include everything.
folders='
base
sandbox   base
script    base
yaml      base script
prose     base script
language  base script
content   base script yaml prose
progress  base script yaml
translate base script yaml prose content language
session   base script yaml prose content language progress translate
sheet     base script prose
place     base script yaml prose content language progress session sheet
linear    base script yaml prose content language progress session sheet place sandbox
check     base script yaml prose content language progress translate session sheet place
loop      base script yaml prose content language progress session sheet place terminal sandbox
terminal  base script sheet/frame.h sheet/style.h
command   base script yaml prose content language progress translate session sheet place linear check loop terminal sandbox
manual    base yaml content language place/keys.h command/options.h command/version.h
segment   base script language translate/shown.h
'

# A library's header and the only places in course/ that may name it.
libraries='
yaml.h           yaml/
cmark.h          prose/
gettext-po.h     language/poparse.h segment/
uninorm.h        translate/
seccomp.h        sandbox/
linux/landlock.h sandbox/
linux/seccomp.h  sandbox/
jansson.h        progress/ command/languages.c manual/json.c
curses.h         terminal/
ncurses.h        terminal/
term.h           terminal/
unicode/         segment/
'

include_faults() # TREE: a line for each fault below TREE/course
{
    find "$1/course" -name '*.[ch]' | sort | xargs -r awk -v top="$1/course/" \
        -v folders="$folders" -v libraries="$libraries" '
    BEGIN {
        n = split(folders, row, "\n")
        for (i = 1; i <= n; i++) {
            m = split(row[i], word, " ")
            if (m) known[word[1]] = 1
            for (j = 1; j <= m; j++) may[word[1], word[j]] = 1
        }
        library_count = split(libraries, library, "\n")
    }
    function fault(text) { printf "course/%s:%d: %s\n", file, FNR, text }
    function library_allowed(name,    i, j, word, m) {
        for (i = 1; i <= library_count; i++) {
            m = split(library[i], word, " ")
            if (!m || index(name, word[1]) != 1) continue
            for (j = 2; j <= m; j++)
                if (index(file, word[j]) == 1) return 1
            return 0
        }
        return 1
    }
    function check_own(name,    own, exists, line) {
        own = file
        sub(/c$/, "h", own)
        exists = (getline line < (top own)) >= 0
        close(top own)
        if (exists && name != own) fault("includes its own header \"" own "\" first")
        else if (!exists && folder != "segment" && index(name, folder "/") != 1)
            fault("has no header of its own, so a header of " folder "/ comes first")
    }
    FNR == 1 {
        file = substr(FILENAME, length(top) + 1)
        folder = file ~ /\// ? file : ""
        sub(/\/.*/, "", folder)
        includes = 0
        guard = toupper(file)
        gsub(/[^A-Z0-9]/, "_", guard)
        guard_seen = file !~ /h$/
        if (folder && !(folder in known)) fault("the folder " folder "/ has no row in the table")
    }
    /^#ifndef/ && !guard_seen {
        guard_seen = 1
        if ($2 != guard) fault("the guard " $2 " is not " guard)
    }
    /^#[ ]*include[ ]*"/ {
        split($0, part, "\"")
        name = part[2]
        target = name
        sub(/\/.*/, "", target)
        if (name !~ /\//) fault("\"" name "\" is not relative to course/")
        else if (folder && target != folder && !((folder, target) in may) && !((folder, name) in may))
            fault(folder "/ may not include \"" name "\"")
        if (file ~ /c$/ && folder && !includes++) check_own(name)
    }
    /^#[ ]*include[ ]*</ {
        split($0, part, /[<>]/)
        if (!library_allowed(part[2])) fault(folder "/ may not include <" part[2] ">")
        if (file ~ /c$/ && folder && !includes++) check_own("<" part[2] ">")
    }'
}

sample course/base/good.h <<'END'
#ifndef BASE_GOOD_H
#define BASE_GOOD_H
#endif
END
sample course/base/bad.h <<'END'
#ifndef BAD_H
#define BAD_H
#include "yaml/tree.h"
#endif
END
sample course/base/good.c <<'END'
#include <stdio.h>
#include "base/good.h"
#include "good.h"
END
sample course/content/lesson.c <<'END'
#include "base/good.h"
#include "language/catalogue.h"
#include <yaml.h>
END
sample course/terminal/screen.c <<'END'
#include "terminal/screen.h"
#include "sheet/frame.h"
#include "sheet/layout.h"
#include <curses.h>
END
sample course/strange/file.c <<'END'
#include "strange/file.h"
END
expect_lines "the check finds all nine faults of a sample" 9 "$(include_faults "$SCRATCH/sample")"
expect_empty "includes go in one direction, own header first, guards from paths" \
    "$(include_faults .)"
finish
