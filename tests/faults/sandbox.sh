#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program that plays reaches its course and its learner's folder and nothing else, and can do
# all that it does within that; and it does not run with somebody else's rights.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
program=$SIAGA
phishing_alone

# /tmp takes answers when there is no better place, so what is outside has to be outside of it too.
outside=$(mktemp -d /var/tmp/siaga-test-XXXXXX)
trap 'rm -rf "$SCRATCH" "$outside"' EXIT
cp -r "$COURSE" "$outside/course"
echo secret >"$outside/old"

holding=$("$SIAGA" --version | sed -n 's/^sandbox: //p')
contains "the version is still said first" "$("$SIAGA" --version | head -n 1)" "siaga "

holds_here() # WORD NAME: else the test is skipped
{
    case $holding in *"$1"*) return 0 ;; esac
    skip "$2" "this kernel has no $1"
    return 1
}

# What the running program is, as the kernel tells, after its first page.
start()
{
    rm -f "$SCRATCH/in"
    mkfifo "$SCRATCH/in"
    "$SIAGA" --linear --lang en --seed 1 <"$SCRATCH/in" >"$SCRATCH/out" 2>&1 &
    fed=$!
    exec 7>"$SCRATCH/in"
    printf '?\n' >&7
    wait_for 10 holds "$SCRATCH/out" "# Keys"
}

leave()
{
    exec 7>&-
    wait "$fed"
}

told() # FIELD: of /proc/*/status
{
    sed -n "s/^$1:[[:space:]]*//p" "/proc/$fed/status"
}

new_learner
start
same "no new privileges" 1 "$(told NoNewPrivs)"
holds_here seccomp "system calls are filtered" &&
    same "system calls are filtered" 2 "$(told Seccomp)"
same "it has no child" "" "$(pgrep -P "$fed")"
leave

# Only a program that plays is confined, and only as long as it does.
"$SIAGA" profile export "$outside/mine.json" --lang en >/dev/null 2>&1
same "what exports writes where it is told" yes "$([ -s "$outside/mine.json" ] && echo yes)"

# What can be opened from inside, said by a program that was built to be debugged.
tried() # PATH [ARGUMENT...]: how opening it went
{
    local path=$1
    shift
    printf 'q\n' | SIAGA_TRY=$path "$SIAGA_SANITIZED" --linear --lang en "$@" 2>&1 >/dev/null |
        sed -n "s|^siaga: $path: ||p"
}

if [ ! -x "$SIAGA_SANITIZED" ]; then
    skip "what can be opened from inside" "the program under sanitizers is not built"
elif holds_here Landlock "what can be opened from inside"; then
    data=$XDG_DATA_HOME/siaga
    while read -r name path expected arguments; do
        new_learner
        mkdir -p "$data"
        # shellcheck disable=SC2086
        same "${name//-/ }" "$expected" "$(tried "$path" $arguments | tr ' ' -)"
    done <<END
the-course-can-be-read            $COURSE/modules/course.yaml       can-be-read
so-can-translations               $COURSE/localization/th/ui.po     can-be-read
nothing-is-added-to-the-course    $outside/course/modules/new       Permission-denied --course=$outside/course
another-course-is-not-read        $outside/course/modules/course.yaml Permission-denied
nothing-beside-the-course         $PWD/README.md                    Permission-denied
the-learner's-folder-is-kept      $data/new                         can-be-made
/etc/passwd-is-not-read           /etc/passwd                       Permission-denied
other-files-are-not-read          $outside/old                      Permission-denied
no-other-files-are-made           $outside/new                      Permission-denied
devices-are-not-read              /dev/zero                         Permission-denied
a-kiosk-keeps-nothing             $data/new                         Permission-denied --kiosk
END
    export HOME=$outside/home
    mkdir "$HOME"
    same "the home folder is not written while there is a better place" "Permission denied" \
        "$(tried "$HOME/new")"
    XDG_DATA_HOME=$outside/old
    same "it is where there is none" "can be made" "$(tried "$HOME/new")"
    same "but what it holds is not read" "Permission denied" \
        "$(echo x >"$HOME/letter" && tried "$HOME/letter")"
    HOME=$SCRATCH/home XDG_DATA_HOME=$SCRATCH/home/data
fi

# What learners do goes on: answers, languages, flags, another person, a review after days.
new_learner
printf '1\n1\n\nf\n1\nl\n7\nq\n' | "$SIAGA" --linear --lang en --seed 1 >"$SCRATCH/out" 2>"$SCRATCH/err"
same "all of it without a complaint" "0 " "$? $(cat "$SCRATCH/err")"
same "an answer is kept" 1 "$(answered | grep -c '')"
same "a flag is kept" 1 "$(journals | xargs cat | grep -c '"k":"flagged"')"
contains "the language is another one" "$(tail -n 1 "$SCRATCH/out")" \
    "$(phrase lo 'Your progress is kept. Goodbye.')"
printf 'p\n3\n1\n2\n1\n1\nq\n' | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "somebody new begins, from inside" "0 2" "$? $("$SIAGA" profile list | grep -c '')"
new_learner
answers 9 | linear >/dev/null
for file in $(journals); do
    sed -i 's/"t":[0-9]*/"t":1700000000000/; s/"h":[0-9]*/"h":1700000000000/' "$file"
done
printf '1\n\n1\n\nq\n' | linear review >"$SCRATCH/out" 2>"$SCRATCH/err"
contains "a review asks and is answered" "$(cat "$SCRATCH/out")" "Today's review"

# Nobody else's rights.
same "with one's own rights it runs" 0 "$("$program" --version >/dev/null; echo $?)"
refused() # NAME MODE OWNER
{
    local program_of_another=$outside/siaga-$2
    if findmnt -n -o OPTIONS -T "$outside" | grep -q nosuid; then
        skip "$1" "no program gets rights on this disk"
        return
    fi
    cp "$program" "$program_of_another"
    if ! chown "$3" "$program_of_another" 2>/dev/null || ! chmod "$2" "$program_of_another"; then
        skip "$1" "only root can give files away"
        return
    fi
    "$program_of_another" --version >"$SCRATCH/out" 2>"$SCRATCH/err"
    same "$1" "64 " "$? $(cat "$SCRATCH/out")"
    contains "$1, and it is said why" "$(cat "$SCRATCH/err")" "more rights than who started it"
}
refused "set-user-id is refused" 4755 65534:0
refused "set-group-id is refused" 2755 0:65534
finish
