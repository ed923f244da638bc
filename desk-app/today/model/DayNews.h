// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

/// What changed of the day since an instant: the visits of the duties that somebody clocked in for, and the clock-ins.
struct DayNews {
    QDateTime asOf;
    QList<VisitRow> visits;
    QList<ClockInRow> clockIns;
};

/// What somebody said of a visit that nobody reached.
struct Acknowledgement {
    QString badge, name, login, comment;
    QDateTime at;
    bool operator==(const Acknowledgement&) const = default;
};
/// By visitKey(), oldest first.
using Acknowledgements = QHash<QString, QList<Acknowledgement>>;

/// Tells a visit from all others, on any day: line, shift, day, checkpoint, round.
[[nodiscard]] QString visitKey(const QString& line, const QString& shift, QDate day, const QString& checkpoint, int round);
[[nodiscard]] QString visitKey(const VisitRow& visit);
/// Tells a duty from all others.
[[nodiscard]] QString dutyKey(const QString& line, const QString& shift, QDate day);

/// Puts the news into the day. @return false when they have a visit that the day has not: then the day is to be asked
/// for again.
[[nodiscard]] bool merge(TodayAnswer& day, const DayNews& news);
/// Puts newer clock-ins before @p feed, each once, and keeps the first @p howMany.
void merge(QList<ClockInRow>& feed, const QList<ClockInRow>& newer, int howMany);
