// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/model/SheetQuestions.h"

#include <QJsonDocument>

namespace sheet_questions
{

namespace
{

std::optional<double> number(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<int> whole(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString jsonOf(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

AdjustmentRow adjustment(const Row& row)
{
    return {row["number"].toLongLong(),   row["of_what"].toString(),        row["subject"].toString(),
            row["name"].toString(),       row["kind"].toString(),           row["points"].toDouble(),
            row["reason"].toString(),     row["asked_by"].toString(),       row["asked_at"].toDateTime(),
            row["approved_by"].toString(), row["approved_at"].toDateTime(), row["unit"].toString()};
}

ComparisonRow compared(const Row& row)
{
    return {row["subject"].toString(),
            row["name"].toString(),
            row["kind"].toString(),
            number(row["final"]),
            number(row["final_month_before"]),
            number(row["final_year_before"]),
            row["grade"].toString(),
            row["grade_month_before"].toString(),
            row["grade_year_before"].toString(),
            whole(row["rank"]),
            whole(row["rank_month_before"]),
            whole(row["rank_year_before"]),
            number(row["completion"]),
            number(row["completion_month_before"]),
            number(row["completion_year_before"])};
}

SimulatedRow simulated(const Row& row)
{
    return {row["subject"].toString(),
            row["name"].toString(),
            row["subject_unit"].toString(),
            row["counted"].toInt(),
            row["counted_then"].toInt(),
            row["late"].toInt(),
            row["late_then"].toInt(),
            row["missed"].toInt(),
            row["missed_then"].toInt(),
            number(row["final"]),
            number(row["final_then"]),
            row["grade"].toString(),
            row["grade_then"].toString(),
            whole(row["rank"]),
            whole(row["rank_then"])};
}

} // namespace

QFuture<QList<AdjustmentRow>> adjustments(Database& database, QDate month)
{
    return database.ask<QList<AdjustmentRow>>(Database::Way::Quick, "sheets.adjustments", [month](Session& session) {
        return session.all("select * from desk.adjustments(month => :month)", {{"month", month}}, adjustment);
    });
}

QFuture<QList<SubjectRow>> adjustable(Database& database, QDate month, const QString& ofWhat, const QString& unit)
{
    return database.ask<QList<SubjectRow>>(Database::Way::Report, "sheets.adjustable", [=](Session& session) {
        return session.all<SubjectRow>(
            "select * from desk.adjustable(month => :month, of_what => :of_what, unit => :unit)",
            {{"month", month}, {"of_what", ofWhat}, {"unit", orNull(unit)}},
            [](const Row& row) { return SubjectRow{row["subject"].toString(), row["name"].toString()}; });
    });
}

QFuture<qint64> askAdjustment(Database& database, QDate month, const AdjustmentRow& wanted, const QString& badge)
{
    return database.ask<qint64>(Database::Way::Quick, nullptr, [=](Session& session) {
        qint64 answer = 0;
        session.select(QStringLiteral("select desk.ask_adjustment(month => :month, of_what => :of_what, subject => :subject, "
                                      "kind => :kind, points => :points, reason => :reason, by_badge => :badge) as number"),
                       {{"month", month},
                        {"of_what", wanted.ofWhat},
                        {"subject", wanted.subject},
                        {"kind", wanted.kind},
                        {"points", QString::number(wanted.points, 'f', 2)},
                        {"reason", wanted.reason},
                        {"badge", badge}},
                       [&](const Row& row) { answer = row["number"].toLongLong(); });
        return answer;
    });
}

QFuture<bool> approveAdjustment(Database& database, qint64 number, const QString& badge)
{
    return database.ask<bool>(Database::Way::Quick, nullptr, [=](Session& session) {
        session.select(QStringLiteral("select desk.approve_adjustment(number => :number, by_badge => :badge)"),
                       {{"number", number}, {"badge", badge}}, [](const Row&) {});
        return true;
    });
}

QFuture<QList<ComparisonRow>> comparison(Database& database, const QString& unit, QDate month, const QString& ofWhat)
{
    return database.ask<QList<ComparisonRow>>(Database::Way::Report, "sheets.comparison", [=](Session& session) {
        return session.all("select * from desk.sheet_comparison(unit => :unit, month => :month, of_what => :of_what)",
                           {{"unit", unit}, {"month", month}, {"of_what", ofWhat}}, compared);
    });
}

QFuture<QList<TrendRow>> unitTrend(Database& database, const QString& unit, QDate through, int months)
{
    return database.ask<QList<TrendRow>>(Database::Way::Report, "sheets.trend", [=](Session& session) {
        return session.all<TrendRow>("select * from desk.sheet_trend(unit => :unit, through_month => :through, "
                                     "months => :months, of_what => 'units') as trend where trend.subject = :unit "
                                     "order by trend.month",
                                     {{"unit", unit}, {"through", through}, {"months", months}}, [](const Row& row) {
                                         return TrendRow{row["subject"].toString(), row["name"].toString(),
                                                         row["month"].toDate(), number(row["final"]),
                                                         number(row["completion"])};
                                     });
    });
}

QFuture<RuleNumbers> rulesOf(Database& database, QDate month)
{
    return database.ask<RuleNumbers>(Database::Way::Quick, "sheets.rules", [=](Session& session) {
        RuleNumbers answer;
        session.select(QStringLiteral("select * from desk.rule_sets() as rules where valid and valid_from <= :month "
                                      "order by valid_from desc limit 1"),
                       {{"month", month}}, [&](const Row& row) {
                           for (const char* name :
                                {"completion", "punctuality", "attendance", "order_kept", "dwell", "staffing", "level_1",
                                 "level_2", "level_3", "no_level", "must_reach", "standing", "ordinary",
                                 "excellent_from", "good_from", "fair_from", "ranked_from"})
                               answer.append({QLatin1String(name), row[name].toDouble()});
                       });
        return answer;
    });
}

QFuture<QList<SimulatedRow>> simulate(Database& database, const QString& unit, QDate month, const QString& ofWhat,
                                      const QJsonObject& rules, std::optional<int> lateGrace)
{
    return database.ask<QList<SimulatedRow>>(Database::Way::Report, "sheets.simulate", [=](Session& session) {
        return session.all("select * from desk.simulate_rules(unit => :unit, month => :month, of_what => :of_what, "
                           "rules => :rules, late_grace_minutes => :grace, as_of => now())",
                           {{"unit", orNull(unit)},
                            {"month", month},
                            {"of_what", ofWhat},
                            {"rules", jsonOf(rules)},
                            {"grace", lateGrace ? QVariant(*lateGrace) : QVariant()}},
                           simulated);
    });
}

QFuture<bool> setRules(Database& database, QDate from, const QJsonObject& rules, const QString& badge)
{
    return database.ask<bool>(Database::Way::Quick, nullptr, [=](Session& session) {
        session.select(QStringLiteral("select desk.set_rules(valid_from => :from, rules => :rules, by_badge => :badge)"),
                       {{"from", from}, {"rules", jsonOf(rules)}, {"badge", badge}}, [](const Row&) {});
        return true;
    });
}

} // namespace sheet_questions
