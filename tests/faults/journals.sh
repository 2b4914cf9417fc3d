#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Journals of two programs at once, torn ones, and ones that somebody else wrote.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

lesson_steps() # LESSON...: what there is to answer in them
{
    local lesson
    for lesson; do steps choice judge point | grep "^phishing/$lesson/"; done | sort
}

# One is in the middle of its first lesson while another begins and ends; then the first goes on.
new_learner
mkfifo "$SCRATCH/in"
linear play phishing/first-look <"$SCRATCH/in" >"$SCRATCH/one" &
one=$!
exec 7>"$SCRATCH/in"
answers 2 >&7
wait_for 10 holds "$SCRATCH/one" "3/13"
answers 20 | linear play phishing/links >"$SCRATCH/other" 2>&1
answers 18 >&7
exec 7>&-
wait "$one"
same "two programs at once: neither loses an answer" \
    "" "$(comm -23 <(lesson_steps first-look links) <(answered))"
same "two programs at once: each has a journal of its own" 2 "$(journals | grep -c '')"
same "two programs at once: one profile" 1 "$(find "$XDG_DATA_HOME" -name profile.yaml | grep -c '')"

# Several begin at the same moment, on a profile that is there.
new_learner
linear </dev/null >/dev/null
for i in 1 2 3 4; do
    answers 15 | linear play phishing/first-look >"$SCRATCH/out.$i" 2>"$SCRATCH/err.$i" &
done
wait
same "four programs from the same moment on: all the answers they accepted are there" \
    "$(cat "$SCRATCH"/out.* | accepted)" \
    "$(journals | xargs -d '\n' cat | grep -c '"k":"answered"')"
same "four programs from the same moment on: nothing to complain of" "" "$(cat "$SCRATCH"/err.*)"

# A class of thirty under one name, from the same moment on; there is no profile yet.
new_learner
exec 8>"$SCRATCH/gate"
flock 8
for ((i = 0; i < 30; i++)); do
    {
        flock -s "$SCRATCH/gate" true
        answers $((6 + i % 8)) | linear play phishing/first-look >"$SCRATCH/thirty.$i" 2>"$SCRATCH/thirty.err.$i"
        echo $? >"$SCRATCH/thirty.status.$i"
    } 8>&- &
done
exec 8>&-
wait
same "thirty programs from the same moment on: all end well" 30 \
    "$(grep -lx 0 "$SCRATCH"/thirty.status.* | grep -c '')"
same "thirty programs: nothing to complain of" "" "$(cat "$SCRATCH"/thirty.err.*)"
shown=$(cat "$SCRATCH"/thirty.? "$SCRATCH"/thirty.?? | accepted)
if [ "$shown" -ge 90 ]; then pass "thirty programs: answers are given by them"; else
    fail "thirty programs: answers are given by them" "$shown"
fi
same "thirty programs: every answer they accepted is there, in a whole line" "$shown 0" \
    "$(journals | xargs -d '\n' cat | grep -c '"k":"answered"') $(journals | xargs -d '\n' cat |
        grep -vc '^{.*}$')"
linear </dev/null >"$SCRATCH/out" 2>&1
contains "thirty programs: the next start goes on" "$(cat "$SCRATCH/out")" "Welcome back"
rm -f "$SCRATCH/export"
"$SIAGA" profile export "$SCRATCH/export" >/dev/null 2>&1
same "thirty programs: the next start knows the answers of all of them" "$shown" \
    "$(grep -c '"k":"answered"' "$SCRATCH/export")"

# A newer version has been here: what it wrote is used as far as it is known, and never touched.
new_learner
answers 3 | linear >/dev/null
before=$(answered)
step=$(resumes_at)
events=$(dirname "$(journals)")
{
    printf '{"v":2,"id":"n1","n":1,"t":1,"h":9000000000000,"k":"dreamt","course":"siaga"}\n'
    printf '{"v":7,"id":"n2","n":2,"t":1,"k":"answered","course":"siaga","course_version":9,%s}\n' \
        '"item":"phishing/links/real-owner","response":{"all":[1]},"ok":true,"score":[1],"mood":{"a":[{}]}'
    printf '{"v":2,"id":"n3","n":3,"t":2,"k":"answered","course":"siaga",%s}\n' \
        '"item":"phishing/a-lesson-of-tomorrow/step","response":["x"],"ok":true,"score":1'
    printf '{"v":2,"format":"of tomorrow"}\n'
} >"$events/20400101T000000Z-ffffffff.jsonl"
printf 'whatever this is\n' >"$events/index.of-tomorrow"
printf 'sound: loud\n' >>"$(dirname "$events")/profile.yaml"
newer=$(cat "$events/20400101T000000Z-ffffffff.jsonl" "$events/index.of-tomorrow")
answers 2 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
same "a newer version: the course is played" 0 $?
contains "a newer version: from where it was" "$(cat "$SCRATCH/out")" "Welcome back"
same "a newer version: no answer is lost" "" "$(comm -23 <(echo "$before") <(answered))"
same "a newer version: what it wrote stays as it is" "$newer" \
    "$(cat "$events/20400101T000000Z-ffffffff.jsonl" "$events/index.of-tomorrow")"
rm -f "$SCRATCH/export"
"$SIAGA" profile export "$SCRATCH/export" >/dev/null 2>&1
same "a newer version: what it wrote goes along to another machine" "n1 n2 n3" \
    "$(grep -o '"id":"n[0-9]"' "$SCRATCH/export" | cut -d '"' -f 4 | sort | paste -sd ' ')"
