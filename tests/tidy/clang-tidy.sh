#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# clang-tidy by .clang-tidy, a process a file, as many at once as there are processors.
#
#   tests/tidy/clang-tidy.sh [FILE...]
. "$(dirname "$0")/../lib.sh"

export SCRATCH
# The analyser gives up on a function after so many states; its own limit is 225,000, at which this
# alone takes five minutes on two processors.
effort="-Xclang -analyzer-config -Xclang max-nodes=100000"
flags="-std=c11 -D_GNU_SOURCE -Icourse -Itests $(pkg-config --cflags ncursesw yaml-0.1 libcmark jansson cmocka) $effort"

tidy_file() # FILE FLAG...
{
    local file=$1
    shift
    clang-tidy --quiet "$file" -- "$@" >"$SCRATCH/${file//\//_}.out" 2>&1 ||
        mv "$SCRATCH/${file//\//_}.out" "$SCRATCH/${file//\//_}.bad"
}
export -f tidy_file

tidy_files() # FILE...
{
    # shellcheck disable=SC2086
    printf '%s\n' "$@" | xargs -r -P "$(getconf _NPROCESSORS_ONLN)" -I FILE \
        bash -c 'tidy_file "$@"' tidy FILE $flags
}

sample wrong.c <<'END'
#include <stdlib.h>
int main(void)
{
    char *kept = malloc(3);
    return kept[1] == 'x';
}
END
cp .clang-tidy "$SCRATCH/sample/"
tidy_files "$SCRATCH/sample/wrong.c"
if grep -rq 'uninit\|unix.Malloc\|leak' "$SCRATCH"/*.bad 2>/dev/null; then
    pass "clang-tidy finds the fault of a sample"
else
    fail "clang-tidy finds the fault of a sample"
fi
rm -f "$SCRATCH"/*.bad

if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(our_files 'course/*.c' 'tests/*.c')
    # The segmenter's library need not be there.
    pkg-config --exists icu-uc ||
        mapfile -t files < <(printf '%s\n' "${files[@]}" | grep -v '^course/segment/')
fi
tidy_files "${files[@]}"
for file in "${files[@]}"; do
    bad=$SCRATCH/${file//\//_}.bad
    if [ -e "$bad" ]; then fail "$file" "$(cat "$bad")"; else pass "$file"; fi
done
finish
