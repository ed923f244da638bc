// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/MissedTables.h"

#include "desk-app/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QTableView>
#include <algorithm>

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

void missed_tables::setWidths(QTableView* table, const QList<int>& characters)
{
    const int one = table->fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < characters.size(); ++column) {
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        const int wide = std::max(characters.at(column) * one, table->fontMetrics().horizontalAdvance(title));
        table->setColumnWidth(column, wide + 20);
    }
}
