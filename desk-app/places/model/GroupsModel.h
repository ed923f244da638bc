// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/places/model/PlacesRows.h"

/// How well the places of a group were reached.
struct PlaceGroup {
    QString group, name;
    int places = 0;
    VerdictCounts counts;
    int longestMinutes = -1;
    bool operator==(const PlaceGroup&) const = default;
};

/// Places summed up by level or by category.
class GroupsModel : public RowsModel<PlaceGroup>
{
    Q_OBJECT
public:
    enum Column { Group, Progress, Completion, ColumnCount };
    enum class By { Level, Category };
    explicit GroupsModel(By by, QObject* parent = nullptr) : RowsModel(parent), m_by(by) {}

    void sum(const QList<PlaceRow>& places);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const PlaceGroup& row) const override { return row.group; }
    [[nodiscard]] bool isNews(const PlaceGroup*, const PlaceGroup&) const override { return false; }

private:
    [[nodiscard]] QString nameOf(const PlaceRow& place) const;
    By m_by;
};
