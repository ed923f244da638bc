// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

/// Points beside a score, asked for or approved.
struct AdjustmentRow {
    qint64 number = 0;
    QString ofWhat; ///< people, lines, units
    QString subject, name, kind;
    double points = 0;
    QString reason, askedBy;
    QDateTime askedAt;
    QString approvedBy; ///< Empty: it does not count yet.
    QDateTime approvedAt;
    QString unit; ///< The station it belongs to.
    bool operator==(const AdjustmentRow&) const = default;
};

/// Whom points can be asked for.
struct SubjectRow {
    QString subject, name;
    bool operator==(const SubjectRow&) const = default;
};

/// A person, line or unit of an issued sheet, beside what it was a month and a year before.
struct ComparisonRow {
    QString subject, name, kind;
    std::optional<double> final, finalMonthBefore, finalYearBefore;
    QString grade, gradeMonthBefore, gradeYearBefore;
    std::optional<int> rank, rankMonthBefore, rankYearBefore;
    std::optional<double> completion, completionMonthBefore, completionYearBefore; ///< 0 to 1.
    bool operator==(const ComparisonRow&) const = default;
};

/// A month of a subject's issued sheets.
struct TrendRow {
    QString subject, name;
    QDate month; ///< Its first day.
    std::optional<double> final, completion;
    bool operator==(const TrendRow&) const = default;
};

/// A person, line or unit as the month is, and as it would be under other rules.
struct SimulatedRow {
    QString subject, name, unit;
    int counted = 0, countedThen = 0, late = 0, lateThen = 0, missed = 0, missedThen = 0;
    std::optional<double> final, finalThen;
    QString grade, gradeThen;
    std::optional<int> rank, rankThen;
    bool operator==(const SimulatedRow&) const = default;
    /// Something that is told of it would be different.
    [[nodiscard]] bool changes() const
    {
        return final != finalThen || grade != gradeThen || rank != rankThen || late != lateThen ||
               missed != missedThen || counted != countedThen;
    }
};

/// The numbers of a rule set by their names in desk.rule_sets: completion, level_1, excellent_from …
using RuleNumbers = QList<QPair<QString, double>>;
