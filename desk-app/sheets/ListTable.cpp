// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/ListTable.h"

#include "desk-app/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace
{

constexpr int columnPadding = 18; ///< Pixels around a text.
constexpr int widestColumn = 420;

} // namespace

ListTable::ListTable(QSortFilterProxyModel* rows, const QString& name, const QString& title, QWidget* parent)
    : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setModel(rows);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    horizontalHeader()->setHighlightSections(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new RowDelegate(this));
}

void ListTable::arrange(int widest)
{
    QHeaderView* header = horizontalHeader();
    for (int at = 0; at < header->count(); ++at) {
        const int heading =
            fontMetrics().horizontalAdvance(model()->headerData(at, Qt::Horizontal, Qt::DisplayRole).toString()) + 18;
        header->resizeSection(at, std::min(widestColumn, std::max(heading, sizeHintForColumn(at)) + columnPadding));
    }
    header->setSectionResizeMode(widest, QHeaderView::Stretch);
}
