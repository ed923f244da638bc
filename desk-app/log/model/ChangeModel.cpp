// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/ChangeModel.h"

#include "desk-app/log/model/LogWords.h"

#include <QSet>
#include <algorithm>

void ChangeModel::show(const std::optional<Change>& change, const QTimeZone& zone)
{
    beginResetModel();
    m_lines.clear();
    if (change) {
        QStringList names = change->before.keys() + change->after.keys();
        names.sort();
        names.removeDuplicates();
        for (const QString& name : std::as_const(names)) {
            const QJsonValue before = change->before.value(name), after = change->after.value(name);
            m_lines.append({LogWords::field(change->kind, name),
                            before.isUndefined() ? QString() : LogWords::value(change->kind, name, before, zone),
                            after.isUndefined() ? QString() : LogWords::value(change->kind, name, after, zone), before != after});
        }
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& one, const Line& other) { return one.changed > other.changed; });
    }
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ChangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Line& line = m_lines.at(index.row());
    if (role == IsChangedRole) return line.changed;
    const QString text = index.column() == Field ? line.field : index.column() == Before ? line.before : line.after;
    if (role == Qt::DisplayRole) return text.isEmpty() ? QStringLiteral("–") : text;
    if (role == Qt::ToolTipRole) return text;
    if (role == Qt::AccessibleTextRole && line.changed) return tr("%1, changed").arg(text);
    return {};
}
