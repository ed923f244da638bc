// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QApplication;
class QString;

/// How the whole program looks: Qt's Fusion style in our colours, one family of type.
namespace theme
{

enum class Choice { System, Light, Dark };

/// Asks the system which it prefers. Call it before the first apply(), which replaces the palette asked.
void rememberSystem(const QApplication& application);
/// Gives every widget the colours of the choice, now and from now on.
void apply(QApplication& application, Choice choice);
/// Chooses a font that has Chinese: the system's own when it has, else Noto Sans CJK SC when that is installed.
void chooseFont(QApplication& application);

/// Nothing glows, blinks or moves by itself from now on: for pictures and tests.
void beStill();
[[nodiscard]] bool isStill();

/// "system", "light", "dark"; anything else is System.
[[nodiscard]] Choice choiceOf(const QString& word);
[[nodiscard]] QString wordOf(Choice choice);

/// @p base at @p factor times its size; bold when @p bold.
[[nodiscard]] QFont scaled(const QFont& base, double factor, bool bold = false);

} // namespace theme
