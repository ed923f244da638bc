// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/ExcuseRow.h"
#include "desk-app/evidence/model/VisitKey.h"
#include "desk-app/rows/Verdict.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>
#include <optional>

/// What the duty was written with, and how the visit was judged.
struct EvidenceVisit {
    QDateTime judgedAt;
    QTimeZone zone; ///< What its unit lives by.
    QString unit, unitName, line, lineName, mode, shift, shiftName;
    QDate day;
    int position = 0, round = 0, rounds = 0;
    QString checkpoint, checkpointName, kind;
    int level = 0; ///< 0 = none.
    QDateTime startsAt, endsAt, acceptFrom, acceptUntil;
    QString eligibility; ///< crew, unit, anyone
    bool ordered = false;
    int minGapMinutes = 0, earlyGraceMinutes = 0, lateGraceMinutes = 0;
    std::optional<int> dwellMinutes;
    bool backfilled = false;
    QDateTime writtenAt;
    Verdict verdict = Verdict::Due;
    QString reason, reasonName; ///< For words::reason().
    QDateTime arrivedAt;
    double arrivalError = 0; ///< Seconds.
    QDateTime leftAt;
    QString badge, personName, reader, journal;
    qint64 entry = 0;
    bool outOfOrder = false, shortDwell = false;
};

/// One of the duty's crew.
struct EvidenceMember {
    QString badge, name, kind;
    int clockIns = 0; ///< At the duty's stops, while it accepted.
    QDateTime firstAt, lastAt;
};

/// A clock-in at the checkpoint, and what came of it.
struct EvidenceClockIn {
    QDateTime at;
    double error = 0;   ///< Seconds that at may be off.
    QString clock;      ///< synchronised, anchored, unsure, downloaded
    QDateTime deviceAt; ///< What the reader's own clock said.
    QDateTime receivedAt;
    QString reader, readerKind, journal;
    qint64 entry = 0;
    QString uid, auth, badge, personName, personKind, event, eventName;
    QString role;  ///< arrived, stayed, departed: it counts; else why it does not (schema/scoring/traces.sql).
    int round = 0; ///< In which it counts; 0 = in none.
    bool operator==(const EvidenceClockIn&) const = default;
};

/// A reader that listened, and how it is.
struct EvidenceReader {
    QString reader, kind;
    bool away = false; ///< Out of service all the time that the duty accepted.
    QDateTime lastSeen, completeThrough;
    bool complete = false; ///< Nothing that counts can still arrive from it.
    qint64 undelivered = 0;
    QString state;
    QDateTime lastClockIn;
    bool operator==(const EvidenceReader&) const = default;
};

/// When a reader could not be relied on.
struct EvidenceOutage {
    QString reader;
    QDateTime since, until; ///< until invalid = it lasts.
    QString reason, notedBy, notedByName;
};

/// What somebody said of the visit.
struct EvidenceRemark {
    QString badge, name;
    QDateTime at;
    QString comment;
};

/// Everything about one visit.
struct EvidenceAnswer {
    std::optional<EvidenceVisit> visit; ///< None: there is no such visit (any more).
    QList<EvidenceMember> crew;
    QList<EvidenceClockIn> clockIns; ///< In the order that decides.
    QList<EvidenceReader> readers;
    QList<EvidenceOutage> outages;
    QList<ExcuseRow> excuses;
    QList<EvidenceRemark> remarks;
};
