/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/keys.h"

#include "base/check.h"

#include <stddef.h>
#include <string.h>

static const struct binding {
    enum action action;
    enum key_code code, other;
    const char *characters;
    enum phrase key, help;
} bindings[] = {
#define BINDING(name, code, other, characters, key, help)                                          \
    {ACTION_##name, code, other, characters, PHRASE_##key, PHRASE_##help},
    ACTIONS(BINDING)
#undef BINDING
};

static bool is_bound(const struct binding *binding, struct key key)
{
    if (key.code == KEY_CODE_NONE)
        return false;
    if (key.code != KEY_CODE_POINT)
        return key.code == binding->code || key.code == binding->other;
    return key.point > 0 && key.point < 0x80 && strchr(binding->characters, (int)key.point);
}

enum action key_action(struct key key, int *number)
{
    for (size_t i = 0; i < ARRAY_LENGTH(bindings); i++) {
        if (!is_bound(&bindings[i], key))
            continue;
        if (bindings[i].action == ACTION_CHOOSE)
            *number = (int)key.point - '1';
        return bindings[i].action;
    }
    return ACTION_NONE;
}

static void add_name(struct key_help *row, const char *name, size_t length)
{
    BUG_ON(row->count == KEY_NAMES_MAX || length >= KEY_NAME_SIZE);
    memcpy(row->names[row->count], name, length);
    row->names[row->count++][length] = '\0';
}

static void add_characters(struct key_help *row, const char *characters)
{
    for (; *characters; characters++) {
        if (*characters != ' ')
            add_name(row, characters, 1);
    }
}

/* The binding of a row of the help page, those left out that their partner's row speaks for. */
static const struct binding *find_row(size_t index)
{
    for (size_t i = 0; i < ARRAY_LENGTH(bindings); i++) {
        if (bindings[i].help != PHRASE_COUNT && index-- == 0)
            return &bindings[i];
    }
    return NULL;
}

bool key_help(size_t index, struct key_help *row)
{
    const struct binding *binding = find_row(index), *partner;

    if (!binding)
        return false;
    partner = binding + 1;
    *row = (struct key_help){.action = binding->action, .key = binding->key, .help = binding->help};
    if (binding->action == ACTION_CHOOSE)
        add_name(row, "1-9", 3);
    else
        add_characters(row, binding->characters);
    if (partner < bindings + ARRAY_LENGTH(bindings) && partner->help == PHRASE_COUNT)
        add_characters(row, partner->characters);
    return true;
}
