// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/places/model/PlacesRows.h"

#include <QTimeZone>

/// The visits owed at one place in a month, the latest first.
class PlaceVisitsModel : public RowsModel<PlaceVisit>
{
    Q_OBJECT
public:
    enum Column { Day, Judged, Reason, ColumnCount };
    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    void showVisits(const QList<PlaceVisit>& visits);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const PlaceVisit& row) const override;
    [[nodiscard]] bool isNews(const PlaceVisit*, const PlaceVisit&) const override { return false; }

private:
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
