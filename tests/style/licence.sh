#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every file that can carry a licence line has one, and the right one: the GPL for the program, CC BY
# for lessons and translations.
. "$(dirname "$0")/../lib.sh"

licence_of() # PATH: what its line has to say; nothing for a file that cannot carry one
{
    case $1 in
    modules/*.md | localization/*.md) ;;
    modules/* | localization/* | packaging/*.metainfo.xml) echo CC-BY-4.0 ;;
    *.c | *.h | *.sh | *.py | *.yaml | *.yml | *.po | *.pot | *.play | Makefile | */Makefile | \
        .ci/* | .clang-* | .editorconfig | .cppcheck | tests/run | tests/*/run | tests/coverage | packaging/*)
        echo GPL-3.0-or-later
        ;;
    esac
}

licence_faults() # reads paths; $1 is the tree
{
    local path wanted
    while IFS= read -r path; do
        # The wrong course files are wrong to the byte: a line more would move their faults.
        case $path in tests/broken/*.yaml | tests/broken/*/* | tests/fuzz/*/*) continue ;; esac
        wanted=$(licence_of "$path")
        [ -n "$wanted" ] || continue
        head -n 5 "$1/$path" | grep -q "SPDX-License-Identifier: $wanted\( \*/\)\?\( -->\)\?$" ||
            echo "$path: no line 'SPDX-License-Identifier: $wanted' at its head"
    done
}

printf 'int a;\n' | sample course/none.c
printf '/* SPDX-%s: GPL-3.0-or-later */\n' License-Identifier | sample course/good.c
printf '# SPDX-%s: GPL-3.0-or-later\n' License-Identifier | sample modules/wrong.yaml
printf '# SPDX-%s: CC-BY-4.0\n' License-Identifier | sample localization/th/good.po
expect_lines "the check finds both faults of a sample" 2 \
    "$(cd "$SCRATCH/sample" && find . -type f | sed 's|^\./||' | licence_faults .)"
expect_empty "every file names its licence" "$(our_files | licence_faults .)"
expect_empty "LICENSE is the GNU General Public License" \
    "$([ -f LICENSE ] && grep -q 'Version 3, 29 June 2007' LICENSE || echo 'it is not')"
finish
