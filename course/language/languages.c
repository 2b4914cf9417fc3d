/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/languages.h"

#include "base/check.h"

#include <ctype.h>
#include <string.h>

/*
 * Plural rules: CLDR 42 (the data of ICU 72), cardinals, whole numbers only. Portuguese is that of
 * Portugal; its third form there, for millions, is one that no message of ours can reach. CLDR has
 * no Tetum: its nouns do not
 * change, and 1 / other leaves a translator free to write "ida" for one.
 *
 * In samples of Thai, Lao, Khmer and Burmese U+200B stands between words: lines may break there.
 */
#define Z "\xE2\x80\x8B"

const struct language languages[LANGUAGE_COUNT] = {
    {"en", "English", "English", "Pause and check before you pay.", NULL, PLURAL_ONE},
    {"id", "Bahasa Indonesia", "Indonesian", "Berhenti dan periksa dulu sebelum membayar.", NULL,
     PLURAL_NONE},
    {"ms", "Bahasa Melayu", "Malay", "Berhenti dan semak dahulu sebelum membayar.", NULL,
     PLURAL_NONE},
    {"fil", "Filipino", "Filipino", "Huminto muna at magsuri bago magbayad.", NULL,
     PLURAL_FILIPINO},
    {"vi", "Tiếng Việt", "Vietnamese", "Hãy dừng lại và kiểm tra trước khi trả tiền.", NULL,
     PLURAL_NONE},
    {"th", "ไทย", "Thai", "หยุด" Z "คิด" Z "และ" Z "ตรวจสอบ" Z "ก่อน" Z "จ่าย" Z "เงิน", NULL,
     PLURAL_NONE},
    {"lo", "ລາວ", "Lao", "ຢຸດ" Z "ກ່ອນ ກວດສອບ" Z "ກ່ອນ" Z "ຈ່າຍ" Z "ເງິນ", NULL,
     PLURAL_NONE},
    {"km", "ខ្មែរ", "Khmer",
     "សូម" Z "ឈប់" Z "សិន " Z "ហើយ" Z "ពិនិត្យ" Z "មុន" Z "ពេល" Z "បង់" Z "ប្រាក់។",
     NULL, PLURAL_NONE},
    {"my", "မြန်မာ", "Burmese",
     "ငွေ" Z "မ" Z "ပေး" Z "ချေ" Z "မီ " Z "ခဏ" Z "ရပ်ပြီး " Z "စစ်ဆေး" Z "ပါ။",
     NULL, PLURAL_NONE},
    {"zh-Hans", "简体中文", "Chinese (Simplified)", "付款前，先停一停，核实清楚。", NULL,
     PLURAL_NONE},
    {"ta", "தமிழ்", "Tamil", "பணம் செலுத்தும் முன் நிதானித்துச் சரிபாருங்கள்.", NULL,
     PLURAL_ONE},
    {"pt", "Português", "Portuguese", "Pare e verifique antes de pagar.", NULL, PLURAL_ONE},
    {"tet", "Tetun", "Tetum", "Para uluk no verifika molok atu selu.", "pt", PLURAL_ONE},
};

#undef Z

/* Other codes for the same languages, and those that write them in a script we do not have. */
static const struct {
    const char *code, *tag;
} aliases[] = {
    {"in", "id"}, {"tl", "fil"}, {"zsm", "ms"}, {"tdt", "tet"}, {"zh", "zh-Hans"},
    {"cmn", "zh-Hans"},
};

static const struct {
    const char *tag, *subtag;
    bool ours;
} subtags[] = {
    {"zh-Hans", "hans", true}, {"zh-Hans", "hant", false}, {"zh-Hans", "tw", false},
    {"zh-Hans", "hk", false},  {"zh-Hans", "mo", false},   {"ms", "arab", false},
    {"id", "arab", false},     {"vi", "hani", false},
};

enum { NAME_MAX_LENGTH = 63 };

