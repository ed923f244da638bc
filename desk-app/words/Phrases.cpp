// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace words
{

namespace
{

const char* textOf(std::span<const Phrase> table, const QString& code)
{
    const auto phrase = std::ranges::find_if(table, [&](const Phrase& p) { return code == QString::fromUtf8(p.code); });
    return phrase == table.end() ? nullptr : phrase->text;
}

} // namespace

QString find(const char* context, std::span<const Phrase> table, const QString& code)
{
    const char* text = textOf(table, code);
    return text ? QCoreApplication::translate(context, text) : QString();
}

QString english(std::span<const Phrase> table, const QString& code)
{
    return QString::fromUtf8(textOf(table, code));
}

QString findOrCode(const char* context, std::span<const Phrase> table, const QString& code)
{
    const QString text = find(context, table, code);
    return text.isEmpty() ? code : text;
}

QStringList codesOf(std::span<const Phrase> table)
{
    QStringList codes;
    for (const Phrase& phrase : table) {
        codes << QString::fromUtf8(phrase.code);
    }
    return codes;
}

// A value holds no blank; a word without "=" that follows one is taken as more of it, so that nothing is lost.
Coded takeApart(const QString& text)
{
    Coded coded;
    QString key;
    for (const QString& word : text.split(' ', Qt::SkipEmptyParts)) {
        const auto equals = word.indexOf('=');
        if (coded.code.isEmpty()) {
            coded.code = word;
        } else if (equals > 0) {
            key = word.left(equals);
            coded.values[key] = word.mid(equals + 1);
        } else if (!key.isEmpty()) {
            coded.values[key] += ' ' + word;
        }
    }
    return coded;
}

// One pass, so that braces inside a value stay what they are.
QString fill(QString text, const QMap<QString, QString>& values)
{
    static const QRegularExpression place(QStringLiteral("\\{([a-z_]+)\\}"));
    qsizetype from = 0;
    for (auto match = place.match(text, from); match.hasMatch(); match = place.match(text, from)) {
        const QString shown = values.value(match.captured(1), QStringLiteral("–"));
        text.replace(match.capturedStart(), match.capturedLength(), shown);
        from = match.capturedStart() + shown.size();
    }
    return text;
}

} // namespace words
