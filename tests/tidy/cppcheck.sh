#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cppcheck; what it is not asked about stands in .cppcheck.
. "$(dirname "$0")/../lib.sh"

grep -v '^#' .cppcheck >"$SCRATCH/suppressions"

check_files() # FILE...
{
    cppcheck --quiet --std=c11 --language=c --enable=warning,performance,portability,style \
        --inline-suppr --suppressions-list="$SCRATCH/suppressions" --error-exitcode=1 \
        -j "$(getconf _NPROCESSORS_ONLN)" -D_GNU_SOURCE -D__linux__ -Icourse -Itests \
        --library=posix,gnu --template='{file}:{line}: {severity}: {message} [{id}]' "$@" 2>&1
}

sample wrong.c <<'END'
#include <stdlib.h>
int main(void)
{
    int numbers[3] = {1, 2, 3};
    return numbers[3];
}
END
if check_files "$SCRATCH/sample/wrong.c" >/dev/null; then
    fail "cppcheck finds the fault of a sample"
else
    pass "cppcheck finds the fault of a sample"
fi

mapfile -t files < <(our_files 'course/*.c')
if faults=$(check_files "${files[@]}"); then
    pass "cppcheck has nothing to say of course/"
else
    fail "cppcheck has nothing to say of course/" "$faults"
fi
mapfile -t files < <(our_files 'tests/*.c')
if [ ${#files[@]} -eq 0 ] || faults=$(check_files "${files[@]}"); then
    pass "cppcheck has nothing to say of tests/"
else
    fail "cppcheck has nothing to say of tests/" "$faults"
fi
finish
