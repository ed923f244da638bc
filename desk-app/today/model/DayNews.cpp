// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/model/DayNews.h"

#include <algorithm>
#include <tuple>

namespace
{

auto identity(const VisitRow& visit)
{
    return std::tie(visit.startsAt, visit.shift, visit.round, visit.position);
}

bool isSame(const ClockInRow& one, const ClockInRow& other)
{
    return one.at == other.at && one.uid == other.uid && one.reader == other.reader;
}

} // namespace

QString dutyKey(const QString& line, const QString& shift, QDate day)
{
    return line + u'|' + shift + u'|' + QString::number(day.toJulianDay());
}

QString visitKey(const QString& line, const QString& shift, QDate day, const QString& checkpoint, int round)
{
    return dutyKey(line, shift, day) + u'|' + checkpoint + u'|' + QString::number(round);
}

QString visitKey(const VisitRow& visit)
{
    return visitKey(visit.line, visit.shift, visit.day, visit.checkpoint, visit.round);
}

bool merge(TodayAnswer& day, const DayNews& news)
{
    QHash<QString, QList<const VisitRow*>> byLine;
    for (const VisitRow& visit : news.visits)
        byLine[visit.line].append(&visit);
    qsizetype merged = 0;
    for (VisitRow& visit : day.visits) {
        const auto changed = byLine.constFind(visit.line);
        if (changed == byLine.constEnd()) continue;
        for (const VisitRow* row : *changed) {
            if (identity(*row) != identity(visit)) continue;
            visit = *row;
            ++merged;
            break;
        }
    }
    day.asOf = news.asOf;
    return merged == news.visits.size();
}

void merge(QList<ClockInRow>& feed, const QList<ClockInRow>& newer, int howMany)
{
    QList<ClockInRow> all = newer;
    for (const ClockInRow& clockIn : std::as_const(feed)) {
        const bool known = std::any_of(newer.begin(), newer.end(),
                                       [&](const ClockInRow& other) { return isSame(clockIn, other); });
        if (!known) all.append(clockIn);
    }
    if (all.size() > howMany) all.resize(howMany);
    feed = all;
}
