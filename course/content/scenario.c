/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A conversation that branches on the learner's replies. Going to a scene that was on the way
 * already goes back to it, so a path never holds a scene twice, and every scene can still end well:
 * that is checked, and with it that no loop is without an exit.
 */
#include "content/parts.h"

#include "content/fiction.h"

#include <string.h>

enum { SCENES_MAX = SCENARIO_SCENES_MAX, REPLIES_MAX = RESPONSE_MAX / 2 };

static const char *const ending_names[] = {
    [ENDING_GOOD] = "good", [ENDING_MIXED] = "mixed", [ENDING_BAD] = "bad", NULL};

static const struct field reply_fields[] = {
    FIELD_AN_ID(struct reply, id),
    {"text", FIELD_PHRASE, offsetof(struct reply, text), .required = true, .max = 200,
     .help = "What the learner may answer."},
    {"to", FIELD_ID, offsetof(struct reply, to), .required = true,
     .help = "The node that follows, by its id."},
    {"feedback", FIELD_PROSE, offsetof(struct reply, feedback), .required = true, .max = 600,
     .help = "What is said about this answer."},
    {0},
};

static const struct schema reply_schema = {
    .name = "reply",
    .fields = reply_fields,
    .size = sizeof(struct reply),
    .node = offsetof(struct reply, node),
};

static const struct field scene_fields[] = {
    FIELD_AN_ID(struct scene, id),
    {"says", FIELD_PHRASE, offsetof(struct scene, says), .max = 600,
     .help = "Lines of the conversation, \"Speaker: words\"."},
    {"story", FIELD_PROSE, offsetof(struct scene, story), .max = 600,
     .help = "What happens."},
    {"replies", FIELD_LIST, offsetof(struct scene, replies), .min = 2, .max = 5,
     .of = &reply_schema,
     .help = "What the learner may answer; without any, the conversation ends here."},
    {"ending", FIELD_ENUM, offsetof(struct scene, ending), .names = ending_names,
     .help = "How it ends here, where there are no replies."},
    {"outcome", FIELD_PROSE, offsetof(struct scene, outcome), .max = 800,
     .help = "What came of it, said at the end."},
    {0},
};

static const struct schema scene_schema = {
    .name = "node",
    .fields = scene_fields,
    .size = sizeof(struct scene),
    .node = offsetof(struct scene, node),
};

const struct field scenario_fields[] = {
    {"prompt", FIELD_PROSE, offsetof(struct step, prompt), .required = true, .max = 600,
     .help = "How the conversation comes about."},
    {"channel", FIELD_ENUM, offsetof(struct step, channel), .required = true,
     .names = channel_names,
     .help = "How the conversation is held."},
    {"nodes", FIELD_LIST, offsetof(struct step, scenes), .required = true, .min = 2,
     .max = SCENES_MAX, .of = &scene_schema,
     .help = "The parts of the conversation; it begins with the first."},
    {"explain", FIELD_PROSE, offsetof(struct step, explain), .max = 1000,
     .help = "What is said to everybody after the end."},
    {0},
};

const struct scene *scenario_scene(const struct step *step, size_t index)
{
    return index < step->scenes.count ? (const struct scene *)step->scenes.items + index : NULL;
}

static long scene_index(const struct step *step, const char *id)
{
    const struct scene *scene;

    for (size_t i = 0; id && (scene = scenario_scene(step, i)); i++) {
        if (scene->id && strcmp(scene->id, id) == 0)
            return (long)i;
    }
    return -1;
}

const struct scene *scenario_find(const struct step *step, const char *id)
{
    long index = scene_index(step, id);

    return index < 0 ? NULL : scenario_scene(step, (size_t)index);
}

const struct reply *scene_reply(const struct scene *scene, size_t index)
{
    return index < scene->replies.count ? (const struct reply *)scene->replies.items + index : NULL;
}

bool scene_is_end(const struct scene *scene)
{
    return !scene->replies.count;
}

