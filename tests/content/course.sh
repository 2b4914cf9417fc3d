#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The course that is played: sound, in every language, on both sizes of screen.
. "$(dirname "$0")/../lib.sh"

said=$("$SIAGA" check 2>&1 >"$SCRATCH/counts")
expect_empty "siaga check finds no fault in the course" "$(grep ': error: ' <<<"$said")"

said=$("$SIAGA_SANITIZED" check 2>&1 >"$SCRATCH/counts-sanitized")
expect_empty "siaga check finds no fault under sanitizers" "$(grep -v ': warning: ' <<<"$said")"

if cmp -s "$SCRATCH/counts" "$SCRATCH/counts-sanitized"; then
    pass "both count the same modules, steps, languages and screens"
else
    fail "both count the same" "$(cat "$SCRATCH/counts" "$SCRATCH/counts-sanitized")"
fi
sed 's/^/#= /' "$SCRATCH/counts"

# What is there in a language is there as a whole: no question falls back to English.
whole() # TAG PART...
{
    local tag=$1 part
    shift
    for part; do
        "$SIAGA" pot "$part" >"$SCRATCH/$part.pot"
        expect_empty "$tag has every text of $part" \
            "$(msgcmp "localization/$tag/$part.po" "$SCRATCH/$part.pot" 2>&1)"
    done
    for file in localization/$tag/*.po; do
        expect_empty "msgfmt accepts $file" \
            "$(msgfmt -c -o /dev/null "$file" 2>&1 | grep -v 'warning: header field')"
    done
}

for tag in id ms fil vi th lo km my zh-Hans ta pt tet; do
    whole $tag ui course countries start first-hour phishing
done
whole id checks
whole th checks

# Words of scripts without spaces are marked, or a line could end nowhere.
for tag in th lo km my; do
    [ -d "localization/$tag" ] || continue
    if [ -x build/release/siaga-segment ]; then
        expect_empty "every long run in $tag can be broken" \
            "$(build/release/siaga-segment --check "$tag" localization/$tag/*.po 2>&1)"
    else
        skip "every long run in $tag can be broken" "siaga-segment is not built"
    fi
done

count() # KIND: steps of a kind in the phishing module
{
    cat modules/phishing/{first-look,links,what-to-do}.yaml | grep -c -- "- kind: $1\$"
}

at_least() # NAME NUMBER FOUND
{
    if [ "$3" -ge "$2" ]; then pass "$1: $3"; else fail "$1" "only $3, not $2"; fi
}

specimens=modules/phishing/specimens.yaml
scams=$(grep -c '^  verdict: scam$' $specimens)
genuine=$(grep -c '^  verdict: genuine$' $specimens)
at_least "the phishing module has at least 10 specimens" 10 $((scams + genuine))
at_least "at least half of them are genuine" "$scams" "$genuine"
at_least "they come over at least four channels" 4 \
    "$(grep -h '^  channel:' $specimens | sort -u | wc -l)"
at_least "at least 8 choices" 8 "$(count choice)"
at_least "at least 4 points" 4 "$(count point)"
at_least "at least 10 judgements" 10 "$(count judge)"
finish
