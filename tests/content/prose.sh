#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Plain words: in every module the mean sentence is short, and none is long.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh

gauge() # NAME: of a template on standard input
{
    PYTHONDONTWRITEBYTECODE=1 python3 tests/content/prose.py "$1"
}

entry() # CONTEXT WORD TIMES: a template with one text
{
    printf 'msgctxt "%s"\nmsgid "%s."\nmsgstr ""\n\n' "$1" "$(printf -- "$2%.0s" $(seq "$3"))"
}

entry m/l/s/text 'word ' 28 | gauge m >"$SCRATCH/out"
same "a sentence of 28 words is too long for a mean" 1 $?
{ entry m/l/s/text 'word ' 26; entry m/l/t/text 'a ' 2; } | gauge m >"$SCRATCH/out"
same "beside a short one it is not" "0 1" "$? $(grep -c "mean sentence 14.0" "$SCRATCH/out")"
{ entry m/l/s/text 'a ' 2; entry m/l/s/text 'word ' 29; } | gauge m >"$SCRATCH/out"
same "one of 29 words never passes, and is named" "1|m/l/s/text" \
    "$?|$(sed -n 's/^  \([^:]*\): .*/\1/p' "$SCRATCH/out")"
{ entry m/l/s/text 'a ' 2; entry m/specimens/x/body 'word ' 50; } | gauge m >"$SCRATCH/out"
same "messages are not counted" 0 $?
{ entry m/l/s/text 'word ' 14; entry m/l/t/text '- one\\n- two: three\\n' 1; } | gauge m >"$SCRATCH/out"
same "an item of a list and what stands before a colon are sentences" 0 $?

for module in $(modules) countries course ui; do
    "$SIAGA" pot "$module" | gauge "$module" >"$SCRATCH/out"
    same "$module is plain" 0 "$?$(sed -n '2,$p' "$SCRATCH/out")"
    sed -n '1s/^/#= /p' "$SCRATCH/out"
done
finish
