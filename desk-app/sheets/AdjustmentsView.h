// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/UnitFilter.h"
#include "desk-app/sheets/SheetView.h"
#include "desk-app/sheets/model/AdjustmentsModel.h"

class Card;
class ListTable;
class QPushButton;

/// 加减分: points beside the scores of a month. One person asks for them, another approves them.
class AdjustmentsView : public SheetView
{
    Q_OBJECT
public:
    explicit AdjustmentsView(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;

protected:
    void askAll() override;
    void forget() override;
    void offer() override;

private:
    void show(const QList<AdjustmentRow>& rows);
    [[nodiscard]] const AdjustmentRow* chosen() const;
    void askForPoints();
    void approve();
    void approved(qint64 number);

    AdjustmentsModel m_rows;
    UnitFilter m_shown;
    Card* m_card;
    ListTable* m_table;
    QPushButton *m_ask, *m_approve;
};
