// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <array>
#include <optional>

/// A number for each hour of the week, Monday 00:00 first.
using WeekHours = std::array<int, 168>;

/// The hours of `desk.places_month`: 168 numbers with commas between; anything else is all 0.
WeekHours weekHours(const QString& text);

/// The month of one checkpoint, as desk.places_month tells it.
struct PlaceRow {
    QString checkpoint, name, unit, unitName, zone, zoneName, kind, category;
    int level = 0; ///< 0: none.
    int owed = 0;
    int counted = 0;
    VerdictCounts counts;   ///< On time, late and missed of what counts; excused, without data and due beside it.
    double completion = -1; ///< 0 to 1; below 0: nothing counts.
    int clockIns = 0, comings = 0;
    int longestMinutes = -1; ///< Below 0: nothing is known.
    QDateTime longestFrom, longestUntil;
    int medianMinutes = -1; ///< Between one coming and the next; below 0: no such gap.
    int unknownMinutes = 0; ///< For how long nothing is known.
    int days = 0, daysWithout = 0;
    double met = -1; ///< scoring.predictability, 0 to 1; below 0: too little to tell.
    int blindHours = 0;
    WeekHours hours{}, heard{};
    bool operator==(const PlaceRow&) const = default;
};

/// The places of a unit in a month.
struct PlacesAnswer {
    QString unit;
    QDate month;
    QDateTime asOf;
    QList<PlaceRow> rows;
};

/// A clock-in at a place.
struct PlaceClockIn {
    QDateTime at;
    QString reader, uid, badge, personName, eventName, clock;
    bool operator==(const PlaceClockIn&) const = default;
};

/// A visit that a duty owes at a place.
struct PlaceVisit {
    QDate day;
    QString line, lineName, shift, shiftName;
    int round = 1;
    QDateTime startsAt, endsAt;
    Verdict verdict = Verdict::Due;
    QString reason, reasonName;
    QDateTime arrivedAt;
    QString badge, personName;
    bool operator==(const PlaceVisit&) const = default;
};

/// The month of one place, clock-in by clock-in.
struct PlaceAnswer {
    QString checkpoint;
    QDate month;
    QList<PlaceClockIn> clockIns;
    QList<PlaceVisit> visits;
};
