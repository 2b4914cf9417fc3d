/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kill -9 at random moments while answers are being given.
 *
 * A learner goes through the course, key by key, again and again from the first step to the last.
 * Every few screens the program is killed, at any moment from before a key is read to after its
 * screen is shown, and started again. What must hold: an answer that was shown is in the journal;
 * the program comes back to the step that was shown last or, when the last key may have led on,
 * to the next one; and an answered step shows the same answer again.
 */
#include "faults/suite.h"

#include "faults/played.h"
#include "faults/route.h"
#include "progress/fold.h"
#include "progress/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SCREENS_MAX = 12,     /* between two kills */
    ANSWER_COMPARED = 24, /* bytes */
};

struct campaign {
    struct route route;
    struct played played;
    const char *scratch;
    char *data; /* of the learner of now */
    unsigned learners;
    char **shown;  /* by step: the answer that was shown as accepted, or NULL */
    long at;       /* the step shown last, or ROUTE_HOME */
    long marked;   /* the step of this start in which something was marked */
    bool finished; /* the last result was shown */
    uint64_t random;
    size_t kills, unread, in_the_middle, accepted, lost, astray, forgotten, silent;
};

/* xorshift64 (Marsaglia 2003) */
static long random_below(struct campaign *campaign, long limit)
{
    campaign->random ^= campaign->random << 13;
    campaign->random ^= campaign->random >> 7;
    campaign->random ^= campaign->random << 17;
    return (long)(campaign->random % (uint64_t)limit);
}

static void begin_learner(struct campaign *campaign)
{
    struct text path = TEXT_INIT;

    free(campaign->data);
    text_add_format(&path, "%s/%u", campaign->scratch, ++campaign->learners);
    campaign->data = text_take(&path);
    campaign->at = ROUTE_HOME;
    campaign->finished = false;
    for (size_t i = 0; i < campaign->route.count; i++) {
        free(campaign->shown[i]);
        campaign->shown[i] = NULL;
    }
}

static void complain(const struct campaign *campaign, size_t *count, const char *what, long step)
{
    ++*count;
    printf("# kill %zu, learner %u, %s: %s\n# %.300s\n", campaign->kills, campaign->learners,
           step >= 0 ? campaign->route.stops[step].step->path : "no step", what,
           campaign->played.frame.bytes);
}

/* What the screen says about the answer of step `at`, which it shows. */
static void note_answer(struct campaign *campaign, long at)
{
    const char *answer = at >= 0 ? route_answer(campaign->played.frame.bytes) : NULL;

    if (!answer || !step_kind(campaign->route.stops[at].step)->scored)
        return;
    if (!campaign->shown[at]) {
        campaign->shown[at] = strndup(answer, ANSWER_COMPARED);
        campaign->accepted++;
    } else if (strncmp(answer, campaign->shown[at], strlen(campaign->shown[at])) != 0) {
        complain(campaign, &campaign->forgotten, "another answer than was given", at);
    }
}

static void note_screen(struct campaign *campaign)
{
    long at = route_find(&campaign->route, campaign->played.frame.bytes);

    if (at == ROUTE_RESULT && campaign->at == (long)campaign->route.count - 1)
        campaign->finished = true;
    if (at >= 0)
        campaign->at = at;
    note_answer(campaign, at);
}

/* What moves on from the screen; an answer is never given and left by the same keys. */
static const char *next_keys(struct campaign *campaign)
{
    static const char *const judgements[] = {"1", "2", "3", "4"};
    long at = route_find(&campaign->route, campaign->played.frame.bytes);
    const struct step *step = at >= 0 ? campaign->route.stops[at].step : NULL;

    if (!step)
        return "1";
    if (campaign->shown[at] || step->kind == STEP_PAGE)
        return "\r";
    if (step->kind == STEP_JUDGE)
        return judgements[random_below(campaign, ARRAY_LENGTH(judgements))];
    if (!step->many && step->kind != STEP_POINT)
        return judgements[random_below(campaign, 3)];
    if (campaign->marked == at)
        return "\r"; /* reads on, and answers at the end */
    campaign->marked = at;
    return "1";
}

