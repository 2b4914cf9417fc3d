#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A translator's round: the course changes, merge brings the PO files up to date, languages says
# how far they are; the same by way of a table.
. "$(dirname "$0")/../lib.sh"

course=$SCRATCH/course
po=$course/localization/id/phishing.po
lesson=$course/modules/phishing/links.yaml

siaga() # ARGUMENT...: under sanitizers, on the copy
{
    "$SIAGA_SANITIZED" --course "$course" "$@"
}

fresh() # a copy of the course, merged once so that only what is changed here changes
{
    rm -rf "$course"
    mkdir -p "$course/localization"
    cp -r modules "$course/"
    cp -r localization/id "$course/localization/"
    siaga merge >/dev/null
}

entry() # CONTEXT: the entries of that context in $po, a blank line between them
{
    awk -v RS= -v ORS='\n\n' -v context="msgctxt \"$1\"" 'index($0, context)' "$po"
}

holds() # NAME TEXT PART: TEXT holds PART
{
    case $2 in
    *"$3"*) pass "$1" ;;
    *) fail "$1" "expected $3 in:
$2" ;;
    esac
}

fresh
before=$(cksum <"$po")
siaga merge >/dev/null
holds "a merge of what has not changed changes nothing" "$(cksum <"$po")" "$before"
holds "and says so" "$(siaga merge | grep 'id/phishing.po')" \
    "944 translated, 0 fuzzy, 0 missing, 0 obsolete; unchanged"

mkdir "$SCRATCH/all"
cp -r modules localization "$SCRATCH/all/"
"$SIAGA" --course "$SCRATCH/all" merge >"$SCRATCH/said"
expect_empty "nor does it in any language, as it is played" "$(grep -v '; unchanged$' "$SCRATCH/said")"

# A prompt is reworded, an option added.
python3 - "$course" <<'EOF'
import sys
folder = sys.argv[1] + "/modules/phishing/"
text = open(folder + "what-to-do.yaml", encoding="utf-8").read()
assert "Ten minutes ago you typed your card number and a code on a false page." in text
text = text.replace("Ten minutes ago you typed your card number and a code on a false page.",
                    "A quarter of an hour ago you typed your card number on a false page.")
step = text.index("id: first-step")
option = text.index("      - id:", step)
text = text[:option] + """      - id: wait-and-see
        text: I wait and see what happens
        feedback: Every minute counts now.
""" + text[option:]
open(folder + "what-to-do.yaml", "w", encoding="utf-8").write(text)
EOF
holds "the scene is set" "$(grep -c 'wait-and-see' "$course/modules/phishing/what-to-do.yaml")" 1

say=$(siaga merge id | grep 'id/phishing.po')
reworded=$(entry phishing/what-to-do/first-step/prompt)
holds "a reworded prompt is fuzzy" "$reworded" "#, fuzzy"
holds "with the text that it was made for" "$reworded" '#| "Ten minutes ago you typed'
holds "and its translation" "$reworded" '"Sepuluh menit'
holds "a new option is missing" "$(entry phishing/what-to-do/first-step/wait-and-see/text)" \
    'msgstr ""'
holds "merge counts them" "$say" " 1 fuzzy, 2 missing, 0 obsolete"
holds "languages counts them, too" "$(siaga languages id | grep '  phishing')" \
    "1 fuzzy      2 missing"
holds "and the steps that fall back" "$(siaga languages id | grep '  phishing')" \
    "1 of 81 steps"
holds "also for a program" "$(siaga languages id --json | tr -d ' \n' |
    grep -o '"phishing":{[^}]*}')" '"fuzzy":1,"missing":2,"steps":81,"steps_in_fallback":1'

# A step goes away, and comes back.
cp "$course/modules/phishing/module.yaml" "$SCRATCH/kept.yaml"
cp "$lesson" "$SCRATCH/links.yaml"
python3 - "$lesson" <<'EOF'
import sys
text = open(sys.argv[1], encoding="utf-8").read()
start = text.index("  - kind: page")
end = text.index("  - kind:", start + 5)
open(sys.argv[1], "w", encoding="utf-8").write(text[:start] + text[end:])
EOF
siaga merge id 2>/dev/null | grep 'id/phishing.po' >"$SCRATCH/said"
gone=$(grep -c '^#~ msgctxt' "$po")
if [ "$gone" -gt 0 ]; then pass "what is gone is kept: $gone texts"; else
    fail "what is gone is kept" "$(cat "$SCRATCH/said")"
