#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window changes its size at any moment: the step stays, and so does what was marked.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone
. tests/support/tmux.sh

resize() # COLUMNS ROWS
{
    tm resize-window -t main -x "$1" -y "$2"
}

seen() # NAME TEXT
{
    if wait_for 10 shows "$2"; then pass "$1"; else fail "$1" "not seen: $2
$(screen)"; fi
}

first_row_is() # TEXT
{
    [[ $(screen | head -n 1) == *"$1"* ]]
}

for language in en id th; do
    small=$(phrase "$language" "Please make this window larger: at least 40 by 12.")
    new_learner
    close_session
    open_session main 80 24 env XDG_DATA_HOME="$XDG_DATA_HOME" "$SIAGA" --lang "$language" --seed 1 \
        play phishing/first-look/supplier-tricks
    wait_for 10 first_row_is 8/13
    keys 2
    seen "$language: a part is marked" "[2!]"
    for size in "40 15" "30 10" "12 3" "1 1" "300 100" "40 12" "80 24"; do
        # shellcheck disable=SC2086
        resize $size
        case $size in
        "30 10") seen "$language, $size: it is said" "${small:0:9}" ;;
        "12 3" | "1 1") ;;
        *)
            if wait_for 10 first_row_is 8/13; then pass "$language, $size: the same step"; else
                fail "$language, $size: the same step" "$(screen)"
            fi
            ;;
        esac
    done
    seen "$language: the mark is still there" "[2!]"
    for ((i = 0; i < 5; i++)); do
        keys Enter # reads on, and answers at the end
        ! wait_for 1 eval '[ -n "$(answered)" ]' || break
    done
    contains "$language: what was marked is what was answered" \
        "$(journals | xargs -d '\n' grep '"answered"')" 'supplier-tricks","response":["address"]'
done

# Many sizes in a row, with keys in between.
new_learner
close_session
open_session main 80 24 env XDG_DATA_HOME="$XDG_DATA_HOME" "$SIAGA_SANITIZED" --lang th --seed 1
if [ -x "$SIAGA_SANITIZED" ] && wait_for 10 shows "1."; then
    for ((i = 0; i < 60; i++)); do
        resize $((10 + i * 37 % 150)) $((4 + i * 11 % 50))
        keys 1 Enter Down
    done
    # Keys that came while the window was too small did nothing; from here on they do.
    resize 80 24
    wait_for 10 shows "──────────"
    keys h
    wait_for 10 shows "> 1."
    keys 1
    wait_for 10 first_row_is /1
    step=$(screen | sed -n '1s|^ *\([0-9]*/[0-9]*\).*|\1|p')
    if [ -n "$step" ]; then pass "sixty sizes in a row, under sanitizers: it goes on"; else
        fail "sixty sizes in a row, under sanitizers: it goes on" "$(screen; journals | xargs -d '\n' cut -c 80-300)"
    fi
else
    skip "sixty sizes in a row" "the program under sanitizers is not built"
fi
finish
