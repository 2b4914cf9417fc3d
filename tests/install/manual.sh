#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The manual pages and completions say all that the program can do, in the form they have to have;
# so do the desktop entry and the AppStream file.
. "$(dirname "$0")/../lib.sh"
. tests/support/install.sh

siaga=build/release/siaga
manual=build/release/siaga-manual
page=packaging/siaga-translate.7
metainfo=packaging/example.siaga.siaga.metainfo.xml
"$siaga" --help >"$SCRATCH/help"
options=$(sed -n 's/^  --\([a-z]*\).*/\1/p' "$SCRATCH/help")
words=$(sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\).*/\1/p' "$SCRATCH/help")

absent() # FILE FORM WORD...: those that are not in the file; {} in the form is the word
{
    local file=$1 form=$2 word
    shift 2
    for word; do
        grep -qF -- "${form//\{\}/$word}" "$file" || echo "$file: ${form//\{\}/$word}"
    done
}

same "the program has options and commands" "18 11" "$(wc -w <<<"$options") $(wc -w <<<"$words")"
# shellcheck disable=SC2086
expect_empty "every option and command is in the manual page" "$(
    absent "$BUILT/siaga.1" '\fB\-\-{}\fR' $options
    absent "$BUILT/siaga.1" '\fB{}\fR' $words)"
# shellcheck disable=SC2086
expect_empty "every option and command is completed by each shell" "$(
    absent "$BUILT/siaga.bash" ' --{}' $options
    absent "$BUILT/siaga.bash" ' {}' $words
    absent "$BUILT/siaga.zsh" "'--{}" $options
    absent "$BUILT/siaga.zsh" "'{}:" $words
    absent "$BUILT/siaga.fish" ' -l {} ' $options
    absent "$BUILT/siaga.fish" ' -a {} ' $words)"
expect_lines "an option that is nowhere is found" 3 "$(
    for shell in bash zsh fish; do absent "$BUILT/siaga.$shell" '--{}' unheard-of; done)"
# SIAGA_TRY is for tests, and only in a program that was built to be debugged.
# shellcheck disable=SC2046
expect_empty "what the program takes from the environment is in the manual page" "$(
    absent "$BUILT/siaga.1" '{}' $(grep -rhoE 'getenv\("[A-Z_]+"' course | grep -oE '[A-Z_]{2,}' | grep -v SIAGA_TRY | sort -u))"
# shellcheck disable=SC2046
expect_empty "every exit code is in the manual page" "$(
    absent "$BUILT/siaga.1" '\fB{}\fR' $(sed -n 's/^ *CODE([A-Z_]*, \([0-9]*\),.*/\1/p' course/command/options.h))"
expect_empty "every file of a course has a section" "$(
    for name in modules/course.yaml modules/glossary.yaml modules/MODULE/{module,specimens,LESSON}.yaml \
        modules/countries/{CC,first-hour}.yaml; do
        grep -qxF ".SH $name" <(sed 's/\\-/-/g' "$BUILT/siaga-course.5") || echo "$name"
    done)"
expect_empty "no page says anything twice in a row or leaves anything empty" "$(
    awk 'FNR > 1 && $0 == last { print FILENAME ":" FNR ": " $0 } /^\.?$|\(null\)/ { print FILENAME ":" FNR } { last = $0 }' \
        "$BUILT"/siaga.1 "$BUILT"/siaga-course.5 "$page")"

# One version and one day, wherever they have to be written.
version=$("$siaga" --version | sed -n 's/^siaga //p')
day=$(sed -n 's/^\.TH SIAGA 1 \([0-9-]*\) .*/\1/p' "$BUILT/siaga.1")
contains "siaga(1) is of this version" "$(cat "$BUILT/siaga.1")" "\"Siaga $version\""
contains "siaga-course(5) is of this version" "$(cat "$BUILT/siaga-course.5")" " 5 $day \"Siaga $version\""
contains "siaga-translate(7) is of this version" "$(cat "$page")" " 7 $day \"Siaga $version\""
contains "the AppStream file is of this version" "$(cat "$metainfo")" "<release version=\"$version\" date=\"$day\">"

# By the programs that read them.
lint() # FILE...: what they complain of
{
    local file
    for file; do
        if [ "$linter" = groff ]; then
            groff -man -ww -Tutf8 -P-c "$file" 2>"$SCRATCH/said" >"$SCRATCH/shown"
            cat "$SCRATCH/said"
            grep -q '^SEE ALSO' <(sed 's/\x1b\[[0-9;]*m//g; s/.\x08//g' "$SCRATCH/shown") || echo "$file is not shown to its end"
        else
            mandoc -T lint -W warning "$file"
        fi
    done
}
printf '.TH SAMPLE 1 2026-11-28\n.SH NAME\nsample \\- a sample\n.nosuch\n.SH SEE ALSO\nothers\n' >"$SCRATCH/sample.1"
for linter in groff mandoc; do
    if ! command -v $linter >/dev/null; then
        skip "$linter has nothing to say against the manual pages" "no $linter"
        continue
    fi
    expect_empty "$linter has nothing to say against the manual pages" \
        "$(lint "$BUILT/siaga.1" "$BUILT/siaga-course.5" "$page")"
    contains "$linter finds the fault of a sample" "$(lint "$SCRATCH/sample.1")" nosuch
done
if command -v desktop-file-validate >/dev/null; then
    expect_empty "the desktop entry is valid" "$(desktop-file-validate packaging/siaga.desktop 2>&1)"
    sed '/^Name=/d' packaging/siaga.desktop >"$SCRATCH/siaga.desktop"
    contains "one without a name is not" "$(desktop-file-validate "$SCRATCH/siaga.desktop" 2>&1)" error
else
    skip "the desktop entry is valid" "no desktop-file-utils"
fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net "$metainfo" >"$SCRATCH/log" 2>&1
    same "the AppStream file is valid" 0 $?
    sed '/<summary>/d' "$metainfo" >"$SCRATCH/${metainfo##*/}"
    contains "one without a summary is not" \
        "$(appstreamcli validate --no-net "$SCRATCH/${metainfo##*/}" 2>&1)" "summary"
else
    skip "the AppStream file is valid" "no appstream"
fi

# The program that prints all this.
"$manual" >"$SCRATCH/names"
same "it names all that it can print" "$(cd "$BUILT" && printf '%s\n' * | sort)" "$(sort "$SCRATCH/names")"
"$manual" siaga.2 >"$SCRATCH/out" 2>"$SCRATCH/err"
same "what it cannot print is refused" "2 0" "$? $(wc -c <"$SCRATCH/out" | tr -d ' ')"
"$manual" siaga.1 siaga.1 >/dev/null 2>&1
same "two names are refused" 2 $?
if [ -e /dev/full ]; then
    "$manual" siaga.1 >/dev/full 2>"$SCRATCH/err"
    same "a full disk is said" "1 siaga-manual: cannot write" "$? $(cat "$SCRATCH/err")"
fi
finish
