// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/LogRows.h"

#include <QCoreApplication>
#include <QTimeZone>

/// The log in words: what kinds of things there are, what their columns are called, and what their values say.
class LogWords
{
    Q_DECLARE_TR_FUNCTIONS(LogWords)
public:
    /// Every kind that has words, in the order of a list to choose from.
    static QStringList kinds();
    /// What a kind is called; one without words as it is.
    static QString kind(const QString& code);
    /// "12 stops, 3 lines and 40 more": the kinds of a group with their counts.
    static QString counted(const QList<QPair<QString, int>>& kinds);
    /// What a column of that kind of thing is called.
    static QString field(const QString& kind, const QString& name);
    /// What a value says: instants and spans in @p zone, codes in words, none as an empty text.
    static QString value(const QString& kind, const QString& field, const QJsonValue& value, const QTimeZone& zone);
    /// Added, Changed or Removed.
    static QString action(bool existed, bool exists);
    /// How far a card proved itself.
    static QString auth(const QString& code);

private:
    static QString text(const QString& kind, const QString& field, const QString& value, const QTimeZone& zone);
};