const struct reply *scene_find_reply(const struct scene *scene, const char *id)
{
    const struct reply *reply;

    for (size_t i = 0; (reply = scene_reply(scene, i)); i++) {
        if (strcmp(reply->id, id) == 0)
            return reply;
    }
    return NULL;
}

const struct scene *scenario_walk(const struct step *step, const struct response *response,
                                  size_t *count)
{
    const struct scene *scene = scenario_scene(step, 0);
    size_t at = 0;

    for (; at + 1 < response->count; at += 2) {
        const struct reply *reply = strcmp(response->ids[at], scene->id) == 0
                                        ? scene_find_reply(scene, response->ids[at + 1])
                                        : NULL;
        const struct scene *next = reply ? scenario_find(step, reply->to) : NULL;

        if (!next)
            break;
        scene = next;
    }
    if (count)
        *count = at;
    return scene;
}

long scenario_path_to(const struct response *response, const char *id)
{
    for (size_t i = 0; i < response->count; i += 2) {
        if (strcmp(response->ids[i], id) == 0)
            return (long)i;
    }
    return -1;
}

static struct marking mark(const struct step *step, const struct response *response)
{
    static const double scores[] = {[ENDING_GOOD] = 1, [ENDING_MIXED] = 0.5, [ENDING_BAD] = 0};
    const struct scene *scene = scenario_walk(step, response, NULL);

    if (!scene_is_end(scene))
        return (struct marking){0};
    return (struct marking){
        .correct = scene->ending == ENDING_GOOD, .score = scores[scene->ending]};
}

/* One scene by itself */

static bool check_form(const struct scene *scene, struct report *report)
{
    const struct node *ending = node_find(scene->node, "ending");
    const struct node *outcome = node_find(scene->node, "outcome");
    bool good = true;

    if (!scene->says && !scene->story)
        good = node_error(report, scene->node, "node '%s' has neither 'says' nor 'story'",
                          scene->id);
    if (scene_is_end(scene) && !ending)
        good = node_error(report, scene->node,
                          "node '%s' has neither replies nor an 'ending'", scene->id);
    if (!scene_is_end(scene) && ending)
        good = node_error(report, ending, "where there are replies, nothing has ended");
    if (!ending && outcome)
        good = node_error(report, outcome, "an outcome belongs to an ending");
    if (ending && !outcome)
        good = node_error(report, scene->node, "the ending '%s' has no 'outcome'", scene->id);
    return good;
}

struct fiction {
    struct report *report;
    const struct node *node;
};

static void on_fiction_fault(void *data, unsigned line, const char *message)
{
    const struct fiction *fiction = data;

    node_error_in_line(fiction->report, fiction->node, line, "%s", message);
}

static bool check_fiction(const char *text, const struct node *node, struct report *report)
{
    struct fiction fiction = {.report = report, .node = node};

    return !text || fiction_check(text, on_fiction_fault, &fiction);
}

/* Whatever is written in a conversation may be tried by somebody, and must reach nobody. */
static bool check_texts(const struct scene *scene, struct report *report)
{
    const struct reply *reply;
    bool good = check_fiction(scene->says, node_find(scene->node, "says"), report);

    good = check_fiction(scene->story, node_find(scene->node, "story"), report) && good;
    good = check_fiction(scene->outcome, node_find(scene->node, "outcome"), report) && good;
    for (size_t i = 0; (reply = scene_reply(scene, i)); i++) {
        good = check_fiction(reply->text, node_find(reply->node, "text"), report) && good;
        good = check_fiction(reply->feedback, node_find(reply->node, "feedback"), report) && good;
    }
    return good;
}

/* A line without its speaker would be put into somebody else's mouth. */
static bool check_speakers(const struct scene *scene, struct report *report)
{
    const struct node *node = node_find(scene->node, "says");
    unsigned line = 0;
    bool good = true;

    for (const char *at = scene->says; at && *at;) {
        size_t length = strcspn(at, "\n");
        const char *colon = memchr(at, ':', length);

        line++;
        if (length && (!colon || colon == at))
            good = node_error_in_line(report, node, line,
                                      "in a conversation every line is 'Speaker: words'");
        at += length + (at[length] == '\n');
    }
    return good;
}

