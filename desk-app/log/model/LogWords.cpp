// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/model/LogWords.h"

#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>

namespace
{

struct Word {
    const char* code;
    const char* text;
};

constexpr Word kindWords[] = {
    {"unit", QT_TRANSLATE_NOOP("LogWords", "Unit")},
    {"person", QT_TRANSLATE_NOOP("LogWords", "Person")},
    {"membership", QT_TRANSLATE_NOOP("LogWords", "Membership")},
    {"zone", QT_TRANSLATE_NOOP("LogWords", "Zone")},
    {"checkpoint", QT_TRANSLATE_NOOP("LogWords", "Checkpoint")},
    {"line", QT_TRANSLATE_NOOP("LogWords", "Line")},
    {"stop", QT_TRANSLATE_NOOP("LogWords", "Stop")},
    {"staffing", QT_TRANSLATE_NOOP("LogWords", "Staffing")},
    {"shift", QT_TRANSLATE_NOOP("LogWords", "Shift")},
    {"calendar", QT_TRANSLATE_NOOP("LogWords", "Calendar day")},
    {"crew", QT_TRANSLATE_NOOP("LogWords", "Crew")},
    {"crew_member", QT_TRANSLATE_NOOP("LogWords", "Crew member")},
    {"roster", QT_TRANSLATE_NOOP("LogWords", "Roster")},
    {"dispatch", QT_TRANSLATE_NOOP("LogWords", "Dispatch")},
    {"event", QT_TRANSLATE_NOOP("LogWords", "Event")},
    {"card", QT_TRANSLATE_NOOP("LogWords", "Card")},
    {"reader", QT_TRANSLATE_NOOP("LogWords", "Reader")},
    {"reader_key", QT_TRANSLATE_NOOP("LogWords", "Reader key")},
    {"card_policy", QT_TRANSLATE_NOOP("LogWords", "Card policy")},
    {"outage", QT_TRANSLATE_NOOP("LogWords", "Outage")},
    {"excuse", QT_TRANSLATE_NOOP("LogWords", "Excuse")},
    {"acknowledgement", QT_TRANSLATE_NOOP("LogWords", "Acknowledgement")},
    {"sign_decision", QT_TRANSLATE_NOOP("LogWords", "Decision on a sign")},
    {"appeal", QT_TRANSLATE_NOOP("LogWords", "Appeal")},
    {"adjustment", QT_TRANSLATE_NOOP("LogWords", "Adjustment")},
    {"rule_set", QT_TRANSLATE_NOOP("LogWords", "Rule set")},
    {"sheet", QT_TRANSLATE_NOOP("LogWords", "Sheet")},
};

constexpr Word fieldWords[] = {
    {"unit", QT_TRANSLATE_NOOP("LogWords", "Unit")},
    {"parent", QT_TRANSLATE_NOOP("LogWords", "Unit above")},
    {"name", QT_TRANSLATE_NOOP("LogWords", "Name")},
    {"kind", QT_TRANSLATE_NOOP("LogWords", "Kind")},
    {"timezone", QT_TRANSLATE_NOOP("LogWords", "Time zone")},
    {"badge", QT_TRANSLATE_NOOP("LogWords", "Badge")},
    {"person", QT_TRANSLATE_NOOP("LogWords", "Person")},
    {"zone", QT_TRANSLATE_NOOP("LogWords", "Zone")},
    {"checkpoint", QT_TRANSLATE_NOOP("LogWords", "Checkpoint")},
    {"category", QT_TRANSLATE_NOOP("LogWords", "Category")},
    {"level", QT_TRANSLATE_NOOP("LogWords", "Level")},
    {"lon", QT_TRANSLATE_NOOP("LogWords", "Longitude")},
    {"lat", QT_TRANSLATE_NOOP("LogWords", "Latitude")},
    {"line", QT_TRANSLATE_NOOP("LogWords", "Line")},
    {"mode", QT_TRANSLATE_NOOP("LogWords", "Mode")},
    {"ordered", QT_TRANSLATE_NOOP("LogWords", "Stops in order")},
    {"eligibility", QT_TRANSLATE_NOOP("LogWords", "Whose clock-ins count")},
    {"position", QT_TRANSLATE_NOOP("LogWords", "Place on the line")},
    {"round", QT_TRANSLATE_NOOP("LogWords", "Round")},
    {"dwell_minutes", QT_TRANSLATE_NOOP("LogWords", "Minutes to stay")},
    {"person_kind", QT_TRANSLATE_NOOP("LogWords", "Kind of person")},
    {"count", QT_TRANSLATE_NOOP("LogWords", "How many")},
    {"shift", QT_TRANSLATE_NOOP("LogWords", "Shift")},
    {"days", QT_TRANSLATE_NOOP("LogWords", "Weekdays")},
    {"day_kinds", QT_TRANSLATE_NOOP("LogWords", "Kinds of day")},
    {"day_kind", QT_TRANSLATE_NOOP("LogWords", "Kind of day")},
    {"start", QT_TRANSLATE_NOOP("LogWords", "Begins")},
    {"duration_minutes", QT_TRANSLATE_NOOP("LogWords", "Minutes long")},
    {"rounds", QT_TRANSLATE_NOOP("LogWords", "Rounds")},
    {"min_gap_minutes", QT_TRANSLATE_NOOP("LogWords", "Minutes between rounds")},
    {"early_grace_minutes", QT_TRANSLATE_NOOP("LogWords", "Minutes early that count")},
    {"late_grace_minutes", QT_TRANSLATE_NOOP("LogWords", "Minutes late that count")},
    {"on_day", QT_TRANSLATE_NOOP("LogWords", "Date")},
    {"month", QT_TRANSLATE_NOOP("LogWords", "Month")},
    {"crew", QT_TRANSLATE_NOOP("LogWords", "Crew")},
    {"cycle_length", QT_TRANSLATE_NOOP("LogWords", "Days of the cycle")},
    {"cycle_day", QT_TRANSLATE_NOOP("LogWords", "Day of the cycle")},
    {"event", QT_TRANSLATE_NOOP("LogWords", "Event")},
    {"uid", QT_TRANSLATE_NOOP("LogWords", "UID")},
    {"plate", QT_TRANSLATE_NOOP("LogWords", "Plate")},
    {"during", QT_TRANSLATE_NOOP("LogWords", "Period")},
    {"valid_from", QT_TRANSLATE_NOOP("LogWords", "From")},
    {"valid_until", QT_TRANSLATE_NOOP("LogWords", "Until")},
    {"reader", QT_TRANSLATE_NOOP("LogWords", "Reader")},
    {"public_key", QT_TRANSLATE_NOOP("LogWords", "Public key")},
    {"enrolled_by", QT_TRANSLATE_NOOP("LogWords", "Enrolled by")},
    {"enrolled_at", QT_TRANSLATE_NOOP("LogWords", "Enrolled")},
    {"revoked_at", QT_TRANSLATE_NOOP("LogWords", "Revoked")},
    {"authentication", QT_TRANSLATE_NOOP("LogWords", "Proof asked of cards")},
    {"excuse_number", QT_TRANSLATE_NOOP("LogWords", "Number")},
    {"reason", QT_TRANSLATE_NOOP("LogWords", "Reason")},
    {"reference", QT_TRANSLATE_NOOP("LogWords", "Reference")},
    {"remark", QT_TRANSLATE_NOOP("LogWords", "Remark")},
    {"comment", QT_TRANSLATE_NOOP("LogWords", "Comment")},
    {"asked_by", QT_TRANSLATE_NOOP("LogWords", "Asked by")},
    {"asked_at", QT_TRANSLATE_NOOP("LogWords", "Asked")},
    {"approved_by", QT_TRANSLATE_NOOP("LogWords", "Approved by")},
    {"approved_at", QT_TRANSLATE_NOOP("LogWords", "Approved")},
    {"refused_by", QT_TRANSLATE_NOOP("LogWords", "Refused by")},
    {"refused_at", QT_TRANSLATE_NOOP("LogWords", "Refused")},
    {"withdrawn_at", QT_TRANSLATE_NOOP("LogWords", "Withdrawn")},
    {"noted_by", QT_TRANSLATE_NOOP("LogWords", "Noted by")},
    {"noted_at", QT_TRANSLATE_NOOP("LogWords", "Noted")},
    {"ended_by", QT_TRANSLATE_NOOP("LogWords", "Ended by")},
    {"ended_at", QT_TRANSLATE_NOOP("LogWords", "Ended")},
    {"decided_by", QT_TRANSLATE_NOOP("LogWords", "Decided by")},
    {"decided_at", QT_TRANSLATE_NOOP("LogWords", "Decided")},
    {"answered_by", QT_TRANSLATE_NOOP("LogWords", "Answered by")},
    {"answered_at", QT_TRANSLATE_NOOP("LogWords", "Answered")},
    {"answer", QT_TRANSLATE_NOOP("LogWords", "Answer")},
    {"decision", QT_TRANSLATE_NOOP("LogWords", "Decision")},
    {"sign", QT_TRANSLATE_NOOP("LogWords", "Sign")},
    {"at", QT_TRANSLATE_NOOP("LogWords", "At")},
    {"by_person", QT_TRANSLATE_NOOP("LogWords", "By")},
    {"verdict", QT_TRANSLATE_NOOP("LogWords", "Verdict")},
    {"points", QT_TRANSLATE_NOOP("LogWords", "Points")},
    {"revision", QT_TRANSLATE_NOOP("LogWords", "Revision")},
    {"set_by", QT_TRANSLATE_NOOP("LogWords", "Set by")},
    {"set_at", QT_TRANSLATE_NOOP("LogWords", "Set")},
    {"issued_at", QT_TRANSLATE_NOOP("LogWords", "Issued")},
    {"issued_by", QT_TRANSLATE_NOOP("LogWords", "Issued by")},
    {"digest", QT_TRANSLATE_NOOP("LogWords", "Digest")},
    {"completion", QT_TRANSLATE_NOOP("LogWords", "Weight of completion")},
    {"punctuality", QT_TRANSLATE_NOOP("LogWords", "Weight of punctuality")},
    {"attendance", QT_TRANSLATE_NOOP("LogWords", "Weight of attendance")},
    {"order_kept", QT_TRANSLATE_NOOP("LogWords", "Weight of order")},
    {"dwell", QT_TRANSLATE_NOOP("LogWords", "Weight of dwell")},
    {"staffing", QT_TRANSLATE_NOOP("LogWords", "Weight of staffing")},
    {"level_1", QT_TRANSLATE_NOOP("LogWords", "Weight of level 1")},
    {"level_2", QT_TRANSLATE_NOOP("LogWords", "Weight of level 2")},
    {"level_3", QT_TRANSLATE_NOOP("LogWords", "Weight of level 3")},
    {"no_level", QT_TRANSLATE_NOOP("LogWords", "Weight without level")},
    {"must_reach", QT_TRANSLATE_NOOP("LogWords", "Weight of must-reach points")},
    {"standing", QT_TRANSLATE_NOOP("LogWords", "Weight of standing points")},
    {"ordinary", QT_TRANSLATE_NOOP("LogWords", "Weight of ordinary points")},
    {"excellent_from", QT_TRANSLATE_NOOP("LogWords", "Excellent from")},
    {"good_from", QT_TRANSLATE_NOOP("LogWords", "Good from")},
    {"fair_from", QT_TRANSLATE_NOOP("LogWords", "Fair from")},
    {"ranked_from", QT_TRANSLATE_NOOP("LogWords", "Ranked from so many visits")},
};

constexpr Word authWords[] = {
    {"none", QT_TRANSLATE_NOOP("LogWords", "no card")},
    {"uid", QT_TRANSLATE_NOOP("LogWords", "UID only")},
    {"originality", QT_TRANSLATE_NOOP("LogWords", "genuine chip")},
    {"sun", QT_TRANSLATE_NOOP("LogWords", "signed message (SUN)")},
    {"mutual", QT_TRANSLATE_NOOP("LogWords", "mutual (AES)")},
    {"failed", QT_TRANSLATE_NOOP("LogWords", "failed")},
};

constexpr Word valueWords[] = {
    {"eligibility crew", QT_TRANSLATE_NOOP("LogWords", "the crew's")},
    {"eligibility unit", QT_TRANSLATE_NOOP("LogWords", "the unit's")},
    {"eligibility anyone", QT_TRANSLATE_NOOP("LogWords", "anyone's")},
    {"day_kind workday", QT_TRANSLATE_NOOP("LogWords", "workday")},
    {"day_kind weekend", QT_TRANSLATE_NOOP("LogWords", "weekend")},
    {"day_kind holiday", QT_TRANSLATE_NOOP("LogWords", "holiday")},
    {"day_kind sensitive", QT_TRANSLATE_NOOP("LogWords", "sensitive day")},
    {"day_kind school", QT_TRANSLATE_NOOP("LogWords", "school day")},
    {"card person", QT_TRANSLATE_NOOP("LogWords", "of a person")},
    {"card checkpoint", QT_TRANSLATE_NOOP("LogWords", "of a checkpoint")},
    {"card event", QT_TRANSLATE_NOOP("LogWords", "of an event")},
    {"card vehicle", QT_TRANSLATE_NOOP("LogWords", "of a vehicle")},
    {"decision explained", QT_TRANSLATE_NOOP("LogWords", "explained")},
    {"decision not_explained", QT_TRANSLATE_NOOP("LogWords", "not explained")},
    {"decision watch", QT_TRANSLATE_NOOP("LogWords", "to be watched")},
};

template <std::size_t count> QString find(const Word (&words)[count], const QString& code)
{
    const auto* word = std::find_if(std::begin(words), std::end(words), [&](const Word& one) { return code == QLatin1String(one.code); });
    return word == std::end(words) ? QString() : QCoreApplication::translate("LogWords", word->text);
}

QString orCode(const QString& text, const QString& code)
{
    return text.isEmpty() ? code : text;
}

QString instant(const QString& text, const QTimeZone& zone)
{
    QString iso = text;
    iso.replace(u' ', u'T');
    if (iso.endsWith(u"+00")) iso += QStringLiteral(":00");
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return at.isValid() ? at.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : text;
}

/// A range of PostgreSQL, [from,to): from … to, open where it is.
QString span(const QString& text, const QTimeZone& zone)
{
    static const QRegularExpression form(QStringLiteral("^[\\[(]\"?([^\",]*)\"?,\"?([^\",]*)\"?[\\])]$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return text;
    const QString from = match.captured(1), to = match.captured(2);
    return (from.isEmpty() ? QStringLiteral("…") : instant(from, zone)) + QStringLiteral(" – ") +
           (to.isEmpty() ? QStringLiteral("…") : instant(to, zone));
}

QString kindOf(const QString& thing, const QString& code)
{
    if (thing == u"unit") return words::unitKind(code);
    if (thing == u"person" || thing == u"membership") return words::personKind(code);
    if (thing == u"checkpoint") return words::checkpointKind(code);
    if (thing == u"shift") return words::shiftKind(code);
    if (thing == u"reader") return words::readerKind(code);
    if (thing == u"adjustment") return words::adjustmentKind(code);
    return thing == u"card" ? orCode(find(valueWords, QStringLiteral("card ") + code), code) : code;
}

} // namespace

QStringList LogWords::kinds()
{
    QStringList codes;
    for (const Word& word : kindWords)
        codes.append(QLatin1String(word.code));
    return codes;
}

QString LogWords::kind(const QString& code)
{
    return orCode(find(kindWords, code), code);
}

QString LogWords::counted(const QList<QPair<QString, int>>& kinds)
{
    constexpr int named = 4;
    QStringList parts;
    int rest = 0;
    for (const auto& [code, count] : kinds) {
        if (parts.size() < named)
            parts.append(QStringLiteral("%1 %2").arg(kind(code), QLocale().toString(count)));
        else
            rest += count;
    }
    if (rest > 0) parts.append(tr("%1 more").arg(QLocale().toString(rest)));
    return parts.join(QStringLiteral(" · "));
}

QString LogWords::field(const QString& kind, const QString& name)
{
    if (kind == u"rule_set" || name != u"staffing") {
        const QString word = find(fieldWords, name);
        if (!word.isEmpty()) return word;
    }
    return capitalized(words::column(name));
}

QString LogWords::value(const QString& kind, const QString& field, const QJsonValue& value, const QTimeZone& zone)
{
    if (value.isBool()) return value.toBool() ? tr("yes") : tr("no");
    if (value.isDouble()) return QLocale().toString(value.toDouble(), 'g', 10);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(field == u"days" ? QLocale().dayName(part.toInt(), QLocale::ShortFormat)
                                          : LogWords::value(kind, QStringLiteral("day_kind"), part, zone));
        return parts.join(QStringLiteral(", "));
    }
    return text(kind, field, value.toString(), zone);
}

QString LogWords::text(const QString& kind, const QString& field, const QString& value, const QTimeZone& zone)
{
    if (field == u"during") return span(value, zone);
    if (field.endsWith(u"_at") || field == u"at") return instant(value, zone);
    if (field == u"month") return value.left(7);
    if (field == u"start") return value.left(5);
    if (field == u"mode") return words::mode(value);
    if (field == u"kind") return kindOf(kind, value);
    if (field == u"person_kind") return words::personKind(value);
    if (field == u"verdict") return words::verdict(value);
    if (field == u"authentication") return auth(value);
    if (field == u"reason" && kind == u"excuse") return words::excuseReason(value);
    if (field == u"reason" && kind == u"outage") return words::outageReason(value);
    return orCode(find(valueWords, field + u' ' + value), value);
}

QString LogWords::action(bool existed, bool exists)
{
    if (!existed) return tr("Added");
    return exists ? tr("Changed") : tr("Removed");
}

QString LogWords::auth(const QString& code)
{
    return orCode(find(authWords, code), code);
}