/* The next part of a tag in small letters, up to `-`, `_`, or the end (`.UTF-8`, `@euro`). */
static size_t next_subtag(const char *name, size_t length, char subtag[NAME_MAX_LENGTH + 1])
{
    size_t i = 0;

    while (i < length && i < NAME_MAX_LENGTH && !strchr("-_.@", name[i])) {
        subtag[i] = (char)tolower((unsigned char)name[i]);
        i++;
    }
    subtag[i] = '\0';
    return i;
}

static const struct language *with_tag(const char *tag)
{
    for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
        if (strcmp(languages[i].tag, tag) == 0)
            return &languages[i];
    }
    return NULL;
}

static const struct language *with_code(const char *code)
{
    for (size_t i = 0; i < ARRAY_LENGTH(aliases); i++) {
        if (strcmp(aliases[i].code, code) == 0)
            return with_tag(aliases[i].tag);
    }
    return with_tag(code);
}

/* The first subtag that says something decides: zh-Hans-HK is ours, zh_HK is not. */
static bool subtags_fit(const struct language *language, const char *rest, size_t length)
{
    char subtag[NAME_MAX_LENGTH + 1];

    while (length && (*rest == '-' || *rest == '_')) {
        size_t taken = 1 + next_subtag(rest + 1, length - 1, subtag);

        for (size_t i = 0; i < ARRAY_LENGTH(subtags); i++) {
            if (strcmp(subtags[i].subtag, subtag) == 0 &&
                strcmp(subtags[i].tag, language->tag) == 0)
                return subtags[i].ours;
        }
        rest += taken;
        length -= taken;
    }
    return true;
}

static const struct language *find(const char *name, size_t length)
{
    char code[NAME_MAX_LENGTH + 1];
    size_t taken = next_subtag(name, length, code);
    const struct language *language = with_code(code);

    if (length > NAME_MAX_LENGTH || !language)
        return NULL;
    return subtags_fit(language, name + taken, length - taken) ? language : NULL;
}

const struct language *language_find(const char *name)
{
    return name ? find(name, strlen(name)) : NULL;
}

const struct language *language_choose(const char *const *wishes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *wish = wishes[i];

        while (wish && *wish) {
            size_t length = strcspn(wish, ":");
            const struct language *language = find(wish, length);

            if (language)
                return language;
            wish += length + (wish[length] == ':');
        }
    }
    return NULL;
}

size_t language_chain(const struct language *language,
                      const struct language *chain[LANGUAGE_CHAIN_MAX])
{
    size_t count = 0;

    while (language && language != &languages[0]) {
        BUG_ON(count == LANGUAGE_CHAIN_MAX);
        chain[count++] = language;
        language = language->fallback ? with_tag(language->fallback) : NULL;
    }
    return count;
}

/* v = 0 and i = 1,2,3 or v = 0 and i % 10 != 4,6,9 */
static bool is_one_in_filipino(unsigned long n)
{
    unsigned long last = n % 10;

    return (n >= 1 && n <= 3) || (last != 4 && last != 6 && last != 9);
}

const char *language_plural_header(const struct language *language)
{
    static const char *const headers[] = {
        [PLURAL_NONE] = "Plural-Forms: nplurals=1; plural=0;\n",
        [PLURAL_ONE] = "Plural-Forms: nplurals=2; plural=n != 1;\n",
        [PLURAL_FILIPINO] =
            ("Plural-Forms: nplurals=2; plural=n > 3 && (n % 10 == 4 || n % 10 == 6 || n % 10 == "
             "9);\n"),
    };

    return headers[language->plural];
}

size_t language_form_count(const struct language *language)
{
    return language->plural == PLURAL_NONE ? 1 : 2;
}

unsigned language_plural_form(const struct language *language, unsigned long n)
{
    switch (language->plural) {
    case PLURAL_NONE:
        return 0;
    case PLURAL_ONE:
        return n != 1;
    case PLURAL_FILIPINO:
        return !is_one_in_filipino(n);
    }
    check_failed(__FILE__, __LINE__, "plural rule without a case");
}
