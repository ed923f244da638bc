// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

#include <QDateTime>

namespace words
{

namespace
{

// What scoring.visits gives with each verdict; see schema/scoring.
constexpr Phrase reasons[] = {
    {"arrived", QT_TRANSLATE_NOOP("reason", "arrived {at}")},
};

// What the database's functions refuse, by the first word of the error's detail.
constexpr Phrase refusals[] = {
    {"unknown_unit", QT_TRANSLATE_NOOP("refusal", "there is no unit “{unit}”")},
};

// 2026-11-22T05:14:32Z → 13:14 of that zone, with the date in front when it is not obvious.
QString shown(const QString& value, const QTimeZone& zone)
{
    const QDateTime instant = value.size() >= 20 ? QDateTime::fromString(value, Qt::ISODate) : QDateTime();
    return instant.isValid() ? instant.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : value;
}

QString filled(const QString& text, Coded coded, const QTimeZone& zone)
{
    for (QString& value : coded.values) {
        value = shown(value, zone);
    }
    return fill(text, coded.values);
}

} // namespace

QString reason(const QString& text, const QTimeZone& zone)
{
    const Coded coded = takeApart(text);
    const QString phrase = find("reason", reasons, coded.code);
    return phrase.isEmpty() ? text : filled(phrase, coded, zone);
}

QString refusal(const QString& detail, const QString& message, const QString& hint)
{
    const Coded coded = takeApart(detail);
    const QString phrase = find("refusal", refusals, coded.code);
    if (!phrase.isEmpty()) {
        return filled(phrase, coded, QTimeZone::systemTimeZone());
    }
    return hint.isEmpty() ? message : message + QStringLiteral("; ") + hint;
}

QStringList reasonCodes() { return codesOf(reasons); }
QStringList refusalCodes() { return codesOf(refusals); }

} // namespace words
