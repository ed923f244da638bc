// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayTables.h"

#include "desk-app/models/ClockInsModel.h"
#include "desk-app/models/LinesModel.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/today/model/DayList.h"
#include "desk-app/today/model/UrgentModel.h"
#include "desk-app/widgets/ProgressDelegate.h"

#include <QHeaderView>
#include <QTableView>

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
    table->verticalHeader()->setDefaultSectionSize(2 * table->fontMetrics().height() + 12);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void TodayTables::setWidth(QTableView* table, int column, const QString& text)
{
    table->setColumnWidth(column, table->fontMetrics().horizontalAdvance(text) + 18);
}

QTableView* TodayTables::lines(QAbstractItemModel* model)
{
    QTableView* table = make(model, new ProgressDelegate, QStringLiteral("linesTable"));
    table->setAccessibleName(tr("Lines with their progress"));
    table->setSortingEnabled(true);
    table->sortByColumn(LinesModel::Missed, Qt::DescendingOrder); // lines with trouble first
    QHeaderView* header = table->horizontalHeader();
    header->setSectionResizeMode(LinesModel::Name, QHeaderView::Fixed);
    header->setSectionResizeMode(LinesModel::Progress, QHeaderView::Stretch);
    setWidth(table, LinesModel::Name, QStringLiteral("东方广场二线"));
    setWidth(table, LinesModel::Done, QStringLiteral("00/00"));
    setWidth(table, LinesModel::Missed, tr("Missed") + QStringLiteral("  "));
    return table;
}

QTableView* TodayTables::visits(QAbstractItemModel* model)
{
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(VisitsModel::Checkpoint);
    QTableView* table = make(model, delegate, QStringLiteral("missedTable"));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (int hidden : {VisitsModel::Window, VisitsModel::Judged, VisitsModel::Reason, VisitsModel::Person})
        table->setColumnHidden(hidden, true);
    QHeaderView* header = table->horizontalHeader();
    header->hide();
    header->moveSection(header->visualIndex(VisitsModel::Checkpoint), 0);
    header->setSectionResizeMode(VisitsModel::Checkpoint, QHeaderView::Stretch);
    setWidth(table, VisitsModel::Line, QStringLiteral("00:00–00:00"));
    setWidth(table, DayList::Said, QStringLiteral("王小五 00:00"));
    return table;
}

QTableView* TodayTables::urgent(QAbstractItemModel* model)
{
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(UrgentModel::Left);
    QTableView* table = make(model, delegate, QStringLiteral("urgentTable"));
    table->setAccessibleName(tr("Overdue now, and what ends within half an hour"));
    QHeaderView* header = table->horizontalHeader();
    header->hide();
    header->setSectionResizeMode(UrgentModel::Checkpoint, QHeaderView::Stretch);
    setWidth(table, UrgentModel::Left, QStringLiteral("点点 00 分钟"));
    setWidth(table, UrgentModel::Crew, QStringLiteral("东方广场二线"));
    new EmptyState(table, tr("Nothing is pressing"),
                   tr("No window has ended with a checkpoint still due, and none ends within half an hour."));
    return table;
}

QTableView* TodayTables::clockIns(QAbstractItemModel* model)
{
    QTableView* table = make(model, new RowDelegate, QStringLiteral("feedTable"));
    table->setAccessibleName(tr("Newest clock-ins"));
    table->setColumnHidden(ClockInsModel::Person, true);
    table->setColumnHidden(ClockInsModel::Reader, true);
    table->horizontalHeader()->hide();
    setWidth(table, ClockInsModel::Time, QStringLiteral("00:00:00"));
    table->horizontalHeader()->setSectionResizeMode(ClockInsModel::Checkpoint, QHeaderView::Stretch);
    new EmptyState(table, tr("No clock-in yet"), tr("Each tap shows here within a second."));
    return table;
}
