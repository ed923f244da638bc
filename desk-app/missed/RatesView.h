// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/RatesModel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class CountChart;
class MonthBox;
class QLabel;
class QTableView;
class Tile;

/// How freely a month was excused: in all, by reason, by who approved and by who asked. For the auditor's eyes.
class RatesView : public QWidget
{
    Q_OBJECT
public:
    explicit RatesView(QWidget* parent = nullptr);

    void show(const QList<ExcuseRate>& rates);
    [[nodiscard]] MonthBox* monthBox() const { return m_months; }
    [[nodiscard]] QTableView* approvers() const { return m_approverTable; }
    [[nodiscard]] QTableView* askers() const { return m_askerTable; }

signals:
    void monthChosen(QDate month);

private:
    QWidget* buildTiles();
    void showTotals(const ExcuseRate& all);

    RatesModel m_approverRows{this}, m_askerRows{this};
    QSortFilterProxyModel m_approvers{this}, m_askers{this};
    MonthBox* m_months;
    Tile *m_asked, *m_approved, *m_refused, *m_open, *m_excused;
    CountChart *m_byReason, *m_byApprover;
    QTableView *m_approverTable, *m_askerTable;
};
