# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What scripts about installing share; sourced after lib.sh. $BUILT is the folder of the manual
# pages, completions and schemas, and stage() installs into a folder of the script's own.
#
#     stage "$SCRATCH/stage" /usr
#     "$SCRATCH/stage/usr/bin/siaga" --version
BUILT=$PWD/build/release/manual
MAKE=${MAKE:-make}
HOME=$SCRATCH/home
mkdir -p "$HOME"
export HOME XDG_DATA_HOME=$HOME/data
unset SIAGA_LANG LANGUAGE LC_MESSAGES DESTDIR PREFIX

if [ ! -s "$BUILT/siaga.1" ]; then
    fail "the manual is built" "$BUILT/siaga.1 is not there: make manual"
    finish
fi

same() # NAME EXPECTED FOUND
{
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "expected: $2
found:    $3"; fi
}

contains() # NAME TEXT WANTED
{
    case $2 in *"$3"*) pass "$1" ;; *) fail "$1" "not in it: $3
$2" ;; esac
}

stage() # DESTDIR PREFIX
{
    DESTDIR=$1 PREFIX=$2 packaging/install install build/release
}

unstage() # DESTDIR PREFIX
{
    DESTDIR=$1 PREFIX=$2 packaging/install uninstall
}

all_below() # FOLDER: files and folders, without it
{
    (cd "$1" && find . -mindepth 1 | sort)
}
