// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/LinesModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/words/Words.h"

#include <QMap>

namespace
{

QVariant countsOf(const LineProgress& line)
{
    QList<int> counts;
    for (Verdict verdict : allVerdicts)
        counts.append(line.counts[verdict]);
    return QVariant::fromValue(counts);
}

} // namespace

void LinesModel::showVisits(const QList<VisitRow>& visits)
{
    QMap<QString, LineProgress> lines;
    for (const VisitRow& visit : visits) {
        LineProgress& line = lines[visit.line];
        if (line.line.isEmpty()) line = {visit.line, visit.lineName, visit.unit, visit.unitName, visit.mode, {}};
        ++line.counts[visit.verdict];
    }
    show(lines.values());
}

int LinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section > Progress) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name:
        return tr("Line");
    case Progress:
        return tr("Progress");
    case Done:
        return tr("Done");
    case Missed:
        return tr("Missed");
    default:
        return {};
    }
}

QVariant LinesModel::shown(const LineProgress& line, int column)
{
    switch (column) {
    case Name:
        return line.name;
    case Done:
        return QStringLiteral("%1/%2").arg(line.counts.done()).arg(line.counts.total());
    case Missed:
        return line.counts[Verdict::Missed] == 0 ? QString() : QString::number(line.counts[Verdict::Missed]);
    default:
        return {};
    }
}

QVariant LinesModel::sorted(const LineProgress& line, int column)
{
    switch (column) {
    case Name:
        return line.line;
    case Missed: // the worse the trouble, the more; among lines without a miss, those without data
        return line.counts[Verdict::Missed] + line.counts[Verdict::NoData] / 1000.0;
    default:
        return line.counts.total() == 0 ? 0.0 : static_cast<double>(line.counts.done()) / line.counts.total();
    }
}

QString LinesModel::explained(const LineProgress& line)
{
    QStringList parts;
    for (Verdict verdict : allVerdicts) {
        if (line.counts[verdict] > 0)
            parts.append(
                tr("%1 %2", "verdict, how many visits").arg(words::verdict(codeOf(verdict))).arg(line.counts[verdict]));
    }
    return QStringLiteral("%1 · %2 · %3\n%4").arg(line.name, line.unitName, words::mode(line.mode), parts.join(u" · "));
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const LineProgress& line = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(line, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return explained(line);
    case Qt::TextAlignmentRole:
        return int((index.column() > Progress ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return sorted(line, index.column());
    case FreshRole:
        return freshSince(line.line);
    case CodeRole:
        return line.line;
    case UnitRole:
        return line.unit;
    case DetailRole:
        return index.column() == Name ? line.unitName : QVariant();
    case VerdictRole:
        return index.column() == Missed && line.counts[Verdict::Missed] > 0 ? int(Verdict::Missed) : QVariant();
    case CountsRole:
        return index.column() == Progress ? countsOf(line) : QVariant();
    default:
        return {};
    }
}
