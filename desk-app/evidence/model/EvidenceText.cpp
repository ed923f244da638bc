// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/model/EvidenceText.h"

#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <cmath>

QString EvidenceText::instant(const QDateTime& at, const QTimeZone& zone)
{
    return at.isValid() ? at.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("–");
}

QString EvidenceText::shortInstant(const QDateTime& at, const QTimeZone& zone)
{
    return at.isValid() ? at.toTimeZone(zone).toString(QStringLiteral("MM-dd HH:mm:ss")) : QStringLiteral("–");
}

QString EvidenceText::clockTime(const QDateTime& at, const QTimeZone& zone)
{
    return at.isValid() ? at.toTimeZone(zone).toString(QStringLiteral("HH:mm")) : QStringLiteral("–");
}

QString EvidenceText::span(const QDateTime& from, const QDateTime& to, const QTimeZone& zone)
{
    const QString end = to.toTimeZone(zone).date() == from.toTimeZone(zone).date()
                            ? clockTime(to, zone)
                            : to.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return from.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" – ") + end;
}

QString EvidenceText::title(const EvidenceVisit& visit)
{
    return visit.checkpointName;
}

QString EvidenceText::subject(const EvidenceVisit& visit)
{
    const QString round = visit.rounds > 1 ? tr("round %1 of %2").arg(visit.round).arg(visit.rounds) : QString();
    QStringList parts{visit.checkpoint, visit.lineName + u' ' + visit.line, visit.shiftName,
                      QLocale().toString(visit.day, QLocale::ShortFormat)};
    if (!round.isEmpty()) parts.append(round);
    return parts.join(QStringLiteral(" · "));
}

QString EvidenceText::verdict(const EvidenceVisit& visit)
{
    return capitalized(words::verdict(codeOf(visit.verdict)));
}

QString EvidenceText::reason(const EvidenceVisit& visit)
{
    return words::reason(visit.reason, visit.zone, visit.reasonName);
}

QStringList EvidenceText::steps()
{
    return {tr("Did anyone arrive?"), tr("Does an excuse cover it?"), tr("Is there still time?"),
            tr("Was everything heard?"), tr("Missed")};
}

int EvidenceText::decidingStep(const EvidenceVisit& visit)
{
    switch (visit.verdict) {
    case Verdict::OnTime:
    case Verdict::Late:
        return 0;
    case Verdict::Excused:
        return 1;
    case Verdict::Due:
        return 2;
    case Verdict::NoData:
        return 3;
    case Verdict::Missed:
        break;
    }
    return 4;
}

QString EvidenceText::whoMay(const EvidenceVisit& visit)
{
    const QString from = clockTime(visit.acceptFrom, visit.zone), until = clockTime(visit.acceptUntil, visit.zone);
    if (visit.eligibility == u"crew")
        return tr("What counts is a clock-in at this checkpoint between %1 and %2 by a member of the crew.").arg(from, until);
    if (visit.eligibility == u"unit")
        return tr("What counts is a clock-in at this checkpoint between %1 and %2 by a person of %3 or of a unit below it.")
            .arg(from, until, visit.unitName);
    return tr("What counts is a clock-in at this checkpoint between %1 and %2 by any person who is known.").arg(from, until);
}

