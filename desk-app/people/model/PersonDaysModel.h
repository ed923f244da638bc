// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/PeopleRows.h"

#include <QAbstractTableModel>

/// A person's month as a calendar: a row per week, a column per weekday. Each day has its duties and the worst verdict
/// among its visits; a day without duty is blank.
class PersonDaysModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { DayRole = Qt::UserRole + 100, DutiesRole, InMonthRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(QDate month, const QList<PersonVisit>& visits);
    [[nodiscard]] QDate day(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(QDate day) const;
    /// The last day with something that was not on time, else the last with duties; invalid without any.
    [[nodiscard]] QDate mostTelling() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Day {
        int duties = 0, attended = 0;
        VerdictCounts counts;
        [[nodiscard]] Verdict worst() const;
    };
    [[nodiscard]] QString described(QDate date, const Day& day) const;
    QDate m_month, m_first; ///< m_first: of the first week shown.
    int m_weeks = 0;
    QMap<QDate, Day> m_days;
};
