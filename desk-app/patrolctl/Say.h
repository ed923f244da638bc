// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <string>

/// The program's own sentences, in the language of the locale.
/// \code
/// say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is not a date"), text)
/// \endcode
template <typename... Values> std::string say(const char* sentence, const Values&... values)
{
    QString text = QCoreApplication::translate("patrolctl", sentence);
    if constexpr (sizeof...(values) > 0) text = text.arg(QString::fromStdString(values)...);
    return text.toStdString();
}
