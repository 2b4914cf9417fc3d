#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Profiles that are damaged, guests, and data folders with unusual names.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

everything() # all files of the learner's home, with what is in them
{
    find "$HOME" -type f -exec sha256sum {} + | sort
    find "$HOME" ! -type f | sort
}

# profile.yaml damaged: the course is played from where it was, and the next start is quiet again.
new_learner
answers 3 | linear --country th >/dev/null
profile=$(find "$XDG_DATA_HOME" -name profile.yaml)
cp "$profile" "$SCRATCH/profile.yaml"
kept=$(answered)
step=$(resumes_at)

survives() # NAME: the profile is in its damaged state now
{
    local first second
    linear </dev/null >"$SCRATCH/out" 2>"$SCRATCH/err"
    first=$?
    grep -q "Welcome back" "$SCRATCH/out" || first="$first, and not back where it was"
    linear </dev/null >"$SCRATCH/out" 2>"$SCRATCH/again"
    second=$?
    same "$1: two starts are good" "0 0" "$first $second"
    same "$1: nothing is lost" "$kept $step" "$(answered) $(resumes_at)"
    same "$1: the second start has nothing to complain of" "" "$(cat "$SCRATCH/again")"
    rm -rf "$profile" "$profile.bad"
    cp "$SCRATCH/profile.yaml" "$profile"
}

: >"$profile" && survives "an empty profile.yaml"
head -c 30 "$SCRATCH/profile.yaml" >"$profile" && survives "half a profile.yaml"
printf 'nickname: [a, b]\nlanguage: {}\ncountry: 12345\nhobby: chess\n' >"$profile" &&
    survives "a profile.yaml of wrong types"
head -c 5000 "$SIAGA" >"$profile" && survives "a profile.yaml that is a program"
printf 'a: &a [*a, *a]\nb: *a\n' >"$profile" && survives "a profile.yaml with aliases"
printf 'nickname: ""\nlanguage: "xx"\ncountry: "zz"\ntheme: "pink"\n' >"$profile" &&
    survives "a profile.yaml of unknown values"
rm "$profile" && survives "no profile.yaml"
head -c 3000000 /dev/zero | tr '\0' 'x' >"$profile" && survives "a huge profile.yaml"

mkdir "$profile.folder" && rm "$profile" && mv "$profile.folder" "$profile" &&
    survives "a folder in place of profile.yaml"
rm "$profile" && ln -s /etc/passwd "$profile" && survives "a link in place of profile.yaml"

# What could be read of it goes on counting; the rest is asked for anew, and nothing is lost.
wrong=
size=$(stat -c %s "$SCRATCH/profile.yaml")
for ((cut = 0; cut <= size; cut++)); do
    rm -rf "$profile.bad"
    head -c "$cut" "$SCRATCH/profile.yaml" >"$profile"
    linear </dev/null >"$SCRATCH/out" 2>"$SCRATCH/err" || wrong+="$cut bytes: status $?
"
    grep -q "Welcome back" "$SCRATCH/out" || wrong+="$cut bytes: not back where it was
"
    [ "$(resumes_at) $(answered)" = "$step $kept" ] && [ ! -s "$SCRATCH/progress.err" ] ||
        wrong+="$cut bytes: at $(resumes_at), $(cat "$SCRATCH/progress.err")
"
done
expect_empty "profile.yaml cut at each of its $size bytes: all progress is there, quietly from then on" \
    "$wrong"

# Guests.
new_learner
before=$(everything)
answers 5 | linear --guest --theme light --country id >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a guest plays" 0 $?
contains "a guest is told so" "$(tail -n 1 "$SCRATCH/out")" "nothing was kept"
printf 's\n2\n7\nl\n2\nq\n' | linear --guest >/dev/null
same "a guest who changes settings and language leaves nothing behind" "$before" "$(everything)"
answers 2 | linear >/dev/null
before=$(everything)
answers 5 | linear --guest >"$SCRATCH/out"
same "a guest beside somebody with progress changes nothing of it" "$before" "$(everything)"
contains "a guest starts from the beginning" "$(head -n 3 "$SCRATCH/out")" "# Siaga"

# A data folder with spaces and letters of another script.
new_learner
export XDG_DATA_HOME="$HOME/ข้อมูล ของฉัน/a \$b 'c'"
answers 4 | linear >/dev/null 2>"$SCRATCH/err"
linear </dev/null >"$SCRATCH/out" 2>>"$SCRATCH/err"
contains "a data folder with spaces and Thai letters: progress is kept" "$(cat "$SCRATCH/out")" \
    "Welcome back"
same "a data folder with spaces and Thai letters: nothing to complain of" "" "$(cat "$SCRATCH/err")"
same "a data folder with spaces and Thai letters: the files are in it" 2 "$(journals | grep -c '')"
finish
