#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The JSON Schemas say of every file of the course, and of the wrong files of tests/broken/, what the
# program says of them; a reference validator is asked.
. "$(dirname "$0")/../lib.sh"
. tests/support/install.sh

python=
for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
    "$candidate" -c 'import jsonschema, yaml; jsonschema.Draft202012Validator' 2>/dev/null || continue
    python=$candidate
    break
done
if [ -z "$python" ]; then
    pass "schemas are printed: $(ls "$BUILT"/*.json | wc -l)"
    skip "the schemas accept and refuse what the program does" "no python3-yaml and python3-jsonschema"
    finish
fi

schema() # COMMAND [SCHEMAS]
{
    "$python" tests/install/schema.py "${2:-$BUILT}" "$1" 2>&1
}

read -r schemas real broken of_shape < <(schema count)
if [ "$schemas" = 7 ] && [ "$real" -gt 80 ] && [ "$broken" -gt 100 ] && [ "$of_shape" -gt 60 ]; then
    pass "$schemas schemas, $real files of the course, $broken wrong ones, $of_shape wrong by themselves"
else
    fail "all files are looked at" "$schemas $real $broken $of_shape"
fi
expect_empty "every file of the course is accepted" "$(schema accept)"
expect_empty "a file is refused when the program finds it wrong by itself, and only then" "$(schema refuse)"

# Both can fail: a schema that wants too much, and one that wants nothing.
cp -r "$BUILT" "$SCRATCH/strict"
sed -i 's/"maxLength": 4000/"maxLength": 40/' "$SCRATCH/strict/lesson.json"
if [ -n "$(schema accept "$SCRATCH/strict" | grep 'steps/.*is too long')" ]; then
    pass "a schema that wants too much is found"
else
    fail "a schema that wants too much is found"
fi
cp -r "$BUILT" "$SCRATCH/lax"
for file in "$SCRATCH"/lax/*.json; do
    sed -i 's/"additionalProperties": false/"additionalProperties": true/' "$file"
done
if [ -n "$(schema refuse "$SCRATCH/lax" | grep 'accepted, but: .*unknown key')" ]; then
    pass "a schema that takes any key is found"
else
    fail "a schema that takes any key is found"
fi

expect_empty "every key of the schemas is in the manual page" "$(schema keys | while IFS= read -r key; do
    grep -qxF "\\fB$key\\fR" "$BUILT/siaga-course.5" || echo "$key"
done)"
finish
