// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/places/model/PlacesRows.h"

#include <QAbstractTableModel>

/// The hours of the week, a row a day from Monday, a column an hour: how often somebody came.
class WeekModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the sum over @p places; none = nothing.
    void show(const QList<PlaceRow>& places);
    /// Hours of which something is known and in which nobody came; and all of which something is known.
    [[nodiscard]] int blind() const;
    [[nodiscard]] int known() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString explained(int day, int hour) const;
    WeekHours m_came{}, m_heard{};
    int m_most = 0;
    bool m_there = false;
};
