// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/places/model/PlacesRows.h"

#include <QTimeZone>

/// The places of a month, the most neglected first.
class PlacesModel : public RowsModel<PlaceRow>
{
    Q_OBJECT
public:
    enum Column {
        Place,
        Longest,
        Progress,
        Completion,
        DaysWithout,
        Met,
        Median,
        BlindHours,
        Visits,
        Level,
        Kind,
        Category,
        Unit,
        Zone,
        ColumnCount
    };
    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    [[nodiscard]] const PlaceRow* find(const QString& checkpoint) const;
    /// The longest time without anybody with its beginning and end; why it cannot be told.
    [[nodiscard]] QString longestInWords(const PlaceRow& place) const;
    /// How well a stranger could guess a visit.
    [[nodiscard]] static QString metInWords(const PlaceRow& place);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const PlaceRow& row) const override { return row.checkpoint; }
    [[nodiscard]] bool isNews(const PlaceRow*, const PlaceRow&) const override { return false; }

private:
    [[nodiscard]] QString shown(const PlaceRow& place, int column) const;
    [[nodiscard]] static QVariant sorted(const PlaceRow& place, int column);
    [[nodiscard]] QString explained(const PlaceRow& place, int column) const;

    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
