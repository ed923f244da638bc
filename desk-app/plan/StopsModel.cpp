// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/StopsModel.h"

#include <QIODevice>
#include <QDataStream>
#include <QMimeData>

StopsModel::StopsModel(PlanEditor& editor, QObject* parent)
    : PlanTableModel(editor, plan_file::stops, {"position", "checkpoint", "dwell_minutes"}, parent)
{
    setFixed({"position"});
    setOnly(QStringLiteral("line"), {});
}

void StopsModel::setLine(const QString& line)
{
    m_line = line;
    setOnly(QStringLiteral("line"), line);
}

QStringList StopsModel::checkpoints() const
{
    QStringList codes;
    for (const PlanRow& row : rows())
        codes << row.cells.value(stop_cell::checkpoint);
    return codes;
}

void StopsModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount()) return;
    QList<Cells> order;
    for (const PlanRow& row : rows())
        order.append(row.cells);
    order.move(from, to);
    QList<RowChange> changes;
    for (int at = 0; at < rowCount(); ++at) {
        Cells after = order.at(at);
        after[stop_cell::position] = cells(at).value(stop_cell::position);
        if (after != cells(at)) changes.append({file(), cells(at), after});
    }
    editor().change(tr("Order of stops of %1").arg(m_line), changes);
}

void StopsModel::append(const QString& checkpoint)
{
    if (m_line.isEmpty() || checkpoint.isEmpty() || checkpoints().contains(checkpoint)) return;
    const int last = rowCount() == 0 ? 0 : cells(rowCount() - 1).value(stop_cell::position).toInt();
    add(tr("Stop of %1").arg(m_line), {m_line, QString::number(last + 1), checkpoint, QStringLiteral("")});
}

Qt::ItemFlags StopsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return editor().mayEdit() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    return PlanTableModel::flags(index) | (editor().mayEdit() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

// Rows are not taken away by the view: the plan's change has moved them.
bool StopsModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    QByteArray bytes = data->data(QStringLiteral("application/x-qabstractitemmodeldatalist"));
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    int from = -1;
    stream >> from;
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (row >= 0 && to > from) --to;
    move(from, std::min(to, rowCount() - 1));
    return false;
}
