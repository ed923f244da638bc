// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace words
{

namespace
{

// The reasons and the refusals of schema/scoring/reasons.md, and what plan and record refuse people.
constexpr Phrase reasons[] = {
    {"in_window", QT_TRANSLATE_NOOP("reason", "within the window")},
    {"late", QT_TRANSLATE_NOOP("reason", "{minutes} min after the end")},
    {"excuse", QT_TRANSLATE_NOOP("reason", "excuse no. {number}")},
    {"until", QT_TRANSLATE_NOOP("reason", "accepted until {at}")},
    {"silent", QT_TRANSLATE_NOOP("reason", "reader {reader} has delivered nothing since {since}")},
    {"never_heard", QT_TRANSLATE_NOOP("reason", "reader {reader} has never delivered")},
    {"out_of_service", QT_TRANSLATE_NOOP("reason", "reader {reader} was out of service from {since} until {until}")},
    {"no_listener", QT_TRANSLATE_NOOP("reason", "no reader listens here")},
    {"nobody_came", QT_TRANSLATE_NOOP("reason", "nobody came")},
    {"not_on_crew", QT_TRANSLATE_NOOP("reason", "{badge} clocked in at {at}, but is not on this crew")},
    {"not_of_unit", QT_TRANSLATE_NOOP("reason", "{badge} clocked in at {at}, but is not of this unit")},
    {"unknown_card", QT_TRANSLATE_NOOP("reason", "unknown card {uid} was read at {at}")},
    {"unproven_card", QT_TRANSLATE_NOOP("reason", "card {uid} was read at {at}, but did not prove itself")},
    {"nobody_known", QT_TRANSLATE_NOOP("reason", "reader {reader} was here at {at}, but nobody knows who carried it")},
    {"outside_window", QT_TRANSLATE_NOOP("reason", "{badge} clocked in at {at}, outside the window")},
    {"too_soon", QT_TRANSLATE_NOOP("reason", "the last clock-in, at {at}, was too soon after the round before")},
};

constexpr Phrase refusals[] = {
    {"unknown_unit", QT_TRANSLATE_NOOP("refusal", "there is no unit {unit}")},
    {"unknown_line", QT_TRANSLATE_NOOP("refusal", "there is no line {line}")},
    {"unknown_checkpoint", QT_TRANSLATE_NOOP("refusal", "there is no checkpoint {checkpoint}")},
    {"unknown_person", QT_TRANSLATE_NOOP("refusal", "there is no person with badge {badge}")},
    {"unknown_subjects", QT_TRANSLATE_NOOP("refusal", "scores are of people, lines or units, not of {of}")},
    {"unknown_part", QT_TRANSLATE_NOOP("refusal", "a sheet has no part {part}")},
    {"unknown_period", QT_TRANSLATE_NOOP("refusal", "there is no period {period}")},
    {"unknown_grouping",
     QT_TRANSLATE_NOOP("refusal", "coverage is by level, category, kind, unit, zone or line, not by {by}")},
    {"unknown_comparison",
     QT_TRANSLATE_NOOP("refusal",
                       "a period is compared with the previous one or with that of the year before, not with {with}")},
    {"excuse_scope", QT_TRANSLATE_NOOP("refusal", "an excuse covers either a line or a checkpoint")},
    {"excuse_period", QT_TRANSLATE_NOOP("refusal", "the excuse ends at {to}, not after it starts at {from}")},
    {"excuse_length", QT_TRANSLATE_NOOP("refusal", "the excuse from {from} to {to} is longer than 366 days")},
    {"excuse_reason", QT_TRANSLATE_NOOP("refusal", "an excuse's reason is one word of 1 to 64 characters")},
    {"unknown_excuse", QT_TRANSLATE_NOOP("refusal", "there is no excuse no. {number}")},
    {"excuse_approved", QT_TRANSLATE_NOOP("refusal", "excuse no. {number} was approved by {badge} already")},
    {"own_excuse",
     QT_TRANSLATE_NOOP("refusal", "{badge} asked for excuse no. {number}; another person must approve it")},
    {"excuse_refused", QT_TRANSLATE_NOOP("refusal", "excuse no. {number} was refused by {badge} already")},
    {"excuse_withdrawn", QT_TRANSLATE_NOOP("refusal", "excuse no. {number} was withdrawn by {badge} already")},
    {"not_own_excuse",
     QT_TRANSLATE_NOOP("refusal", "{badge} did not ask for excuse no. {number}; only who asked may withdraw it")},
    {"excuse_remark", QT_TRANSLATE_NOOP("refusal", "a decision is explained in 1 to 500 characters")},
    {"excuse_reference", QT_TRANSLATE_NOOP("refusal", "an excuse for an incident needs the number of its order")},
    {"sheet_issued", QT_TRANSLATE_NOOP("refusal", "the sheet of {unit} for {month} is issued already")},
    {"sheet_too_early", QT_TRANSLATE_NOOP("refusal", "line {line} of {unit} still accepts clock-ins until {at}")},
    {"sheet_month_open", QT_TRANSLATE_NOOP("refusal", "{month} ends at {at}")},
    {"sheet_empty", QT_TRANSLATE_NOOP("refusal", "{unit} has no duty in {month}")},
    {"sheet_not_issued", QT_TRANSLATE_NOOP("refusal", "no sheet of {unit} for {month} has been issued")},
    {"overlapping_duties",
     QT_TRANSLATE_NOOP("refusal", "on line {line} the duty {shift} of {date} overlaps {other_shift} of {other_date}")},
    {"plan_changed", QT_TRANSLATE_NOOP("refusal", "the plan has changed since these edits were looked at; look at them "
                                                  "once more, then save")},
    {"feed_has_problems", QT_TRANSLATE_NOOP("refusal", "the plan would have {count} problems; nothing was saved")},
    {"bad_days", QT_TRANSLATE_NOOP("refusal", "duties cannot be opened from {from} through {through}")},
    {"unknown_reader", QT_TRANSLATE_NOOP("refusal", "there is no reader {reader}")},
    {"outage_period", QT_TRANSLATE_NOOP("refusal", "the outage ends at {to}, not after it starts at {from}")},
    {"outage_reason", QT_TRANSLATE_NOOP("refusal", "an outage's reason is one word of 1 to 64 characters")},
    {"unknown_outage", QT_TRANSLATE_NOOP("refusal", "there is no outage no. {number}")},
    {"outage_ended", QT_TRANSLATE_NOOP("refusal", "outage no. {number} ended at {at} already")},
    {"outage_deaf", QT_TRANSLATE_NOOP("refusal", "the reader noted outage no. {number} itself; it ends when the reader "
                                                 "listens again")},
    {"bad_card",
     QT_TRANSLATE_NOOP("refusal", "{uid} is not a UID: write 4 to 10 bytes as upper-case hexadecimal digits")},
    {"card_kind", QT_TRANSLATE_NOOP("refusal", "a card stands for a person, a checkpoint, an event or a vehicle")},
    {"card_day", QT_TRANSLATE_NOOP("refusal", "a card stands for something from a day on")},
    {"card_subject", QT_TRANSLATE_NOOP("refusal", "there is no {subject} of that kind in the plan")},
    {"card_taken", QT_TRANSLATE_NOOP("refusal", "card {uid} stands for {subject} already; end it in the plan first")},
    {"sign_decision", QT_TRANSLATE_NOOP("refusal", "a sign is decided as explained, not explained, or to be watched")},
    {"sign_comment", QT_TRANSLATE_NOOP("refusal", "a decision on a sign says why, in 1 to 1,000 characters")},
    {"unknown_sign", QT_TRANSLATE_NOOP("refusal", "there is no such sign any more; look at the list again")},
    {"own_sign", QT_TRANSLATE_NOOP("refusal", "the sign is about {badge}; another person must decide it")},
    {"future_complete_through",
     QT_TRANSLATE_NOOP("refusal", "a download cannot be complete through an instant that has not come")},
    {"bundle_unknown_reader", QT_TRANSLATE_NOOP("refusal", "the database knows no reader of the bundle's code; add it "
                                                           "to readers.csv and import the plan first")},
    {"bundle_gap",
     QT_TRANSLATE_NOOP("refusal", "the database lacks entries that come before those of the bundle; export the whole "
                                  "journal, and import that")},
    {"bundle_fork",
     QT_TRANSLATE_NOOP("refusal", "the database holds an entry of this journal with other content; one of the two was "
                                  "altered: keep the bundle as evidence")},
    {"bundle_broken_chain",
     QT_TRANSLATE_NOOP("refusal", "the bundle does not follow from what the database holds of this journal; one of the "
                                  "two was altered: keep the bundle as evidence")},
    {"bundle_foreign_journal",
     QT_TRANSLATE_NOOP("refusal", "the journal belongs to another reader; compare the reader's configuration with "
                                  "readers.csv")},
    {"bundle_other_key",
     QT_TRANSLATE_NOOP("refusal", "the bundle is signed with another key than the one the reader was enrolled with; "
                                  "see the key on the reader itself, then patrolctl reader enroll")},
    {"bundle_unsigned", QT_TRANSLATE_NOOP("refusal", "the bundle is not signed, but reader {reader} has a key")},
    {"reader_key_form", QT_TRANSLATE_NOOP("refusal", "a reader's public key is 64 hexadecimal digits")},
    {"reader_key_revoked", QT_TRANSLATE_NOOP("refusal", "this key of reader {reader} was revoked at {at}")},
    {"reader_key_taken", QT_TRANSLATE_NOOP("refusal", "this key is that of reader {reader}")},
    {"card_policy",
     QT_TRANSLATE_NOOP("refusal", "cards prove themselves by uid, sun or mutual, not by {authentication}")},
    {"bundle_bad_line",
     QT_TRANSLATE_NOOP("refusal", "an entry of the bundle cannot be read; keep the bundle, and ask for help")},
    {"bundle_too_large",
     QT_TRANSLATE_NOOP("refusal", "a line of the bundle is too long; keep the bundle, and ask for help")},
    {"appeal_text", QT_TRANSLATE_NOOP("refusal", "an appeal, and an answer to one, has 1 to 2,000 characters")},
    {"appeal_term", QT_TRANSLATE_NOOP("refusal", "an appeal is about a term of the score or a duty, not {term}")},
    {"appeal_subject", QT_TRANSLATE_NOOP("refusal", "{badge} has no duty in {month}")},
    {"appeal_duty",
     QT_TRANSLATE_NOOP("refusal", "the person stands on no duty of line {line}, shift {shift}, on {day}")},
    {"appeal_closed",
     QT_TRANSLATE_NOOP("refusal", "{month} is closed for {badge}: the sheet of {unit} is issued; the auditor may still ask for an adjustment")},
    {"unknown_appeal", QT_TRANSLATE_NOOP("refusal", "there is no appeal no. {number}")},
    {"appeal_answered", QT_TRANSLATE_NOOP("refusal", "appeal no. {number} was answered by {badge} already")},
    {"appeal_withdrawn", QT_TRANSLATE_NOOP("refusal", "appeal no. {number} was withdrawn by {badge} already")},
    {"own_appeal", QT_TRANSLATE_NOOP("refusal", "appeal no. {number} is about {badge}; another person must answer it")},
    {"not_own_appeal",
     QT_TRANSLATE_NOOP("refusal", "appeal no. {number} is neither about {badge} nor written down by them; others answer it")},
    {"appeal_answer", QT_TRANSLATE_NOOP("refusal", "an appeal is granted, refused or noted, not {answer}")},
    {"appeal_link", QT_TRANSLATE_NOOP("refusal", "only a granted appeal leads to an excuse or an adjustment")},
    {"appeal_adjustment",
     QT_TRANSLATE_NOOP("refusal", "adjustment no. {number} is not one of that person for that month")},
    {"sheet_appeals",
     QT_TRANSLATE_NOOP("refusal", "{count} appeals of {unit} for {month} are not answered yet; the first is no. {number} of {badge}")},
    {"sheet_future", QT_TRANSLATE_NOOP("refusal", "a sheet cannot be issued as of {at}, which is yet to come")},
    {"adjustment_kind",
     QT_TRANSLATE_NOOP("refusal", "an adjustment is an inspection, a merit or an appeal, not {kind}")},
    {"adjustment_points",
     QT_TRANSLATE_NOOP("refusal",
                       "an adjustment adds or takes up to 100 points, with at most 2 decimals, not {points}")},
    {"adjustment_reason", QT_TRANSLATE_NOOP("refusal", "an adjustment needs a reason of 1 to 500 characters")},
    {"adjustment_subject", QT_TRANSLATE_NOOP("refusal", "{subject} has no duty in {month}")},
    {"unknown_adjustment", QT_TRANSLATE_NOOP("refusal", "there is no adjustment no. {number}")},
    {"adjustment_approved", QT_TRANSLATE_NOOP("refusal", "adjustment no. {number} was approved by {badge} already")},
    {"own_adjustment",
     QT_TRANSLATE_NOOP("refusal", "{badge} asked for adjustment no. {number}; another person must approve it")},
    {"own_score",
     QT_TRANSLATE_NOOP("refusal", "adjustment no. {number} is for {badge}; another person must approve it")},
    {"rule_date", QT_TRANSLATE_NOOP("refusal", "no rule set can be valid from {from}")},
    {"rule_empty", QT_TRANSLATE_NOOP("refusal", "the rules to set are a JSON object that names at least one")},
    {"rule_unknown", QT_TRANSLATE_NOOP("refusal", "there is no rule {rule}")},
    {"rule_value", QT_TRANSLATE_NOOP("refusal", "{rule} cannot be {value}")},
    {"rule_weights", QT_TRANSLATE_NOOP("refusal", "with these rules nothing weighs anything")},
    {"rule_grades", QT_TRANSLATE_NOOP("refusal", "grades descend: {excellent}, {good}, {fair} do not")},
    {"rule_issued",
     QT_TRANSLATE_NOOP("refusal",
                       "rules valid from {from} would change {month}, and its sheet of {unit} is issued already")},
    {"sheet_no_revision", QT_TRANSLATE_NOOP("refusal", "the sheet of {unit} for {month} has no revision {revision}")},
    {"sheet_unchanged",
     QT_TRANSLATE_NOOP("refusal", "nothing differs from the sheet of {unit} for {month}, revision {revision}")},
    {"sheet_altered",
     QT_TRANSLATE_NOOP("refusal", "the sheet of {unit} for {month}, revision {revision}, is not as it was issued: "
                                  "its text does not give its digest")},
    {"scores_read_only",
     QT_TRANSLATE_NOOP("refusal", "scores are not shown in a read-only transaction: who saw which is kept")},
    {"unknown_visit", QT_TRANSLATE_NOOP("refusal", "line {line} has no such visit of {checkpoint} on {day}")},
    {"acknowledge_comment", QT_TRANSLATE_NOOP("refusal", "an acknowledgement needs a comment of 1 to 500 characters")},
    {"acknowledge_visits", QT_TRANSLATE_NOOP("refusal", "from 1 to 1000 visits are acknowledged at once")},
    {"acknowledge_verdict",
     QT_TRANSLATE_NOOP("refusal", "the visit of {checkpoint} on line {line} is neither missed nor without data")},
    {"bad_stage", QT_TRANSLATE_NOOP("refusal", "the file cannot be staged: too many columns")},
};

// 2026-11-22T05:14:32Z → 2026-11-22 13:14, where the zone is Shanghai's.
QString shown(const QString& value, const QTimeZone& zone)
{
    const QDateTime instant = value.size() >= 20 ? QDateTime::fromString(value, Qt::ISODate) : QDateTime();
    return instant.isValid() ? instant.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : value;
}

QString filled(const QString& text, Coded coded, const QTimeZone& zone)
{
    for (QString& value : coded.values) {
        value = shown(value, zone);
    }
    return fill(text, coded.values);
}

} // namespace

QString reason(const QString& text, const QTimeZone& zone, const QString& name)
{
    Coded coded = takeApart(text);
    const QString badge = QStringLiteral("badge");
    if (!name.isEmpty() && coded.values.contains(badge)) {
        const QString both = QCoreApplication::translate("reason", "{name} ({badge})");
        coded.values[badge] = fill(both, {{"name", name}, {badge, coded.values[badge]}});
    }
    const QString phrase = find("reason", reasons, coded.code);
    return phrase.isEmpty() ? text : filled(phrase, coded, zone);
}

// In English the database's own words are the exact ones, and its hint is the remedy.
QString refusal(const QString& detail, const QString& message, const QString& hint)
{
    const Coded coded = takeApart(detail);
    const QString phrase = find("refusal", refusals, coded.code);
    if (!phrase.isEmpty() && phrase != english(refusals, coded.code)) {
        return filled(phrase, coded, QTimeZone::systemTimeZone());
    }
    return hint.isEmpty() ? message : message + (message.endsWith('.') ? " " : ". ") + hint;
}

QStringList reasonCodes()
{
    return codesOf(reasons);
}
QStringList refusalCodes()
{
    return codesOf(refusals);
}

} // namespace words
