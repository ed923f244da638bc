// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/PlaceVisitsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>

void PlaceVisitsModel::showVisits(const QList<PlaceVisit>& visits)
{
    show(QList<PlaceVisit>(visits.rbegin(), visits.rend()));
}

QString PlaceVisitsModel::keyOf(const PlaceVisit& row) const
{
    return QStringLiteral("%1 %2 %3 %4").arg(row.day.toString(Qt::ISODate), row.line, row.shift).arg(row.round);
}

int PlaceVisitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlaceVisitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{tr("Duty"), tr("Verdict"), tr("Reason")};
    return titles.value(section);
}

QVariant PlaceVisitsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PlaceVisit& visit = row(index.row());
    const auto clock = [this](const QDateTime& at) { return at.toTimeZone(m_zone).toString(QStringLiteral("HH:mm")); };
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Day)
            return QStringLiteral("%1 %2–%3")
                .arg(QLocale().toString(visit.day, tr("d MMM", "format of a day")), clock(visit.startsAt),
                     clock(visit.endsAt));
        return index.column() == Judged ? capitalized(words::verdict(codeOf(visit.verdict)))
                                        : words::reason(visit.reason, m_zone, visit.reasonName);
    case Qt::ToolTipRole:
        return index.column() == Reason ? words::reason(visit.reason, m_zone, visit.reasonName) : QString();
    case DetailRole:
        if (index.column() == Day) return QStringLiteral("%1 · %2").arg(visit.lineName, visit.shiftName);
        return index.column() == Judged && visit.arrivedAt.isValid()
                   ? QStringLiteral("%1 %2").arg(clock(visit.arrivedAt), visit.personName)
                   : QString();
    case VerdictRole:
        return static_cast<int>(visit.verdict);
    case CodeRole:
        return visit.line;
    default:
        return {};
    }
}
