// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A word as it begins a line or names a thing: with a capital, where the script has them.
[[nodiscard]] inline QString capitalized(QString word)
{
    if (!word.isEmpty()) word[0] = word.at(0).toUpper();
    return word;
}
