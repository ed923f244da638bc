// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/rows/Rows.h"

/// Today's visits of one checkpoint, in order of time: when and on which line, below it what became of it and why.
class OwedModel : public RowsModel<VisitRow>
{
    Q_OBJECT
public:
    using RowsModel::RowsModel;

    /// The zone that times are told in.
    void setZone(const QTimeZone& zone);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const VisitRow& visit) const override;
    [[nodiscard]] bool isNews(const VisitRow* before, const VisitRow& after) const override
    {
        return before && before->verdict != after.verdict;
    }

private:
    [[nodiscard]] QString when(const VisitRow& visit) const;
    [[nodiscard]] QString why(const VisitRow& visit) const;

    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
