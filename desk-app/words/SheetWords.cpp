// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/SheetWords.h"

#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace words
{

namespace
{

QString said(const char* text)
{
    return QCoreApplication::translate("sheet", text);
}

QString dayAndTime(const QDateTime& instant, const QTimeZone& zone)
{
    return instant.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString title(const SheetHead& head)
{
    const QMap<QString, QString> values{{"unit", head.unitName},
                                        {"year", QString::number(head.month.year())},
                                        {"month", head.month.toString(QStringLiteral("MM"))}};
    const QString text =
        fill(said(QT_TRANSLATE_NOOP("sheet", "Patrol performance sheet, {unit}, {year}-{month}")), values);
    return head.issued ? text : text + said(QT_TRANSLATE_NOOP("sheet", " (draft)"));
}

// "completion 60, punctuality 15, …": the weights of the terms, as the rule has them.
QString weights(const QJsonObject& rule)
{
    QStringList terms;
    for (const char* term : {"completion", "punctuality", "attendance", "order_kept", "dwell", "staffing"}) {
        if (!rule.contains(QLatin1String(term))) continue;
        const QString name = qstrcmp(term, "order_kept") == 0 ? QStringLiteral("order") : QString::fromLatin1(term);
        terms << column(name) + ' ' + rule.value(QLatin1String(term)).toVariant().toString();
    }
    return terms.join(said(QT_TRANSLATE_NOOP("sheet", ", ")));
}

// "level 1 = 3, level 2 = 2, … × must reach = 2, …": a visit weighs its level's number times its kind's.
QString visitWeights(const QJsonObject& rule)
{
    if (!rule.contains(QLatin1String("no_level"))) return {};
    const auto weighs = [&](const QString& what, const QString& key) {
        return what + QStringLiteral(" = ") + rule.value(key).toVariant().toString();
    };
    QStringList levels, kinds;
    for (const QString& level : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")})
        levels << weighs(fill(said(QT_TRANSLATE_NOOP("sheet", "level {level}")), {{"level", level}}), "level_" + level);
    levels << weighs(said(QT_TRANSLATE_NOOP("sheet", "no level")), QStringLiteral("no_level"));
    for (const char* kind : {"must_reach", "standing", "ordinary"})
        kinds << weighs(checkpointKind(QLatin1String(kind)), QLatin1String(kind));
    const QString comma = said(QT_TRANSLATE_NOOP("sheet", ", "));
    return levels.join(comma) + QStringLiteral("  ×  ") + kinds.join(comma);
}

QString rankedFrom(const QJsonObject& rule)
{
    if (!rule.contains(QLatin1String("ranked_from"))) return {};
    const QString visits = rule.value(QLatin1String("ranked_from")).toVariant().toString();
    return fill(said(QT_TRANSLATE_NOOP("sheet", "{visits} counted visits")), {{"visits", visits}});
}

QString grades(const QJsonObject& rule)
{
    QStringList steps;
    for (const auto& [grade, key] :
         {std::pair{"excellent", "excellent_from"}, {"good", "good_from"}, {"fair", "fair_from"}}) {
        if (!rule.contains(QLatin1String(key))) continue;
        steps << words::grade(QString::fromLatin1(grade)) + QStringLiteral(" ≥ ") +
                     rule.value(QLatin1String(key)).toVariant().toString();
    }
    return steps.join(said(QT_TRANSLATE_NOOP("sheet", ", ")));
}

void addFact(SheetWorkbook& workbook, const char* label, const QString& value)
{
    if (!value.isEmpty()) workbook.facts.emplace_back(said(label).toStdString(), value.toStdString());
}

} // namespace

QStringList sheetParts()
{
    return {"people",  "lines",   "units",       "checkpoints", "excuses",
            "no_data", "outages", "adjustments", "corrections"};
}

SheetWorkbook sheetWorkbook(const SheetHead& head, const SheetParts& parts, const QTimeZone& zone)
{
    SheetWorkbook workbook{title(head).toStdString(), {}, {}, {}};
    for (const QString& part : sheetParts())
        workbook.tables.push_back(sheetTable(part, parts.value(part), zone));
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Unit"), head.unitName + QStringLiteral(" ") + head.unit);
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Month"), head.month.toString(QStringLiteral("yyyy-MM")));
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Revision"), head.issued ? QString::number(head.revision) : QString());
    addFact(workbook, head.issued ? QT_TRANSLATE_NOOP("sheet", "Issued") : QT_TRANSLATE_NOOP("sheet", "As of"),
            dayAndTime(head.issuedAt, zone));
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Issued by"), head.issuedBy);
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Code"), head.code);
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Weights"), weights(head.rule));
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Weights of visits"), visitWeights(head.rule));
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Grades"), grades(head.rule));
    addFact(workbook, QT_TRANSLATE_NOOP("sheet", "Ranked from"), rankedFrom(head.rule));
    workbook.pageFooter = said(QT_TRANSLATE_NOOP("sheet", "Page &P of &N")).toStdString();
    return workbook;
}

QString sheetFileName(const SheetHead& head, const QString& suffix)
{
    QString name = title(head) + '.' + suffix;
    for (QChar& character : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(character) || character < ' ') character = '-';
    }
    return name;
}

} // namespace words
