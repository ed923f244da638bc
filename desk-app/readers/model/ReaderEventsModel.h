// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/readers/model/ReadersRows.h"

#include <QTimeZone>

/// What happened to one reader, the latest first: alarms, outages, losses, journals, keys.
class ReaderEventsModel : public RowsModel<ReaderEvent>
{
    Q_OBJECT
public:
    enum Column { When, What, ColumnCount };
    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone) { m_zone = zone; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const ReaderEvent& row) const override;
    [[nodiscard]] bool isNews(const ReaderEvent*, const ReaderEvent&) const override { return false; }

private:
    [[nodiscard]] QString what(const ReaderEvent& event) const;
    [[nodiscard]] QString detail(const ReaderEvent& event) const;
    [[nodiscard]] QString instant(const QDateTime& at) const;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
