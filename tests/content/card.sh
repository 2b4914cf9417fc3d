#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The card of the first hour, for every country: what the files say is on it, and nothing else is.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh

value_of() # FILE: all contacts' values
{
    sed -n 's/^    value: "\(.*\)"$/\1/p' "$1"
}

flat() # the card as one line
{
    tr -s ' \n' ' ' <"$SCRATCH/card"
}

for cc in bn kh id la my mm ph sg th tl vn; do
    file=modules/countries/$cc.yaml
    "$SIAGA" card --country $cc >"$SCRATCH/card" 2>"$SCRATCH/err"
    same "$cc: the card is printed" "0 " "$? $(cat "$SCRATCH/err")"
    missing=
    while IFS= read -r value; do
        [ -z "$value" ] || tr -d ' \n' <"$SCRATCH/card" | grep -qF -- "${value// /}" || missing+="$value "
    done < <(value_of "$file"; value_of modules/countries/anywhere.yaml)
    same "$cc: every contact is on it" "" "$missing"
    same "$cc: no number on it is in no file" "" "$(grep -oE '(^|: )[0-9][0-9-]{2,}( |$)' "$SCRATCH/card" |
        tr -d ' :' | sort -u | while IFS= read -r number; do
            grep -qF "\"$number\"" "$file" modules/countries/anywhere.yaml || echo "$number"
        done)"
    doubtful=$(grep -cE '^    confidence: (medium|low)$' "$file")
    same "$cc: what is not sure is marked" "$doubtful" "$(flat | grep -o '(check this first)' | grep -c '')"
    contains "$cc: a police station is offered" "$(flat)" "The nearest police station"
    same "$cc: no line is over 72 columns" 0 "$(awk 'length($0) > 72' "$SCRATCH/card" | grep -c '')"
    same "$cc: nothing but text" 0 "$(LC_ALL=C grep -c "$(printf '[\001-\011\013-\037]')" "$SCRATCH/card")"
done

"$SIAGA" card --country mm >"$SCRATCH/card"
contains "mm: nobody is simply sent to the police" "$(flat)" "if you think that it is safe"
contains "mm: it is said that no line could be confirmed" "$(flat)" "No public line"

new_learner
"$SIAGA" card >"$SCRATCH/card" 2>"$SCRATCH/err"
same "without a country it is asked for" 64 $?
linear --country th </dev/null >/dev/null
"$SIAGA" card >"$SCRATCH/card"
contains "the profile's country is taken" "$(flat)" "Thailand"
before=$(find "$HOME" -type f -exec sha256sum {} + | sort)
"$SIAGA" card --country vn --lang th >"$SCRATCH/card"
same "a card of another country moves nobody there" "$before" \
    "$(find "$HOME" -type f -exec sha256sum {} + | sort)"
contains "the card is in the language that was asked for" "$(cat "$SCRATCH/card")" "เวียดนาม"
"$SIAGA" card --country xx 2>"$SCRATCH/err" >"$SCRATCH/card"
same "a country that is none is refused" 64 $?

# What is due, and why.
phishing_alone
new_learner
"$SIAGA" review --list >"$SCRATCH/out"
same "nobody who has done nothing has something to review" 1 "$(grep -c 'nothing to review' "$SCRATCH/out")"
printf '1\n1\n\n1\nq\n' | linear >/dev/null
"$SIAGA" review --list >"$SCRATCH/out"
contains "what was answered will be asked again, and it is said when and why" "$(cat "$SCRATCH/out")" \
    "phishing/first-look/guess-bank  not due yet: 1 day after the last answer"
"$SIAGA" review --linear --lang en </dev/null >"$SCRATCH/out"
contains "nothing is asked before its time" "$(cat "$SCRATCH/out")" "nothing to review today"
find "$XDG_DATA_HOME" -name '*.jsonl' -exec sed -i -E 's/"(t|h)":17[0-9]*/"\1":1767225600000/g' {} +
"$SIAGA" review --list >"$SCRATCH/out"
contains "what was wrong comes first" "$(head -n 1 "$SCRATCH/out")" \
    "phishing/first-look/guess-parcel  due: you were sure, and it was not so"
printf '4\n\n4\n\nq\n' | "$SIAGA" review --linear --lang en >"$SCRATCH/out"
contains "a review asks what is due" "$(cat "$SCRATCH/out")" "# 1/2  Today's review"
contains "and ends" "$(cat "$SCRATCH/out")" "Done for today"
finish
