// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanTableModel.h"

#include <QSet>
#include <QWidget>
#include <functional>

class EmptyState;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

/// Records of a file of the plan with a search by code or name; for who may edit, its cells are edited in place.
class PlanTable : public QWidget
{
    Q_OBJECT
public:
    /// @param model becomes its own. @param name of the view; search and buttons bear it as their first part.
    PlanTable(PlanTableModel* model, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] PlanTableModel* model() const { return m_model; }
    [[nodiscard]] EmptyState* empty() const { return m_empty; }
    void hideSearch();
    /// Lets records be added, each as @p blank makes it, and removed.
    void allowRows(const QString& addText, std::function<Cells()> blank);
    void addControl(QWidget* control); ///< Beside the search.
    /// Only records whose column "unit" is one of these; empty = all.
    void setUnits(const QSet<QString>& units);

    [[nodiscard]] QString current() const; ///< First cell of the current record; empty = none.
    [[nodiscard]] int currentRow() const;  ///< Of the model; -1 = none.
    void choose(const QString& code);
    /// Makes that record's cell current, and opens it for editing. @return whether it is there.
    bool go(const Cells& cells, const QString& column);

signals:
    void chosen(const QString& code); ///< Another record is current.

private:
    void choose(int row, int column);
    void tellRights();
    PlanTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLineEdit* m_search;
    QHBoxLayout* m_tools;
    QTableView* m_view;
    EmptyState* m_empty;
    QPushButton *m_add = nullptr, *m_remove = nullptr;
    std::function<Cells()> m_blank;
};