static bool check_scene(const struct scene *scene, struct report *report)
{
    bool good = check_form(scene, report);

    good = check_speakers(scene, report) && good;
    return check_texts(scene, report) && good;
}

/* All scenes together */

static bool check_replies(const struct step *step, const struct scene *scene,
                          struct report *report)
{
    const struct reply *reply;
    bool good = true;

    for (size_t i = 0; (reply = scene_reply(scene, i)); i++) {
        if (!scenario_find(step, reply->to))
            good = node_error(report, node_find(reply->node, "to"), "there is no node '%s'",
                              reply->to);
    }
    return good;
}

struct reach {
    bool is_reached[SCENES_MAX];  /* from the first one */
    bool can_end_well[SCENES_MAX];
};

/* One round of spreading along the replies; true when something changed. */
static bool spread(const struct step *step, struct reach *reach)
{
    bool has_changed = false;
    const struct scene *scene;

    for (size_t i = 0; (scene = scenario_scene(step, i)); i++) {
        const struct reply *reply;

        for (size_t j = 0; (reply = scene_reply(scene, j)); j++) {
            size_t to = (size_t)scene_index(step, reply->to);

            has_changed |= reach->is_reached[i] && !reach->is_reached[to];
            reach->is_reached[to] |= reach->is_reached[i];
            has_changed |= reach->can_end_well[to] && !reach->can_end_well[i];
            reach->can_end_well[i] |= reach->can_end_well[to];
        }
    }
    return has_changed;
}

static bool check_reach(const struct step *step, struct report *report)
{
    struct reach reach = {.is_reached = {true}};
    const struct scene *scene;
    bool good = true;

    for (size_t i = 0; (scene = scenario_scene(step, i)); i++)
        reach.can_end_well[i] = scene_is_end(scene) && scene->ending == ENDING_GOOD;
    while (spread(step, &reach))
        continue;
    for (size_t i = 0; (scene = scenario_scene(step, i)); i++) {
        if (!reach.is_reached[i])
            good = node_error(report, scene->node, "no way leads to the node '%s'", scene->id);
        else if (!scene_is_end(scene) && !reach.can_end_well[i])
            good = node_error(report, scene->node, "from the node '%s' nothing can end well",
                              scene->id);
    }
    return good;
}

static bool check_length(const struct step *step, struct report *report)
{
    const struct scene *scene;
    size_t count = 0;

    for (size_t i = 0; (scene = scenario_scene(step, i)); i++)
        count += !scene_is_end(scene);
    if (count <= REPLIES_MAX)
        return true;
    return node_error(report, node_find(step->node, "nodes"),
                      "%zu nodes have replies: a path may hold %d", count, REPLIES_MAX);
}

/* Where a reply leads nowhere, nobody knows what it would have reached. */
static bool check_ways(const struct step *step, struct report *report)
{
    const struct scene *scene;
    bool good = true;

    for (size_t i = 0; (scene = scenario_scene(step, i)); i++)
        good = check_replies(step, scene, report) && good;
    return good && check_reach(step, report);
}

/* What is written around the conversation. */
static bool check_frame(const struct step *step, struct report *report)
{
    const struct hint *hints = step->hints.items;
    bool good = check_fiction(step->prompt, node_find(step->node, "prompt"), report);

    for (size_t i = 0; i < step->hints.count; i++)
        good = check_fiction(hints[i].text, node_find(hints[i].node, "text"), report) && good;
    return check_fiction(step->explain, node_find(step->node, "explain"), report) && good;
}

static bool check(const struct step *step, struct report *report)
{
    const struct scene *scene;
    bool good = check_frame(step, report);

    for (size_t i = 0; (scene = scenario_scene(step, i)); i++)
        good = check_scene(scene, report) && good;
    good = check_length(step, report) && good;
    return check_ways(step, report) && good;
}

const struct step_kind scenario_kind = {.scored = true, .mark = mark, .check = check};
