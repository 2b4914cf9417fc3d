# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A real terminal for scripts: tmux on a socket of the script's own, sourced after course.sh.
#
#     open_shell 80 24
#     type_line "stty -a"
#     wait_for 5 shows "speed" || fail ...
#
# One session, named `main` unless said otherwise, without a status line.
socket=siaga-test-$$
export TMUX_TMPDIR=$SCRATCH

tm()
{
    tmux -L "$socket" "$@"
}

if ! command -v tmux >/dev/null; then
    skip "$(basename "$0")" "tmux is not there"
    exit
fi
printf '%s\n' 'set -g default-terminal tmux-256color' 'set -g status off' 'set -s escape-time 0' >"$SCRATCH/tmux.conf"
trap 'tm kill-server 2>/dev/null; rm -rf "$SCRATCH"' EXIT

open_session() # SESSION COLUMNS ROWS COMMAND...
{
    local session=$1 columns=$2 rows=$3
    shift 3
    env -u TMUX tmux -L "$socket" -f "$SCRATCH/tmux.conf" new-session -d -s "$session" \
        -x "$columns" -y "$rows" "$@"
}

close_session()
{
    tm kill-session -t main 2>/dev/null
}

open_shell() # COLUMNS ROWS: a shell with the prompt `ready$ `
{
    close_session
    open_session main "$1" "$2" env PS1='ready$ ' HOME="$HOME" XDG_DATA_HOME="$XDG_DATA_HOME" \
        bash --norc --noprofile
    wait_for 10 shows 'ready$'
}

# tmux's server ends with its last session, so there is one that nobody looks at.
open_session holder 80 24 cat

screen() # [SESSION]
{
    tm capture-pane -p -t "${1:-main}" 2>/dev/null
}

shows() # TEXT
{
    screen | grep -qF -- "$1"
}

shows_not()
{
    ! shows "$1"
}

keys() # KEY...: as tmux names them
{
    tm send-keys -t main "$@"
}

type_line()
{
    tm send-keys -t main -l -- "$1"
    tm send-keys -t main Enter
}

of_pane() # VARIABLE: what tmux knows of the pane
{
    tm display -p -t main "#{$1}"
}

# The program as the shell of open_shell has started it.
program_id()
{
    pgrep -P "$(of_pane pane_pid)" | head -n 1
}

# Remembers how the terminal is; leaves_sane compares.
remember_terminal()
{
    rm -f "$SCRATCH/before"
    type_line "stty -a >$SCRATCH/before; clear"
    wait_for 10 test -s "$SCRATCH/before"
}

# What is not as it was: one line each.
insanities()
{
    local flag
    rm -f "$SCRATCH/after"
    type_line "stty -a >$SCRATCH/after; echo said-\$((6 * 7))"
    wait_for 10 shows said-42 || echo "the shell does not answer"
    shows 'echo said-$((' || echo "typed text is not shown"
    diff "$SCRATCH/before" "$SCRATCH/after"
    for flag in alternate_on=0 cursor_flag=1 wrap_flag=1 mouse_any_flag=0 keypad_flag=0 \
        keypad_cursor_flag=0 insert_flag=0; do
        [ "$(of_pane "${flag%=*}")" = "${flag#*=}" ] || echo "not $flag"
    done
}
