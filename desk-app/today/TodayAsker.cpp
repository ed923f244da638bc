// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayAsker.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/today/PixelTrace.h"
#include "desk-app/today/model/MissWatch.h"
#include "desk-app/today/model/TodayQuestions.h"

namespace
{

/// What was received so long before the last answer is asked for again: it may have been committed after it.
constexpr int overlapSeconds = 5;
/// While a reader may yet tell that a visit was missed, its word changes nothing that is notified.
constexpr int waitingSeconds = 2;
/// Duties of the day, in any zone, and those of the day before that still accept.
constexpr int daysAround = 2;

/// Changes that no verdict of today depends on.
const QStringList idle{QStringLiteral("sheets"),           QStringLiteral("adjustments"), QStringLiteral("appeals"),
                       QStringLiteral("acknowledgements"), QStringLiteral("signs"),       QStringLiteral("rules")};

} // namespace

TodayAsker::TodayAsker(Database& database, QObject* parent) : QObject(parent), m_database(database)
{
    connect(&m_database, &Database::changed, this, &TodayAsker::hear);
    connect(&m_clock, &RefreshClock::due, this, &TodayAsker::ask);
}

void TodayAsker::refresh()
{
    m_clock.hurry(RefreshClock::What::Whole);
    askPlaces();
    askFeed();
    askCrews();
    askSaid();
}

void TodayAsker::hear(const QString& what)
{
    if (what == u"clock-ins") {
        PixelTrace::heard();
        return m_clock.hurry(RefreshClock::What::News);
    }
    if (what == u"acknowledgements") askSaid();
    if (idle.contains(what)) return;
    if (what == u"plan") askPlaces();
    if (what == u"plan" || what == u"duties") askCrews();
    m_clock.hurry(RefreshClock::What::Whole);
}

void TodayAsker::ask(RefreshClock::What what)
{
    PixelTrace::asked();
    if (what == RefreshClock::What::Whole || !m_day.asOf.isValid())
        askWhole();
    else
        askNews();
}

void TodayAsker::askWhole()
{
    whenAnswered(
        this, today_questions::whole(m_database),
        [this](const TodayAnswer& answer) {
            const bool newDay = !m_day.asOf.isValid() || m_day.asOf.date() != answer.asOf.date();
            m_day = answer;
            if (newDay) {
                askCrews();
                askSaid();
            }
            taken();
        },
        [this](const DatabaseError& error) {
            m_clock.failed();
            emit failed(error);
        });
}

void TodayAsker::askNews()
{
    whenAnswered(
        this, today_questions::news(m_database, m_day.asOf.addSecs(-overlapSeconds)),
        [this](const DayNews& news) {
            if (!merge(m_day, news)) m_clock.hurry(RefreshClock::What::Whole);
            taken();
            merge(m_feed, news.clockIns, today_questions::feedLength);
            emit feedChanged();
        },
        [this](const DatabaseError& error) {
            m_clock.failed();
            emit failed(error);
        });
}

void TodayAsker::taken()
{
    PixelTrace::answered(m_day);
    m_clock.answered(m_day.asOf, nextChange());
    emit dayChanged();
    fill(Day);
}

void TodayAsker::askPlaces()
{
    whenAnswered(
        this, m_database.checkpoints(),
        [this](const QList<CheckpointRow>& places) {
            emit placesChanged(places);
            fill(Places);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

void TodayAsker::askFeed()
{
    whenAnswered(
        this, today_questions::feed(m_database),
        [this](const QList<ClockInRow>& rows) {
            m_feed = rows;
            emit feedChanged();
            fill(Feed);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

void TodayAsker::askCrews()
{
    const QDate day = serverNow().date();
    whenAnswered(
        this, today_questions::crews(m_database, day.addDays(-daysAround), day.addDays(daysAround)),
        [this](const QHash<QString, QString>& crews) {
            m_crews = crews;
            emit crewsChanged();
            fill(Crews);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

void TodayAsker::askSaid()
{
    const QDate day = serverNow().date();
    whenAnswered(
        this, today_questions::acknowledgements(m_database, day.addDays(-daysAround), day.addDays(daysAround)),
        [this](const Acknowledgements& said) {
            m_said = said;
            emit saidChanged();
            fill(Said);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

// The first instant at which time alone changes a verdict or a list.
QDateTime TodayAsker::nextChange() const
{
    const QDateTime& now = m_day.asOf;
    QDateTime next = MissWatch::isWaiting(m_day) ? now.addSecs(waitingSeconds) : QDateTime();
    const auto consider = [&](const QDateTime& instant) {
        if (instant > now && (!next.isValid() || instant < next)) next = instant;
    };
    for (const VisitRow& visit : m_day.visits) {
        if (visit.verdict != Verdict::Due) continue;
        consider(visit.acceptFrom);
        consider(visit.endsAt);
        consider(visit.acceptUntil);
    }
    return next;
}

void TodayAsker::fill(Part part)
{
    if (m_missing == 0) return;
    m_missing &= All & ~part;
    if (m_missing == 0) emit filled();
}
