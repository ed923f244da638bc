// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/HandoutText.h"

#include "desk-app/people/model/AppealsModel.h"
#include "desk-app/people/model/ScoreTerms.h"
#include "desk-app/people/model/TermWords.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace handout
{

namespace
{

constexpr auto style = "<style>h1 { font-size: 17pt; margin-bottom: 2px; } h2 { font-size: 11.5pt; margin-top: 14px; margin-bottom: 4px; } "
                       "p { margin-top: 2px; margin-bottom: 4px; } .quiet { color: #5a646e; } "
                       "th { background-color: #dce6f1; text-align: left; } td, th { padding: 2px 5px; } .sum { font-weight: bold; }</style>";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

QString points(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 1) + u'%';
}

QString shortDay(QDate day)
{
    return QLocale().toString(day, Text::tr("d MMM ddd"));
}

QString cell(const QString& text, bool right = false)
{
    return QStringLiteral("<td%1>%2</td>").arg(right ? QStringLiteral(" align=\"right\"") : QString(), text.toHtmlEscaped());
}

QString row(const QStringList& cells, qsizetype rightFrom, const QString& kind = {})
{
    QString html = QStringLiteral("<tr%1>").arg(kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind));
    for (qsizetype at = 0; at < cells.size(); ++at)
        html += cell(cells.at(at), at >= rightFrom);
    return html + QStringLiteral("</tr>");
}

QString heads(const QStringList& names, qsizetype rightFrom)
{
    QString html = QStringLiteral("<thead><tr>");
    for (qsizetype at = 0; at < names.size(); ++at)
        html += QStringLiteral("<th align=\"%1\">%2</th>").arg(at >= rightFrom ? QStringLiteral("right") : QStringLiteral("left"), names.at(at).toHtmlEscaped());
    return html + QStringLiteral("</tr></thead>");
}

QString table(const QString& content)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" border=\"0.5\" style=\"border-collapse: collapse; border-color: #b8c4d0;\">%1</table>").arg(content);
}

QString heading(const QString& text)
{
    return QStringLiteral("<h2>%1</h2>").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text, bool quiet = false)
{
    return QStringLiteral("<p%1>%2</p>").arg(quiet ? QStringLiteral(" class=\"quiet\"") : QString(), text.toHtmlEscaped());
}

QString instant(const QDateTime& at, const QTimeZone& zone)
{
    return QLocale().toString(at.toTimeZone(zone), QLocale::ShortFormat);
}

QString state(const Content& content)
{
    const IssuedOn& issued = content.person.issued;
    if (content.person.isDraft())
        return Text::tr("Draft, as of %1. It may still change until the month’s sheet is issued.").arg(instant(content.month.asOf, content.zone));
    return Text::tr("Issued on the sheet of %1, revision %2, code %3, at %4.")
        .arg(issued.unitName, QString::number(issued.revision), issued.code, instant(issued.at, content.zone));
}

QString headPart(const Content& content)
{
    const PersonScore& person = content.person;
    QString html = QStringLiteral("<h1>%1</h1>").arg(title(content).toHtmlEscaped());
    html += paragraph(QStringLiteral("%1 · %2").arg(capitalized(words::personKind(person.kind)), person.unitName));
    html += paragraph(state(content), true);
    return html + paragraph(Text::tr("Only the duties that were given to this person count. What has no data and what was excused is not in "
                               "the score and is held against nobody."));
}

QString scorePart(const Content& content)
{
    const PersonScore& person = content.person;
    QString html = heading(Text::tr("How the score came about"));
    const QList<TermPoints> terms = scorePoints(person, content.rule);
    if (terms.isEmpty()) return html + paragraph(Text::tr("No visit has counted, so there is no score."));
    QString rows = heads({Text::tr("Term"), Text::tr("What it says"), Text::tr("Reached"), Text::tr("Possible"), Text::tr("Given"), Text::tr("Lost")}, 2);
    for (const TermPoints& term : terms)
        rows += row({capitalized(words::column(QLatin1String(scoreTerms[term.term]))), termSays(term.term), percent(term.share),
                     points(term.possible), points(term.gained), points(term.possible - term.gained)}, 2);
    rows += row({Text::tr("Score"), {}, {}, points(100), points(*person.score), points(100 - *person.score)}, 2, QStringLiteral("sum"));
    if (person.adjustment != 0)
        rows += row({Text::tr("Adjustments"), Text::tr("See below"), {}, {}, (person.adjustment > 0 ? QStringLiteral("+") : QString()) + points(person.adjustment), {}}, 2);
    rows += row({Text::tr("Final score"), Text::tr("Grade: %1").arg(capitalized(words::grade(person.grade))), {}, {}, points(person.final.value_or(0)), {}}, 2,
                QStringLiteral("sum"));
    return html + table(rows) + paragraph(ruleSays(content.rule), true);
}

// The visits of one duty lie together.
QString dutiesPart(const Content& content)
{
    struct Duty {
        const PersonVisit* first;
        VerdictCounts counts;
    };
    QList<Duty> duties;
    for (const PersonVisit& visit : content.month.visits) {
        const VisitRow* before = duties.isEmpty() ? nullptr : &duties.constLast().first->visit;
        if (!before || before->line != visit.visit.line || before->shift != visit.visit.shift || before->startsAt != visit.visit.startsAt)
            duties.append(Duty{&visit, {}});
        ++duties.last().counts[visit.visit.verdict];
    }
    QString html = heading(Text::tr("The duties"));
    if (duties.isEmpty()) return html + paragraph(Text::tr("No duty was given in this month."));
    QStringList names{Text::tr("Date"), Text::tr("Line and shift"), Text::tr("Own clock-ins")};
    for (Verdict verdict : allVerdicts)
        names.append(capitalized(words::verdict(codeOf(verdict))));
    QString rows = heads(names, 2);
    for (const Duty& duty : std::as_const(duties)) {
        const VisitRow& visit = duty.first->visit;
        QStringList cells{shortDay(visit.day), visit.lineName + u' ' + visit.shiftName, QLocale().toString(duty.first->ownClockIns)};
        for (Verdict verdict : allVerdicts)
            cells.append(duty.counts[verdict] == 0 ? QString() : QLocale().toString(duty.counts[verdict]));
        rows += row(cells, 2);
    }
    return html + paragraph(Text::tr("Everybody on the crew of a duty is credited with what the crew reached; their own clock-ins stand beside."), true) + table(rows);
}

