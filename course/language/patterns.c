/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/patterns.h"

#include "script/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUDDHIST_ERA = 543, NUMBER_MAX = 32 };

#define LATIN .zero = '0', .last_group = 3, .groups = 3

static const struct patterns patterns[LANGUAGE_COUNT] = {
    {.tag = "en",
     .date = "d M y",
     .month = "M y",
     .months = "January|February|March|April|May|June|July|August|September|October|November|"
               "December",
     .or_two = " or ",
     .or_between = ", ",
     .or_last = " or ",
     .grouping = ",",
     LATIN},
    {.tag = "id",
     .date = "d M y",
     .month = "M y",
     .months = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|"
               "Desember",
     .or_two = " atau ",
     .or_between = ", ",
     .or_last = ", atau ",
     .grouping = ".",
     LATIN},
    {.tag = "ms",
     .date = "d M y",
     .month = "M y",
     .months = "Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember",
     .or_two = " atau ",
     .or_between = ", ",
     .or_last = ", atau ",
     .grouping = ",",
     LATIN},
    {.tag = "fil",
     .date = "M d, y",
     .month = "M y",
     .months = "Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|"
               "Disyembre",
     .or_two = " o ",
     .or_between = ", ",
     .or_last = ", o ",
     .grouping = ",",
     LATIN},
    {.tag = "vi",
     .date = "d M, y",
     .month = "M năm y",
     .months = "tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|"
               "tháng 11|tháng 12",
     .or_two = " hoặc ",
     .or_between = ", ",
     .or_last = " hoặc ",
     .grouping = ".",
     LATIN},
    {.tag = "th",
     .date = "d M y",
     .month = "M y",
     .months = "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|"
               "พฤศจิกายน|ธันวาคม",
     .or_two = " หรือ ",
     .or_between = ", ",
     .or_last = " หรือ ",
     .grouping = ",",
     .year_offset = BUDDHIST_ERA,
     LATIN},
    {.tag = "lo",
     .date = "d M y",
     .month = "M y",
     .months = "ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ",
     .or_two = " ຫຼື ",
     .or_between = ", ",
     .or_last = " ຫຼື ",
     .grouping = ".",
     LATIN},
    {.tag = "km",
     .date = "d M y",
     .month = "M y",
     .months = "មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ",
     .or_two = " ឬ ",
     .or_between = ", ",
     .or_last = " ឬ ",
     .grouping = ".",
     LATIN},
    {.tag = "my",
     .date = "y၊ M d",
     .month = "y M",
     .months = "ဇန်နဝါရီ|ဖေဖော်ဝါရီ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင်|ဩဂုတ်|စက်တင်ဘာ|အောက်တိုဘာ|"
               "နိုဝင်ဘာ|ဒီဇင်ဘာ",
     .or_two = " သို့မဟုတ် ",
     .or_between = " - ",
     .or_last = " သို့မဟုတ် ",
     .grouping = ",",
     .zero = 0x1040,
     .last_group = 3,
     .groups = 3},
    {.tag = "zh-Hans",
     .date = "y年M月d日",
     .month = "y年M月",
     .or_two = "或",
     .or_between = "、",
     .or_last = "或",
     .grouping = ",",
     LATIN},
    {.tag = "ta",
     .date = "d M, y",
     .month = "M y",
     .months = "ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|"
               "டிசம்பர்",
     .or_two = " அல்லது ",
     .or_between = ", ",
     .or_last = " அல்லது ",
     .grouping = ",",
     .zero = '0',
     .last_group = 3,
     .groups = 2},
    {.tag = "pt",
     .date = "d de M de y",
     .month = "M de y",
     .months = "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|"
               "dezembro",
     .or_two = " ou ",
     .or_between = ", ",
     .or_last = " ou ",
     .grouping = "\u00A0",
     LATIN},
    {.tag = "tet",
     .date = "d M y",
     .month = "M y",
     .months = "Janeiru|Fevereiru|Marsu|Abríl|Maiu|Juñu|Jullu|Agostu|Setembru|Outubru|Novembru|"
               "Dezembru",
     .or_two = " ka ",
     .or_between = ", ",
     .or_last = " ka ",
     .grouping = ".",
     LATIN},
};