fi
cp "$SCRATCH/links.yaml" "$lesson"
siaga merge id >/dev/null
expect_empty "and is there again when its text is" "$(grep '^#~' "$po")"

# An id is renamed.
fresh
sed -i 's/real-owner/true-owner/g' "$course"/modules/phishing/*.yaml
holds "a renamed id takes its translations along" "$(siaga merge id | grep 'id/phishing.po')" \
    "944 translated, 0 fuzzy, 0 missing, 0 obsolete"

# A file with faults is not touched.
fresh
printf '\nmsgctxt "broken\n' >>"$po"
before=$(cksum <"$po")
siaga merge id >/dev/null 2>"$SCRATCH/said"
holds "a broken file is said" "$(cat "$SCRATCH/said")" "localization/id/phishing.po:"
holds "and left as it is" "$(cksum <"$po")" "$before"

# By way of a table.
fresh
table=$SCRATCH/id.csv
siaga languages --export id "$table"
before=$(cksum <"$po")
holds "a table that nobody changed changes nothing" "$(siaga languages --import id "$table")" \
    "0 taken,"
holds "the file neither" "$(cksum <"$po")" "$before"
python3 - "$table" "$SCRATCH/changed.csv" <<'EOF'
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline="")))
head = rows[0]
by = {(r[0], r[1], r[2], r[5]): r for r in rows[1:]}
def row(part, context, translation, english=None):
    found = [r for r in rows if r[0] == part and r[1] == context and english in (None, r[5])][0]
    found = list(found)
    found[4], found[6] = "", translation
    return found
out = [head,
       row("phishing", "phishing/links/title", 'Tautan "ini" ke mana?'),
       row("devices", "devices/apps/title", "Aplikasi"),
       row("phishing", "phishing/specimens/bank-sms/body", "tanpa tanda"),
       row("ui", "home", "tanpa nama", "Continue: {title}"),
       row("phishing", "phishing/links/title", "Judul \x1b[31mmerah"),
       ["phishing", "phishing/none/title", "", "", "", "Nothing", "Tidak ada"],
       ["nowhere", "x", "", "", "", "x", "y"]]
with open(sys.argv[2], "w", encoding="utf-8", newline="") as stream:
    csv.writer(stream, delimiter=";").writerows(out)
EOF
said=$(siaga languages --import id "$SCRATCH/changed.csv" 2>&1)
holds "what is good is taken, the rest refused" "$said" "2 taken, 0 as before, 0 empty, 5 refused"
holds "with its line and why: a mark" "$said" \
    "changed.csv:4: error: the mark [cue:deadline] stands 0 times"
holds "a placeholder" "$said" "changed.csv:8: error: {title} is missing"
holds "an escape sequence" "$said" "changed.csv:9: error: U+001B may not reach a terminal"
holds "a text that is not there" "$said" "changed.csv:10: error: the course has no such text"
holds "a part that is not there" "$said" "changed.csv:11: error: there is no such part: nowhere"
holds "a translation that was there is replaced" "$(entry phishing/links/title)" \
    'msgstr "Tautan \"ini\" ke mana?"'
po=$course/localization/id/devices.po
holds "one that was not is new" "$(entry devices/apps/title)" 'msgstr "Aplikasi"'
siaga languages --import id /nowhere.csv >/dev/null 2>"$SCRATCH/said"
holds "a table that is not there is said" "$(cat "$SCRATCH/said")" "No such file"
printf 'context,english\n' >"$SCRATCH/odd.csv"
holds "a table without its columns, too" "$(siaga languages --import id "$SCRATCH/odd.csv" 2>&1)" \
    "odd.csv:1: error: the first row has no column 'part'"

# Templates.
fresh
siaga pot >"$SCRATCH/said"
expect_empty "every template is good for msgfmt" \
    "$(for f in "$course"/localization/templates/*.pot; do msgfmt -c -o /dev/null "$f" 2>&1; done |
        grep -v 'header field')"
pot=$(cat "$course/localization/templates/phishing.pot")
holds "they say which kind of step it is" "$pot" "#. In a step of the kind 'judge'."
holds "how a message is to be written" "$pot" "#. A message to write natively"
holds "what has to stay" "$pot" "#. To keep: [cue:deadline]"
holds "where the text stands" "$pot" "#: modules/phishing/links.yaml:3"
sed -i 's/^title: /# A comment of the author.\ntitle: /' "$lesson"
siaga pot >/dev/null
holds "and what the author noted above it" \
    "$(cat "$course/localization/templates/phishing.pot")" "#. A comment of the author."
finish
