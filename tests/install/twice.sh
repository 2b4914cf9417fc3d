#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The same sources make the same program in any folder: what is copied to another place and partly
# built anew there is the same to the byte. ALL=1 builds everything anew, which takes its time.
. "$(dirname "$0")/../lib.sh"
. tests/support/install.sh

other="$SCRATCH/another folder/with a longer name"
mkdir -p "$other/build/release"
cp -Rp course Makefile "$other"
cp -Rp build/release/course build/release/flags "$other/build/release"
if [ -n "${ALL-}" ]; then
    rm -r "$other/build"
else
    # Those that name their sources when something is wrong, and those with the tables.
    rm -r "$other"/build/release/course/{base,yaml,command,main.o}
fi
"$MAKE" --no-print-directory -j2 -C "$other" CC=gcc WERROR=1 all >"$SCRATCH/log" 2>&1
same "it builds in another folder" 0 $?
compiled=$(grep -c '^  CC' "$SCRATCH/log")
if [ "$compiled" -gt 25 ]; then pass "$compiled files were compiled there"; else
    fail "files were compiled there" "$(cat "$SCRATCH/log")"
fi
same "the program is the same to the byte" "" "$(cmp build/release/siaga "$other/build/release/siaga" 2>&1)"
# An object whose source is gone may lie here still; the other programs' are not built there.
expect_empty "so is everything it is made of" "$(find course -name '*.c' | while IFS= read -r source; do
    case $source in course/manual/* | course/segment/*) continue ;; esac
    cmp "build/release/${source%c}o" "$other/build/release/${source%c}o" 2>&1
done)"
same "it does not say where it was built" 0 "$(grep -cF -e "$PWD" -e "$SCRATCH" build/release/siaga)"

# Without what keeps the paths out, one of those differs that name their sources.
object=build/release/course/yaml/schema.o
rm "$other/$object"
sed -i 's/^ANYWHERE = .*/ANYWHERE =/' "$other/Makefile"
"$MAKE" --no-print-directory -C "$other" CC=gcc WERROR=1 "$object" >"$SCRATCH/log" 2>&1
same "without that it builds as well" 0 $?
same "and is not the same" differs "$(cmp -s "$object" "$other/$object" || echo differs)"
finish
