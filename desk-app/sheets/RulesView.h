// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/UnitFilter.h"
#include "desk-app/sheets/SheetView.h"
#include "desk-app/sheets/model/SimulationModel.h"

#include <QFuture>
#include <QHash>

class Card;
class ListTable;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

/// 规则试算: with these weights or this grace, who would stand elsewhere? Nothing is changed by trying.
class RulesView : public SheetView
{
    Q_OBJECT
public:
    explicit RulesView(Database& database, QWidget* parent = nullptr);

protected:
    void askAll() override;
    void forget() override;
    void offer() override;

private:
    QWidget* buildRules();
    QWidget* buildAnswer();
    void showRules(const RuleNumbers& rules);
    [[nodiscard]] QJsonObject changed() const; ///< The rules that are other than those in force.
    [[nodiscard]] std::optional<int> grace() const;
    void tryThem();
    void cancel();
    void show(const QList<SimulatedRow>& rows);
    void showChoice();
    void setTrying(bool trying);
    void setThem();

    RuleNumbers m_inForce;
    SimulationModel m_rows;
    UnitFilter m_shown;
    QList<SimulatedRow> m_all;
    QHash<QString, QDoubleSpinBox*> m_boxes;
    QFuture<QList<SimulatedRow>> m_trying;
    QCheckBox *m_otherGrace, *m_onlyChanges;
    QSpinBox* m_grace;
    QComboBox* m_ofWhat;
    QPushButton *m_try, *m_cancel, *m_asTheyAre, *m_set;
    QProgressBar* m_progress;
    Card* m_answer;
    ListTable* m_table;
    QLabel* m_summary;
};