QStringList EvidenceText::rule(const EvidenceVisit& visit)
{
    QStringList said{whoMay(visit)};
    if (visit.round > 1)
        said.append(tr("The first of them at least %1 min after the arrival of round %2 is the arrival of round %3.")
                        .arg(visit.minGapMinutes)
                        .arg(visit.round - 1)
                        .arg(visit.round));
    else
        said.append(tr("The first of them is the arrival."));
    const QString end = clockTime(visit.endsAt, visit.zone), until = clockTime(visit.acceptUntil, visit.zone);
    switch (visit.verdict) {
    case Verdict::OnTime:
        said.append(tr("It came by %1, the end of the window: on time. What a clock may be off speaks for the person.").arg(end));
        break;
    case Verdict::Late:
        said.append(tr("It came after %1, the end of the window, but before %2: late.").arg(end, until));
        break;
    case Verdict::Excused:
        said.append(tr("There is none, and an approved excuse covers the time of the duty: excused, outside the score."));
        break;
    case Verdict::Due:
        said.append(tr("There is none yet, and there is time until %1: due.").arg(until));
        break;
    case Verdict::NoData:
        said.append(tr("There is none, but not all that may have been read here until %1 is known: no data. Absence of data is "
                       "not absence of patrol, so it stands outside the score.")
                        .arg(until));
        break;
    case Verdict::Missed:
        said.append(tr("There is none, no excuse covers it, the time was over at %1, and every reader that listens here has "
                       "delivered all it read until then: missed.")
                        .arg(until));
        break;
    }
    if (visit.outOfOrder) said.append(tr("Out of order: an earlier stop of this round was reached later."));
    if (visit.shortDwell)
        said.append(tr("The stay was shorter than the %1 min that are asked for here.").arg(visit.dwellMinutes.value_or(0)));
    return said;
}

EvidenceText::Facts EvidenceText::facts(const EvidenceVisit& visit)
{
    Facts facts{{tr("Line"), visit.lineName + u' ' + visit.line + QStringLiteral(" · ") + words::mode(visit.mode)},
                {tr("Unit"), visit.unitName},
                {tr("Stop"), tr("no. %1").arg(visit.position) + QStringLiteral(" · ") + words::checkpointKind(visit.kind) +
                                 (visit.level > 0 ? QStringLiteral(" · ") + tr("level %1").arg(visit.level) : QString())},
                {tr("Window"), span(visit.startsAt, visit.endsAt, visit.zone)},
                {tr("Accepts"), span(visit.acceptFrom, visit.acceptUntil, visit.zone)},
                {tr("Grace"), tr("%1 min before, %2 min after").arg(visit.earlyGraceMinutes).arg(visit.lateGraceMinutes)}};
    if (visit.dwellMinutes) facts.append({tr("Stay"), tr("%n min", nullptr, *visit.dwellMinutes)});
    if (visit.rounds > 1)
        facts.append({tr("Rounds"), tr("%1, at least %2 min apart").arg(visit.rounds).arg(visit.minGapMinutes)});
    facts.append({tr("Written"), instant(visit.writtenAt, visit.zone) +
                                     (visit.backfilled ? u' ' + tr("(after it had started)") : QString())});
    if (visit.arrivedAt.isValid()) {
        facts.append({tr("Arrived"), instant(visit.arrivedAt, visit.zone) + u' ' + visit.personName + u' ' + visit.badge});
        facts.append({tr("Last seen"), instant(visit.leftAt, visit.zone)});
    }
    return facts;
}

QString EvidenceText::member(const EvidenceMember& member, const QTimeZone& zone)
{
    const QString who = member.name + u' ' + member.badge + QStringLiteral(" · ") + words::personKind(member.kind);
    if (member.clockIns == 0) return who + QStringLiteral(" · ") + tr("no clock-in on this duty");
    return who + QStringLiteral(" · ") + tr("%n clock-in(s) on this duty", nullptr, member.clockIns) + u' ' +
           clockTime(member.firstAt, zone) + QStringLiteral("–") + clockTime(member.lastAt, zone);
}

QString EvidenceText::role(const EvidenceClockIn& clockIn, const EvidenceVisit& visit)
{
    const QString& role = clockIn.role;
    if (counts(clockIn)) {
        const QString said = role == u"arrived"    ? tr("Counts: the arrival")
                             : role == u"departed" ? tr("Counts: last seen here")
                                                   : tr("Counts: still here");
        return visit.rounds > 1 ? tr("%1, round %2").arg(said).arg(clockIn.round) : said;
    }
    const auto minutes = [](const QDateTime& a, const QDateTime& b) {
        return static_cast<int>(std::ceil(static_cast<double>(a.msecsTo(b)) / 60000.0));
    };
    if (role == u"too_early") return tr("%n min before it was accepted", nullptr, minutes(clockIn.at, visit.acceptFrom));
    if (role == u"too_late") return tr("%n min after it was accepted", nullptr, minutes(visit.acceptUntil, clockIn.at));
    if (role == u"event") return tr("An event card: it reports an event, nobody's arrival");
    if (role == u"unproven_card") return tr("The card did not prove itself");
    if (role == u"unknown_card") return tr("Nobody's card is registered under this number");
    if (role == u"nobody_known") return tr("Nobody had taken this reader by tapping their card");
    if (role == u"not_on_crew") return tr("Not on this crew");
    if (role == u"not_of_unit") return tr("Not of this unit");
    return role;
}

