// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/readers/model/ReadersRows.h"

#include <QTimeZone>

/// Cards that readers saw and nobody knows, the last seen first.
class UnknownCardsModel : public RowsModel<UnknownCard>
{
    Q_OBJECT
public:
    enum Column { Uid, Taps, First, Last, Where, ColumnCount };
    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    [[nodiscard]] const UnknownCard* find(const QString& uid) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const UnknownCard& row) const override { return row.uid; }
    [[nodiscard]] bool isNews(const UnknownCard* before, const UnknownCard& after) const override
    {
        return !before || before->taps < after.taps;
    }

private:
    [[nodiscard]] QString shown(const UnknownCard& card, int column) const;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
