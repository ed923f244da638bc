// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QTimeZone>
#include <optional>

/// A node of the tree of units.
struct UnitRow {
    QString unit, name, kind;
    QString parent;        ///< Code of the unit above; empty at the top.
    bool hasLines = false; ///< It walks lines itself.
    QString timezone;      ///< IANA zone of its days; empty when the database does not say.
    bool operator==(const UnitRow&) const = default;
};

/// Who patrols, and may sign at a desk.
struct PersonRow {
    QString badge, name;
    QString kind; ///< officer, auxiliary, grid_worker, guard, volunteer, municipal
    QString unit, unitName;
    QDate firstDay, lastDay; ///< Inclusive; invalid = open.
    bool operator==(const PersonRow&) const = default;
};

/// A place to reach.
struct CheckpointRow {
    QString checkpoint, name, unit, unitName, zone, zoneName;
    QString kind;                   ///< ordinary, must_reach, standing
    QString category;               ///< The district's own word; may be empty.
    int level = 0;                  ///< 1 to 3; 0 = none.
    std::optional<double> lon, lat; ///< Degrees, WGS 84; both or neither.
    bool operator==(const CheckpointRow&) const = default;
};

/// One stop of one round of one duty, with what became of it.
struct VisitRow {
    QDate day;
    QString unit, unitName, line, lineName, mode, shift, shiftName;
    int position = 0, round = 0, rounds = 0;
    QString checkpoint, checkpointName, kind;
    int level = 0;
    QDateTime startsAt, endsAt, acceptFrom, acceptUntil;
    Verdict verdict = Verdict::Due;
    QString reason;     ///< Code and values, for words::reason().
    QString reasonName; ///< Of the person whose badge the reason has; empty when it has none.
    QDateTime arrivedAt, leftAt;
    QString badge, personName, reader;
    bool outOfOrder = false, shortDwell = false;
    bool operator==(const VisitRow&) const = default;
};

/// The day, and the server's instant it was judged by.
struct TodayAnswer {
    QDateTime asOf;
    QList<VisitRow> visits;
};

/// A tap as the live feed shows it.
struct ClockInRow {
    QDateTime at, receivedAt;
    QString reader, readerKind, uid, checkpoint, checkpointName, badge, personName, personKind, event, eventName;
    QString clock; ///< synchronised, anchored, unsure, downloaded
    bool operator==(const ClockInRow&) const = default;
};

/// A reader's health.
struct ReaderRow {
    QString reader, kind, unit, checkpoint;
    QDateTime lastSeen, completeThrough;
    qint64 undelivered = 0;
    QString state; ///< listening, deaf, downloaded
    bool operator==(const ReaderRow&) const = default;
};

/// Whether and how a unit's month is issued.
struct SheetHead {
    bool issued = false;
    int revision = 0;
    QDateTime issuedAt;
    QString issuedBy, code, unitName;
    QJsonObject rule;
};

/// A unit's month: its head, and the rows of its parts (people, lines, units) by column name.
struct SheetAnswer {
    QString unit;
    QDate month; ///< Its first day.
    SheetHead head;
    QHash<QString, QList<QJsonObject>> parts;
    QDateTime asOf; ///< The server's instant a draft was computed by.
};

/// What a login may do: the functions it may execute.
struct Rights {
    QSet<QString> functions; ///< As schema.name.
    [[nodiscard]] bool may(const QString& function) const { return functions.contains(function); }
    [[nodiscard]] bool issuesSheets() const { return may(QStringLiteral("desk.issue_sheet")); }
    bool operator==(const Rights&) const = default;
};

/// What issuing a sheet gave.
struct IssueAnswer {
    int revision = 0;
    QString code;
};
