// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <span>

/// How the tables of words are kept and looked up; for the sources of this room only.
namespace words
{

/// A code of the database and the English that stands for it; the English is also the key of its translation.
struct Phrase {
    const char* code;
    const char* text;
};

/// The translated text of `code`, or an empty string where the table has none.
QString find(const char* context, std::span<const Phrase> table, const QString& code);

/// As find(), but the code itself where the table has none.
QString findOrCode(const char* context, std::span<const Phrase> table, const QString& code);

/// The text of `code` as it stands in the table, or an empty string.
QString english(std::span<const Phrase> table, const QString& code);

/// Every code of a table, in its order.
QStringList codesOf(std::span<const Phrase> table);

/// `code key=value key=value` taken apart.
struct Coded {
    QString code;
    QMap<QString, QString> values;
};
Coded takeApart(const QString& text);

/// Puts values where `{key}` stands; a key without value becomes "–".
QString fill(QString text, const QMap<QString, QString>& values);

} // namespace words
