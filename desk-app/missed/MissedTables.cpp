// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedTables.h"

#include "desk-app/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QTableView>

QTableView* missed_tables::make(QAbstractItemModel* model, const QString& name, const QString& accessible, int glyphColumn)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessible);
    table->setModel(model);
    auto* delegate = new RowDelegate(table);
    delegate->setGlyphColumn(glyphColumn);
    table->setItemDelegate(delegate);
    table->setShowGrid(false);
    table->setSortingEnabled(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setSectionsMovable(true);
    return table;
}
