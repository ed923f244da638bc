// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/lines/model/LinesRows.h"

#include <QAbstractListModel>
#include <QSet>

/// The lines of some units, to choose one from: by name, code or unit.
class LineChoiceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(const QList<LineRow>& lines);
    void setUnits(const QSet<QString>& units); ///< Only lines of these; empty = all.
    [[nodiscard]] int rowOf(const QString& line) const; ///< -1 = not among those shown.
    [[nodiscard]] const LineRow& line(int row) const { return m_shown.at(row); }
    /// Whether there is such a line at all, shown or not.
    [[nodiscard]] bool knows(const QString& line) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void choose();
    QList<LineRow> m_all, m_shown;
    QSet<QString> m_units;
};
