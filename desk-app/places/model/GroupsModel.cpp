// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/GroupsModel.h"

#include "desk-app/places/model/Spans.h"
#include "desk-app/rows/Roles.h"

#include <QMap>

QString GroupsModel::nameOf(const PlaceRow& place) const
{
    if (m_by == By::Level) return place.level > 0 ? tr("Level %1").arg(place.level) : tr("No level");
    return place.category.isEmpty() ? tr("No category") : place.category;
}

void GroupsModel::sum(const QList<PlaceRow>& places)
{
    QMap<QString, PlaceGroup> groups;
    for (const PlaceRow& place : places) {
        const QString key = m_by == By::Level ? QString::number(place.level > 0 ? place.level : 9) : place.category;
        PlaceGroup& group = groups[key];
        group.group = key;
        group.name = nameOf(place);
        ++group.places;
        for (Verdict verdict : allVerdicts)
            group.counts[verdict] += place.counts[verdict];
        group.longestMinutes = std::max(group.longestMinutes, place.longestMinutes);
    }
    show(groups.values());
}

int GroupsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{m_by == By::Level ? tr("Level") : tr("Category"), tr("Visits"), tr("Completion")};
    return titles.value(section);
}

QVariant GroupsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PlaceGroup& group = row(index.row());
    const QString about = tr("%n place(s)", nullptr, group.places);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Group) return group.name;
        return index.column() == Completion ? percentText(group.counts.completion()) : QString();
    case Qt::ToolTipRole:
        return tr("%1, the longest gap %2").arg(about, spanText(group.longestMinutes));
    case Qt::AccessibleTextRole:
        return index.column() == Progress ? percentText(group.counts.completion()) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == Completion ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case DetailRole:
        return index.column() == Group ? about : QString();
    case CountsRole: {
        QList<int> counts;
        for (Verdict verdict : allVerdicts)
            counts.append(group.counts[verdict]);
        return index.column() == Progress ? QVariant::fromValue(counts) : QVariant();
    }
    case CodeRole:
        return group.group;
    default:
        return {};
    }
}
