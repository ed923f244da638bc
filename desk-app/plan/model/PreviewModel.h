// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanPreview.h"

#include <QAbstractTableModel>

/// What a changed plan does to the duties of the days to come, duty by duty.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Date, Line, Shift, What, Before, After, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<DutyChange>& duties);
    [[nodiscard]] const QList<DutyChange>& duties() const { return m_duties; }
    /// What happens to a duty, in words.
    [[nodiscard]] static QString said(const DutyChange& duty);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DutyChange> m_duties;
};
