/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each row of the command table runs; one file each. All return an exit code. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include "command/options.h"

enum exit_code play_run(const struct options *options);
enum exit_code review_run(const struct options *options);
enum exit_code card_run(const struct options *options);
enum exit_code check_run(const struct options *options);
enum exit_code languages_run(const struct options *options);
enum exit_code progress_run(const struct options *options);
enum exit_code profile_run(const struct options *options);
enum exit_code flags_run(const struct options *options);
enum exit_code sources_run(const struct options *options);
enum exit_code pot_run(const struct options *options);
enum exit_code merge_run(const struct options *options);

#endif
