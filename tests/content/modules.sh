#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every module has: short lessons that open by guessing, practice of many kinds, a drill, a
# conversation, messages of which half are genuine, a test and a pool of its own.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh

between() # NAME LEAST MOST FOUND
{
    if [ "$4" -ge "$2" ] && [ "$4" -le "$3" ]; then
        pass "$1: $4"
    else
        fail "$1" "$4 is not between $2 and $3"
    fi
}

kinds() # FILE...: of the steps, in their order
{
    sed -n 's/^  - kind: //p' "$@"
}

verdicts() # VERDICT FILE: how many messages are
{
    grep -c "^  verdict: $1\$" "$2"
}

id_of() # KEY FILE
{
    sed -n "s/^$1: //p" "$2"
}

for module in $(modules | grep -vx checks); do
    folder=modules/$module
    lessons=$(sed -n 's/^lessons: *\[\(.*\)\]/\1/p' "$folder/module.yaml" | tr -d ',')
    files=$(printf "$folder/%s.yaml\n" $lessons)
    between "$module: lessons" 2 5 "$(wc -w <<<"$lessons")"
    between "$module: kinds of steps" 6 10 "$(kinds $files | sort -u | grep -c '')"
    between "$module: conversations" 1 1 "$(kinds $files | grep -cx scenario)"
    between "$module: drills on the action" 1 99 "$(kinds $files | grep -cxE 'act|order')"
    opens=
    for file in $files; do [ "$(kinds "$file" | head -n 1)" != page ] || opens+="$file "; done
    same "$module: every lesson opens by guessing" "" "$opens"
    scams=$(verdicts scam $folder/specimens.yaml)
    genuine=$(verdicts genuine $folder/specimens.yaml)
    between "$module: messages" 12 99 $((scams + genuine))
    between "$module: genuine of a hundred" 45 55 $((100 * genuine / (scams + genuine)))
    between "$module: steps of its test" 8 12 \
        "$(kinds "$folder/$(id_of check $folder/module.yaml).yaml" | grep -c '')"
    between "$module: messages kept for reviews" 4 12 \
        "$(kinds "$folder/$(id_of pool $folder/module.yaml).yaml" | grep -c '')"
done
between "modules of the course" 12 12 "$(modules | grep -vcx checks)"
between "words of the glossary" 38 60 "$(grep -c '^  - id: ' modules/glossary.yaml)"
finish
