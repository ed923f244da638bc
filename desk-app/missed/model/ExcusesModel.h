// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedRows.h"
#include "desk-app/models/RowsModel.h"

#include <QTimeZone>

/// Excuses, and what became of each.
class ExcusesModel : public RowsModel<ExcuseRow>
{
    Q_OBJECT
public:
    enum Column { Number, State, Covers, Period, Reason, Reference, AskedBy, DecidedBy, Remark, ColumnCount };

    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone);
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Which line or checkpoint it covers.
    static QString covers(const ExcuseRow& row);
    static QString state(const QString& code);
    static QString period(const ExcuseRow& row, const QTimeZone& zone);

protected:
    [[nodiscard]] QString keyOf(const ExcuseRow& row) const override { return QString::number(row.number); }

private:
    [[nodiscard]] QString shown(const ExcuseRow& row, int column) const;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};
