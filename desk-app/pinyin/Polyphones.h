// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringList>

namespace pinyin
{

/// How else a character is said in names, beside what the dictionary says first; empty for most.
[[nodiscard]] QStringList otherReadings(char32_t character);

} // namespace pinyin
