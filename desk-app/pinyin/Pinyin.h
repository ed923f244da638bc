// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Finding Chinese names by the Latin letters of their pronunciation, as people here type them.
namespace pinyin
{

/// A way to say a name: one syllable per character, lower-case ASCII: 张三 → zhang, san. Other words stay whole.
using Reading = QStringList;

/// Every way to say @p name; more than one where it has a character that is said in several ways (单: shan, dan), at
/// most 16. May take milliseconds the first time: call it where nobody waits. Safe on any thread.
[[nodiscard]] QList<Reading> readings(const QString& name);

/// Whether @p typed means a name of one of these readings: the beginnings of one or more syllables that follow each
/// other: zs, zhang, zhangs, zsan, san. Blanks, case and apostrophes do not matter; ü is v or u. Nothing typed: yes.
[[nodiscard]] bool matches(const QString& typed, const QList<Reading>& readings);

} // namespace pinyin