printf '{"siaga":"profile","v":2,"nickname":"x"}\n' >"$SCRATCH/newer"
"$SIAGA" profile import "$SCRATCH/newer" >/dev/null 2>"$SCRATCH/err"
contains "a newer version: its exported profile is refused with the reason" \
    "$(cat "$SCRATCH/err")" "newer version"

# The last line cut off at every byte: what a power cut may leave.
new_learner
answers 5 | linear >/dev/null
journal=$(journals)
cp "$journal" "$SCRATCH/whole"
size=$(stat -c %s "$journal")
last=$(tail -n 1 "$journal" | wc -c)
whole_step=$(resumes_at)
head -n -1 "$SCRATCH/whole" >"$journal"
torn_step=$(resumes_at)
strange=
for ((cut = 0; cut <= last; cut++)); do
    head -c $((size - cut)) "$SCRATCH/whole" >"$journal"
    expected=$torn_step
    [ $cut -gt 0 ] || expected=$whole_step
    found=$(resumes_at)
    if [ "$found" != "$expected" ] || [ -s "$SCRATCH/progress.err" ]; then
        strange+="$cut bytes cut: '$found', not '$expected' $(cat "$SCRATCH/progress.err")
"
    fi
done
same "the last line cut at each of its $last bytes: the step before it is known" "" "$strange"
head -c $((size - last / 2)) "$SCRATCH/whole" >"$journal"
before=$(answered)
answers 3 | linear >"$SCRATCH/out" 2>"$SCRATCH/err"
contains "a torn line: the course goes on where it was" "$(cat "$SCRATCH/out")" "Welcome back"
same "a torn line: nothing is said of it" "" "$(cat "$SCRATCH/err")"
same "a torn line: no answer of before is lost" "" "$(comm -23 <(echo "$before") <(answered))"

# Lines that no program of ours has written.
event() # KEY:VALUE,...
{
    printf '{"v":1,"id":"h%s","n":1,"t":1,"k":"answered","course":"siaga",%s}\n' $((++number)) "$1"
}

hostile()
{
    number=0
    printf 'no JSON at all\n\n\n{}\n[]\nnull\n"id"\n{"id":1}\n{"id":"x"\n'
    printf '{"id":"\\u0000"}\n{"id":"a\0b"}\n\xff\xfe\xfd\n\0\0\0\0\n'
    event '"item":7,"response":"one","ok":"yes","score":"high","lang":[]'
    event '"item":"","response":[],"ok":true'
    event '"item":"phishing/first-look/no-such-step","response":["x"]'
    event '"item":"phishing/first-look/guess-bank","response":["no-such-option"],"ok":true,"score":1e308'
    event '"item":"phishing/first-look/guess-bank","response":[1,null,{"a":[]}],"score":-1e308,"ms":-5'
    event '"item":"\u001b[2J\u001b]0;title\u0007\u202e","lang":"\u001b[31m"'
    event '"item":"../../../etc/passwd","response":["../.."]'
    event "\"item\":\"phishing/first-look/guess-parcel\",\"response\":[$(printf '"a",%.0s' {1..500})\"a\"]"
    event '"t":9223372036854775807,"n":99999999999999999999999999,"item":"phishing"'
    printf '{"id":"deep","a":'; printf '[%.0s' {1..30000}; printf '\n'
    head -c 300000 /dev/zero | tr '\0' 'x'; printf '\n'
    head -c 20000 "$SIAGA"
}

for program in "$SIAGA" "$SIAGA_SANITIZED"; do
    name=$(basename "$(dirname "$program")")
    if [ ! -x "$program" ]; then
        skip "hostile lines, $name" "not built"
        continue
    fi
    new_learner
    answers 3 | "$program" --linear --lang en --seed 1 >/dev/null
    before=$(answered)
    hostile >"$(dirname "$(journals)")/20200101T000000Z-00000000.jsonl"
    mkdir "$(dirname "$(journals | tail -n 1)")/folder.jsonl"
    ln -s /etc/passwd "$(dirname "$(journals | tail -n 1)")/link.jsonl"
    answers 3 | "$program" --linear --lang en --seed 1 >"$SCRATCH/out" 2>"$SCRATCH/err"
    same "hostile lines, $name: the course is played" 0 $?
    contains "hostile lines, $name: from where it was" "$(cat "$SCRATCH/out")" "Welcome back"
    same "hostile lines, $name: no answer is lost" "" "$(comm -23 <(echo "$before") <(answered))"
    { "$program" progress && "$program" progress --json; } >"$SCRATCH/out" 2>>"$SCRATCH/err"
    same "hostile lines, $name: progress is printed" 0 $?
    same "hostile lines, $name: no control character comes out" 0 \
        "$(LC_ALL=C grep -c $'[\x01-\x08\x0b-\x1f]' "$SCRATCH/out")"
    same "hostile lines, $name: nothing is said by a sanitizer" 0 \
        "$(grep -c 'ERROR:\|runtime error' "$SCRATCH/err")"
done

# Nothing but hostile lines. One of them is whole: an answer with options that there never were.
new_learner
linear </dev/null >/dev/null
events=$(dirname "$(find "$XDG_DATA_HOME" -name profile.yaml)")/events
mkdir -p "$events"
hostile >"$events/20990101T000000Z-00000000.jsonl"
linear </dev/null >"$SCRATCH/out" 2>"$SCRATCH/err"
same "only hostile lines: the course is played" 0 $?
contains "only hostile lines: options that there never were are none" "$(cat "$SCRATCH/out")" \
    "From before: you marked nothing"
same "only hostile lines: the last word is what it always is" "Your progress is kept. Goodbye." \
    "$(tail -n 1 "$SCRATCH/out")"
finish
