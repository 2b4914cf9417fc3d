#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every fact has a source, and `siaga sources` lists them all.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh

said=$("$SIAGA" sources 2>&1)
same "the list is printed" 0 $?
same "every source and every contact is on it" \
    "$(cat modules/*/module.yaml modules/countries/*.yaml | grep -c '^    checked:')" \
    "$(grep -c ', checked ....-..-.., confidence ' <<<"$said")"
for file in modules/*/module.yaml modules/countries/*.yaml; do
    missing=
    while IFS= read -r url; do
        grep -qxF -- "    $url" <<<"$said" || missing+="$url "
    done < <(sed -n 's/^    url: "\{0,1\}\(https[^"]*\)"\{0,1\}$/\1/p' "$file")
    same "all addresses of $file" "" "$missing"
done
for module in $(modules); do
    without=$(awk '/^  - id: / { id = $3 } /^    url: / { u++ } /^    date: / { d++ } /^    says: / { s++ }
        END { if (u != d || (FILENAME !~ /checks/ && s != u)) print u + 0, d + 0, s + 0 }' "modules/$module/module.yaml")
    same "each source of $module has an address, a date, and what it says" "" "$without"
done
finish
