// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PlanTable.h"
#include "desk-app/models/CollatedProxy.h"

#include "desk-app/plan/CellDelegate.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

PlanTable::PlanTable(PlanTableModel* model, const QString& name, QWidget* parent)
    : QWidget(parent), m_model(model), m_sorted(new CollatedProxy(this)), m_search(new QLineEdit),
      m_tools(new QHBoxLayout), m_view(new QTableView)
{
    model->setParent(this);
    m_sorted->setSourceModel(model);
    m_sorted->setSortRole(SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(name + QStringLiteral("Search"));
    m_search->setPlaceholderText(tr("Search by code or name"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    m_view->setObjectName(name);
    m_view->setAccessibleName(words::file(model->file()));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setSortingEnabled(model->file() != plan_file::stops);
    if (model->file() != plan_file::stops) m_view->sortByColumn(0, Qt::AscendingOrder);
    m_view->setTabKeyNavigation(false);
    m_empty = new EmptyState(m_view, tr("Nothing here"), tr("The plan has no such records, or the search finds none."));
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    m_tools->setContentsMargins(12, 0, 12, 0);
    m_tools->addWidget(m_search, 1);
    down->addLayout(m_tools);
    down->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        tellRights();
        emit chosen(current());
    });
    connect(&model->editor(), &PlanEditor::mayEditChanged, this, &PlanTable::tellRights);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlanTable::tellRights);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_view->resizeColumnsToContents();
        tellRights();
    });
    m_view->resizeColumnsToContents();
}

void PlanTable::hideSearch()
{
    m_search->hide();
}

void PlanTable::addControl(QWidget* control)
{
    m_tools->addWidget(control);
}

void PlanTable::allowRows(const QString& addText, std::function<Cells()> blank)
{
    m_blank = std::move(blank);
    m_add = new QPushButton(addText);
    m_add->setObjectName(m_view->objectName() + QStringLiteral("Add"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(m_view->objectName() + QStringLiteral("Remove"));
    if (m_search->isHidden()) m_tools->addStretch();
    m_tools->addWidget(m_add);
    m_tools->addWidget(m_remove);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const Cells made = m_blank();
        if (made.isEmpty()) return;
        m_search->clear();
        m_model->add(m_add->text(), made);
        go(made, {});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        QList<int> rows;
        for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
            rows.append(m_sorted->mapToSource(index).row());
        m_model->remove(m_remove->text(), rows);
    });
    tellRights();
}

void PlanTable::tellRights()
{
    if (!m_add) return;
    const bool may = m_model->editor().mayEdit();
    for (QPushButton* button : {m_add, m_remove})
        button->setToolTip(may ? QString() : tr("Your role in the database may not change the plan; an editor may."));
    m_add->setEnabled(may);
    m_remove->setEnabled(may && currentRow() >= 0);
}

void PlanTable::setUnits(const QSet<QString>& units)
{
    const int place = plan_file::place(m_model->file(), QStringLiteral("unit"));
    if (units.isEmpty() || place < 0)
        m_model->setFilter({});
    else
        m_model->setFilter([units, place](const Cells& cells) { return units.contains(cells.value(place)); });
}

int PlanTable::currentRow() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_sorted->mapToSource(index).row() : -1;
}

QString PlanTable::current() const
{
    const int row = currentRow();
    return row < 0 || row >= m_model->rowCount() ? QString() : m_model->cells(row).value(0);
}

void PlanTable::choose(const QString& code)
{
    if (code == current()) return;
    choose(m_model->find(code), 0);
}

void PlanTable::choose(int row, int column)
{
    if (row < 0) return;
    QModelIndex index = m_sorted->mapFromSource(m_model->index(row, std::max(0, column)));
    if (!index.isValid()) {
        m_search->clear();
        index = m_sorted->mapFromSource(m_model->index(row, std::max(0, column)));
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

bool PlanTable::go(const Cells& cells, const QString& column)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->cells(row) != cells) continue;
        choose(row, m_model->columnOf(column));
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}
