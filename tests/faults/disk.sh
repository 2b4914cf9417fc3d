#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A disk that is full, read-only, or not there: it is said once, the course goes on, and what was
# accepted before stays accepted.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

full='Cannot write to the disk: answers are kept until you leave. w: choose another place.'
way_back='To bring them back: siaga profile import '

# Feeds a program line by line through descriptor 7; its output is in $SCRATCH/out.
start_fed() # COMMAND...
{
    rm -f "$SCRATCH/in" "$SCRATCH/pipe"
    mkfifo "$SCRATCH/in"
    mkfifo "$SCRATCH/pipe"
    cat "$SCRATCH/pipe" >"$SCRATCH/out" &
    copy=$!
    "$@" <"$SCRATCH/in" >"$SCRATCH/pipe" 2>"$SCRATCH/err" &
    fed=$!
    exec 7>"$SCRATCH/in"
}

end_fed() # leaves the status in $status
{
    exec 7>&-
    wait "$fed"
    status=$?
    wait "$copy"
}

# No file may grow over 2 KiB, as if the disk were full then; 7 answers need more. What is printed
# has to go through a pipe, or it would be such a file too.
on_a_small_disk()
{
    trap '' XFSZ
    ulimit -S -f 2
    exec "$SIAGA" --linear --lang en --seed 1
}

new_learner
answers 20 | (on_a_small_disk) 2>"$SCRATCH/err" | cat >"$SCRATCH/out"
status=${PIPESTATUS[1]}
before=$(sed "/^$full/q" "$SCRATCH/out" | accepted)
kept=$(answered | grep -c '')
shown=$(accepted <"$SCRATCH/out")
if [ "$before" -gt 2 ] && [ "$kept" -ge $((before - 1)) ]; then
    pass "full disk: every answer accepted before it was full is kept"
else
    fail "full disk: every answer accepted before it was full is kept" "$kept of $before"
fi
if [ "$shown" -gt $((before + 3)) ]; then
    pass "full disk: the course goes on in memory"
else
    fail "full disk: the course goes on in memory" "$shown answers, $before before"
fi
same "full disk: said once" 1 "$(grep -cF "$full" "$SCRATCH/out")"
same "full disk: the last word is what is lost" "The last answers could not be kept. Goodbye." \
    "$(tail -n 1 "$SCRATCH/out")"
same "full disk: nobody is told that all is kept" 0 "$(grep -c 'Your progress is kept' "$SCRATCH/out")"
contains "full disk: the last word names the folder and the reason" "$(cat "$SCRATCH/err")" \
    "could not be kept: File too large"
same "full disk: the status is that of an input or output error" 74 "$status"
same "full disk: no torn line is left" 0 "$(journals | xargs -d '\n' cat | grep -vc '^{.*}$')"
answers 4 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "full disk: the next start has nothing to complain of" "" "$(cat "$SCRATCH/err")"

# Room again in the middle: what waited in memory is written after all.
new_learner
start_fed on_a_small_disk
answers 12 >&7
if wait_for 10 holds "$SCRATCH/out" "$full"; then
    prlimit --pid "$fed" --fsize=unlimited:
    answers 3 >&7
fi
end_fed
shown=$(accepted <"$SCRATCH/out")
same "room again: every answer is on disk" "$shown" "$(answered | grep -c '')"
contains "room again: the last word is that all is kept" "$(cat "$SCRATCH/out")" \
    "Your progress is kept"
same "room again: the status is good" 0 "$status"

# Another place is chosen: what waited and all that comes is there, as whole lines.
file_named() # FILE: the one that its last line says how to bring back
{
    sed -n "\$s/.*$way_back//p" "$1"
}

choose_place() # PATH: the number under which the page in $SCRATCH/out lists it, sent with a line
{
    local number
    number=$(sed -n "s|^ *>* *\([0-9]*\)\. $1\$|\1|p" "$SCRATCH/out" | tail -n 1)
    printf '%s\n' "${number:-99}" >&7
}

answered_in() # FILE: paths of the steps answered in it, each once
{
    sed -n '/"k":"answered"/s/.*"item":"\([^"]*\)".*/\1/p' "$1" | sort -u
}

on_a_disk_of_6_kib()
{
    trap '' XFSZ
    ulimit -S -f 6
    cd "$SCRATCH/stick" || exit
    exec "$SIAGA" --linear --lang en --seed 1
}

