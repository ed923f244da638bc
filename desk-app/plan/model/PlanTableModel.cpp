// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PlanTableModel.h"

#include <QFont>
#include <QSet>
#include <algorithm>

PlanTableModel::PlanTableModel(PlanEditor& editor, const QString& file, const QStringList& columns, QObject* parent)
    : RowsModel(parent), m_editor(editor), m_file(file), m_columns(columns.isEmpty() ? plan_file::columns(file) : columns)
{
    for (const QString& name : std::as_const(m_columns))
        m_kinds.append(PlanColumn::of(file, name));
    connect(&editor, &PlanEditor::reset, this, &PlanTableModel::look);
    connect(&editor, &PlanEditor::mayEditChanged, this, [this] { repaintAll(); });
    connect(&editor, &PlanEditor::changed, this, [this](const QString& changed) {
        if (changed == m_file)
            look();
        else
            repaintAll(); // names of what it refers to
    });
    look();
}

void PlanTableModel::setOnly(const QString& column, const QString& value)
{
    m_onlyColumn = column;
    m_onlyValue = value;
    look();
}

void PlanTableModel::setFilter(std::function<bool(const Cells&)> filter)
{
    m_filter = std::move(filter);
    look();
}

void PlanTableModel::look()
{
    const int only = m_onlyColumn.isEmpty() ? -1 : plan_file::place(m_file, m_onlyColumn);
    QSet<QString> taken;
    QList<PlanRow> rows;
    for (const Cells& cells : m_editor.rows(m_file)) {
        if (only >= 0 && (m_onlyValue.isEmpty() || cells.value(only) != m_onlyValue)) continue;
        if (m_filter && !m_filter(cells)) continue;
        QString id = plan_file::keyOf(m_file, cells);
        for (int again = 2; taken.contains(id); ++again)
            id = plan_file::keyOf(m_file, cells) + QChar(0x1E) + QString::number(again);
        taken.insert(id);
        rows.append({cells, id, false});
    }
    if (m_file == plan_file::stops)
        std::ranges::stable_sort(rows, {}, [](const PlanRow& row) { return row.cells.value(stop_cell::position).toInt(); });
    QSet<QStringList> changed;
    for (const RowChange& change : m_editor.pending())
        changed.insert(change.after);
    for (PlanRow& row : rows)
        row.pending = changed.contains(row.cells);
    show(rows);
}

int PlanTableModel::find(const QString& code) const
{
    for (int at = 0; at < rowCount(); ++at) {
        if (cells(at).value(0) == code) return at;
    }
    return -1;
}

void PlanTableModel::add(const QString& text, const Cells& cells)
{
    m_editor.changeRow(text, m_file, {}, cells);
}

void PlanTableModel::remove(const QString& text, QList<int> rows)
{
    QList<RowChange> changes;
    std::ranges::sort(rows);
    for (const int at : std::as_const(rows))
        changes.append({m_file, cells(at), {}});
    m_editor.change(text, changes);
}

int PlanTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString PlanTableModel::shown(const Cells& cells, int column) const
{
    const PlanColumn& kind = m_kinds.at(column);
    const QString& name = m_columns.at(column);
    const QString cell = cells.value(plan_file::place(m_file, name));
    if (cell.isEmpty()) return {};
    if (kind.type == PlanColumn::Type::Word || (name == u"kind" && m_file == plan_file::units))
        return PlanColumn::word(m_file, name, cell);
    if (m_file == plan_file::cards && name == u"subject") {
        const QString of = cells.value(1);
        const QString& file = of == u"person"       ? plan_file::people
                              : of == u"checkpoint" ? plan_file::checkpoints
                                                    : plan_file::events;
        const QString known = of == u"vehicle" ? cell : m_editor.name(file, cell);
        return known == cell ? cell : cell + u' ' + known;
    }
    if (kind.type != PlanColumn::Type::Reference) return cell;
    const QString known = m_editor.name(kind.refers, cell);
    return known == cell ? cell : cell + u' ' + known;
}

QVariant PlanTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const PlanRow& row = this->row(index.row());
    const PlanColumn& kind = m_kinds.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(row.cells, index.column());
    case Qt::EditRole:
        return row.cells.value(plan_file::place(m_file, m_columns.at(index.column())));
    case SortRole: {
        const QString cell = row.cells.value(plan_file::place(m_file, m_columns.at(index.column())));
        return kind.type == PlanColumn::Type::Number ? QVariant(cell.toDouble()) : QVariant(cell);
    }
    case CodeRole:
        return row.cells.value(0);
    case Qt::TextAlignmentRole:
        return int((kind.type == PlanColumn::Type::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row.pending ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.pending ? QVariant(tr("Changed here, not saved yet")) : QVariant();
    default:
        return {};
    }
}

QVariant PlanTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) return {};
    if (role == Qt::DisplayRole) return m_kinds.at(section).title;
    if (role == Qt::TextAlignmentRole)
        return int((m_kinds.at(section).type == PlanColumn::Type::Number ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags PlanTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_editor.mayEdit() && !m_fixed.contains(m_columns.at(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PlanTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !m_editor.mayEdit()) return false;
    const Cells before = cells(index.row());
    Cells after = before;
    after[plan_file::place(m_file, m_columns.at(index.column()))] = value.toString().trimmed();
    if (after == before) return false;
    const QString key = plan_file::keyOf(m_file, after);
    const bool moved = key != plan_file::keyOf(m_file, before);
    for (const Cells& other : m_editor.rows(m_file)) {
        if (moved && plan_file::keyOf(m_file, other) == key) return false; // it would stand there twice
    }
    m_editor.changeRow(tr("%1 of %2").arg(m_kinds.at(index.column()).title, before.value(0)), m_file, before, after);
    return true;
}
