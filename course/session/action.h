/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a learner can do, as one table: it makes the enum, binds the keys, and fills the help page.
 *
 *     ACTION(name, key codes, characters, phrase for the key, help phrase)
 *
 * Characters are alternatives to the key. A help phrase of HELP_COUNT leaves the row out of the
 * help page: its partner's row speaks for both. CHOOSE carries the number of the item chosen.
 */
#ifndef SESSION_ACTION_H
#define SESSION_ACTION_H

#define ACTIONS(ACTION)                                                                            \
    ACTION(UP, KEY_CODE_UP, KEY_CODE_BACK_TAB, "k", KEY_ARROWS, HELP_MOVE)                         \
    ACTION(DOWN, KEY_CODE_DOWN, KEY_CODE_TAB, "j", COUNT, COUNT)                                   \
    ACTION(PAGE_UP, KEY_CODE_PAGE_UP, KEY_CODE_WHEEL_UP, "", KEY_PAGES, HELP_PAGE)                 \
    ACTION(PAGE_DOWN, KEY_CODE_PAGE_DOWN, KEY_CODE_WHEEL_DOWN, "", COUNT, COUNT)                   \
    ACTION(FIRST, KEY_CODE_HOME, KEY_CODE_NONE, "g", KEY_ENDS, HELP_ENDS)                          \
    ACTION(LAST, KEY_CODE_END, KEY_CODE_NONE, "G", COUNT, COUNT)                                   \
    ACTION(CHOOSE, KEY_CODE_NONE, KEY_CODE_NONE, "123456789", COUNT, HELP_CHOOSE)                  \
    ACTION(GO, KEY_CODE_ENTER, KEY_CODE_RIGHT, "", KEY_ENTER, HELP_GO)                             \
    ACTION(MARK, KEY_CODE_NONE, KEY_CODE_NONE, " x", KEY_SPACE, HELP_MARK)                         \
    ACTION(BACK, KEY_CODE_ESCAPE, KEY_CODE_LEFT, "b", KEY_ESC, HELP_BACK)                          \
    ACTION(HINT, KEY_CODE_NONE, KEY_CODE_NONE, "i", COUNT, HELP_HINT)                              \
    ACTION(AGAIN, KEY_CODE_NONE, KEY_CODE_NONE, "r", COUNT, HELP_AGAIN)                            \
    ACTION(RESET, KEY_CODE_NONE, KEY_CODE_NONE, "R", COUNT, HELP_RESET)                            \
    ACTION(FLAG, KEY_CODE_NONE, KEY_CODE_NONE, "f", COUNT, HELP_FLAG)                              \
    ACTION(FIND, KEY_CODE_NONE, KEY_CODE_NONE, "/", COUNT, HELP_FIND)                              \
    ACTION(WORDS, KEY_CODE_NONE, KEY_CODE_NONE, "d", COUNT, HELP_WORDS)                            \
    ACTION(PROFILES, KEY_CODE_NONE, KEY_CODE_NONE, "p", COUNT, HELP_PROFILES)                      \
    ACTION(LANGUAGES, KEY_CODE_NONE, KEY_CODE_NONE, "l", COUNT, HELP_LANGUAGES)                    \
    ACTION(SECOND_LANGUAGE, KEY_CODE_NONE, KEY_CODE_NONE, "o", COUNT, HELP_SECOND_LANGUAGE)        \
    ACTION(SETTINGS, KEY_CODE_NONE, KEY_CODE_NONE, "s", COUNT, HELP_SETTINGS)                      \
    ACTION(ELSEWHERE, KEY_CODE_NONE, KEY_CODE_NONE, "w", COUNT, HELP_ELSEWHERE)                    \
    ACTION(HOME, KEY_CODE_NONE, KEY_CODE_NONE, "h", COUNT, HELP_HOME)                              \
    ACTION(FIRST_HOUR, KEY_CODE_NONE, KEY_CODE_NONE, "!", COUNT, HELP_FIRST_HOUR)                  \
    ACTION(REVIEW, KEY_CODE_NONE, KEY_CODE_NONE, "v", COUNT, HELP_REVIEW)                          \
    ACTION(HELP, KEY_CODE_NONE, KEY_CODE_NONE, "?", COUNT, HELP_HELP)                              \
    ACTION(QUIT, KEY_CODE_NONE, KEY_CODE_NONE, "q", COUNT, HELP_QUIT)

#define ACTION_ID(name, ...) ACTION_##name,
enum action { ACTION_NONE, ACTIONS(ACTION_ID) ACTION_COUNT };
#undef ACTION_ID

#endif
