// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/LogRows.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <optional>

/// One change, field by field: before and after, the fields that differ first. IsChangedRole tells which differ.
class ChangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Field, Before, After, ColumnCount };
    enum Role { IsChangedRole = Qt::UserRole + 100 };

    using QAbstractTableModel::QAbstractTableModel;

    /// None empties it. @param zone that instants are told in.
    void show(const std::optional<Change>& change, const QTimeZone& zone);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        QString field, before, after;
        bool changed = false;
    };
    QList<Line> m_lines;
};
