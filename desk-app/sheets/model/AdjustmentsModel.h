// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/sheets/model/SheetRows.h"

#include <QTimeZone>

/// The points asked for beside scores in a month, and whether they were approved.
class AdjustmentsModel : public RowsModel<AdjustmentRow>
{
    Q_OBJECT
public:
    enum Column { Number, Subject, Kind, Points, Reason, State, AskedBy, ApprovedBy, ColumnCount };

    using RowsModel::RowsModel;

    /// The zone that instants are told in.
    void setZone(const QTimeZone& zone)
    {
        m_zone = zone;
        repaintAll();
    }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const AdjustmentRow& row) const override { return QString::number(row.number); }

private:
    [[nodiscard]] QString shown(const AdjustmentRow& row, int column) const;
    [[nodiscard]] QVariant raw(const AdjustmentRow& row, int column) const;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
