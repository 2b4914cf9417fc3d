/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every sentence of the interface, once: name, context for translators, English.
 *
 * The context is the msgctxt of localization/<tag>/ui.po and says where the phrase is read.
 * COUNTED rows have one form for one and one for many; {n} is the number. A comment after a row
 * goes to the translators.
 *
 *     PHRASE(name, context, english)
 *     COUNTED(name, context, one, many)
 */
#ifndef LANGUAGE_PHRASES_H
#define LANGUAGE_PHRASES_H

#define PHRASES(PHRASE, COUNTED)                                                                   \
    PHRASE(HOME_CONTINUE, "home", "Continue: {title}")                                             \
    PHRASE(HOME_START, "home", "Start: {title}")                                                   \
    PHRASE(HOME_ALL_DONE, "home", "You have been through the whole course. Well done.")            \
    PHRASE(HOME_ALSO, "home", "See also: {title}")                                                 \
    PHRASE(HOME_WELCOME, "home", "Short lessons, real practice, nothing to fear.")                 \
    COUNTED(MINUTES, "home", "{n} minute", "{n} minutes")                                          \
    PHRASE(STEPS_DONE, "home", "{done} of {all} steps done")                                       \
    PHRASE(NOT_STARTED, "home", "not started")                                                     \
    PHRASE(ALL_DONE, "home", "done")                                                               \
    PHRASE(MODULE_GOALS, "module", "After this module you can:")                                   \
    PHRASE(MODULE_LESSONS, "module", "Lessons")                                                    \
    PHRASE(MODULE_SOURCES, "module", "Where the facts come from")                                  \
    PHRASE(MODULE_SOURCE_READ, "module", "{publisher}, {date}; read on {checked}")                 \
    PHRASE(MODULE_BROKEN, "module",                                                                \
           "This module cannot be opened: its files have faults. \"siaga check\" lists them.")     \
    PHRASE(STEP_SOURCE, "step", "Source: {title}")                                                 \
    PHRASE(FALLBACK_ITEM, "step", "Shown in {language}: not translated yet.")                      \
    PHRASE(FALLBACK_PART, "step", "Parts of this page are shown in {language}.")                   \
    PHRASE(CHOICE_MANY, "choice", "Mark all that fit, then go on with Enter.")                     \
    PHRASE(CHOICE_NONE_MARKED, "choice", "Mark at least one answer first.")                        \
    PHRASE(JUDGE_PROMPT, "judge", "What do you think of this message?")                            \
    PHRASE(JUDGE_SCAM_SURE, "judge", "A scam, and I am sure")                                      \
    PHRASE(JUDGE_SCAM_UNSURE, "judge", "A scam, but I am not sure")                                \
    PHRASE(JUDGE_GENUINE_UNSURE, "judge", "Genuine, but I am not sure")                            \
    PHRASE(JUDGE_GENUINE_SURE, "judge", "Genuine, and I am sure")                                  \
    PHRASE(POINT_PROMPT, "point", "Which parts of this message are warning signs?")                \
    PHRASE(POINT_HOW, "point",                                                                     \
           "Mark them with Space or their number, then go on with Enter. Nothing wrong? Mark "     \
           "nothing.")                                                                             \
    PHRASE(YOU_SAID, "feedback", "Your answer: {answer}")                                          \
    PHRASE(YOU_MARKED_NONE, "feedback", "You marked nothing.")                                     \
    PHRASE(YOU_SAID_EARLIER, "feedback", "Your answer from before: {answer}")                      \
    PHRASE(YOU_MARKED_NONE_EARLIER, "feedback", "From before: you marked nothing.")                \
    PHRASE(RIGHT, "feedback", "Yes.")                                                              \
    PHRASE(NOT_RIGHT, "feedback", "Not quite.")                                                    \
    PHRASE(PARTLY_RIGHT, "feedback", "Partly.")                                                    \
    PHRASE(IT_IS_SCAM, "feedback", "This message is a scam.")                                      \
    PHRASE(IT_IS_GENUINE, "feedback", "This message is genuine.")                                  \
    PHRASE(WHAT_TO_DO, "feedback", "What to do")                                                   \
    PHRASE(SIGNS, "feedback", "The warning signs")                                                 \
    PHRASE(THE_MESSAGE, "feedback", "The message")                                                 \
    PHRASE(FOUND, "feedback", "found")                                                             \
    PHRASE(MISSED, "feedback", "missed")                                                           \
    PHRASE(DOUBTED, "feedback", "doubted, but harmless")                                           \
    PHRASE(LEFT_ALONE, "feedback", "rightly left alone")                                           \
    COUNTED(POINT_FOUND, "feedback", "{found} of {n} warning sign found",                          \
            "{found} of {n} warning signs found")                                                  \
    COUNTED(POINT_DOUBTED, "feedback", "{n} harmless part doubted", "{n} harmless parts doubted")  \
    PHRASE(OPTION_RIGHT, "feedback", "right")                                                      \
    PHRASE(OPTION_WRONG, "feedback", "not right")                                                  \
    PHRASE(OPTION_CHOSEN, "feedback", "your choice")                                               \
    PHRASE(RESULT_TITLE, "result", "Lesson finished")                                              \
    PHRASE(RESULT_ANSWERS, "result", "Answers right: {right} of {all}")                            \
    PHRASE(RESULT_SCAMS, "result", "Scams you caught: {right} of {all}")                           \
    PHRASE(RESULT_GENUINE, "result", "Genuine messages you trusted: {right} of {all}")             \
    PHRASE(RESULT_KIND, "result",                                                                  \
           "What matters is what you do next time: pause, check another way, tell someone.")       \
    PHRASE(RESULT_NEXT, "result", "Next lesson: {title}")                                          \
    PHRASE(RESULT_REPEAT, "result", "Go through this lesson again")                                \
    PHRASE(RESULT_MODULE, "result", "Back to the module")                                          \
    PHRASE(RESULT_HOME, "result", "Back to the start page")                                        \
    PHRASE(LANGUAGES_TITLE, "languages", "Languages")                                              \
    PHRASE(LANGUAGES_HOW, "languages",                                                             \
           "If you cannot read a line, this terminal does not show that script: choose another.")  \
    PHRASE(LANGUAGES_COVERAGE, "languages", "{percent} % translated")                              \
    PHRASE(LANGUAGES_NONE, "languages", "not translated yet: shown in {language}")                 \
    PHRASE(LANGUAGES_CONSOLE, "languages",                                                         \
           "The text console cannot show this script. Use a terminal window for it.")              \
    PHRASE(SETTINGS_TITLE, "settings", "Settings")                                                 \
    PHRASE(SETTINGS_THEME, "settings", "Colours")                                                  \
    PHRASE(SETTINGS_COUNTRY, "settings", "Your country")                                           \
    PHRASE(THEME_DARK, "settings", "Dark")                                                         \
    PHRASE(THEME_LIGHT, "settings", "Light")                                                       \
    PHRASE(THEME_HIGH_CONTRAST, "settings", "High contrast")                                       \
    PHRASE(THEME_NONE, "settings", "No colours")                                                   \
    PHRASE(COUNTRY_BN, "country", "Brunei Darussalam")                                             \
    PHRASE(COUNTRY_KH, "country", "Cambodia")                                                      \
    PHRASE(COUNTRY_ID, "country", "Indonesia")                                                     \
    PHRASE(COUNTRY_LA, "country", "Lao PDR")                                                       \
    PHRASE(COUNTRY_MY, "country", "Malaysia")                                                      \
    PHRASE(COUNTRY_MM, "country", "Myanmar")                                                       \
    PHRASE(COUNTRY_PH, "country", "Philippines")                                                   \
    PHRASE(COUNTRY_SG, "country", "Singapore")                                                     \
    PHRASE(COUNTRY_TH, "country", "Thailand")                                                      \
    PHRASE(COUNTRY_TL, "country", "Timor-Leste")                                                   \
    PHRASE(COUNTRY_VN, "country", "Viet Nam")                                                      \
    PHRASE(HELP_TITLE, "help", "Keys")                                                             \
    PHRASE(HELP_MOVE, "help", "move up or down")                                                   \
    PHRASE(HELP_PAGE, "help", "a page up or down")                                                 \
    PHRASE(HELP_ENDS, "help", "to the beginning or the end")                                       \
    PHRASE(HELP_CHOOSE, "help", "choose by number")                                                \
    PHRASE(HELP_GO, "help", "go on, or choose what is pointed at")                                 \
    PHRASE(HELP_MARK, "help", "mark or unmark")                                                    \
    PHRASE(HELP_BACK, "help", "back")                                                              \
    PHRASE(HELP_AGAIN, "help", "answer again")                                                     \
    PHRASE(HELP_LANGUAGES, "help", "languages")                                                    \
    PHRASE(HELP_SETTINGS, "help", "settings: colours, country")                                    \
    PHRASE(HELP_HOME, "help", "start page")                                                        \
    PHRASE(HELP_HELP, "help", "this page")                                                         \
    PHRASE(HELP_QUIT, "help", "leave; your progress is kept")                                      \
    PHRASE(KEY_ENTER, "key", "Enter")                                                              \
    PHRASE(KEY_SPACE, "key", "Space")                                                              \
    PHRASE(KEY_ESC, "key", "Esc")                                                                  \
    PHRASE(KEY_ARROWS, "key", "Up, Down")                                                          \
    PHRASE(KEY_PAGES, "key", "PgUp, PgDn")                                                         \
    PHRASE(KEY_ENDS, "key", "Home, End")                                                           \
    PHRASE(HINT_GO, "hint", "{key} go on")                                                         \
    PHRASE(HINT_CHOOSE, "hint", "{key} choose")                                                    \
    PHRASE(HINT_MARK, "hint", "{key} mark")                                                        \
    PHRASE(HINT_BACK, "hint", "{key} back")                                                        \
    PHRASE(HINT_AGAIN, "hint", "{key} answer again")                                               \
    PHRASE(HINT_LANGUAGES, "hint", "{key} languages")                                              \
    PHRASE(HINT_HELP, "hint", "{key} help")                                                        \
    PHRASE(HINT_QUIT, "hint", "{key} leave")                                                       \
    PHRASE(HINT_MORE, "hint", "{key} read on")                                                     \
    COUNTED(MORE_LINES, "screen", "{n} more line below", "{n} more lines below")                   \
    PHRASE(MORE_NONE, "screen", "all shown")                                                       \
    PHRASE(TOO_SMALL, "screen", "Please make this window larger: at least 40 by 12.")              \
    PHRASE(RESUMED, "screen", "Welcome back. You are where you left off.")                         \
    PHRASE(NOT_SAVED, "screen", "Cannot write to the disk: answers are kept until you leave.")     \
    PHRASE(GUEST, "screen", "Guest: nothing is kept.")                                             \
    PHRASE(SAVED, "linear", "Your progress is kept. Goodbye.")                                     \
    PHRASE(NOT_KEPT, "linear", "You were a guest: nothing was kept. Goodbye.")                     \
    PHRASE(NOT_UNDERSTOOD, "linear", "\"{input}\" means nothing here. Type ? for help.")           \
    PHRASE(CHANNEL_SMS, "message", "Text message")                                                 \
    PHRASE(CHANNEL_CHAT, "message", "Chat")                                                        \
    PHRASE(CHANNEL_EMAIL, "message", "E-mail")                                                     \
    PHRASE(CHANNEL_CALL, "message", "Phone call, as written down")                                 \
    PHRASE(CHANNEL_WEB, "message", "Web page")                                                     \
    PHRASE(CHANNEL_POST, "message", "Post")                                                        \
    PHRASE(CHANNEL_APP, "message", "App")                                                          \
    PHRASE(CHANNEL_LETTER, "message", "Printed notice")                                            \
    PHRASE(FIELD_FROM, "message", "From: {value}")                                                 \
    PHRASE(FIELD_ADDRESS, "message", "Address: {value}")                                           \
    PHRASE(FIELD_NUMBER, "message", "Number: {value}")                                             \
    PHRASE(FIELD_SUBJECT, "message", "Subject: {value}")                                           \
    PHRASE(FIELD_TIME, "message", "Time: {value}")                                                 \
    PHRASE(PROGRESS_TITLE, "progress", "Progress of {name}")                                       \
    PHRASE(PROGRESS_OWN, "progress", "your own profile")                                           \
    PHRASE(PROGRESS_ANSWERS, "progress", "{right} of {all} answers right")                         \
    PHRASE(PROGRESS_LAST, "progress", "Last step: {item}")

#define PHRASE_NAME(name, ...) PHRASE_##name,
enum phrase { PHRASES(PHRASE_NAME, PHRASE_NAME) PHRASE_COUNT };
#undef PHRASE_NAME

struct phrase_text {
    const char *context, *english, *many; /* many is NULL for a plain phrase */
};

extern const struct phrase_text phrases[PHRASE_COUNT];

#endif
