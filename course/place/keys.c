/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place/keys.h"

#include "base/check.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

static const struct binding {
    enum action action;
    enum key_code code, other;
    const char *characters;
} bindings[] = {
#define BINDING(name, code, other, characters, key, help) {ACTION_##name, code, other, characters},
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
