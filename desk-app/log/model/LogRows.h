// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

/// What was changed in one transaction: an import is one.
struct ChangeGroup {
    QDateTime at;
    QString exactAt; ///< The same, as the database writes it: to the microsecond.
    qint64 transaction = 0;
    QString login, badge, personName;        ///< badge: who signed for all of it; empty = nobody.
    int changes = 0, added = 0, removed = 0; ///< Of those that fit the filter.
    QList<QPair<QString, int>> kinds;        ///< How many of each kind, the most first.
    QString kind, code, name, unitName;      ///< Of the first change.

    [[nodiscard]] QString key() const { return exactAt + u'/' + QString::number(transaction); }
    bool operator==(const ChangeGroup&) const = default;
};

/// One thing that was added, changed or taken away.
struct Change {
    qint64 number = 0;
    QDateTime at;
    QString kind, code, name, unitName, login, badge, personName;
    QJsonObject before, after; ///< Columns by name.
    bool existed = false;      ///< There is a before.
    bool exists = false;       ///< There is an after.
    bool operator==(const Change&) const = default;
};

/// Which changes are wanted; empty = any.
struct ChangeFilter {
    QDateTime from, to; ///< to is exclusive.
    QString kind, search, who;
    bool operator==(const ChangeFilter&) const = default;
};

/// One clock-in of the list of all.
struct ListedClockIn {
    QDateTime at, receivedAt;
    QString exactAt; ///< As the database writes it: to the microsecond.
    qint64 errorMilliseconds = 0;
    QString reader, journal;
    qint64 entry = 0;
    QString uid, checkpoint, checkpointName, badge, personName, eventName, clock, auth;
    bool operator==(const ListedClockIn&) const = default;
};

/// Which clock-ins are wanted; empty = any.
struct ClockInFilter {
    QString reader, person, checkpoint, uid;
    bool operator==(const ClockInFilter&) const = default;
};

/// Where a page of the list of clock-ins begins, itself left out; no instant = at the end of the list.
struct ClockInKey {
    QString at;      ///< As the database writes instants.
    QString journal; ///< Empty: only the instant counts.
    qint64 entry = 0;

    static ClockInKey of(const ListedClockIn& row) { return {row.exactAt, row.journal, row.entry}; }
    bool operator==(const ClockInKey&) const = default;
};
