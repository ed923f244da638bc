// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/RowTable.h"

#include "desk-app/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace row_table
{

QTableView* make(QAbstractItemModel* model, RowDelegate* delegate, const QString& name, const QString& title)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setItemDelegate(delegate);
    delegate->setParent(table);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(2 * table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void offerColumns(QTableView* table, int fixed)
{
    QHeaderView* header = table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, table, [table, header, fixed](const QPoint& at) {
        auto* menu = new QMenu(table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (int column = 0; column < header->count(); ++column) {
            QAction* shown = menu->addAction(table->model()->headerData(column, Qt::Horizontal).toString());
            shown->setCheckable(true);
            shown->setChecked(!table->isColumnHidden(column));
            shown->setEnabled(column != fixed);
            QObject::connect(shown, &QAction::toggled, table,
                             [table, column](bool on) { table->setColumnHidden(column, !on); });
        }
        menu->popup(header->mapToGlobal(at));
    });
}

} // namespace row_table
