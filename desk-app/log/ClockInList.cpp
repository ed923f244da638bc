// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/ClockInList.h"

#include "desk-app/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QScrollBar>

namespace
{

constexpr int ahead = 2 * ClockInListModel::pageRows; ///< So many rows below and above what is seen are held ready.

} // namespace

ClockInList::ClockInList(ClockInListModel* model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("clockInList"));
    setAccessibleName(tr("All clock-ins, newest first"));
    setModel(model);
    auto* delegate = new RowDelegate(this);
    delegate->setRowHeight(fontMetrics().height() + 12);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ClockInList::look);
    connect(model, &QAbstractItemModel::modelReset, this, &ClockInList::look);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        const bool atNewest = verticalScrollBar()->value() == 0 && m_model->isWhole(ClockInListModel::Direction::Newer);
        if (first == 0 && last + 1 < m_model->rowCount() && !atNewest) shift(last + 1);
        look();
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        if (first == 0) shift(-last - 1);
    });
}

int ClockInList::topRow() const
{
    return m_model->rowCount() == 0 ? -1 : verticalScrollBar()->value();
}

void ClockInList::showRow(int row)
{
    updateGeometries(); // the bar's range is of the rows there are now
    verticalScrollBar()->setValue(row);
    look();
}

void ClockInList::shift(int rows)
{
    const int seen = verticalScrollBar()->value();
    const QSignalBlocker quiet(verticalScrollBar());
    updateGeometries();
    verticalScrollBar()->setValue(seen + rows);
    verticalHeader()->setOffsetToSectionPosition(verticalScrollBar()->value());
    viewport()->update();
}

void ClockInList::look()
{
    const QScrollBar* bar = verticalScrollBar();
    if (bar->value() + bar->pageStep() + ahead > m_model->rowCount()) m_model->want(ClockInListModel::Direction::Older);
    if (bar->value() < ahead) m_model->want(ClockInListModel::Direction::Newer);
}
