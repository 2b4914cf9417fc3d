/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "step-testing.h"

#define TALK "kind: scenario\nid: s\nchannel: chat\nprompt: P\nnodes:\n"
#define SCENE(id) "- id: " id "\n  says: \"A: words\"\n  replies:\n"
#define REPLY(id, to) "  - {id: " id ", text: T, to: " to ", feedback: F}\n"
#define END(id, ending) "- {id: " id ", story: S, ending: " ending ", outcome: O}\n"

/* start leads on or to a bad end; middle back, to a half good end, or to a good one. */
#define START SCENE("start") REPLY("on", "middle") REPLY("down", "bad")
#define MIDDLE SCENE("middle") REPLY("back", "start") REPLY("half", "mixed") REPLY("up", "good")
#define ENDS END("bad", "bad") END("mixed", "mixed") END("good", "good")
#define FULL TALK START MIDDLE ENDS

static void expect(const char *ids, bool correct, double score)
{
    struct asked asked;

    assert_true(ask(&asked, FULL));
    expect_marking(&asked, ids, correct, score);
    end_asking(&asked);
}

static void the_end_is_what_counts(void **state)
{
    (void)state;
    expect("start on middle up", true, 1);
    expect("start on middle half", false, 0.5);
    expect("start down", false, 0);
}

static void what_has_no_end_is_not_right(void **state)
{
    (void)state;
    expect("", false, 0);
    expect("start", false, 0);
    expect("start on", false, 0);
    expect("start on middle", false, 0);
    expect("start on middle back", false, 0);
}

static void unknown_replies_end_the_way(void **state)
{
    (void)state;
    expect("start gone middle up", false, 0);
    expect("gone on middle up", false, 0);
    expect("start on middle gone", false, 0);
    expect("middle up", false, 0);
    expect("good good", false, 0);
}

static void a_way_taken_twice_is_still_followed(void **state)
{
    (void)state;
    expect("start on middle back start on middle up", true, 1);
    expect("start down start on middle up", false, 0);
    expect("start on start on middle up", false, 0);
}

static void a_walk_says_how_far_it_came(void **state)
{
    struct asked asked;
    struct response response;
    size_t count;

    (void)state;
    assert_true(ask(&asked, FULL));
    response = response_of(&asked, "start on middle gone");
    assert_string_equal(scenario_walk(&asked.step, &response, &count)->id, "middle");
    assert_int_equal(count, 2);
    assert_int_equal(scenario_path_to(&response, "start"), 0);
    assert_int_equal(scenario_path_to(&response, "middle"), 2);
    assert_int_equal(scenario_path_to(&response, "on"), -1);
    assert_int_equal(scenario_path_to(&response, "good"), -1);
    end_asking(&asked);
}

static void a_sound_one_passes(void **state)
{
    (void)state;
    expect_step_faults(FULL, "");
}

static void every_reply_leads_somewhere(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("on", "gone") REPLY("up", "good")
                           END("good", "good") END("lost", "bad"),
                       "t.yaml:9:27: error: there is no node 'gone' (nodes[0].replies[0].to)\n");
}

static void every_scene_is_reached(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("a", "good") REPLY("b", "good")
                           END("good", "good") SCENE("far") REPLY("a", "good") REPLY("b", "good")
                               END("lost", "bad"),
                       "t.yaml:12:3: error: no way leads to the node 'far' (nodes[2])\n"
                       "t.yaml:17:3: error: no way leads to the node 'lost' (nodes[3])\n");
}

static void a_loop_has_a_way_out(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("a", "loop") REPLY("b", "good")
                           SCENE("loop") REPLY("a", "round") REPLY("b", "loop")
                               SCENE("round") REPLY("a", "loop") REPLY("b", "bad")
                                   END("good", "good") END("bad", "bad"),
                       "t.yaml:11:3: error: from the node 'loop' nothing can end well (nodes[1])\n"
                       "t.yaml:16:3: error: from the node 'round' nothing can end well "
                       "(nodes[2])\n");
}

static void without_a_good_end_nothing_ends_well(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("a", "bad") REPLY("b", "mixed")
                           END("bad", "bad") END("mixed", "mixed"),
                       "t.yaml:6:3: error: from the node 'start' nothing can end well "
                       "(nodes[0])\n");
}

static void an_end_at_the_beginning_is_no_talk(void **state)
{
    (void)state;
    expect_step_faults(TALK END("good", "good") END("bad", "bad"),
                       "t.yaml:7:3: error: no way leads to the node 'bad' (nodes[1])\n");
}

static void a_scene_goes_on_or_ends(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("a", "good") REPLY("b", "stop")
                           "  ending: bad\n  outcome: O\n" END("good", "good")
                               "- {id: stop, story: S}\n",
                       "t.yaml:11:11: error: where there are replies, nothing has ended "
                       "(nodes[0].ending)\n"
                       "t.yaml:14:3: error: node 'stop' has neither replies nor an 'ending' "
                       "(nodes[2])\n");
}

static void an_end_has_an_outcome_and_only_an_end(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("a", "good") REPLY("b", "bad") "  outcome: O\n"
                           END("good", "good") "- {id: bad, story: S, ending: bad}\n",
                       "t.yaml:11:12: error: an outcome belongs to an ending (nodes[0].outcome)\n"
                       "t.yaml:13:3: error: the ending 'bad' has no 'outcome' (nodes[2])\n");
}

