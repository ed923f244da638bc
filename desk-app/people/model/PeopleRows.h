// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/pinyin/Pinyin.h"
#include "desk-app/rows/Rows.h"

#include <array>
#include <optional>

/// The terms of a score, in the order in which they are shown.
inline constexpr std::array scoreTerms{"completion", "punctuality", "attendance", "order", "dwell", "staffing"};

/// The sheet that a score stands on.
struct IssuedOn {
    QString unit, unitName, code;
    int revision = 0; ///< 0 = on none yet: a draft.
    QDateTime at;
    bool operator==(const IssuedOn&) const = default;
};

/// What a person reached in a month.
struct PersonScore {
    QString badge, name, kind, unit, unitName;
    std::optional<int> rank;
    int duties = 0, attended = 0, counted = 0;
    VerdictCounts counts;
    int clockIns = 0; ///< Their own.
    std::array<std::optional<double>, scoreTerms.size()> terms; ///< 0 to 1; none where nothing was owed.
    std::optional<double> score, final;
    double adjustment = 0;
    QString grade; ///< 优, 良, 中, 差; empty without a score.
    IssuedOn issued;
    QList<pinyin::Reading> readings; ///< Of the name.
    [[nodiscard]] bool isDraft() const { return issued.revision == 0; }
    bool operator==(const PersonScore&) const = default;
};

/// Everybody's month, and the server's instant that drafts were judged by.
struct PeopleAnswer {
    QString unit;
    QDate month;
    QDateTime asOf;
    QJsonObject rule; ///< In force for the month, by column of the rule set.
    QList<PersonScore> people;
};

/// A visit of a duty on whose crew the person stands.
struct PersonVisit {
    VisitRow visit;
    bool counted = false;  ///< It is in the score.
    bool attended = false; ///< The person clocked in on that duty.
    int ownClockIns = 0;   ///< On that duty.
};

/// How the person stood in a month.
struct MonthPoint {
    QDate month;
    std::optional<double> final;
    bool isDraft = false;
};

/// Points beside the score.
struct PersonAdjustment {
    qint64 number = 0;
    QString kind, reason, askedBy, approvedBy; ///< approvedBy empty: it does not count yet.
    double points = 0;
};

/// What a person said against their month, and what they were answered.
struct AppealRow {
    qint64 number = 0;
    QDate month;
    QString badge, name, kind, unit, unitName;
    QString state; ///< open, granted, refused, noted, withdrawn
    QString term;  ///< Of the score; or
    QDate day;     ///< with line and shift, a duty; with checkpoint and round, a visit of it.
    QString line, lineName, shift, shiftName, checkpoint, checkpointName;
    int round = 0;
    QString text, lodgedBy, lodgedByName;
    QDateTime lodgedAt;
    QString answerText, endedBy, endedByName;
    QDateTime endedAt;
    qint64 excuse = 0, adjustment = 0; ///< Numbers of what granting it led to; 0 = none.
    bool operator==(const AppealRow&) const = default;
};

/// One person's month.
struct PersonAnswer {
    QString badge;
    QDate month;
    QDateTime asOf;
    QList<PersonVisit> visits;
    QList<PersonAdjustment> adjustments;
    QList<AppealRow> appeals;
};