new_learner
mkdir "$SCRATCH/stick"
start_fed on_a_disk_of_6_kib
answers 30 >&7
wait_for 10 holds "$SCRATCH/out" "$full"
answers 2 >&7
printf 'w\n' >&7
wait_for 10 holds "$SCRATCH/out" "Another place for your answers"
choose_place "$SCRATCH/stick"
wait_for 10 holds "$SCRATCH/out" "Your answers are now kept in the place you chose."
answers 2 >&7
end_fed
file=$(file_named "$SCRATCH/out")
shown=$(accepted <"$SCRATCH/out")
same "another place: the status is good" 0 "$status"
same "another place: nothing is complained of" "" "$(cat "$SCRATCH/err")"
same "another place: the last line names the file there" "$SCRATCH/stick/siaga-progress" \
    "$(dirname "$file")"
same "another place: nobody else can read it" 600 "$(stat -c %a "$file")"
same "another place: whole lines only" 0 "$(cat "$file" "$(journals)" | grep -vc '^{.*}$')"
same "another place: every answer is here or there, and once" "$shown" \
    "$(cat "$file" "$(journals)" | grep -c '"k":"answered"')"
same "another place: what was on disk stayed there, what waited did not" "yes yes" \
    "$([ -n "$(answered)" ] && echo yes) $([ -n "$(answered_in "$file")" ] && echo yes)"

# A real file system that is full, then read-only; only root may mount one.
mounted()
{
    mkdir -p "$XDG_DATA_HOME"
    mount -t tmpfs -o size=64k siaga-test "$XDG_DATA_HOME" || exit 99
    answers 3 | linear >/dev/null
    answered >"$SCRATCH/first"
    dd if=/dev/zero of="$XDG_DATA_HOME/filler" bs=4k 2>/dev/null
    answers 9 | linear >"$SCRATCH/full" 2>"$SCRATCH/full.err"
    answered >"$SCRATCH/second"
    rm "$XDG_DATA_HOME/filler"
    mount -o remount,ro "$XDG_DATA_HOME"
    answers 9 | linear >"$SCRATCH/read-only" 2>"$SCRATCH/read-only.err"
    mount -t tmpfs siaga-test /mnt && mkdir /mnt/good /mnt/full /mnt/locked /mnt/nothing || exit 99
    mount -t tmpfs siaga-test /mnt/good
    mount -t tmpfs -o size=4k siaga-test /mnt/full && echo full >/mnt/full/file
    mount -t tmpfs -o ro siaga-test /mnt/locked
    printf '1\n\nw\n' | linear >"$SCRATCH/sticks"
    resumes_at >"$SCRATCH/resumes"
}
export -f mounted answers linear answered journals resumes_at
export SIAGA SCRATCH

if unshare -m true 2>/dev/null && unshare -m bash -c mounted 2>"$SCRATCH/mount.err"; then
    same "full file system: nothing of before is lost" "" \
        "$(comm -23 "$SCRATCH/first" "$SCRATCH/second")"
    contains "full file system: it is said" "$(cat "$SCRATCH/full")" "$full"
    contains "full file system: the course goes on" "$(tail -n 30 "$SCRATCH/full")" "/13"
    contains "read-only file system: it is said" "$(cat "$SCRATCH/read-only")" "$full"
    contains "read-only file system: progress is known all the same" \
        "$(grep -m 1 '^# ' "$SCRATCH/read-only")" /13
    same "read-only file system: of all sticks, the one that can be written is offered" /mnt/good \
        "$(sed -n 's|^ *>* *[0-9]*\. \(/mnt/.*\)$|\1|p' "$SCRATCH/sticks")"
    contains "read-only file system: and printed" "$(cat "$SCRATCH/resumes")" phishing/
else
    skip "a file system that is full or read-only" "only root can mount one here"
fi

# Nowhere to write at all.
new_learner
echo "not a folder" >"$XDG_DATA_HOME"
answers 3 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a file in place of the data folder: the status is that of an input or output error" 74 $?
same "a file in place of the data folder: the course is played" 2 "$(accepted <"$SCRATCH/out")"
same "a file in place of the data folder: another place is offered, once" 1 \
    "$(grep -cF "$full" "$SCRATCH/out")"
contains "a file in place of the data folder: it is said" "$(cat "$SCRATCH/err")" "Not a directory"
contains "a file in place of the data folder: the last word is true" "$(cat "$SCRATCH/out")" \
    "nothing was kept"
same "a file in place of the data folder: it is left alone" "not a folder" "$(cat "$XDG_DATA_HOME")"
same "a file in place of the data folder: said in one line" 1 "$(grep -c '' "$SCRATCH/err")"

