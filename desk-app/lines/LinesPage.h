// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/lines/model/LineChoiceModel.h"
#include "desk-app/lines/model/MatrixModel.h"
#include "desk-app/page/Page.h"

class Card;
class EmptyState;
class LineTiles;
class PageHead;
class PeriodBox;
class QComboBox;
class QTableView;
class QToolButton;
class UnitBox;

/// 巡线: a line's stops by its duties over a span of days, a verdict in each cell.
class LinesPage : public Page
{
    Q_OBJECT
public:
    explicit LinesPage(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    /// {"line", "from", "through"}
    void open(const QVariantMap& what) override;
    [[nodiscard]] QString line() const { return m_line; } ///< The chosen line's code; empty while none is known.

protected:
    void resizeEvent(QResizeEvent* event) override;
    void askAll() override;
    void setOld(bool old) override;

private:
    QWidget* buildHead();
    QWidget* buildChoice();
    QWidget* buildMatrix();
    void askVisits();
    void takeLines(const QList<LineRow>& lines);
    void take(const LineAnswer& answer);
    void chooseLine(const QString& line);
    void showLine();
    void step(int rows);
    void periodChosen();
    void openEvidence(const QModelIndex& index);
    void showMenu(const QPoint& at);
    void fit();
    [[nodiscard]] QDate today() const;
    void tell();

    LineChoiceModel m_lines{this};
    MatrixModel m_matrix{this};
    QString m_line, m_shownLine; ///< shownLine: whose visits the matrix shows.
    QDateTime m_asOf;
    bool m_old = false;

    PageHead* m_head;
    UnitBox* m_unitBox;
    QComboBox* m_lineBox;
    QToolButton *m_before, *m_after;
    PeriodBox* m_period;
    LineTiles* m_tiles;
    Card* m_card;
    QTableView* m_table;
    EmptyState* m_empty;
};