static void something_is_said_or_happens(void **state)
{
    (void)state;
    expect_step_faults(TALK "- id: start\n  replies:\n" REPLY("a", "good") REPLY("b", "bad")
                           END("good", "good") "- {id: bad, ending: bad, outcome: O}\n",
                       "t.yaml:6:3: error: node 'start' has neither 'says' nor 'story' "
                       "(nodes[0])\n"
                       "t.yaml:11:3: error: node 'bad' has neither 'says' nor 'story' "
                       "(nodes[2])\n");
}

static void every_line_has_its_speaker(void **state)
{
    (void)state;
    expect_step_faults(TALK "- id: start\n  says: |\n    A: One.\n    Two.\n    : Three.\n\n    B: "
                            "Four: five.\n  replies:\n" REPLY("a", "good") REPLY("b", "good")
                                END("good", "good"),
                       "t.yaml:9: error: in a conversation every line is 'Speaker: words' "
                       "(nodes[0].says)\n"
                       "t.yaml:10: error: in a conversation every line is 'Speaker: words' "
                       "(nodes[0].says)\n");
}

#define NOT_INVENTED(host) \
    "'" host ".com' may be somebody's address; use one that ends in .example "

static void addresses_and_numbers_are_invented(void **state)
{
    (void)state;
    expect_step_faults(
        "kind: scenario\nid: s\nchannel: chat\nprompt: See a.com\nnodes:\n"
        "- id: start\n  says: \"A: b.com\"\n  story: c.com\n  replies:\n"
        "  - {id: x, text: d.com, to: good, feedback: e.com}\n"
        "  - {id: y, text: 0123456789, to: good, feedback: call 555 0100 99}\n"
        "- {id: good, story: S, ending: good, outcome: f.com}\n"
        "explain: g.com\nhints: [{id: h, text: h.com}]\n",
        "t.yaml:4:9: error: " NOT_INVENTED("a") "(prompt)\n"
        "t.yaml:7:9: error: " NOT_INVENTED("b") "(nodes[0].says)\n"
        "t.yaml:8:10: error: " NOT_INVENTED("c") "(nodes[0].story)\n"
        "t.yaml:10:19: error: " NOT_INVENTED("d") "(nodes[0].replies[0].text)\n"
        "t.yaml:10:46: error: " NOT_INVENTED("e") "(nodes[0].replies[0].feedback)\n"
        "t.yaml:11:19: error: the number 0123456789 may be somebody's; use one with 555 or 000 in "
        "it (nodes[0].replies[1].text)\n"
        "t.yaml:12:47: error: " NOT_INVENTED("f") "(nodes[1].outcome)\n"
        "t.yaml:13:10: error: " NOT_INVENTED("g") "(explain)\n"
        "t.yaml:14:23: error: " NOT_INVENTED("h") "(hints[0].text)\n");
}

/* `count` scenes, each leading to the next or to the good end. */
static void read_chain(struct text *yaml, int count)
{
    text_add_string(yaml, TALK);
    for (int i = 0; i < count; i++)
        text_add_format(yaml, SCENE("s%d") REPLY("on", "%s%d") REPLY("end", "good"), i,
                        i + 1 < count ? "s" : "bad", i + 1);
    text_add_format(yaml, END("bad%d", "bad") END("good", "good"), count);
}

static void no_way_is_longer_than_an_answer(void **state)
{
    struct text yaml = TEXT_INIT;

    (void)state;
    read_chain(&yaml, RESPONSE_MAX / 2);
    expect_step_faults(yaml.bytes, "");
    text_clear(&yaml);
    read_chain(&yaml, RESPONSE_MAX / 2 + 1);
    expect_step_faults(yaml.bytes,
                       "t.yaml:6:1: error: 17 nodes have replies: a path may hold 16 (nodes)\n");
    text_release(&yaml);
}

static void one_reply_is_no_choice(void **state)
{
    (void)state;
    expect_step_faults(TALK SCENE("start") REPLY("a", "good") END("good", "good"),
                       "t.yaml:9:3: error: must have 2 to 5 items, not 1 (nodes[0].replies)\n");
}

static void a_conversation_has_its_channel(void **state)
{
    (void)state;
    expect_step_faults("kind: scenario\nid: s\nprompt: P\nnodes:\n" START MIDDLE ENDS,
                       "t.yaml:1:1: error: scenario has no 'channel'\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_end_is_what_counts),
        cmocka_unit_test(what_has_no_end_is_not_right),
        cmocka_unit_test(unknown_replies_end_the_way),
        cmocka_unit_test(a_way_taken_twice_is_still_followed),
        cmocka_unit_test(a_walk_says_how_far_it_came),
        cmocka_unit_test(a_sound_one_passes),
        cmocka_unit_test(every_reply_leads_somewhere),
        cmocka_unit_test(every_scene_is_reached),
        cmocka_unit_test(a_loop_has_a_way_out),
        cmocka_unit_test(without_a_good_end_nothing_ends_well),
        cmocka_unit_test(an_end_at_the_beginning_is_no_talk),
        cmocka_unit_test(a_scene_goes_on_or_ends),
        cmocka_unit_test(an_end_has_an_outcome_and_only_an_end),
        cmocka_unit_test(something_is_said_or_happens),
        cmocka_unit_test(every_line_has_its_speaker),
        cmocka_unit_test(addresses_and_numbers_are_invented),
        cmocka_unit_test(no_way_is_longer_than_an_answer),
        cmocka_unit_test(one_reply_is_no_choice),
        cmocka_unit_test(a_conversation_has_its_channel),
    };

    return cmocka_run_group_tests_name("content/scenario", tests, NULL, NULL);
}
