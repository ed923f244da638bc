// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QDate>
#include <QSet>

/// On which dates the plan wants what, computed as the database will (design §5).
class ShiftDays
{
public:
    explicit ShiftDays(const PlanEditor& editor);

    /// The kind of a date for a unit: the nearest unit's row up the tree, then a row for all, then the weekday's.
    [[nodiscard]] QString dayKind(QDate date, const QString& unit) const;
    /// The unit whose calendar row gives it; "*" = the row for all, empty = no row does.
    [[nodiscard]] QString givenBy(QDate date, const QString& unit) const;
    /// Whether a shift gives a duty on a date.
    [[nodiscard]] bool isDue(const Cells& shift, QDate date) const;
    /// Whether a roster row puts its crew on a date (validity and cycle; whether the shift is due is isDue()).
    [[nodiscard]] static bool isOn(const Cells& roster, QDate date);

private:
    const PlanEditor& m_editor;
    QHash<QString, QString> m_parents, m_unitsOfLines;
    QHash<QString, Cells> m_lines;
    QHash<QString, QString> m_calendar;   ///< "date unit" → kind.
    QSet<QString> m_dispatched;           ///< "line shift date".
};

[[nodiscard]] bool isWithin(QDate date, const QString& from, const QString& until);
