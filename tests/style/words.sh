#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nothing unfinished is committed, and nothing that is true on one machine only.
. "$(dirname "$0")/../lib.sh"

# Written in pieces, so that this file passes its own check.
unfinished="\\b(TO""DO|FIX""ME|X""XX|HA""CK|TB""D)\\b|\\bplace""holder text\\b|\\blorem ip""sum\\b"
machine="(^|[^A-Za-z0-9_.])/(wo""rk|home/[a-z]+|tmp/bash""_jobs|tmp/si""aga)(/|\\b)"

word_faults() # reads paths
{
    xargs -r -d '\n' grep -I -n -H -E "$unfinished|$machine" --
}

layout_faults() # reads paths: tabs, trailing blanks, long lines, no last newline
{
    LC_ALL=C xargs -r -d '\n' awk '
        FNR == 1 { makefile = FILENAME ~ /Makefile$/; code = FILENAME ~ /\.[ch]$/ }
        /[ \t\r]$/ { print FILENAME ":" FNR ": blank at the end of the line" }
        /\t/ && !makefile { print FILENAME ":" FNR ": tab" }
        code && length($0) > 100 {
            gsub(/[\200-\277]/, "") # all bytes of a letter but its first
            if (length($0) > 100) print FILENAME ":" FNR ": over 100 columns"
        }'
}

printf '/* %s: later */\nopen("/%s/x");\n' "TO""DO" "wo""rk" | sample bad.c
printf 'int mastodon; /* hackles, works/ and http://x.example/work-place */\n' | sample good.c
printf 'a \n\tb\n%0101d\n' 0 | sample layout.c
expect_lines "the check finds both words of a sample" 2 \
    "$(find "$SCRATCH/sample" -type f | word_faults)"
expect_lines "the check finds all three untidy lines of a sample" 3 \
    "$(echo "$SCRATCH/sample/layout.c" | layout_faults)"

# The rule on words is for us, not for what a licence text says.
expect_empty "nothing unfinished, no path of one machine" \
    "$(our_files | grep -v '^LICENSE$' | word_faults)"
expect_empty "no tabs, no blanks at line ends, no line of C over 100 columns" \
    "$(our_files | grep -E '\.(c|h|sh|py|yaml)$|Makefile$|/run$' | grep -v '^tests/broken/' |
        layout_faults)"
finish
