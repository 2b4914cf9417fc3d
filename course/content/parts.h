/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What order, match, sort and scenario are made of, and how their answers are read. An answer of
 * pairs holds two ids each: the thing asked about, and what was chosen for it.
 *
 *     const char *group = response_value(&attempt->response, item->id);    // NULL: none chosen
 *
 * Answers come from journals, too: ids in them may be unknown or repeated. Of repetitions the first
 * counts, and what is not in the course any more is left out.
 */
#ifndef CONTENT_PARTS_H
#define CONTENT_PARTS_H

#include "content/step.h"

/* order: written in the right order */
const struct order_item *order_item(const struct step *step, size_t index);

/* Where the item stands in the answer, counted over items that exist, or -1. */
long order_place(const struct step *step, const struct response *response, const char *id);

/* How many pairs of items stand in the wrong order, or lack one of the two. */
size_t order_pairs_wrong(const struct step *step, const struct response *response);

/* match */
const struct match_pair *match_pair(const struct step *step, size_t index);

/* sort */
const struct sort_item *sort_item(const struct step *step, size_t index);
const struct sort_group *sort_group(const struct step *step, size_t index);
const struct sort_group *sort_find_group(const struct step *step, const char *id);
bool sort_belongs(const struct sort_item *item, const char *group_id);

/* scenario */
enum { SCENARIO_SCENES_MAX = 30 };

const struct scene *scenario_scene(const struct step *step, size_t index);
const struct scene *scenario_find(const struct step *step, const char *id);
const struct reply *scene_reply(const struct scene *scene, size_t index);
const struct reply *scene_find_reply(const struct scene *scene, const char *id);
bool scene_is_end(const struct scene *scene);

/*
 * The scene that the answer leads to from the first one, as far as its replies exist. `count`: how
 * many ids of it were followed; may be NULL.
 */
const struct scene *scenario_walk(const struct step *step, const struct response *response,
                                  size_t *count);

/* How many ids of the answer lead to the scene `id`, so that it can be gone back to; -1: none. */
long scenario_path_to(const struct response *response, const char *id);

/* What was chosen for `id`, or NULL. */
const char *response_value(const struct response *response, const char *id);

#endif
