/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What bash completes. It needs no other scripts: bash 4 is enough. */
#include "manual/shell.h"

#include "manual/manual.h"

#include <stdio.h>

static const char begin[] =
    "# SPDX-License-Identifier: GPL-3.0-or-later\n"
    "# shellcheck shell=bash\n"
    "_siaga_words() # WORD...: those that begin like what is typed\n"
    "{\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$*\" -- \"$current\")\n"
    "}\n\n"
    "_siaga_files() # -d or -f: folders, or files as well\n"
    "{\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen \"$1\" -- \"$current\")\n"
    "}\n\n"
    "_siaga()\n"
    "{\n"
    "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "    local command='' index\n"
    "    COMPREPLY=()\n"
    "    # --lang=th comes as three words.\n"
    "    if [[ $current == '=' ]]; then\n"
    "        current=''\n"
    "    elif [[ $previous == '=' && $COMP_CWORD -gt 2 ]]; then\n"
    "        previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n"
    "    case $previous in\n";

static void print_values(enum value_kind kind)
{
    struct text options = TEXT_INIT, words = TEXT_INIT;

    shell_add_options_of(&options, kind, " | ");
    shell_add_values(&words, kind);
    printf("    %s)\n", options.bytes);
    if (words.length)
        printf("        _siaga_words %s\n", words.bytes);
    if (kind == VALUE_FOLDER)
        printf("        _siaga_files -d\n");
    printf("        return\n        ;;\n");
    text_release(&options);
    text_release(&words);
}

/* Finds the command: the first word that is neither an option nor what stands behind one. */
static void print_search(void)
{
    struct text options = TEXT_INIT;

    for (enum value_kind kind = VALUE_LANGUAGE; kind <= VALUE_OTHER; kind++)
        shell_add_options_of(&options, kind, " | ");
    printf("    esac\n"
           "    for ((index = 1; index < COMP_CWORD; index++)); do\n"
           "        case ${COMP_WORDS[index]} in\n"
           "        %s)\n"
           "            index=$((index + 1))\n"
           "            [[ ${COMP_WORDS[index]} != '=' ]] || index=$((index + 1))\n"
           "            ;;\n"
           "        -*) ;;\n"
           "        *)\n"
           "            command=${COMP_WORDS[index]}\n"
           "            break\n"
           "            ;;\n"
           "        esac\n"
           "    done\n",
           options.bytes);
    text_release(&options);
}

static void print_words(void)
{
    struct text options = TEXT_INIT, names = TEXT_INIT;

    shell_add_options(&options);
    shell_add_commands(&names);
    printf("    if [[ $current == -* ]]; then\n"
           "        _siaga_words %s\n"
           "        return\n"
           "    fi\n"
           "    case $command in\n"
           "    '') _siaga_words %s ;;\n",
           options.bytes, names.bytes);
    text_release(&options);
    text_release(&names);
}

static void print_arguments(const struct command *command)
{
    shell_print_case(command, &(struct shell_case){.words = "        _siaga_words",
                                                   .files = "        _siaga_files -f",
                                                   .folders = "        _siaga_files -d",
                                                   .end = "        ;;"});
}

void manual_print_bash(void)
{
    printf("%s", begin);
    for (enum value_kind kind = VALUE_LANGUAGE; kind <= VALUE_OTHER; kind++)
        print_values(kind);
    print_search();
    print_words();
    for (const struct command *command = commands; command->name; command++)
        print_arguments(command);
    printf("    esac\n}\n\ncomplete -F _siaga siaga\n");
}
