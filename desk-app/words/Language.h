// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// Which language a program speaks. There are two: Chinese and English.
namespace words
{

/// "zh_CN" or "en": from `wished` (a --language option, may be empty), else from the first that is set of
/// LC_ALL, LC_MESSAGES and LANG. Everything that begins with "zh" is Chinese, all else is English.
QString chooseLanguage(const QString& wished = {});

/// Makes the running QCoreApplication speak `language`: installs the translations of these words, and those found
/// as ":/i18n/<room>_<language>.qm" for each further room named.
/// Installing again replaces what was installed before. Call it on the main thread, before anything is shown.
void speak(const QString& language, const QStringList& rooms = {});

} // namespace words
