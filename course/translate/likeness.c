/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "translate/likeness.h"

#include "base/hash.h"
#include "base/memory.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static bool is_of_word(char byte)
{
    return isalnum((unsigned char)byte) || (unsigned char)byte >= 0x80;
}

static uint32_t hash_word(const char *word, size_t length)
{
    uint64_t hash = HASH_START;

    for (size_t i = 0; i < length; i++) {
        char small = (char)tolower((unsigned char)word[i]);

        hash = hash_bytes(hash, &small, 1);
    }
    return (uint32_t)(hash ^ hash >> 32);
}

static int compare(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

void wordbag_init(struct wordbag *bag, const char *text)
{
    *bag = (struct wordbag){.words = memory_new(strlen(text) / 2 + 1, sizeof *bag->words)};
    while (*text) {
        size_t length = 0;

        while (is_of_word(text[length]))
            length++;
        if (length)
            bag->words[bag->count++] = hash_word(text, length);
        text += length ? length : 1;
    }
    qsort(bag->words, bag->count, sizeof *bag->words, compare);
}

void wordbag_release(struct wordbag *bag)
{
    free(bag->words);
    *bag = (struct wordbag){0};
}

double wordbag_likeness(const struct wordbag *left, const struct wordbag *right)
{
    size_t both = left->count + right->count, i = 0, j = 0, common = 0;

    while (i < left->count && j < right->count) {
        uint32_t a = left->words[i], b = right->words[j];

        common += a == b;
        i += a <= b;
        j += b <= a;
    }
    return both ? 2 * (double)common / (double)both : 1;
}
