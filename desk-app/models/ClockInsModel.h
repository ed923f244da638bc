// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/rows/Rows.h"

/// The live feed: the newest clock-ins, newest first.
class ClockInsModel : public RowsModel<ClockInRow>
{
    Q_OBJECT
public:
    enum Column { Time, Checkpoint, Person, Reader, ColumnCount };

    using RowsModel::RowsModel;

    /// The zone that times are told in.
    void setZone(const QTimeZone& zone);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const ClockInRow& clockIn) const override;

private:
    [[nodiscard]] QString shown(const ClockInRow& clockIn, int column) const;
    [[nodiscard]] QString explained(const ClockInRow& clockIn) const;

    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
