// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/model/ExcusesModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

void ExcusesModel::setZone(const QTimeZone& zone)
{
    if (m_zone == zone) return;
    m_zone = zone;
    repaintAll();
}

int ExcusesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExcusesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Number:
        return tr("No.");
    case State:
        return tr("State");
    case Covers:
        return tr("Covers");
    case Period:
        return tr("Period");
    case Reason:
        return tr("Reason");
    case Reference:
        return tr("Reference");
    case AskedBy:
        return tr("Asked by");
    case DecidedBy:
        return tr("Decided by");
    case Remark:
        return tr("Comment");
    default:
        return {};
    }
}

QString ExcusesModel::covers(const ExcuseRow& row)
{
    return row.line.isEmpty() ? row.checkpointName + u' ' + row.checkpoint : row.lineName + u' ' + row.line;
}

QString ExcusesModel::state(const QString& code)
{
    if (code == u"asked") return tr("waits");
    if (code == u"approved") return tr("approved");
    if (code == u"refused") return tr("refused");
    return code == u"withdrawn" ? tr("withdrawn") : code;
}

QString ExcusesModel::period(const ExcuseRow& row, const QTimeZone& zone)
{
    const QDateTime from = row.from.toTimeZone(zone), to = row.to.toTimeZone(zone);
    return from.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" – ") +
           to.toString(from.date() == to.date() ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString ExcusesModel::shown(const ExcuseRow& row, int column) const
{
    const auto instant = [this](const QDateTime& at) {
        return at.toTimeZone(m_zone).toString(QStringLiteral("MM-dd HH:mm"));
    };
    switch (column) {
    case Number:
        return QString::number(row.number);
    case State:
        return state(row.state);
    case Covers:
        return covers(row);
    case Period:
        return period(row, m_zone);
    case Reason:
        return words::excuseReason(row.reason);
    case Reference:
        return row.reference;
    case AskedBy:
        return row.askedByName + u' ' + row.askedBy + QStringLiteral(" · ") + instant(row.askedAt);
    case DecidedBy:
        return row.decidedBy.isEmpty() ? QString()
                                       : row.decidedByName + u' ' + row.decidedBy + QStringLiteral(" · ") + instant(row.decidedAt);
    case Remark:
        return row.remark;
    default:
        return {};
    }
}

QVariant ExcusesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ExcuseRow& excuse = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(excuse, index.column());
    case SortRole:
        if (index.column() == Number) return excuse.number;
        if (index.column() == Period) return excuse.from;
        return shown(excuse, index.column());
    case VerdictRole: // the shapes that the list uses: what waits, what counts, what does not
        if (excuse.state == u"approved") return static_cast<int>(Verdict::Excused);
        return excuse.waits() ? static_cast<int>(Verdict::Due) : QVariant();
    case FreshRole:
        return freshSince(keyOf(excuse));
    case CodeRole:
        return excuse.number;
    case UnitRole:
        return excuse.unit;
    default:
        return {};
    }
}
