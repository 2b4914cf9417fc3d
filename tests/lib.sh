# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What every test script shares. A script reports each test with pass or fail and ends in finish:
#
#     . "$(dirname "$0")/../lib.sh"
#     if tmux -V >/dev/null; then pass "tmux is there"; else fail "tmux is there" "not found"; fi
#     finish
#
# The output is TAP (ok, not ok, # lines); tests/run counts it. The working folder is the top of
# the tree; $SCRATCH is a folder of the script's own, removed at its end.
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export LC_ALL=C.UTF-8

tests_passed=0
tests_failed=0
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT

pass() # NAME
{
    tests_passed=$((tests_passed + 1))
    printf 'ok %d - %s\n' $((tests_passed + tests_failed)) "$1"
}

fail() # NAME [WHY]: what is wrong may have many lines
{
    tests_failed=$((tests_failed + 1))
    printf 'not ok %d - %s\n' $((tests_passed + tests_failed)) "$1"
    [ -z "${2-}" ] || printf '%s\n' "$2" | sed 's/^/# /'
}

skip() # NAME WHY
{
    printf 'ok - %s # SKIP %s\n' "$1" "$2"
}

expect_empty() # NAME TEXT: a checker that prints faults found none
{
    if [ -z "$2" ]; then pass "$1"; else fail "$1" "$2"; fi
}

expect_lines() # NAME COUNT TEXT: a checker's proof that it can fail
{
    local count
    count=$(printf '%s' "$3" | grep -c '' || true)
    if [ "$count" -eq "$2" ]; then
        pass "$1"
    else
        fail "$1" "expected $2 lines, got $count:
$3"
    fi
}

finish()
{
    printf '1..%d\n' $((tests_passed + tests_failed))
    [ "$tests_failed" -eq 0 ] && [ "$tests_passed" -gt 0 ]
    exit
}

# Files that are ours: all that git has or would take, without the built ones.
our_files() # [PATTERN...]
{
    if git rev-parse --git-dir >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard -- "$@" |
            while IFS= read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
    else
        find . -path ./build -prune -o -type f -print | sed 's|^\./||' |
            while IFS= read -r file; do
                for pattern in "${@:-*}"; do
                    # shellcheck disable=SC2053
                    [[ $file == $pattern ]] && printf '%s\n' "$file" && break
                done
            done
    fi | sort
}

# Puts the lines of standard input into a file of the scratch tree: sample PATH <<'END'
sample()
{
    mkdir -p "$SCRATCH/sample/$(dirname "$1")"
    cat >"$SCRATCH/sample/$1"
}
