// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/UnknownCardsModel.h"

#include "desk-app/rows/Roles.h"

#include <QLocale>

const UnknownCard* UnknownCardsModel::find(const QString& uid) const
{
    for (const UnknownCard& card : rows()) {
        if (card.uid == uid) return &card;
    }
    return nullptr;
}

int UnknownCardsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnknownCardsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const QStringList titles{tr("Card"), tr("Taps"), tr("First seen"), tr("Last seen"), tr("Where")};
    if (role == Qt::DisplayRole) return titles.value(section);
    return role == Qt::TextAlignmentRole && section == Taps ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QString UnknownCardsModel::shown(const UnknownCard& card, int column) const
{
    const auto instant = [this](const QDateTime& at) {
        return QLocale().toString(at.toTimeZone(m_zone), tr("d MMM HH:mm", "format of an instant of another day"));
    };
    switch (column) {
    case Uid:
        return card.uid;
    case Taps:
        return QLocale().toString(card.taps);
    case First:
        return instant(card.firstAt);
    case Last:
        return instant(card.lastAt);
    case Where:
        return card.lastCheckpointName.isEmpty()
                   ? card.lastReader
                   : QStringLiteral("%1 (%2)").arg(card.lastCheckpointName, card.lastReader);
    default:
        return {};
    }
}

QVariant UnknownCardsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const UnknownCard& card = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(card, index.column());
    case DetailRole:
        if (index.column() == Uid && card.knownOtherwhen) return tr("registered for another time");
        return index.column() == Where ? tr("%n reader(s)", nullptr, static_cast<int>(card.readers.size())) : QString();
    case Qt::ToolTipRole:
        return index.column() == Where ? card.readers.join(QStringLiteral(", ")) : QString();
    case Qt::TextAlignmentRole:
        return index.column() == Taps ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        if (index.column() == Taps) return card.taps;
        if (index.column() == First) return card.firstAt;
        return index.column() == Last ? QVariant(card.lastAt) : QVariant(shown(card, index.column()));
    case FreshRole:
        return freshSince(card.uid);
    case CodeRole:
        return card.uid;
    default:
        return {};
    }
}
