#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Terminals that cannot move their cursor, pipes, the mouse, colours and their absence.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone
. tests/support/tmux.sh

rows=24

# Starts the program; all the bytes that it sends are in $SCRATCH/bytes.
begin() # WORD=VALUE... PROGRAM ARGUMENT...
{
    new_learner
    close_session
    rm -f "$SCRATCH/bytes"
    open_session main 80 "$rows" env XDG_DATA_HOME="$XDG_DATA_HOME" \
        bash --norc --noprofile -c 'read -r; "$@"; read -r' siaga env "$@" --lang en --seed 1
    tm pipe-pane -t main -o "cat >>$SCRATCH/bytes"
    keys Enter
    wait_for 10 shows "1. Start:" || fail "$*: the home page" "$(screen)"
}

has_bytes() # PATTERN
{
    LC_ALL=C grep -q -- "$1" "$SCRATCH/bytes"
}

yes_no() # COMMAND...
{
    if "$@"; then echo yes; else echo no; fi
}

# Line by line, on a screen that holds all of it.
rows=100
for term in dumb unknown-thing ''; do
    name="TERM=$term"
    begin TERM="$term" "$SIAGA"
    keys 1 Enter
    wait_for 10 shows "4. Genuine"
    keys 1 Enter
    if wait_for 10 shows "Your answer:"; then pass "$name: an answer, line by line"; else
        fail "$name: an answer, line by line" "$(screen)"
    fi
    same "$name: the answer is on disk" phishing/first-look/guess-bank "$(answered)"
    keys C-d
    if wait_for 10 shows "Your progress is kept. Goodbye."; then pass "$name: end of input"; else
        fail "$name: end of input" "$(screen)"
    fi
    same "$name: no escape sequence is sent" no "$(yes_no has_bytes $'\x1b')"
    same "$name: no box is drawn" no "$(yes_no has_bytes $'\xe2\x94')"
done
rows=24

new_learner
answers 4 | TERM=xterm-256color "$SIAGA" --lang en >"$SCRATCH/bytes" 2>"$SCRATCH/err"
same "piped input and output: a good end" 0 $?
same "piped input and output: no escape sequence" no "$(yes_no has_bytes $'\x1b')"
same "piped input and output: answers are kept" 3 "$(answered | grep -c '')"
contains "piped input and output: a polite end" "$(tail -n 1 "$SCRATCH/bytes")" "Goodbye"
same "piped input and output: nothing to complain of" "" "$(cat "$SCRATCH/err")"
"$SIAGA" --lang en </dev/null >"$SCRATCH/bytes"
contains "no input at all: a polite end" "$(tail -n 1 "$SCRATCH/bytes")" "Goodbye"
answers 3 | "$SIAGA" --lang en >/dev/full 2>"$SCRATCH/err"
same "output that takes nothing: the status says so" 74 $?
yes '' | head -n 500 | "$SIAGA" --lang en 2>"$SCRATCH/err" | head -n 1 >/dev/null
same "a reader that goes away: no crash" 74 "${PIPESTATUS[2]}"

# Colours: 48;5 is a background out of 256 (ITU-T T.416).
begin TERM=xterm-256color "$SIAGA"
same "a terminal with 256 colours: they are used" yes "$(yes_no has_bytes '48;5;')"
begin TERM=xterm-256color NO_COLOR=1 "$SIAGA"
same "NO_COLOR: none is set" no "$(yes_no has_bytes '[34]8;5;\|\[3[0-7]m\|\[4[0-7]m')"
keys s
wait_for 10 shows "2. "
keys 2
wait_for 10 shows "2. [x]"
keys q
same "NO_COLOR: nor by a choice in the settings" no "$(yes_no has_bytes '[34]8;5;')"
begin TERM=vt100 "$SIAGA"
same "a terminal without colours: none is set" no "$(yes_no has_bytes '[34]8;5;')"
begin TERM=xterm-256color "$SIAGA" --theme none
same "--theme none: none is set" no "$(yes_no has_bytes '[34]8;5;')"

background() # of the first cell
{
    tm capture-pane -e -p -t main | sed -n 1p | grep -o '48;5;[0-9]*' | head -n 1
}

background_is_not() # COLOUR
{
    [ "$(background)" != "$1" ]
}

for guest in "" --guest; do
    # shellcheck disable=SC2086
    begin TERM=xterm-256color "$SIAGA" $guest --theme dark
    dark=$(background)
    keys s
    wait_for 10 shows "2. "
    keys 2
    if wait_for 10 background_is_not "$dark" && [ -n "$(background)" ]; then
        pass "a theme chosen ${guest:-in the settings}: the screen follows at once"
    else
        fail "a theme chosen ${guest:-in the settings}: the screen follows at once" "$(background)"
    fi
    light=$(background)
    keys 4
    if wait_for 10 background_is_not "$light"; then
        same "the theme without colours ${guest:-too}" "" "$(background)"
    else
        fail "the theme without colours ${guest:-too}" "$(background)"
    fi
    keys 1
    wait_for 10 background_is_not ""
    same "and back ${guest:-again}" "$dark" "$(background)"
    # shellcheck disable=SC2086
    begin TERM=xterm-256color "$SIAGA" $guest --theme light
    same "--theme light $guest" "$light" "$(background)"
done

# The mouse: a press of the first button (xterm, "SGR (1006)") on a row, and again to choose.
press()
{
    keys -l $'\x1b[<0;10;'"$1M"$'\x1b[<0;10;'"$1m"
}

begin TERM=xterm-256color "$SIAGA"
same "without --mouse the terminal's own selection works" 0 "$(of_pane mouse_any_flag)"
begin TERM=xterm-256color "$SIAGA" --mouse
same "--mouse: the terminal reports it" 1 "$(of_pane mouse_any_flag)"
keys 1
wait_for 10 shows "4. Genuine"
row=$(screen | grep -n '4\. Genuine' | cut -d: -f1)
press "$row"
if wait_for 10 shows "> 4. Genuine"; then pass "--mouse: a press points at an option"; else
    fail "--mouse: a press points at an option" "$(screen)"
fi
press "$row"
if wait_for 10 shows "Your answer: Genuine"; then pass "--mouse: another one chooses it"; else
    fail "--mouse: another one chooses it" "$(screen)"
fi
keys q
wait_for 10 eval '[ "$(of_pane mouse_any_flag)" = 0 ]'
same "--mouse: not reported any more at the end" 0 "$(of_pane mouse_any_flag)"
finish
