// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanTableModel.h"

/// The stops of one line in their order, which can be changed by dragging rows or by move().
class StopsModel : public PlanTableModel
{
    Q_OBJECT
public:
    explicit StopsModel(PlanEditor& editor, QObject* parent = nullptr);

    void setLine(const QString& line);
    [[nodiscard]] const QString& line() const { return m_line; }
    [[nodiscard]] QStringList checkpoints() const; ///< Codes, in order.
    /// Puts the stop at @p from where the one at @p to is; the positions stay, the checkpoints change places.
    void move(int from, int to);
    void append(const QString& checkpoint);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) override;

private:
    QString m_line;
};
