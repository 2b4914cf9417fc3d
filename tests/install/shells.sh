#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What bash, zsh and fish complete, asked of them.
. "$(dirname "$0")/../lib.sh"
. tests/support/install.sh

mkdir -p "$SCRATCH/there/my course" "$SCRATCH/there/mine"
echo x >"$SCRATCH/there/my.csv"

bash_offers() # WORD...: what bash offers for the last one, in a line
{
    (cd "$SCRATCH/there" && bash --norc --noprofile -c '
        set -u
        . "$1"
        shift
        COMP_WORDS=(siaga "$@")
        COMP_CWORD=$#
        _siaga
        printf "%s\n" "${COMPREPLY[@]-}"' bash "$BUILT/siaga.bash" "$@" 2>&1) | sort | xargs -d '\n' echo
}

same "bash takes it" "complete -F _siaga siaga" \
    "$(bash --norc --noprofile -c '. "$1" && . "$1" && complete -p siaga' bash "$BUILT/siaga.bash" 2>&1)"
same "commands" "profile progress" "$(bash_offers pr)"
same "options" "--lang" "$(bash_offers --la)"
same "all options" 18 "$(bash_offers -- | wc -w | tr -d ' ')"
same "languages behind an option" "ta tet th" "$(bash_offers --lang t)"
same "languages behind '='" "ta tet th" "$(bash_offers --lang = t)"
same "all languages behind '='" 13 "$(bash_offers --lang = | wc -w | tr -d ' ')"
same "countries" "th tl" "$(bash_offers --country t)"
same "themes" "dark" "$(bash_offers --theme d)"
same "a command behind an option and its value" "check" "$(bash_offers --lang th che)"
same "a command behind an option without a value" "check" "$(bash_offers --guest che)"
same "words of a command" "erase export" "$(bash_offers profile e)"
same "languages of a command" "ta tet th" "$(bash_offers merge t)"
same "folders with blanks in their names" "mine my course" "$(bash_offers check m)"
same "languages and files, where there may be either" "my my course my.csv" "$(bash_offers --export th languages my)"
same "options behind a command" "--json" "$(bash_offers progress --js)"
same "nothing for free text" "" "$(bash_offers --profile p)"
same "nothing for what is no option" "" "$(bash_offers --nothing)"
same "nothing for what is no command" "" "$(bash_offers zzz)"
same "nothing behind a command that takes nothing" "" "$(bash_offers card c)"

if command -v zsh >/dev/null; then
    expect_empty "zsh can read it" "$(zsh -n "$BUILT/siaga.zsh" 2>&1)"
    mkdir "$SCRATCH/functions"
    cp "$BUILT/siaga.zsh" "$SCRATCH/functions/_siaga"
    same "zsh knows what it is for" _siaga "$(zsh -fc "fpath=($SCRATCH/functions \$fpath)
        autoload -Uz compinit && compinit -u -d $SCRATCH/zcompdump && echo \$_comps[siaga]" 2>&1)"
else
    skip "zsh completes" "no zsh"
fi

fish_offers() # LINE: what fish offers, in a line
{
    (cd "$SCRATCH/there" && fish --no-config -c "source $BUILT/siaga.fish; complete -C '$1'" 2>&1) |
        cut -f 1 | sort | xargs -d '\n' echo
}
if command -v fish >/dev/null; then
    same "fish: commands" "profile progress" "$(fish_offers 'siaga pr')"
    same "fish: options" "--lang" "$(fish_offers 'siaga --la')"
    same "fish: languages" "ta tet th" "$(fish_offers 'siaga --lang t')"
    same "fish: words of a command" "erase export" "$(fish_offers 'siaga profile e')"
    same "fish: folders" "mine/ my course/" "$(fish_offers 'siaga check m')"
    same "fish: nothing for what is no command" "" "$(fish_offers 'siaga zzz')"
else
    skip "fish completes" "no fish"
fi
finish