QString EvidenceText::person(const EvidenceClockIn& clockIn)
{
    if (!clockIn.event.isEmpty()) return tr("Event: %1").arg(clockIn.eventName);
    return clockIn.badge.isEmpty() ? tr("unknown") : clockIn.personName + u' ' + clockIn.badge;
}

QString EvidenceText::clock(const EvidenceClockIn& clockIn)
{
    const QString quality = words::clockQuality(clockIn.clock);
    if (clockIn.clock == u"downloaded") return quality;
    const QString error = clockIn.error < 1 ? tr("%1 ms").arg(QLocale().toString(clockIn.error * 1000, 'f', 1))
                                            : tr("%1 s").arg(QLocale().toString(clockIn.error, 'f', 1));
    return quality + QStringLiteral(" ± ") + error;
}

QString EvidenceText::proof(const QString& auth)
{
    if (auth == u"uid") return tr("card number only");
    if (auth == u"originality") return tr("genuine chip");
    if (auth == u"sun") return tr("signed message");
    if (auth == u"mutual") return tr("proved by key");
    if (auth == u"failed") return tr("proof failed");
    return auth == u"none" ? tr("no card") : auth;
}

QString EvidenceText::heard(const EvidenceReader& reader, const EvidenceVisit& visit)
{
    if (reader.away) return tr("out of service all the time: it has no say");
    if (!reader.completeThrough.isValid()) return tr("has never delivered anything");
    if (reader.complete) return tr("has delivered all it read until the end");
    return tr("has delivered only what it read until %1").arg(instant(reader.completeThrough, visit.zone));
}

QString EvidenceText::outage(const EvidenceOutage& outage, const QTimeZone& zone)
{
    const QString until = outage.until.isValid() ? instant(outage.until, zone) : tr("now");
    const QString by = outage.notedBy.isEmpty() ? tr("noted by the reader itself")
                                                : tr("noted by %1").arg(outage.notedByName + u' ' + outage.notedBy);
    return outage.reader + QStringLiteral(": ") + instant(outage.since, zone) + QStringLiteral(" – ") + until +
           QStringLiteral(" · ") + words::outageReason(outage.reason) + QStringLiteral(" · ") + by;
}

QString EvidenceText::excuseState(const QString& state)
{
    if (state == u"asked") return tr("waits for a decision");
    if (state == u"approved") return tr("approved");
    if (state == u"refused") return tr("refused");
    return state == u"withdrawn" ? tr("withdrawn") : state;
}

QString EvidenceText::excuse(const ExcuseRow& excuse, const QTimeZone& zone)
{
    QStringList parts{tr("No. %1").arg(excuse.number), excuseState(excuse.state), words::excuseReason(excuse.reason)};
    if (!excuse.reference.isEmpty()) parts.append(excuse.reference);
    parts.append(span(excuse.from, excuse.to, zone));
    parts.append(tr("asked by %1").arg(excuse.askedByName + u' ' + excuse.askedBy));
    if (!excuse.decidedBy.isEmpty() && excuse.state != u"withdrawn")
        parts.append(tr("decided by %1").arg(excuse.decidedByName + u' ' + excuse.decidedBy));
    if (!excuse.remark.isEmpty()) parts.append(excuse.remark);
    return parts.join(QStringLiteral(" · "));
}