QString reasonOf(const Content& content, const VisitRow& visit)
{
    // Who else was there is not for this page.
    static const QRegularExpression badge(QStringLiteral("\\bbadge=(\\S+)"));
    QString reason = visit.reason;
    const QRegularExpressionMatch found = badge.match(reason);
    const bool own = found.captured(1) == content.person.badge;
    if (found.hasMatch() && !own) reason.replace(found.capturedStart(1), found.capturedLength(1), Text::tr("somebody"));
    QStringList said{words::reason(reason, content.zone, own ? content.person.name : QString())};
    if (visit.outOfOrder) said.append(Text::tr("out of order"));
    if (visit.shortDwell) said.append(Text::tr("left too soon"));
    said.removeAll({});
    return said.join(Text::tr("; "));
}

QString effectOf(const PersonVisit& visit)
{
    switch (visit.visit.verdict) {
    case Verdict::NoData:
    case Verdict::Excused:
        return Text::tr("not in the score");
    case Verdict::Due:
        return Text::tr("still open");
    default:
        return visit.counted ? Text::tr("in the score") : Text::tr("not yet in the score");
    }
}

bool isTold(const VisitRow& visit)
{
    const bool good = visit.verdict == Verdict::OnTime && !visit.outOfOrder && !visit.shortDwell;
    return !good && visit.verdict != Verdict::Due;
}

QString visitsPart(const Content& content)
{
    QString html = heading(Text::tr("Each visit that was not simply on time, and why"));
    QString rows;
    for (const PersonVisit& visit : content.month.visits) {
        const VisitRow& v = visit.visit;
        if (!isTold(v)) continue;
        const QString round = v.rounds > 1 ? Text::tr(" (round %1)").arg(v.round) : QString();
        rows += row({shortDay(v.day), v.lineName + u' ' + v.shiftName, v.checkpointName + round, capitalized(words::verdict(codeOf(v.verdict))),
                     reasonOf(content, v), effectOf(visit)}, 6);
    }
    if (rows.isEmpty()) return html + paragraph(Text::tr("There is none."));
    return html + table(heads({Text::tr("Date"), Text::tr("Line and shift"), Text::tr("Checkpoint"), Text::tr("Verdict"), Text::tr("Reason"), Text::tr("Effect")}, 6) + rows);
}

QString adjustmentsPart(const Content& content)
{
    if (content.month.adjustments.isEmpty()) return {};
    QString rows = heads({Text::tr("Kind"), Text::tr("Reason"), Text::tr("State"), Text::tr("Points")}, 3);
    for (const PersonAdjustment& each : content.month.adjustments)
        rows += row({capitalized(words::adjustmentKind(each.kind)), each.reason, each.approvedBy.isEmpty() ? Text::tr("asked for; does not count yet") : Text::tr("approved"),
                     (each.points > 0 ? QStringLiteral("+") : QString()) + points(each.points)}, 3);
    return heading(Text::tr("Adjustments")) + table(rows);
}

QString appealsPart(const Content& content)
{
    QString html = heading(Text::tr("Appeals"));
    QString rows;
    for (const AppealRow& appeal : content.month.appeals)
        rows += row({QString::number(appeal.number), appealSubject(appeal), appeal.text, appealState(appeal.state), appeal.answerText}, 5);
    if (!rows.isEmpty())
        html += table(heads({Text::tr("No."), Text::tr("About"), Text::tr("What is said"), Text::tr("State"), Text::tr("Answer")}, 5) + rows);
    return html + paragraph(content.person.isDraft()
                                ? Text::tr("Who finds something wrong here says so to the chief of the unit before the month’s sheet is issued: which duty or "
                                     "which term, and what was different. It is written down as an appeal, and another person answers it in writing; "
                                     "the sheet is not issued before.")
                                : Text::tr("The month is closed. What is found wrong now is told to the auditor: an approved adjustment shows as a correction."));
}

} // namespace

QString title(const Content& content)
{
    return Text::tr("%1 (%2), %3").arg(content.person.name, content.person.badge, QLocale().toString(content.month.month, Text::tr("MMMM yyyy")));
}

QString pageOf(int page, int pages)
{
    return Text::tr("Page %1 of %2").arg(page).arg(pages);
}

QString foot(const Content& content)
{
    return title(content) + QStringLiteral(" · ") +
           (content.person.isDraft() ? Text::tr("draft as of %1").arg(instant(content.month.asOf, content.zone)) : content.person.issued.code);
}

QString fileName(const Content& content)
{
    return QStringLiteral("%1-%2.pdf").arg(content.person.badge, content.month.month.toString(QStringLiteral("yyyy-MM")));
}

QString html(const Content& content)
{
    return QLatin1String(style) + headPart(content) + scorePart(content) + adjustmentsPart(content) + visitsPart(content) + dutiesPart(content) +
           appealsPart(content);
}

} // namespace handout
