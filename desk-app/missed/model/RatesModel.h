// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedRows.h"
#include "desk-app/models/RowsModel.h"

/// How freely people excused or asked for it, a row per person.
class RatesModel : public RowsModel<ExcuseRate>
{
    Q_OBJECT
public:
    enum Column { Person, Unit, Asked, Approved, Refused, Withdrawn, Open, ApprovalRate, Excused, ExcusedRate, ColumnCount };

    using RowsModel::RowsModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A share as people read it: 4.2 %; a dash when there is none.
    static QString percent(const std::optional<double>& share);

protected:
    [[nodiscard]] QString keyOf(const ExcuseRate& row) const override { return row.part + u'|' + row.badge; }

private:
    [[nodiscard]] static QString shown(const ExcuseRate& row, int column);
    [[nodiscard]] static QVariant sorted(const ExcuseRate& row, int column);
};
