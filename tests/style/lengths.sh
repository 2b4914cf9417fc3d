#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Functions: none over 80 lines, 90 of 100 within 40, median at most 12. Files: none over 500.
. "$(dirname "$0")/../lib.sh"

function_lengths() # FILE...: "length file:line name" a function
{
    ctags -x --kinds-C=f --fields=+e --_xformat='%{end} %n %F %N' "$@" |
        awk '{ print $1 - $2 + 1, $3 ":" $2, $4 }'
}

at_percent() # PERCENT: of the sorted numbers in the first column
{
    sort -n | awk -v percent="$1" '{ length_of[NR] = $1 }
        END { if (NR) print length_of[int((NR - 1) * percent / 100) + 1]; else print 0 }'
}

length_faults() # FILE...
{
    local lengths median most
    lengths=$(function_lengths "$@")
    printf '%s\n' "$lengths" | awk '$1 > 80 { print $2 ": " $3 "() has " $1 " lines, over 80" }'
    median=$(printf '%s\n' "$lengths" | at_percent 50)
    most=$(printf '%s\n' "$lengths" | at_percent 90)
    [ "$median" -le 12 ] || echo "the median of functions is $median lines, over 12"
    [ "$most" -le 40 ] || echo "90 of 100 functions are within $most lines, over 40"
    wc -l "$@" | awk '$2 != "total" && $1 > 500 { print $2 ": " $1 " lines, over 500" }'
}

figures() # NAME FILE...
{
    local name=$1 lengths
    shift
    lengths=$(function_lengths "$@")
    printf '#= %s: %d files, median %d lines, longest %d; %d functions, median %d, 90%% within %d, longest %d\n' \
        "$name" $# "$(wc -l "$@" | grep -v ' total$' | at_percent 50)" \
        "$(wc -l "$@" | grep -v ' total$' | at_percent 100)" \
        "$(printf '%s\n' "$lengths" | wc -l)" "$(printf '%s\n' "$lengths" | at_percent 50)" \
        "$(printf '%s\n' "$lengths" | at_percent 90)" "$(printf '%s\n' "$lengths" | at_percent 100)"
}

{
    echo 'int long_one(void)'
    echo '{'
    seq -f '    call(%g);' 79
    echo '}'
} | sample long.c
seq 501 | sed 's/.*/\/* & *\//' | sample tall.c
# One function of 82 lines: too long, median too long, too many long ones; and one tall file.
expect_lines "the check finds all four faults of a sample" 4 \
    "$(length_faults "$SCRATCH/sample/long.c" "$SCRATCH/sample/tall.c")"

for folder in course tests; do
    mapfile -t files < <(our_files "$folder/*.c" "$folder/*.h" | grep '\.[ch]$')
    if [ ${#files[@]} -gt 0 ]; then
        figures "$folder" "${files[@]}"
        expect_empty "$folder/: functions and files are short" "$(length_faults "${files[@]}")"
    fi
done

source_lines=$(our_files 'course/*.c' 'course/*.h' | xargs -r cat | wc -l)
test_lines=$(our_files tests | grep -v '^tests/bench/' | xargs -r cat | wc -l)
echo "#= course/ has $source_lines lines of C, tests/ $test_lines lines"
finish
