#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Several people on one computer, and one person on several: profiles from the command line, what is
# carried between machines, and two programs on one profile at once.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone

siaga() # ARGUMENT...: output in $SCRATCH/out, complaints in $SCRATCH/err, status in $status
{
    "$SIAGA" "$@" >"$SCRATCH/out" 2>"$SCRATCH/err" </dev/null
    status=$?
}

names() # nicknames, one a line
{
    "$SIAGA" profile list | cut -f 1
}

# Making, listing, renaming, erasing.
new_learner
siaga profile list
same "nobody yet: the list is empty and good" "0 " "$status $(cat "$SCRATCH/out")"
siaga profile new Dara
siaga profile new "ສອນ ຄຳ"
same "new profiles are listed" "Dara
ສອນ ຄຳ" "$(names)"
siaga profile new Dara
same "a name that is taken cannot be made" 73 "$status"
contains "a name that is taken is said" "$(cat "$SCRATCH/err")" "there is a profile 'Dara' already"
siaga profile new "  "
same "a name of spaces is none" 73 "$status"
siaga profile rename Dara Bopha
same "a profile gets another name" "Bopha
ສອນ ຄຳ" "$(names)"
siaga profile rename Bopha "ສອນ ຄຳ"
same "but not one that somebody has" 73 "$status"
siaga profile rename Nobody X
same "nobody cannot be renamed" 66 "$status"

answers 3 | linear --profile Bopha >/dev/null
kept=$(answered)
siaga profile erase "ສອນ ຄຳ"
same "one profile is erased, the other stays" "0 Bopha $kept" "$status $(names) $(answered)"
folder=$(find "$XDG_DATA_HOME/siaga/profiles" -mindepth 1 -maxdepth 1 -type d)
echo mine >"$folder/letter.txt"
siaga profile erase Bopha
same "what is somebody else's is not erased" "74 mine" "$status $(cat "$folder/letter.txt")"
same "but all progress is" "" "$(journals)"
rm "$folder/letter.txt"
siaga profile erase Nobody
same "nobody cannot be erased" 66 "$status"
mkdir -p "$HOME/elsewhere/events" "$XDG_DATA_HOME/siaga/profiles"
echo '{}' >"$HOME/elsewhere/events/a.jsonl"
ln -s "$HOME/elsewhere" "$XDG_DATA_HOME/siaga/profiles/link"
siaga profile list
siaga profile erase ""
same "a link is no profile, and nothing behind it is erased" "66 {}" \
    "$status $(cat "$HOME/elsewhere/events/a.jsonl")"

for wrong in "" "new" "list me" "sing" "export" "rename Dara" "erase Dara Bopha"; do
    # shellcheck disable=SC2086
    siaga profile $wrong
    same "'profile $wrong' says how it is used" "64 yes" \
        "$status $(grep -q '^siaga: ' "$SCRATCH/err" && echo yes)"
done

# Export and import.
new_learner
answers 4 | linear --profile Dara >/dev/null
kept=$(answered)
siaga --profile Dara profile export "$SCRATCH/dara.jsonl"
same "an export is good, and for its owner only" "0 600" \
    "$status $(stat -c %a "$SCRATCH/dara.jsonl")"
siaga --profile Dara profile export "$SCRATCH/dara.jsonl"
same "an export replaces no file" 73 "$status"
siaga --profile Nobody profile export "$SCRATCH/nobody.jsonl"
same "nobody has nothing to export" "66 no" \
    "$status $([ -e "$SCRATCH/nobody.jsonl" ] && echo yes || echo no)"

new_learner
siaga --profile Dara profile import "$SCRATCH/dara.jsonl"
same "an import brings all answers" "0 $kept" "$status $(answered)"
lines=$(journals | xargs cat | sort)
siaga --profile Dara profile import "$SCRATCH/dara.jsonl"
contains "a second import finds nothing new" "$(cat "$SCRATCH/out")" "0 new events"
same "a second import changes nothing" "$lines" "$(journals | xargs cat | sort)"
linear --profile Dara </dev/null >"$SCRATCH/out"
contains "the course goes on where it was on the other machine" "$(cat "$SCRATCH/out")" "Welcome back"

# Two machines that exchange files know the same in the end.
cp -r "$XDG_DATA_HOME" "$SCRATCH/other"
answers 3 | linear --profile Dara >/dev/null
XDG_DATA_HOME=$SCRATCH/other "$SIAGA" --linear --lang en --seed 1 --profile Dara >/dev/null <<'END'
.
/
talk
b
q
END
XDG_DATA_HOME=$SCRATCH/other "$SIAGA" --profile Dara profile export "$SCRATCH/two.jsonl" >/dev/null
siaga --profile Dara profile export "$SCRATCH/one.jsonl"
siaga --profile Dara profile import "$SCRATCH/two.jsonl"
XDG_DATA_HOME=$SCRATCH/other "$SIAGA" --profile Dara profile import "$SCRATCH/one.jsonl" >/dev/null
same "two machines that exchanged files know the same" \
    "$(journals | xargs cat | grep -o '"id":"[^"]*"' | sort -u)" \
    "$(find "$SCRATCH/other" -name '*.jsonl' -exec cat {} + | grep -o '"id":"[^"]*"' | sort -u)"