QString EvidenceText::clockInLine(const EvidenceClockIn& clockIn, const EvidenceVisit& visit)
{
    return QStringList{instant(clockIn.at, visit.zone),
                       person(clockIn),
                       role(clockIn, visit),
                       clockIn.reader,
                       tr("journal %1 entry %2").arg(clockIn.journal).arg(clockIn.entry),
                       clockIn.uid + u' ' + proof(clockIn.auth),
                       clock(clockIn),
                       tr("received %1").arg(instant(clockIn.receivedAt, visit.zone))}
        .join(QStringLiteral(" · "));
}

QList<QPair<QString, QStringList>> EvidenceText::sections(const EvidenceAnswer& answer)
{
    const EvidenceVisit& visit = *answer.visit;
    QStringList facts, crew, clockIns, readers, outages, excuses, remarks;
    for (const auto& [what, says] : EvidenceText::facts(visit))
        facts.append(what + QStringLiteral(": ") + says);
    for (const EvidenceMember& each : answer.crew)
        crew.append(member(each, visit.zone));
    for (const EvidenceClockIn& each : answer.clockIns)
        clockIns.append(clockInLine(each, visit));
    for (const EvidenceReader& each : answer.readers)
        readers.append(each.reader + QStringLiteral(" · ") + words::readerKind(each.kind) + QStringLiteral(" · ") +
                       heard(each, visit));
    for (const EvidenceOutage& each : answer.outages)
        outages.append(outage(each, visit.zone));
    for (const ExcuseRow& each : answer.excuses)
        excuses.append(excuse(each, visit.zone));
    for (const EvidenceRemark& each : answer.remarks)
        remarks.append(instant(each.at, visit.zone) + u' ' + each.name + u' ' + each.badge + QStringLiteral(": ") + each.comment);
    QList<QPair<QString, QStringList>> found{{tr("How it was judged"), rule(visit)},
                                             {tr("The duty"), facts},
                                             {tr("Crew"), crew},
                                             {tr("Clock-ins at this checkpoint"), clockIns},
                                             {tr("Who listened"), readers},
                                             {tr("Outages meanwhile"), outages},
                                             {tr("Excuses"), excuses},
                                             {tr("Said of it"), remarks}};
    for (auto& [heading, lines] : found)
        if (lines.isEmpty()) lines.append(tr("none"));
    return found;
}

QString EvidenceText::plain(const EvidenceAnswer& answer)
{
    if (!answer.visit) return {};
    const EvidenceVisit& visit = *answer.visit;
    QStringList lines{title(visit), subject(visit), verdict(visit) + QStringLiteral(": ") + reason(visit)};
    for (const auto& [heading, said] : sections(answer)) {
        lines.append(QString());
        lines.append(heading);
        for (const QString& line : said)
            lines.append(QStringLiteral("- ") + line);
    }
    lines.append(QString());
    lines.append(tr("As of %1, times of %2").arg(instant(visit.judgedAt, visit.zone), QString::fromLatin1(visit.zone.id())));
    return lines.join(u'\n') + u'\n';
}

QString EvidenceText::html(const EvidenceAnswer& answer)
{
    if (!answer.visit) return {};
    const EvidenceVisit& visit = *answer.visit;
    QString page = QStringLiteral("<h2>%1</h2><p>%2</p><h3>%3</h3><p>%4</p>")
                       .arg(title(visit).toHtmlEscaped(), subject(visit).toHtmlEscaped(), verdict(visit).toHtmlEscaped(),
                            reason(visit).toHtmlEscaped());
    for (const auto& [heading, said] : sections(answer)) {
        page += QStringLiteral("<h4>%1</h4><ul>").arg(heading.toHtmlEscaped());
        for (const QString& line : said)
            page += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
        page += QStringLiteral("</ul>");
    }
    const QString asOf = tr("As of %1, times of %2").arg(instant(visit.judgedAt, visit.zone), QString::fromLatin1(visit.zone.id()));
    return page + QStringLiteral("<p><small>%1</small></p>").arg(asOf.toHtmlEscaped());
}
