// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/UnitFilter.h"
#include "desk-app/sheets/SheetView.h"
#include "desk-app/sheets/model/ComparisonModel.h"

class Card;
class ListTable;
class QComboBox;
class TrendChart;

/// An issued month beside the one before and the same a year before, and the unit over twelve months.
class ComparisonView : public SheetView
{
    Q_OBJECT
public:
    explicit ComparisonView(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
    void forget() override;

private:
    void showTrend(const QList<TrendRow>& rows);

    ComparisonModel m_rows;
    UnitFilter m_shown;
    TrendChart* m_trend;
    Card* m_card;
    ListTable* m_table;
    QComboBox* m_ofWhat;
};
