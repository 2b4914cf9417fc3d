/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/palette.h"

#include "base/check.h"

#include <string.h>

enum { FIRST_FIXED = 16, FIRST_GREY = 232, COLOURS = 256 };

struct shade {
    int foreground, background;
};

static const char *const names[PALETTE_COUNT] = {
    [PALETTE_DARK] = "dark",
    [PALETTE_LIGHT] = "light",
    [PALETTE_HIGH_CONTRAST] = "high-contrast",
    [PALETTE_NONE] = "none",
};

/* The same in every theme, so that nobody loses a meaning with the colours. */
static const unsigned attributes[STYLE_COUNT] = {
    [STYLE_TITLE] = LOOK_BOLD,
    [STYLE_HEADING] = LOOK_BOLD,
    [STYLE_STRONG] = LOOK_BOLD,
    [STYLE_EMPHASIS] = LOOK_UNDERLINE,
    [STYLE_TERM] = LOOK_UNDERLINE,
    [STYLE_CUE] = LOOK_BOLD,
    [STYLE_PART] = LOOK_UNDERLINE,
    [STYLE_MARKED] = LOOK_BOLD | LOOK_UNDERLINE,
    [STYLE_GOOD] = LOOK_BOLD,
    [STYLE_BAD] = LOOK_BOLD,
};

static const struct shade shades[PALETTE_NONE][STYLE_COUNT] = {
    [PALETTE_DARK] = {
        [STYLE_BODY] = {253, 16},
        [STYLE_TITLE] = {231, 16},
        [STYLE_HEADING] = {117, 16},
        [STYLE_STRONG] = {231, 16},
        [STYLE_EMPHASIS] = {229, 16},
        [STYLE_TERM] = {253, 16},
        [STYLE_CODE] = {159, 16},
        [STYLE_QUIET] = {248, 16},
        [STYLE_MESSAGE] = {253, 236},
        [STYLE_CUE] = {217, 16},
        [STYLE_PART] = {229, 236},
        [STYLE_MARKED] = {226, 236},
        [STYLE_GOOD] = {120, 16},
        [STYLE_BAD] = {217, 16},
        [STYLE_RULE] = {245, 16},
    },
    [PALETTE_LIGHT] = {
        [STYLE_BODY] = {234, 231},
        [STYLE_TITLE] = {16, 231},
        [STYLE_HEADING] = {18, 231},
        [STYLE_STRONG] = {16, 231},
        [STYLE_EMPHASIS] = {16, 231},
        [STYLE_TERM] = {234, 231},
        [STYLE_CODE] = {54, 231},
        [STYLE_QUIET] = {240, 231},
        [STYLE_MESSAGE] = {234, 254},
        [STYLE_CUE] = {88, 231},
        [STYLE_PART] = {18, 254},
        [STYLE_MARKED] = {88, 254},
        [STYLE_GOOD] = {22, 231},
        [STYLE_BAD] = {88, 231},
        [STYLE_RULE] = {241, 231},
    },
    [PALETTE_HIGH_CONTRAST] = {
        [STYLE_BODY] = {231, 16},
        [STYLE_TITLE] = {226, 16},
        [STYLE_HEADING] = {226, 16},
        [STYLE_STRONG] = {231, 16},
        [STYLE_EMPHASIS] = {231, 16},
        [STYLE_TERM] = {231, 16},
        [STYLE_CODE] = {159, 16},
        [STYLE_QUIET] = {231, 16},
        [STYLE_MESSAGE] = {231, 16},
        [STYLE_CUE] = {226, 16},
        [STYLE_PART] = {159, 16},
        [STYLE_MARKED] = {226, 16},
        [STYLE_GOOD] = {120, 16},
        [STYLE_BAD] = {217, 16},
        [STYLE_RULE] = {231, 16},
    },
};

const char *palette_name(enum palette_theme theme)
{
    BUG_ON(theme >= PALETTE_COUNT);
    return names[theme];
}

bool palette_find(const char *name, enum palette_theme *theme)
{
    for (int i = 0; i < PALETTE_COUNT; i++) {
        if (strcmp(name, names[i]) == 0) {
            *theme = (enum palette_theme)i;
            return true;
        }
    }
    return false;
}

enum palette_theme palette_choose(const char *name, const char *no_color)
{
    enum palette_theme theme = PALETTE_DARK;

    if (no_color && *no_color)
        return PALETTE_NONE;
    if (name)
        palette_find(name, &theme);
    return theme;
}

struct look palette_look(enum palette_theme theme, int colours, enum style style, bool focused)
{
    BUG_ON(theme >= PALETTE_COUNT || style >= STYLE_COUNT);

    struct look look = {
        .foreground = PALETTE_DEFAULT,
        .background = PALETTE_DEFAULT,
        .attributes = attributes[style] | (focused ? LOOK_REVERSE : 0U),
    };

    if (theme != PALETTE_NONE && colours >= COLOURS) {
        look.foreground = shades[theme][style].foreground;
        look.background = shades[theme][style].background;
    }
    return look;
}

/* value to the power of 2.4, for 0-1: its square times the fifth root of that, by Newton's way. */
static double power_2_4(double value)
{
    double square = value * value, root = 1;

    for (int i = 0; i < 32; i++) /* pow() would load the mathematical library at every start */
        root -= (root - square / (root * root * root * root)) / 5;
    return square * root;
}

/* One channel of sRGB, 0-255, made linear. */
static double linear(int level)
{
    double value = level / 255.0;

    return value <= 0.04045 ? value / 12.92 : power_2_4((value + 0.055) / 1.055);
}

/* xterm's six levels of the cube: 0, 95, 135, 175, 215, 255. */
static int cube_level(int step)
{
    return step ? 55 + 40 * step : 0;
}

static double luminance(int index)
{
    BUG_ON(index < FIRST_FIXED || index >= COLOURS);

    if (index >= FIRST_GREY)
        return linear(8 + 10 * (index - FIRST_GREY));
    index -= FIRST_FIXED;
    return 0.2126 * linear(cube_level(index / 36)) + 0.7152 * linear(cube_level(index / 6 % 6)) +
           0.0722 * linear(cube_level(index % 6));
}

double palette_contrast(int one, int other)
{
    double first = luminance(one), second = luminance(other);
    double brighter = first > second ? first : second;
    double darker = first > second ? second : first;

    return (brighter + 0.05) / (darker + 0.05);
}
