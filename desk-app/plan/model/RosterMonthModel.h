// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QSet>

/// Who works when: crews down, the days of a month across, in each cell the duties that the crew takes that day,
/// with cycles worked out. A dispatch that names a crew counts instead of the roster.
class RosterMonthModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RosterMonthModel(PlanEditor& editor, QObject* parent = nullptr);

    /// @param month any day of it.
    void setMonth(QDate month);
    [[nodiscard]] QDate month() const { return m_month; } ///< Its first day.
    /// Only crews of these units; empty = all.
    void setUnits(const QSet<QString>& units);
    void setToday(QDate today);
    [[nodiscard]] QString crew(int row) const { return m_crews.value(row); }
    [[nodiscard]] int rowOf(const QString& crew) const { return static_cast<int>(m_crews.indexOf(crew)); }
    [[nodiscard]] QDate date(int column) const { return m_month.addDays(column); }
    /// "line shift" of each duty in a cell.
    [[nodiscard]] QStringList duties(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void look();
    PlanEditor& m_editor;
    QDate m_month, m_today;
    QSet<QString> m_units;
    QStringList m_crews;
    QHash<QString, QList<QStringList>> m_cells; ///< Crew → per day of the month.
};
