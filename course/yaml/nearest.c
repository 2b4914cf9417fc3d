/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "yaml/nearest.h"

#include <string.h>

/* A row of the table: distances of one prefix of the word to every prefix of the name. */
typedef size_t distances[NEAREST_NAME_MAX + 1];

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Fills `row` for the prefix of `word` of length `i` from the rows of the two shorter prefixes. */
static void fill_row(distances row, const distances before, const distances two_before,
                     const char *word, size_t i, const char *name)
{
    row[0] = i;
    for (size_t j = 1; name[j - 1]; j++) {
        size_t changed = before[j - 1] + (word[i - 1] != name[j - 1]);

        row[j] = least(changed, least(before[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1])
            row[j] = least(row[j], two_before[j - 2] + 1);
    }
}

static size_t distance(const char *word, size_t word_length, const char *name, size_t name_length)
{
    distances rows[3] = {{0}};

    for (size_t j = 0; j <= name_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= word_length; i++)
        fill_row(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], word, i, name);
    return rows[word_length % 3][name_length];
}

void nearest_start(struct nearest *nearest, const char *word)
{
    size_t length = strlen(word);

    *nearest = (struct nearest){
        .word = word,
        .length = length,
        .limit = length / 3 > 1 ? length / 3 + 1 : 2,
    };
}

void nearest_offer(struct nearest *nearest, const char *name)
{
    size_t length = strlen(name), found;

    /* The difference in length is the least distance there can be: long words cost nothing. */
    if (length > NEAREST_NAME_MAX || nearest->length >= length + nearest->limit ||
        length >= nearest->length + nearest->limit)
        return;
    found = distance(nearest->word, nearest->length, name, length);
    if (found < nearest->limit) {
        nearest->limit = found;
        nearest->name = name;
    }
}

const char *schema_nearest(const char *word, const char *const *names)
{
    struct nearest nearest;

    nearest_start(&nearest, word);
    for (; *names; names++)
        nearest_offer(&nearest, *names);
    return nearest.name;
}
