#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The whole module, from the home page to the last result, in each language and on a large and a
# small screen, by keys that work in every step: 1 answers or marks, then Enter reads on, answers
# and goes on.
. "$(dirname "$0")/../lib.sh"
. tests/support/course.sh
phishing_alone
. tests/support/tmux.sh

SCREENS_MAX=1500

# The screen once it differs from $1 and stands still; false when it stays as it was.
next_screen() # BEFORE
{
    local now=$1 last try
    for ((try = 0; try < 500; try++)); do
        last=$now
        now=$(screen "$session")
        if [ "$now" = "$last" ] && [ "$now" != "$1" ] && [ -n "${now//[[:space:]]/}" ]; then
            printf '%s' "$now"
            return
        fi
        [ "$try" -lt 3 ] || sleep 0.01
    done
    return 1
}

# Prints what went wrong, then nothing more.
walk() # LANGUAGE COLUMNS ROWS
{
    local session=walk-$1-$2 finished before= title= now results=0 count
    finished=$(phrase "$1" "Lesson finished")
    XDG_DATA_HOME=$SCRATCH/$session
    open_session "$session" "$2" "$3" env XDG_DATA_HOME="$XDG_DATA_HOME" "$SIAGA" --seed 1 --lang "$1"
    for ((count = 0; count < SCREENS_MAX; count++)); do
        if ! now=$(next_screen "$before"); then
            printf 'nothing moves on from here, after %d screens:\n%s\n' "$count" "$now$before"
            break
        fi
        before=$now
        case ${now%%$'\n'*} in
        *"$finished"*)
            results=$((results + 1))
            [ "$results" -lt "$lessons" ] || break
            tm send-keys -t "$session" 1
            ;;
        "$title") tm send-keys -t "$session" Enter ;;
        *) tm send-keys -t "$session" 1 Enter ;;
        esac
        title=${now%%$'\n'*}
    done
    echo "$count" >"$SCRATCH/$session.count"
    tm kill-session -t "$session"
    [ "$results" -eq "$lessons" ] || echo "$results lessons finished, not $lessons"
    # shellcheck disable=SC2086
    comm -23 <(steps $scored | sort) <(answered) | sed 's/^/not answered: /'
    comm -23 <(steps page | sort) \
        <(journals | xargs -d '\n' sed -n '/"k":"read"/s/.*"item":"\([^"]*\)".*/\1/p' | sort) |
        sed 's/^/not read: /'
}

languages='en id th'
scored='choice judge point act recall order match sort scenario'
lessons=$(sed -n 's/^lessons: *\[\(.*\)\]/\1/p' modules/phishing/module.yaml | tr ',' '\n' | grep -c '')
# shellcheck disable=SC2086
same "the module has 59 steps" 59 "$(steps page $scored | grep -c '')"
for language in $languages; do
    walk "$language" 80 24 >"$SCRATCH/$language-80" 2>&1 &
    one=$!
    walk "$language" 40 15 >"$SCRATCH/$language-40" 2>&1 &
    wait "$one" $!
    for columns in 80 40; do
        expect_empty "$language, $columns columns: through all steps to the last result" \
            "$(cat "$SCRATCH/$language-$columns")"
    done
done
echo "#= screens of the whole module: $(cd "$SCRATCH" && for file in *.count; do
    printf '%s %s  ' "$(basename "$file" .count)" "$(cat "$file")"
done)"
finish
