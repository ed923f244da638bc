// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayTables.h"

#include "desk-app/models/ClockInsModel.h"
#include "desk-app/models/LinesModel.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/ProgressDelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace
{

constexpr int lineRow = 42; ///< Height of a row of two lines, pixels.

} // namespace

QTableView* TodayTables::make(QAbstractItemModel* model, RowDelegate* delegate, const QString& name)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setModel(model);
    table->setItemDelegate(delegate);
    delegate->setParent(table);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(20);
    table->verticalHeader()->setDefaultSectionSize(lineRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

QTableView* TodayTables::lines(QAbstractItemModel* model)
{
    QTableView* table = make(model, new ProgressDelegate, QStringLiteral("linesTable"));
    table->setAccessibleName(tr("Lines with their progress"));
    table->setSortingEnabled(true);
    table->sortByColumn(LinesModel::Name, Qt::AscendingOrder);
    QHeaderView* header = table->horizontalHeader();
    header->setSectionResizeMode(LinesModel::Name, QHeaderView::Fixed);
    header->setSectionResizeMode(LinesModel::Progress, QHeaderView::Stretch);
    table->setColumnWidth(LinesModel::Name, 118);
    table->setColumnWidth(LinesModel::Done, 58);
    table->setColumnWidth(LinesModel::Missed, 60);
    new EmptyState(table, tr("No line has a duty today"),
                   tr("Duties are opened from the plan; see shifts and dispatches."));
    return table;
}

QTableView* TodayTables::missed(QAbstractItemModel* model)
{
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(VisitsModel::Checkpoint);
    QTableView* table = make(model, delegate, QStringLiteral("missedTable"));
    for (int hidden :
         {VisitsModel::Window, VisitsModel::Judged, VisitsModel::Reason, VisitsModel::Arrived, VisitsModel::Person})
        table->setColumnHidden(hidden, true);
    table->horizontalHeader()->hide();
    table->horizontalHeader()->moveSection(VisitsModel::Checkpoint, VisitsModel::Line);
    table->horizontalHeader()->setSectionResizeMode(VisitsModel::Checkpoint, QHeaderView::Stretch);
    table->setColumnWidth(VisitsModel::Line, 100);
    return table;
}

QTableView* TodayTables::clockIns(QAbstractItemModel* model)
{
    QTableView* table = make(model, new RowDelegate, QStringLiteral("feedTable"));
    table->setAccessibleName(tr("Newest clock-ins"));
    table->setColumnHidden(ClockInsModel::Person, true);
    table->setColumnHidden(ClockInsModel::Reader, true);
    table->horizontalHeader()->hide();
    table->setColumnWidth(ClockInsModel::Time, 76);
    table->horizontalHeader()->setSectionResizeMode(ClockInsModel::Checkpoint, QHeaderView::Stretch);
    new EmptyState(table, tr("No clock-in yet"), tr("Each tap shows here within a second."));
    return table;
}