new_learner
answers 3 | env -u HOME -u XDG_DATA_HOME "$SIAGA" --linear --lang en >"$SCRATCH/out" 2>"$SCRATCH/err"
same "no home: the status is that of an input or output error" 74 $?
same "no home: the course is played" 2 "$(accepted <"$SCRATCH/out")"
contains "no home: it is said" "$(cat "$SCRATCH/err")" "cannot keep progress"
contains "no home: the last word is true" "$(cat "$SCRATCH/out")" "nothing was kept"
printf 'q\n' | env -u HOME -u XDG_DATA_HOME "$SIAGA" --linear --lang en >"$SCRATCH/out" 2>&1
same "no home, and nothing was answered: nothing is lost, the status is good" 0 $?

# A home that is none.
for home in /dev/null "" relative; do
    new_learner
    answers 3 | env -u XDG_DATA_HOME HOME="$home" "$SIAGA" --linear --lang en --seed 1 \
        >"$SCRATCH/out" 2>"$SCRATCH/err"
    status=$?
    same "HOME='$home': the course is played, and the status says that nothing was kept" "2 74" \
        "$(accepted <"$SCRATCH/out") $status"
    same "HOME='$home': why is said in one line" 1 "$(grep -c '^siaga: ' "$SCRATCH/err")"
    same "HOME='$home': nothing is made where the program was started" no \
        "$([ -e relative ] && echo yes || echo no)"
    contains "HOME='$home': the last word is true" "$(tail -n 1 "$SCRATCH/out")" "nothing was kept"
done

# A home that may be read and not written: on a stick that is locked, or somebody else's.
home_only_read()
{
    if [ "$(id -u)" -eq 0 ]; then
        mount -t tmpfs siaga-test "$HOME" && cp -r "$SCRATCH/before/." "$HOME" &&
            mount -o remount,ro "$HOME" || exit 99
    else
        chmod -R a-w "$HOME"
    fi
    answers 2 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
    echo $? >"$SCRATCH/status"
    resumes_at >"$SCRATCH/resumes"
    [ "$(id -u)" -eq 0 ] || chmod -R u+w "$HOME"
}
export -f home_only_read

new_learner
answers 4 | linear >/dev/null
cp -r "$HOME" "$SCRATCH/before"
kept=$(answered)
if [ "$(id -u)" -eq 0 ]; then in_room='unshare -m bash -c'; else in_room='bash -c'; fi
if $in_room home_only_read 2>"$SCRATCH/mount.err"; then
    same "read-only home: the status is that of an input or output error" 74 "$(cat "$SCRATCH/status")"
    contains "read-only home: what was done before is known" "$(cat "$SCRATCH/out")" /13
    same "read-only home: another place is offered, once" 1 "$(grep -cF "$full" "$SCRATCH/out")"
    contains "read-only home: why is said at the end" "$(cat "$SCRATCH/err")" "Read-only file system"
    same "read-only home: nothing of before is lost" "$kept" "$(answered)"
    contains "read-only home: the last word is true" "$(tail -n 1 "$SCRATCH/out")" "could not be kept"
else
    skip "a home that is read-only" "only root can mount one here"
fi

# There was no place at all, until one is chosen.
new_learner
echo "not a folder" >"$XDG_DATA_HOME"
start_fed linear
answers 3 >&7
printf 'w\n' >&7
wait_for 10 holds "$SCRATCH/out" "Another place for your answers"
choose_place "$HOME"
wait_for 10 holds "$SCRATCH/out" "Your answers are now kept in the place you chose."
answers 2 >&7
end_fed
file=$(file_named "$SCRATCH/out")
same "no place, another chosen: the status is good" 0 "$status"
same "no place, another chosen: all is there" "$(accepted <"$SCRATCH/out") $HOME/siaga-progress" \
    "$(answered_in "$file" | grep -c '') $(dirname "$file")"
contains "no place, another chosen: of /tmp it is said that it does not last" \
    "$(grep -A 2 '\. /tmp$' "$SCRATCH/out")" "Gone when the computer restarts."
same "no place, another chosen: nobody is told that nothing was kept" 0 \
    "$(grep -c 'nothing was kept' "$SCRATCH/out")"

# A guest is offered nothing and warned of nothing.
new_learner
echo "not a folder" >"$XDG_DATA_HOME"
printf '1\n\nw\nq\n' | linear --guest >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a guest: the status is good, and nothing is said" "0 " "$? $(cat "$SCRATCH/err")"
same "a guest: no other place is offered" 0 "$(grep -ciE 'another place|cannot write' "$SCRATCH/out")"

new_learner
answers 3 | XDG_DATA_HOME=relative/path linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a relative data folder is not one: home is used" 1 \
    "$(find "$HOME/.local/share/siaga" -name '*.jsonl' | grep -c '')"
finish
