// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/model/MissWatch.h"

#include "desk-app/database/Database.h"
#include "desk-app/today/model/DayNews.h"

#include <algorithm>

namespace
{

bool closedLately(const VisitRow& visit, const QDateTime& asOf)
{
    return visit.verdict == Verdict::NoData && visit.acceptUntil.secsTo(asOf) < MissWatch::patienceSeconds;
}

} // namespace

MissWatch& MissWatch::of(Database& database)
{
    if (auto* watch = database.findChild<MissWatch*>({}, Qt::FindDirectChildrenOnly)) return *watch;
    return *new MissWatch(&database);
}

Misses MissWatch::take(const TodayAnswer& day, const QSet<QString>& units)
{
    Misses news;
    for (const VisitRow& visit : day.visits) {
        const bool missed = visit.verdict == Verdict::Missed;
        if (!missed && (visit.verdict != Verdict::NoData || closedLately(visit, day.asOf))) continue;
        QSet<QString>& told = missed ? m_missed : m_silent;
        const QString key = visitKey(visit);
        if (told.contains(key)) continue;
        told.insert(key);
        if (!units.isEmpty() && !units.contains(visit.unit)) continue;
        (missed ? news.missed : news.silent).append(visit);
    }
    if (m_begun) return news;
    m_begun = true;
    return {};
}

bool MissWatch::isWaiting(const TodayAnswer& day)
{
    return std::any_of(day.visits.begin(), day.visits.end(),
                       [&](const VisitRow& visit) { return closedLately(visit, day.asOf); });
}