/* Opens the first profile of the learner, as the next start will. */
static void check_journal(struct campaign *campaign)
{
    struct text folder = TEXT_INIT;
    struct profile profile;
    struct fold fold;

    text_add_format(&folder, "%s/siaga", campaign->data);
    profile_init(&profile);
    fold_init(&fold);
    if (!profile_open(&profile, folder.bytes, "", NULL) ||
        !fold_read(&fold, profile.folder, campaign->route.course.id) || fold.unreadable)
        complain(campaign, &campaign->lost, "the journal cannot be read", ROUTE_HOME);
    for (size_t i = 0; i < campaign->route.count; i++) {
        const struct item_state *state = fold_find(&fold, campaign->route.stops[i].step->path);

        if (campaign->shown[i] && !(state && state->answered))
            complain(campaign, &campaign->lost, "accepted, and not in the journal", (long)i);
    }
    fold_release(&fold);
    profile_release(&profile);
    text_release(&folder);
}

static void check_return(struct campaign *campaign)
{
    long at = route_find(&campaign->route, campaign->played.frame.bytes);

    if (at == ROUTE_RESULT || at < campaign->at || at > campaign->at + 1)
        complain(campaign, &campaign->astray, "came back elsewhere", campaign->at);
    else if (at >= 0 && campaign->shown[at] && !route_answer(campaign->played.frame.bytes))
        complain(campaign, &campaign->forgotten, "the answer is not shown again", at);
}

static bool see(struct campaign *campaign)
{
    if (played_shows(&campaign->played))
        return true;
    complain(campaign, &campaign->silent, "no screen came", campaign->at);
    return false;
}

/* The keys whose screen may never come: what was shown of it counts all the same. */
static void kill_soon(struct campaign *campaign)
{
    long before = route_find(&campaign->route, campaign->played.frame.bytes);

    played_press(&campaign->played, next_keys(campaign));
    /* Half of the kills come before the screen is whole, on a fast machine and on a busy one. */
    played_kill(&campaign->played, random_below(campaign, 2 * campaign->played.took + 1));
    campaign->unread += !campaign->played.seen.length;
    campaign->in_the_middle += campaign->played.seen.length && !played_shows(&campaign->played);
    if (before >= 0 && !campaign->shown[before])
        note_answer(campaign, before);
}

static void live_once(struct campaign *campaign)
{
    char seed[32];

    if (campaign->finished || !campaign->data)
        begin_learner(campaign);
    campaign->marked = ROUTE_HOME;
    snprintf(seed, sizeof seed, "%u", campaign->learners);
    played_start(&campaign->played, campaign->data, seed);
    if (see(campaign)) {
        check_return(campaign);
        note_screen(campaign);
        for (long left = random_below(campaign, SCREENS_MAX); left > 0 && !campaign->finished;
             left--) {
            played_press(&campaign->played, next_keys(campaign));
            if (!see(campaign))
                break;
            note_screen(campaign);
        }
    }
    kill_soon(campaign);
    campaign->kills++;
    check_journal(campaign);
    played_release(&campaign->played);
}

void kills_run(const struct suite *suite)
{
    struct campaign campaign = {.scratch = suite->scratch, .random = suite->seed * 2 + 1};

    route_init(&campaign.route, suite->course);
    campaign.shown = calloc(campaign.route.count, sizeof *campaign.shown);
    while (campaign.kills < suite->count)
        live_once(&campaign);
    printf("#= %zu kills (%zu before anything was shown, %zu in the middle of it), %zu answers "
           "shown as accepted, seed %lu\n",
           campaign.kills, campaign.unread, campaign.in_the_middle, campaign.accepted, suite->seed);
    suite_say(!campaign.lost, "every answer shown as accepted is in the journal");
    suite_say(!campaign.astray, "every start comes back to where the learner was");
    suite_say(!campaign.forgotten, "an answer is shown again as it was given");
    suite_say(!campaign.silent, "every start and every key gives a screen");
    suite_say(campaign.accepted >= suite->count / 2, "answers were being given meanwhile");
    begin_learner(&campaign);
    free(campaign.data);
    free(campaign.shown);
    route_release(&campaign.route);
}