const struct patterns *patterns_of(const struct language *language)
{
    return &patterns[language - languages];
}

static void add_digits(struct text *out, const struct patterns *own, const char *number,
                       size_t length)
{
    char bytes[4];

    for (size_t i = 0; i < length; i++)
        text_add(out, bytes, utf8_encode(own->zero + (unsigned)(number[i] - '0'), bytes));
}

/* Whether a separator stands before the digit that has `left` digits behind its own. */
static bool is_group_start(const struct patterns *own, size_t left)
{
    size_t last = (size_t)own->last_group;

    return left == last || (left > last && (left - last) % (size_t)own->groups == 0);
}

void patterns_number(struct text *out, const struct language *language, unsigned long number)
{
    const struct patterns *own = patterns_of(language);
    char digits[NUMBER_MAX] = "";
    size_t length = (size_t)snprintf(digits, sizeof digits, "%lu", number);

    for (size_t i = 0; i < length; i++) {
        if (i && is_group_start(own, length - i))
            text_add_string(out, own->grouping);
        add_digits(out, own, &digits[i], 1);
    }
}

/* Dates */

struct day {
    long year, month, day; /* 0: not told */
};

/* The parts of YYYY[-MM[-DD]]; false for anything else. */
static bool read_day(const char *date, struct day *day)
{
    static const char *const shape = "dddd-dd-dd";
    size_t length = strlen(date);

    if (length != 4 && length != 7 && length != strlen(shape))
        return false;
    for (size_t i = 0; i < length; i++) {
        if (shape[i] == 'd' ? date[i] < '0' || date[i] > '9' : date[i] != shape[i])
            return false;
    }
    day->year = strtol(date, NULL, 10);
    day->month = length > 4 ? strtol(date + 5, NULL, 10) : 0;
    day->day = length > 7 ? strtol(date + 8, NULL, 10) : 0;
    return day->month <= 12 && (length == 4 || day->month >= 1);
}

static void add_plain(struct text *out, const struct patterns *own, long number)
{
    char digits[NUMBER_MAX] = "";

    add_digits(out, own, digits, (size_t)snprintf(digits, sizeof digits, "%ld", number));
}

static void add_month(struct text *out, const struct patterns *own, long month)
{
    const char *name = own->months;

    if (!name) {
        add_plain(out, own, month);
        return;
    }
    while (--month)
        name += strcspn(name, "|") + 1;
    text_add(out, name, strcspn(name, "|"));
}

/* Letters of words do not mean parts: a part stands alone, or beside a sign of the pattern. */
static bool is_part(const char *pattern, const char *at)
{
    bool word_before = at > pattern && at[-1] >= 'a' && at[-1] <= 'z';
    bool word_behind = at[1] >= 'a' && at[1] <= 'z';

    return strchr("dMy", *at) && !word_before && !word_behind;
}

static void fill(struct text *out, const struct patterns *own, const char *pattern,
                 const struct day *day)
{
    for (const char *at = pattern; *at; at++) {
        if (!is_part(pattern, at))
            text_add_byte(out, *at);
        else if (*at == 'M')
            add_month(out, own, day->month);
        else
            add_plain(out, own, *at == 'd' ? day->day : day->year + own->year_offset);
    }
}

void patterns_date(struct text *out, const struct language *language, const char *date)
{
    const struct patterns *own = patterns_of(language);
    struct day day;

    if (!read_day(date, &day))
        text_add_string(out, date);
    else if (day.day)
        fill(out, own, own->date, &day);
    else if (day.month)
        fill(out, own, own->month, &day);
    else
        add_plain(out, own, day.year + own->year_offset);
}

static const char *joint(const struct patterns *own, size_t at, size_t count)
{
    if (at == 0)
        return "";
    if (count == 2)
        return own->or_two;
    return at + 1 < count ? own->or_between : own->or_last;
}

void patterns_or(struct text *out, const struct language *language, const char *const *items,
                 size_t count)
{
    for (size_t i = 0; i < count; i++) {
        text_add_string(out, joint(patterns_of(language), i, count));
        text_add_string(out, items[i]);
    }
}
