// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/people/model/PeopleRows.h"

/// Everybody's month: a row per person.
class PeopleModel : public RowsModel<PersonScore>
{
    Q_OBJECT
public:
    enum Column {
        Rank, Name, Badge, Kind, Unit, Final, Grade, State, Score, Adjustment, Duties, Attended, Visits,
        Completion, Punctuality, Attendance, Order, Dwell, Staffing, ColumnCount
    };
    using RowsModel::RowsModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int rowOf(const QString& badge) const; ///< -1 when they are not there.

protected:
    [[nodiscard]] QString keyOf(const PersonScore& person) const override { return person.badge; }
    [[nodiscard]] bool isNews(const PersonScore* before, const PersonScore& after) const override
    {
        return before && before->final != after.final;
    }

private:
    [[nodiscard]] static QVariant value(const PersonScore& person, int column);
    [[nodiscard]] static QString shown(const PersonScore& person, int column);
};
