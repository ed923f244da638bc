// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PreviewModel.h"

#include "desk-app/rows/Roles.h"

#include <QLocale>

void PreviewModel::show(const QList<DutyChange>& duties)
{
    beginResetModel();
    m_duties = duties;
    endResetModel();
}

QString PreviewModel::said(const DutyChange& duty)
{
    if (duty.what == u"opened") return tr("opened");
    if (duty.what == u"removed") return tr("removed");
    QStringList differs;
    for (const QString& what : duty.differs)
        differs << (what == u"time"     ? tr("time")
                    : what == u"people" ? tr("crew")
                    : what == u"visits" ? tr("number of visits")
                    : what == u"stops"  ? tr("stops or their order")
                                        : tr("terms"));
    return differs.isEmpty() ? tr("changed") : tr("changed: %1").arg(differs.join(tr(", ")));
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_duties.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace
{

QString summary(const DutyFacts& duty)
{
    if (duty.start.isEmpty()) return QStringLiteral("–");
    return PreviewModel::tr("%1–%2 · %n visit(s) · %3", nullptr, duty.visits)
        .arg(duty.start, duty.end, duty.people.isEmpty() ? PreviewModel::tr("nobody") : duty.people.join(PreviewModel::tr(", ")));
}

} // namespace

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const DutyChange& duty = m_duties.at(index.row());
    if (role == CodeRole) return duty.line;
    if (role == SortRole && index.column() == Date) return duty.date;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole) return {};
    switch (index.column()) {
    case Date:
        return QLocale().toString(duty.date, QLocale::ShortFormat);
    case Line:
        return QString(duty.line + u' ' + duty.lineName);
    case Shift:
        return duty.shiftName;
    case What:
        return said(duty);
    case Before:
        return summary(duty.before);
    case After:
        return summary(duty.after);
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{tr("Date"), tr("Line"), tr("Shift"), tr("What changes"), tr("Now"), tr("Then")};
    return titles.value(section);
}
