// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/Announcement.h"

#include <QMap>

namespace
{

constexpr int namedLines = 3; ///< More are "and so on".

QStringList linesOf(const QList<VisitRow>& visits)
{
    QStringList lines;
    for (const VisitRow& visit : visits)
        if (!lines.contains(visit.lineName)) lines.append(visit.lineName);
    return lines;
}

} // namespace

QString Announcement::names(const QList<VisitRow>& visits)
{
    QMap<QString, int> numbers;
    for (const VisitRow& visit : visits)
        ++numbers[visit.lineName];
    QStringList parts;
    const QStringList lines = linesOf(visits);
    for (const QString& line : lines.mid(0, namedLines))
        parts.append(tr("%1 %2", "line, number").arg(line).arg(numbers.value(line)));
    return parts.join(tr(", ")) + (lines.size() > namedLines ? tr(" …") : QString());
}

QString Announcement::missed(const QList<VisitRow>& visits)
{
    const auto count = static_cast<int>(visits.size());
    const auto lines = static_cast<int>(linesOf(visits).size());
    if (count == 0) return {};
    const VisitRow& first = visits.constFirst();
    if (count == 1) return tr("Missed: %1 (%2)").arg(first.checkpointName, first.lineName);
    if (lines == 1) return tr("%n checkpoint(s) of %1 missed", nullptr, count).arg(first.lineName);
    return tr("%n checkpoint(s) of %1 lines missed: %2", nullptr, count).arg(lines).arg(names(visits));
}

QString Announcement::silent(const QList<VisitRow>& visits)
{
    const auto count = static_cast<int>(visits.size());
    const auto lines = static_cast<int>(linesOf(visits).size());
    if (count == 0) return {};
    const VisitRow& first = visits.constFirst();
    if (count == 1) return tr("No data from %1 (%2): its reader is silent").arg(first.checkpointName, first.lineName);
    if (lines == 1) return tr("No data from %n checkpoint(s) of %1: readers are silent", nullptr, count).arg(first.lineName);
    return tr("No data from %n checkpoint(s) of %1 lines: readers are silent", nullptr, count).arg(lines);
}

QString Announcement::of(const Misses& misses)
{
    QStringList parts{missed(misses.missed), silent(misses.silent)};
    parts.removeAll(QString());
    return parts.join(u'\n');
}
