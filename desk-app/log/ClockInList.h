// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/ClockInListModel.h"

#include <QTableView>

/// The table of all clock-ins. It asks for the next page long before its end is reached, and stays on the rows that are
/// looked at when others come or go above them.
class ClockInList : public QTableView
{
    Q_OBJECT
public:
    explicit ClockInList(ClockInListModel* model, QWidget* parent = nullptr);

    /// The row at the top of what is seen; -1 for none.
    [[nodiscard]] int topRow() const;
    void showRow(int row); ///< At the top, if there are enough below it.

private:
    void look();
    void shift(int rows);
    ClockInListModel* m_model;
};
