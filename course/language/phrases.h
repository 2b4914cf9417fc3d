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
    COUNTED(HOME_REVIEW, "home", "Today's review: {n} question", "Today's review: {n} questions")  \
    PHRASE(HOME_RESULTS, "home", "Your checks, before and after")                                  \
    PHRASE(ENTRY_KNOWN, "home", "known")                                                           \
    PHRASE(CHECK_OFFER_BEFORE, "home", "Check yourself before you start, if you like")             \
    PHRASE(CHECK_OFFER_AFTER, "home", "Check yourself again, now that you know the course")        \
    PHRASE(CHECK_OFFER_MONTH, "home", "Check what has stayed after four weeks")                    \
    PHRASE(CHECK_OFFER_SEASON, "home", "Check what has stayed after four months")                  \
    PHRASE(CHECK_OFFER_GO_ON, "home", "Go on with the check that you began")                       \
    COUNTED(MINUTES, "home", "{n} minute", "{n} minutes")                                          \
    PHRASE(STEPS_DONE, "home", "{done} of {all} steps done")                                       \
    PHRASE(NOT_STARTED, "home", "not started")                                                     \
    PHRASE(ALL_DONE, "home", "done")                                                               \
    PHRASE(MODULE_GOALS, "module", "After this module you can:")                                   \
    PHRASE(MODULE_LESSONS, "module", "Lessons")                                                    \
    PHRASE(MODULE_SOURCES, "module", "Where the facts come from")                                  \
    COUNTED(MODULE_TEST, "module", "I know this already: test me with {n} question",               \
            "I know this already: test me with {n} questions")                                     \
    PHRASE(MODULE_SOURCE_READ, "module", "{publisher}, {date}; read on {checked}")                 \
    PHRASE(MODULE_BROKEN, "module",                                                                \
           "This module cannot be opened: its files have faults. \"siaga check\" lists them.")     \
    PHRASE(STEP_SOURCE, "step", "Source: {title}")                                                 \
    PHRASE(FALLBACK_ITEM, "step", "Shown in {language}: not translated yet.")                      \
    PHRASE(FALLBACK_PART, "step", "Parts of this page are shown in {language}.")                   \
    PHRASE(STEP_HINT, "step", "Hint {number} of {all}")                                            \
    PHRASE(CHOICE_MANY, "choice", "Mark all that fit, then go on with Enter.")                     \
    PHRASE(CHOICE_NONE_MARKED, "choice", "Mark at least one answer first.")                        \
    PHRASE(JUDGE_PROMPT, "judge", "What do you think of this message?")                            \
    PHRASE(JUDGE_SCAM_SURE, "judge", "A scam, and I am sure")                                      \
    PHRASE(JUDGE_SCAM_UNSURE, "judge", "A scam, but I am not sure")                                \
    PHRASE(JUDGE_GENUINE_UNSURE, "judge", "Genuine, but I am not sure")                            \
    PHRASE(JUDGE_GENUINE_SURE, "judge", "Genuine, and I am sure")                                  \
    PHRASE(POINT_PROMPT, "point", "Which parts of this message are warning signs?")                \
    PHRASE(ORDER_HOW, "order",                                                                     \
           "Choose what comes first, then what comes next. Choose a numbered one to take it back.")\
    COUNTED(ORDER_WRONG, "order", "{n} pair is the wrong way round.",                              \
            "{n} pairs are the wrong way round.")                                                  \
    PHRASE(ORDER_YOURS, "order", "you put it at {place}")                                          \
    PHRASE(ORDER_RIGHT, "order", "The right order")                                                \
    PHRASE(MATCH_ASK, "match", "What belongs to this? ({number} of {all})")                        \
    PHRASE(MATCH_SO_FAR, "match", "So far")                                                        \
    PHRASE(PARTS_RIGHT, "feedback", "{right} of {all} right.")                                     \
    PHRASE(PARTS_YOURS, "feedback", "Your choice: {answer}")                                       \
    PHRASE(SORT_ASK, "sort", "Where does this belong? ({number} of {all})")                        \
    PHRASE(SORT_BELONGS, "sort", "Belongs to: {group}")                                            \
    PHRASE(SORT_BELONGS_TWO, "sort", "Belongs to both: {group} / {other}")                         \
    PHRASE(SCENARIO_YOU, "scenario", "You: {reply}")                                               \
    PHRASE(SCENARIO_ASK, "scenario", "What do you say or do?")                                     \
    PHRASE(SCENARIO_GOOD, "scenario", "This ended well.")                                          \
    PHRASE(SCENARIO_MIXED, "scenario", "This ended with some trouble.")                            \
    PHRASE(SCENARIO_BAD, "scenario", "This time the trick worked. Next time you will know it.")    \
    PHRASE(SCENARIO_BACK, "scenario", "You are back where you have been before.")                  \
    PHRASE(SCENARIO_TALK, "scenario", "How it went")                                               \
    PHRASE(POINT_HOW, "point",                                                                     \
           "Mark them with Space or their number, then go on with Enter. Nothing wrong? Mark "     \
           "nothing.")                                                                             \
    PHRASE(ACT_PROMPT, "act", "What would you do?")                                                \
    PHRASE(ACT_JUDGED, "act", "Your judgement: {answer}")                                          \
    PHRASE(ACT_DONE, "act", "What you would do: {answer}")                                         \
    PHRASE(RECALL_HOW, "recall", "Type your answer.")                                              \
    PHRASE(RECALL_NOTHING, "recall", "Type an answer first.")                                      \
    PHRASE(RECALL_ANSWER, "recall", "The answer: {answer}")                                        \
    PHRASE(YOU_SAID, "feedback", "Your answer: {answer}")                                          \
    PHRASE(YOU_MARKED_NONE, "feedback", "You marked nothing.")                                     \
    PHRASE(YOU_SAID_EARLIER, "feedback", "Your answer from before: {answer}")                      \
    PHRASE(YOU_MARKED_NONE_EARLIER, "feedback", "From before: you marked nothing.")                \
    PHRASE(FROM_BEFORE, "feedback", "Your answer from before:")                                    \
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
    PHRASE(ACTION_GOOD, "feedback", "good")                                                        \
    PHRASE(ACTION_BAD, "feedback", "not good")                                                     \
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
    COUNTED(RESULT_SURE, "result",                                                                 \
            "You were sure {n} time and it was not so. It comes back first: that helps most.",     \
            "You were sure {n} times and it was not so. They come back first: that helps most.")   \
    PHRASE(RESULT_TEST, "result", "Test finished")                                                 \
    PHRASE(RESULT_KNOWN, "result",                                                                 \
           "You know this module. It is marked as known, and its lessons stay open to you.")       \
    PHRASE(RESULT_NOT_KNOWN, "result",                                                             \
           "Not yet: {percent} of 100 answers have to be right. The lessons will help you.")       \
    PHRASE(RESULT_EXPLAIN, "result", "See each message explained")                                 \
    PHRASE(CHECKS_TITLE, "checks", "Before and after")                                             \
    PHRASE(CHECKS_NONE, "checks", "You have finished no check yet.")                               \
    PHRASE(CHECKS_WORDS, "checks",                                                                 \
           "You caught {hits} of {scams} scams, and wrongly doubted {doubted} of {genuine} "       \
           "genuine messages.")                                                                    \
    PHRASE(CHECKS_SCAMS, "checks", "Scams caught")                                                 \
    PHRASE(CHECKS_GENUINE, "checks", "Genuine messages wrongly doubted")                           \
    PHRASE(CHECKS_ROW, "checks", "{part} of {all}: {stage} ({date})")                              \
    PHRASE(CHECKS_HOW, "checks",                                                                   \
           "All checks are equally hard, so you can compare them. One or two more or fewer is "    \
           "chance.")                                                                              \
    PHRASE(STAGE_BEFORE, "checks", "before the course")                                            \
    PHRASE(STAGE_AFTER, "checks", "after the course")                                              \
    PHRASE(STAGE_MONTH, "checks", "four weeks later")                                              \
    PHRASE(STAGE_SEASON, "checks", "four months later")                                            \
    PHRASE(LEAN_TRUSTING, "checks",                                                                \
           "Over all messages so far you lean towards trusting: you let more scams pass than you " \
           "doubt genuine messages.")                                                              \
    PHRASE(LEAN_BALANCED, "checks",                                                                \
           "Over all messages so far you are balanced: you lean neither to trust nor to doubt.")   \
    PHRASE(LEAN_DOUBTING, "checks",                                                                \
           "Over all messages so far you lean towards doubting: you doubt more genuine messages "  \
           "than you let scams pass.")                                                             \
    PHRASE(REVIEW_TITLE, "review", "Today's review")                                               \
    PHRASE(REVIEW_DONE, "review", "Done for today: {right} of {all} right.")                       \
    PHRASE(REVIEW_WHY, "review",                                                                   \
           "What was not right comes back tomorrow. The rest comes back later and later, so that " \
           "it stays with you.")                                                                   \
    PHRASE(REVIEW_NONE, "review", "There is nothing to review today.")                             \
    PHRASE(REASON_SURE, "review", "due: you were sure, and it was not so")                         \
    PHRASE(REASON_WRONG, "review", "due: it was not right last time")                              \
    COUNTED(REASON_TIME, "review", "due: {n} day or more after a right answer",                    \
            "due: {n} days or more after a right answer")                                          \
    PHRASE(REASON_CLOCK, "review", "due: by this clock it was answered in the future")             \
    COUNTED(REASON_LATER, "review", "not due yet: {n} day after the last answer",                  \
            "not due yet: {n} days after the last answer")                                         \
    PHRASE(LANGUAGES_TITLE, "languages", "Languages")                                              \
    PHRASE(LANGUAGES_HOW, "languages",                                                             \
           "If you cannot read a line, this terminal does not show that script: choose another.")  \
    PHRASE(LANGUAGES_COVERAGE, "languages", "{percent} % translated")                              \
    PHRASE(LANGUAGES_NONE, "languages", "not translated yet: shown in {language}")                 \
    PHRASE(LANGUAGES_CONSOLE, "languages",                                                         \
           "The text console cannot show this script. Use a terminal window for it.")              \
    PHRASE(LANGUAGES_TERMINAL, "languages",                                                        \
           "This terminal is known to show this script badly. Another one may do better.")         \
    PHRASE(SETTINGS_TITLE, "settings", "Settings")                                                 \
    PHRASE(SETTINGS_THEME, "settings", "Colours")                                                  \
    PHRASE(SETTINGS_COUNTRY, "settings", "Your country")                                           \
    PHRASE(SETTINGS_SECOND, "settings", "Second language: key {key}")                              \
    PHRASE(SETTINGS_NO_SECOND, "settings", "None")                                                 \
    PHRASE(THEME_DARK, "settings", "Dark")                                                         \
    PHRASE(THEME_LIGHT, "settings", "Light")                                                       \
    PHRASE(THEME_HIGH_CONTRAST, "settings", "High contrast")                                       \
    PHRASE(THEME_NONE, "settings", "No colours")                                                   \
    PHRASE(ELSEWHERE_TITLE, "elsewhere", "Another place for your answers")                         \
    PHRASE(ELSEWHERE_WHY, "elsewhere",                                                             \
           "Your progress cannot be written in its own place. Where shall your answers be "        \
           "kept until you leave? Later you can bring them back.")                                 \
    PHRASE(ELSEWHERE_NONE, "elsewhere",                                                            \
           "No other place was found that can be written. You may plug in a USB stick and "        \
           "look again. Until then you can go on: your answers are kept until you leave.")         \
    PHRASE(ELSEWHERE_ROOM, "elsewhere", "{size} free")                                             \
    PHRASE(ELSEWHERE_PASSING, "elsewhere", "Gone when the computer restarts.")                     \
    PHRASE(ELSEWHERE_GOOD, "elsewhere", "Your answers are now kept in the place you chose.")       \
    PHRASE(ELSEWHERE_FAILED, "elsewhere",                                                          \
           "That place cannot be written either. Please choose another.")                          \
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
    PHRASE(PROFILES_TITLE, "profiles", "Who is learning?")                                         \
    PHRASE(PROFILES_USED, "profiles", "last time on {date}")                                       \
    PHRASE(PROFILES_GUEST, "profiles", "A guest: nothing is kept")                                 \
    PHRASE(PROFILES_NEW, "profiles", "Somebody new")                                               \
    PHRASE(PROFILES_RENAME, "profiles", "Give \"{name}\" another name")                            \
    PHRASE(PROFILES_HOW, "profiles",                                                               \
           "A name can be anything that you will know again. It is kept on this computer only.")   \
    PHRASE(NAMING_TITLE, "profiles", "A name")                                                     \
    PHRASE(NAMING_FIRST, "profiles", "Choose the first of two signs.")                             \
    PHRASE(NAMING_SECOND, "profiles", "{symbol} and which second sign?")                           \
    PHRASE(NAMING_TYPE, "profiles", "Type a name instead")                                         \
    PHRASE(NAMING_NICKNAME, "profiles",                                                            \
           "Type a nickname and press Enter. It need not be your real name.")                      \
    PHRASE(NAME_TAKEN, "profiles", "Somebody has this name already. Choose another one.")          \
    PHRASE(NAME_NONE, "profiles", "A name needs at least one letter or sign.")                     \
    PHRASE(SYMBOL_SUN, "symbol", "sun")                                                            \
    PHRASE(SYMBOL_MOON, "symbol", "moon")                                                          \
    PHRASE(SYMBOL_STAR, "symbol", "star")                                                          \
    PHRASE(SYMBOL_HEART, "symbol", "heart")                                                        \
    PHRASE(SYMBOL_DIAMOND, "symbol", "diamond")                                                    \
    PHRASE(SYMBOL_CLOVER, "symbol", "clover leaf")                                                 \
    PHRASE(SYMBOL_SPADE, "symbol", "spade")                                                        \
    PHRASE(SYMBOL_NOTE, "symbol", "musical note")                                                  \
    PHRASE(SYMBOL_UMBRELLA, "symbol", "umbrella")                                                  \
    PHRASE(WORDS_TITLE, "words", "Words")                                                          \
    PHRASE(WORDS_HERE, "words", "In this step")                                                    \
    PHRASE(WORDS_OTHERS, "words", "Other words")                                                   \
    PHRASE(WORDS_NONE, "words", "This course explains no words.")                                  \
    PHRASE(FIND_TITLE, "find", "Find")                                                             \
    PHRASE(FIND_HOW, "find", "Type a part of the name of a module, a lesson or a word.")           \
    PHRASE(FIND_MODULE, "find", "Module: {title}")                                                 \
    PHRASE(FIND_LESSON, "find", "Lesson: {title}")                                                 \
    PHRASE(FIND_TERM, "find", "Word: {term}")                                                      \
    PHRASE(FIND_NOTHING, "find", "Nothing of this name.")                                          \
    PHRASE(FLAG_TITLE, "flag", "What is not right with this step?")                                \
    PHRASE(FLAG_HOW, "flag",                                                                       \
           "Your note stays on this computer, for whoever looks after the course.")                \
    PHRASE(FLAG_WRONG, "flag", "Something in it is wrong")                                         \
    PHRASE(FLAG_UNCLEAR, "flag", "I do not understand it")                                         \
    PHRASE(FLAG_TRANSLATION, "flag", "It is badly translated")                                     \
    PHRASE(FLAG_THANKS, "flag", "Thank you. It is noted.")                                         \
    PHRASE(RESET_TITLE, "reset", "Begin anew?")                                                    \
    PHRASE(RESET_STEP, "reset", "This step will count as not done, until you do it again.")        \
    PHRASE(RESET_LESSON, "reset",                                                                  \
           "All steps of \"{title}\" will count as not done, until you do them again.")            \
    PHRASE(RESET_NO, "reset", "No, leave it as it is")                                             \
    PHRASE(RESET_YES, "reset", "Yes, begin anew")                                                  \
    PHRASE(HOME_FIRST_HOUR, "home", "It is happening now, or has just happened")                   \
    PHRASE(AID_CHECK_FIRST, "first-hour", "check this first")                                      \
    PHRASE(AID_OLD, "first-hour", "last checked on {date}: check it first")                        \
    PHRASE(AID_POLICE, "first-hour", "The nearest police station")                                 \
    PHRASE(AID_POLICE_WITH_CARE, "first-hour",                                                     \
           "The nearest police station, if you think that it is safe for you to go there")         \
    PHRASE(AID_IF_SAFE, "first-hour", "Report it, if that is safe for you")                        \
    PHRASE(AID_NO_LINE, "first-hour", "No line for this could be confirmed in your country.")      \
    PHRASE(AID_NOBODY, "first-hour",                                                               \
           "Nobody has dialled these numbers for you. If one does not work, go to your bank or to "\
           "the next contact.")                                                                    \
    PHRASE(AID_KEPT_NOT, "first-hour", "What you mark here is forgotten when you leave.")          \
    PHRASE(AID_KEEP, "first-hour", "Keep my marks for next time")                                  \
    PHRASE(AID_COUNTRY, "first-hour", "Choose another country")                                    \
    PHRASE(AID_WHICH_COUNTRY, "first-hour",                                                        \
           "In which country are you? Then the right contacts can be shown.")                      \
    PHRASE(AID_OTHER_COUNTRY, "first-hour", "Another country, or I would rather not say")          \
    PHRASE(AID_NOT_THERE, "first-hour", "This course has no such page.")                           \
    PHRASE(HELP_TITLE, "help", "Keys")                                                             \
    PHRASE(HELP_MOVE, "help", "move up or down")                                                   \
    PHRASE(HELP_PAGE, "help", "a page up or down")                                                 \
    PHRASE(HELP_ENDS, "help", "to the beginning or the end")                                       \
    PHRASE(HELP_CHOOSE, "help", "choose by number")                                                \
    PHRASE(HELP_GO, "help", "go on, or choose what is pointed at")                                 \
    PHRASE(HELP_MARK, "help", "mark or unmark")                                                    \
    PHRASE(HELP_BACK, "help", "back")                                                              \
    PHRASE(HELP_HINT, "help", "a hint, where there is one")                                        \
    PHRASE(HELP_AGAIN, "help", "answer again")                                                     \
    PHRASE(HELP_LANGUAGES, "help", "languages")                                                    \
    PHRASE(HELP_SECOND_LANGUAGE, "help", "the second language, and back")                          \
    PHRASE(HELP_SETTINGS, "help", "settings: colours, country")                                    \
    PHRASE(HELP_ELSEWHERE, "help", "another place for answers, when the disk cannot be written")   \
    PHRASE(HELP_HOME, "help", "start page")                                                        \
    PHRASE(HELP_FIND, "help", "find a module, a lesson or a word")                                 \
    PHRASE(HELP_PROFILES, "help", "who is learning")                                               \
    PHRASE(HELP_WORDS, "help", "words of the course and what they mean")                          \
    PHRASE(HELP_FLAG, "help", "say that something is not right with this step")                    \
    PHRASE(HELP_RESET, "help", "begin this step or lesson anew")                                   \
    PHRASE(HELP_FIRST_HOUR, "help", "it is happening now: the first hour")                         \
    PHRASE(HELP_REVIEW, "help", "today's review")                                                  \
    PHRASE(HELP_HELP, "help", "this page")                                                         \
    PHRASE(HELP_QUIT, "help", "leave; your progress is kept")                                      \
    PHRASE(KEY_ENTER, "key", "Enter")                                                              \
    PHRASE(KEY_SPACE, "key", "Space")                                                              \
    PHRASE(KEY_TAB, "key", "Tab")                                                                  \
    PHRASE(KEY_ESC, "key", "Esc")                                                                  \
    PHRASE(KEY_ARROWS, "key", "Up, Down")                                                          \
    PHRASE(KEY_PAGES, "key", "PgUp, PgDn")                                                         \
    PHRASE(KEY_ENDS, "key", "Home, End")                                                           \
    PHRASE(HINT_GO, "hint", "{key} go on")                                                         \
    PHRASE(HINT_CHOOSE, "hint", "{key} choose")                                                    \
    PHRASE(HINT_MARK, "hint", "{key} mark")                                                        \
    PHRASE(HINT_BACK, "hint", "{key} back")                                                        \
    PHRASE(HINT_AGAIN, "hint", "{key} answer again")                                               \
    PHRASE(HINT_WORDS, "hint", "{key} words")                                                      \
    PHRASE(HINT_HINT, "hint", "{key} hint")                                                        \
    PHRASE(HINT_LOOK_AGAIN, "hint", "{key} look again")                                            \
    PHRASE(HINT_ANSWER, "hint", "{key} answer")                                                    \
    PHRASE(HINT_LANGUAGES, "hint", "{key} languages")                                              \
    PHRASE(HINT_HELP, "hint", "{key} help")                                                        \
    PHRASE(HINT_QUIT, "hint", "{key} leave")                                                       \
    PHRASE(HINT_MORE, "hint", "{key} read on")                                                     \
    COUNTED(MORE_LINES, "screen", "{n} more line below", "{n} more lines below")                   \
    PHRASE(MORE_NONE, "screen", "all shown")                                                       \
    PHRASE(TOO_SMALL, "screen", "Please make this window larger: at least 40 by 12.")              \
    PHRASE(RESUMED, "screen", "Welcome back. You are where you left off.")                         \
    PHRASE(NOT_SAVED, "screen",                                                                    \
           "Cannot write to the disk: answers are kept until you leave. w: choose another "        \
           "place.")                                                                               \
    PHRASE(CHOICE_NOT_SAVED, "screen",                                                             \
           "Cannot write to the disk: your choice is kept until you leave.")                       \
    PHRASE(GUEST, "screen", "Guest: nothing is kept.")                                             \
    PHRASE(SAVED, "linear", "Your progress is kept. Goodbye.")                                     \
    PHRASE(NOT_KEPT, "linear", "You were a guest: nothing was kept. Goodbye.")                     \
    PHRASE(NOWHERE, "linear", "Nothing could be written: nothing was kept. Goodbye.")              \
    PHRASE(LAST_LOST, "linear", "The last answers could not be kept. Goodbye.")                    \
    PHRASE(ELSEWHERE_FILE, "linear",                                                               \
           "Your latest answers lie in another place. To bring them back: siaga profile "          \
           "import {file}")                                                                        \
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
