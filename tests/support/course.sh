# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What scripts that play the built program share; sourced after lib.sh. The learner lives in
# $HOME, a folder of the script's own, and the program is $SIAGA.
#
#     answers 3 | "$SIAGA" --linear >"$SCRATCH/out" 2>"$SCRATCH/err"
#     same "three answers are kept" 3 "$(answered | grep -c '')"
SIAGA=${SIAGA:-$PWD/build/release/siaga}
SIAGA_SANITIZED=${SIAGA_SANITIZED:-$PWD/build/sanitize/siaga}
HOME=$SCRATCH/home
mkdir -p "$HOME"
export HOME XDG_DATA_HOME=$HOME/data
unset SIAGA_LANG LANGUAGE LC_MESSAGES NO_COLOR

if [ ! -x "$SIAGA" ]; then
    fail "the program is built" "$SIAGA is not there"
    finish
fi

same() # NAME EXPECTED FOUND
{
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "expected: $2
found:    $3"; fi
}

contains() # NAME TEXT WANTED
{
    case $2 in *"$3"*) pass "$1" ;; *) fail "$1" "not in it: $3
$2" ;; esac
}

modules() # ids of the modules of the course, in its order
{
    awk '/^modules:/ { within = 1 } within && $1 == "-" && $2 == "id:" { print $3 }' modules/course.yaml
}

# From here on $SIAGA plays a course of its own, $COURSE: the module phishing and the two checks. It
# is the program that is tested then, whatever the real course begins with.
phishing_alone()
{
    COURSE=$SCRATCH/course
    mkdir -p "$COURSE/modules"
    cp -r localization "$COURSE/"
    cp -r modules/phishing modules/checks modules/countries modules/glossary.yaml "$COURSE/modules/"
    awk '/^  - id: / { kept = !within || $3 == "phishing" || $3 == "checks" }
        /^[a-z]/ { kept = 1; within = /^modules:/ }
        kept' modules/course.yaml >"$COURSE/modules/course.yaml"
    SIAGA=$(alone siaga "$SIAGA")
    [ ! -x "$SIAGA_SANITIZED" ] || SIAGA_SANITIZED=$(alone sanitized "$SIAGA_SANITIZED")
}

alone() # NAME PROGRAM: prints a program that plays it there
{
    printf '#!/bin/sh\nexec "%s" --course "%s" "$@"\n' "$2" "$COURSE" >"$SCRATCH/$1"
    chmod +x "$SCRATCH/$1"
    echo "$SCRATCH/$1"
}

new_learner()
{
    rm -rf "$HOME"
    mkdir -p "$HOME"
}

linear() # ARGUMENT...: the course in English, line by line; its order of options is always the same
{
    "$SIAGA" --linear --lang en --seed 1 "$@"
}

# Lines that get on wherever they are read: an answer, and on from its explanation.
answers() # COUNT
{
    local i
    for ((i = 0; i < $1; i++)); do printf '1\n\n'; done
}

steps() # KIND...: paths of the steps of these kinds, in the order of the course
{
    local lesson
    for lesson in $(sed -n 's/^lessons: *\[\(.*\)\]/\1/p' modules/phishing/module.yaml | tr -d ','); do
        awk -v kinds=" $* " -v lesson="phishing/$lesson" '
            $1 == "-" && $2 == "kind:" { wanted = index(kinds, " " $3 " "); next }
            /^    id: / && wanted { print lesson "/" $2; wanted = 0 }' "modules/phishing/$lesson.yaml"
    done
}

journals()
{
    find "$XDG_DATA_HOME" -type f -name '*.jsonl' 2>/dev/null | sort
}

answered() # paths of the steps whose answers are on disk, each once
{
    journals | xargs -r -d '\n' cat | sed -n '/"k":"answered"/s/.*"item":"\([^"]*\)".*/\1/p' | sort -u
}

accepted() # counts the answers that linear mode, on standard input, shows as accepted
{
    grep -cE '^(Yes|Partly|Not quite)\. (Your answer:|You marked)'
}

resumes_at() # the step that the next start would show
{
    "$SIAGA" progress --json 2>"$SCRATCH/progress.err" | sed -n 's/^ *"last": "\(.*\)",$/\1/p'
}

phrase() # LANGUAGE ENGLISH: the program's words for it
{
    [ "$1" != en ] || { printf '%s' "$2" && return; }
    awk -v wanted="msgid \"$2\"" '
        found && /^msgstr/ { sub(/^msgstr "/, ""); sub(/"$/, ""); print; exit }
        $0 == wanted { found = 1 }' "localization/$1/ui.po" | LC_ALL=C sed 's/\xE2\x80\x8B//g'
}

wait_for() # SECONDS COMMAND...: until it succeeds; false when it never does
{
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -le "$end" ] || return 1
        sleep 0.02
    done
}

holds() # FILE TEXT
{
    grep -qF -- "$2" "$1" 2>/dev/null
}
