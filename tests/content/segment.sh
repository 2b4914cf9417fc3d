#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# siaga-segment: marks word ends once, and leaves alone what somebody put there by hand.
. "$(dirname "$0")/../lib.sh"

segment=build/release/siaga-segment
if ! pkg-config --exists icu-uc; then
    skip "word ends are marked" "ICU is not installed"
    pass "the rest needs no marks"
    finish
fi
[ -x $segment ] || make -s segment-tool >/dev/null

zwsp=$'\u200B'
joiner=$'\u2060'

po() # TRANSLATION: a file with it
{
    printf 'msgid ""\nmsgstr ""\n"Language: th\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    printf 'msgctxt "a"\nmsgid "x"\nmsgstr "%s"\n' "$1"
}

marked() # TRANSLATION: what becomes of it; | stands for U+200B, _ for U+2060
{
    local text=${1//|/$zwsp}
    po "${text//_/$joiner}" >"$SCRATCH/th.po"
    $segment th "$SCRATCH/th.po" >/dev/null || echo "status $?"
    sed -n '/^msgctxt/,$ { s/^msgstr "\(.*\)"$/\1/p; }' "$SCRATCH/th.po" |
        sed "s/$zwsp/|/g; s/$joiner/_/g"
}

becomes() # NAME TRANSLATION EXPECTED
{
    local got
    got=$(marked "$2")
    if [ "$got" = "$3" ]; then pass "$1"; else fail "$1" "$2 became $got, not $3"; fi
}

becomes "words get their ends" "หยุดคิดก่อนจ่ายเงิน" "หยุด|คิด|ก่อน|จ่าย|เงิน"
becomes "a second run changes nothing" "หยุด|คิด|ก่อน|จ่าย|เงิน" "หยุด|คิด|ก่อน|จ่าย|เงิน"
becomes "a break put by hand stays, and no other comes" "หยุดคิด|ก่อนจ่าย" "หยุดคิด|ก่อนจ่าย"
becomes "no break comes where one is forbidden" "หยุด_คิดก่อน" "หยุด_คิด|ก่อน"
becomes "a reviewed text gets more only in a long run" \
    "หยุด|คิดก่อนจ่ายเงินให้คนแปลกหน้าทุกครั้ง" \
    "หยุด|คิด|ก่อน|จ่าย|เงิน|ให้|คน|แปลก|หน้า|ทุก|ครั้ง"
becomes "addresses, marks and placeholders stay whole" \
    "ไปที่ [cue:link]bank.example/ab[/cue] {n} \`หยุดคิด\`" \
    "ไป|ที่ [cue:link]bank.example/ab[/cue] {n} \`หยุดคิด\`"

# The translations of the course are what it makes of them.
for tag in th lo km my; do
    [ -d localization/$tag ] || continue
    mkdir -p "$SCRATCH/$tag"
    cp localization/$tag/*.po "$SCRATCH/$tag/"
    expect_empty "running it over $tag changes nothing" \
        "$($segment $tag "$SCRATCH/$tag"/*.po 2>&1 | grep -v ': 0 messages changed$')"
done
finish
