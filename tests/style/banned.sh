#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Functions that nothing here calls, each with its reason and what to use.
. "$(dirname "$0")/../lib.sh"

banned='
gets strcpy strcat sprintf vsprintf stpcpy  write past the end (base/text.h)
strncpy strncat                             may leave a string without its end (base/text.h)
scanf sscanf fscanf                         overflow silently (strtol and friends)
atoi atol atoll atof                        cannot say that a number is wrong (strtol and friends)
strtok                                      keeps hidden state (strcspn, strpbrk)
system popen execvp execlp                  a course must never be able to start anything
alloca                                      takes the stack without asking (base/memory.h)
tmpnam tempnam mktemp                       name first, open later: somebody is quicker (mkstemp)
rand srand random drand48                   guessable and seeded by us (getrandom)
signal                                      differs between systems (sigaction)
gmtime localtime ctime asctime              share one buffer (gmtime_r)
setjmp longjmp                              skip what has to be released
'

# Only base/ allocates: what it gives is checked. A bare call is a leak of the rule elsewhere.
unchecked='malloc calloc realloc reallocarray strdup strndup asprintf'

calls() # NAMES PATH...: lines of C that call one of the names, comments and strings left out
{
    local names=${1// /|}
    shift
    awk -v pattern="(^|[^A-Za-z0-9_.>])($names)[ ]*\\\\(" '
        {
            line = $0
            gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
            gsub(/\/\*.*\*\//, "", line)
            if (line ~ /^ ?\*/ || line ~ /^\/\*/) next
            if (line ~ pattern) printf "%s:%d:%s\n", FILENAME, FNR, $0
        }' /dev/null "$@"
}

banned_faults() # PATH...
{
    local row
    while IFS= read -r row; do
        [ -n "$row" ] || continue
        calls "${row%%  *}" "$@" | sed "s|\$| -- ${row##*  }|"
    done <<<"$banned"
}

sample bad.c <<'END'
/* strcpy(never) in a comment is no call */
static const char *text = "system(that) in a string neither";
void f(char *to) { sprintf(to, "x"); my_system(to); set->system(to); }
void g(void) { system ("ls"); }
void *h(void) { return malloc(3); }
END
expect_lines "the check finds both banned calls of a sample" 2 \
    "$(banned_faults "$SCRATCH/sample/bad.c")"
expect_lines "the check finds the unchecked allocation of a sample" 1 \
    "$(calls "$unchecked" "$SCRATCH/sample/bad.c")"

mapfile -t course < <(our_files 'course/*.c' 'course/*.h')
mapfile -t tests < <(our_files 'tests/*.c' 'tests/*.h')
# libgettextpo's callback for a fatal error may neither return nor be told to give up.
may_jump='^course/language/poparse.c:[0-9]*:.*(setjmp|longjmp)\('
expect_empty "nothing calls a banned function" "$(banned_faults "${course[@]}" \
    $(printf '%s\n' "${tests[@]}" | grep -v '^tests/bench/') | grep -vE "$may_jump")"
mapfile -t elsewhere < <(printf '%s\n' "${course[@]}" | grep -v '^course/base/')
expect_empty "only base/ allocates by itself" "$(calls "$unchecked" "${elsewhere[@]}")"
finish
