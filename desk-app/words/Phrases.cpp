// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace words
{

QString find(const char* context, std::span<const Phrase> table, const QString& code)
{
    const auto phrase = std::ranges::find_if(table, [&](const Phrase& p) { return code == QLatin1String(p.code); });
    return phrase == table.end() ? QString() : QCoreApplication::translate(context, phrase->text);
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
        codes << QString::fromLatin1(phrase.code);
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
        const QString value = values.value(match.captured(1));
        const QString shown = value.isEmpty() ? QStringLiteral("–") : value;
        text.replace(match.capturedStart(), match.capturedLength(), shown);
        from = match.capturedStart() + shown.size();
    }
    return text;
}

} // namespace words