for file in /etc/passwd /dev/null "$SCRATCH" "$SCRATCH/none"; do
    siaga --profile Dara profile import "$file"
    same "importing $file: refused with a reason" "yes yes" \
        "$([ $status -ge 65 ] && echo yes) $(grep -q '^siaga: .*: .' "$SCRATCH/err" && echo yes)"
done
printf '{"id":"x","k":"answered","course":"siaga","item":"a/b/c"}\nnot json\n{"id":"y"' >"$SCRATCH/bad"
siaga --profile Dara profile import "$SCRATCH/bad"
same "bad lines of an import are counted, the good one is taken" "0 1 new" \
    "$status $(grep -o '1 new' "$SCRATCH/out")"
contains "and it is said" "$(cat "$SCRATCH/err")" "2 lines were no events"

# Flags, over all profiles and without names.
new_learner
printf '1\nf\n1\nf\n3\nq\n' | linear --profile Dara >/dev/null
printf '1\nf\n2\nq\n' | linear --profile Bopha >/dev/null
siaga flags
same "flags of everybody are listed" "3 0" \
    "$(grep -c '  en  *\(wrong\|unclear\|translation\)  *phishing/first-look/guess-bank$' "$SCRATCH/out") $status"
same "nobody is named" 0 "$(grep -c 'Dara\|Bopha' "$SCRATCH/out")"
siaga flags --json
contains "and as JSON" "$(cat "$SCRATCH/out")" '"kind": "unclear"'
printf '{"id":"e","k":"flagged","course":"siaga","item":"a/b/\\u001b[2Jc","response":["\\u0007"]}\n' \
    >"$SCRATCH/evil"
siaga --profile Dara profile import "$SCRATCH/evil"
siaga flags
same "no control character of a journal reaches the terminal" 0 \
    "$(LC_ALL=C grep -c "$(printf '[\001-\010\033]')" "$SCRATCH/out")"

# Who is asked for at the start.
new_learner
siaga profile new Dara
answers 2 | linear >/dev/null
same "the only profile is the usual one" "Dara" "$(names)"
siaga profile new Bopha
printf '1\n1\nq\n' | linear >"$SCRATCH/out"
contains "of several profiles one is asked for" "$(cat "$SCRATCH/out")" "# Who is learning?"
contains "and the chosen one starts" "$(cat "$SCRATCH/out")" "Start: Messages that pretend"
printf 'q\n' | linear --profile Dara >"$SCRATCH/out"
same "a named one is not asked for" 0 "$(grep -c 'Who is learning' "$SCRATCH/out")"

# Two programs on one profile at the same time: no answer lost, none twice, both know it all after.
new_learner
linear </dev/null >/dev/null
mkfifo "$SCRATCH/a" "$SCRATCH/b"
linear <"$SCRATCH/a" >"$SCRATCH/a.out" &
one=$!
linear <"$SCRATCH/b" >"$SCRATCH/b.out" &
two=$!
exec 7>"$SCRATCH/a" 8>"$SCRATCH/b"
echo 1 >&7
echo 1 >&8
for ((i = 0; i < 12; i++)); do
    printf '1\n\n' >&7
    printf '2\n\n' >&8
done
exec 7>&- 8>&-
wait "$one" "$two"
shown=$(($(accepted <"$SCRATCH/a.out") + $(accepted <"$SCRATCH/b.out")))
lines=$(journals | xargs cat | grep -c '"k":"answered"')
ids=$(journals | xargs cat | grep -o '"id":"[^"]*"' | sort | uniq -d)
same "two programs at once: every answer shown as accepted is kept" "$shown" "$lines"
same "two programs at once: no event twice" "" "$ids"
same "two programs at once: every line is whole" 0 "$(journals | xargs cat | grep -vc '^{.*}$')"
same "two programs at once: some answers were given by each" "yes yes" \
    "$([ "$(accepted <"$SCRATCH/a.out")" -gt 3 ] && echo yes) $([ "$(accepted <"$SCRATCH/b.out")" -gt 3 ] && echo yes)"
last=$(resumes_at)
linear </dev/null >"$SCRATCH/out"
contains "two programs at once: the next start knows where to go on ($last)" \
    "$(cat "$SCRATCH/out")" "Welcome back"
finish
