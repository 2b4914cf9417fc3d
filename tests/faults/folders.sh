#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A folder, with something in it, where the program would write a file; and a file where it would
# make a folder. What is there is left alone, the reason is said, and no answer is lost.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

full='Cannot write to the disk: answers are kept until you leave. w: choose another place.'

begin() # a learner with two answers; sets $folder, $kept and $step
{
    new_learner
    answers 3 | linear >/dev/null
    folder=$(dirname "$(find "$XDG_DATA_HOME" -name profile.yaml)")
    kept=$(answered)
    step=$(resumes_at)
}

in_the_way() # PATH: makes a folder there, which is not empty
{
    mkdir -p "$1"
    echo mine >"$1/letter.txt"
}

is_untouched() # NAME PATH
{
    same "$1: what is in the way is left alone" mine "$(cat "$2/letter.txt")"
}

plays_on() # NAME STATUS: back where it was, with an answer more
{
    local status=0 before
    before=$(answered | grep -c '')
    answers 2 | linear >"$SCRATCH/out" 2>"$SCRATCH/err" || status=$?
    same "$1: the status" "$2" "$status"
    contains "$1: the course goes on where it was" "$(cat "$SCRATCH/out")" /13
    same "$1: no answer is lost" "" "$(comm -23 <(echo "$kept") <(answered))"
    [ "$2" -ne 0 ] || [ "$(answered | grep -c '')" -gt "$before" ] ||
        fail "$1: a new answer is kept" "$(answered)"
}

# profile.yaml: set aside as a whole, whatever is in it.
begin
rm "$folder/profile.yaml"
in_the_way "$folder/profile.yaml"
plays_on "a folder for profile.yaml" 0
contains "a folder for profile.yaml: it is said" "$(cat "$SCRATCH/err")" "set aside"
is_untouched "a folder for profile.yaml" "$folder/profile.yaml.bad"
plays_on "a folder for profile.yaml, the next start" 0
same "a folder for profile.yaml: the next start has nothing to complain of" "" "$(cat "$SCRATCH/err")"

# A damaged profile.yaml, and a folder where it would be set aside.
begin
in_the_way "$folder/profile.yaml.bad"
printf 'language: [\n' >"$folder/profile.yaml"
plays_on "a folder for profile.yaml.bad" 0
contains "a folder for profile.yaml.bad: it is said" "$(cat "$SCRATCH/err")" \
    "set aside as profile.yaml.bad.2"
is_untouched "a folder for profile.yaml.bad" "$folder/profile.yaml.bad"
plays_on "a folder for profile.yaml.bad, the next start" 0
same "a folder for profile.yaml.bad: the next start has nothing to complain of" "" \
    "$(cat "$SCRATCH/err")"

# profile.yaml.new.<process>: what a choice is written to before it replaces the old one.
begin
before=$(cat "$folder/profile.yaml")
(
    in_the_way "$folder/profile.yaml.new.$BASHPID"
    exec "$SIAGA" --linear --lang en --seed 1 >"$SCRATCH/out" 2>"$SCRATCH/err" <<'END'
s
2
q
END
)
same "a folder for profile.yaml.new: the status is good" 0 $?
contains "a folder for profile.yaml.new: that the choice is not kept is said" \
    "$(cat "$SCRATCH/out")" "your choice is kept until you leave"
same "a folder for profile.yaml.new: the old choices stay" "$before" "$(cat "$folder/profile.yaml")"
same "a folder for profile.yaml.new: no answer is lost" "$kept $step" "$(answered) $(resumes_at)"

# A journal's own name has chance in it; so what is in its way is a file for the folder of journals.
begin
mv "$folder/events" "$SCRATCH/events"
echo mine >"$folder/events"
answers 2 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a file for events/: the status is that of an input or output error" 74 $?
same "a file for events/: another place is offered, once" 1 "$(grep -cF "$full" "$SCRATCH/out")"
same "a file for events/: it is left alone" mine "$(cat "$folder/events")"
rm "$folder/events"
mv "$SCRATCH/events" "$folder/events"
same "a file for events/: with it gone, no answer of before is lost" "$kept" "$(answered)"

# Folders called as journals are, one of them not to be entered.
begin
in_the_way "$folder/events/20990101T000000Z-00000000.jsonl"
plays_on "a folder called as a journal" 0
same "a folder called as a journal: nothing is said of it" "" "$(cat "$SCRATCH/err")"
is_untouched "a folder called as a journal" "$folder/events/20990101T000000Z-00000000.jsonl"

# Export and import.
begin
in_the_way "$HOME/export.jsonl"
"$SIAGA" profile export "$HOME/export.jsonl" >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a folder for an export: the status says so" 73 $?
contains "a folder for an export: and why" "$(cat "$SCRATCH/err")" "export.jsonl: File exists"
is_untouched "a folder for an export" "$HOME/export.jsonl"
"$SIAGA" profile import "$HOME/export.jsonl" >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a folder for an import: the status says so" 66 $?
contains "a folder for an import: and why" "$(cat "$SCRATCH/err")" "it is not a file"
plays_on "after both" 0

# The folder of all profiles, and the data folder itself.
for name in profiles ""; do
    begin
    rm -rf "${XDG_DATA_HOME:?}/siaga/$name"
    echo mine >"$XDG_DATA_HOME/siaga${name:+/$name}"
    answers 3 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
    same "a file for siaga/$name: the status is that of an input or output error" 74 $?
    same "a file for siaga/$name: the course is played" 2 "$(accepted <"$SCRATCH/out")"
    contains "a file for siaga/$name: the last word is true" "$(cat "$SCRATCH/out")" \
        "nothing was kept"
    same "a file for siaga/$name: it is left alone" mine \
        "$(cat "$XDG_DATA_HOME/siaga${name:+/$name}")"
done
finish
