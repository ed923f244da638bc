// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/SheetModel.h"
#include "desk-app/models/SheetPartModel.h"
#include "desk-app/models/UnitFilter.h"
#include "desk-app/rows/Rows.h"
#include "desk-app/widgets/Card.h"

#include <deque>

class EmptyState;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;

/// The parts of a sheet, a tab each: people, lines and units with their scores, then the lists.
class SheetTables : public Card
{
    Q_OBJECT
public:
    explicit SheetTables(QWidget* parent = nullptr);

    [[nodiscard]] QString shownPart() const;
    /// Whether a part is scores: people, lines or units.
    [[nodiscard]] static bool isScores(const QString& part);
    void setUnitNames(const QHash<QString, QString>& names); ///< What to show for the codes of units.
    void show(const SheetAnswer& answer, const QTimeZone& zone); ///< The shown part of it; instants in @p zone.
    void forget();                    ///< What is shown belongs to another unit or month.
    void setComputing(bool computing); ///< What the tables say while they are empty.
    void showRule(const QJsonObject& rule);

signals:
    void partChosen(); ///< Another tab.

private:
    struct Part {
        QString code;
        SheetModel scores;
        SheetPartModel list;
        UnitFilter shown; ///< Sorts; filters nothing.
        QTableView* table = nullptr;
        EmptyState* empty = nullptr;
    };
    void build(Part& part);
    void buildScores(Part& part);
    void arrange(Part& part);
    void hideColumnsOfNothing(Part& part);
    [[nodiscard]] Part& current();

    std::deque<Part> m_parts; // models cannot be moved
    QTabBar* m_tabs;
    QStackedWidget* m_tables;
    QLabel* m_rule;
};
