// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PlanColumns.h"

#include "desk-app/words/Words.h"

#include <QCoreApplication>

namespace
{

using Type = PlanColumn::Type;

struct Known {
    const char* column;
    const char* title;
    Type type;
};

constexpr Known known[] = {
    {"unit", QT_TRANSLATE_NOOP("PlanColumn", "Unit"), Type::Reference},
    {"name", QT_TRANSLATE_NOOP("PlanColumn", "Name"), Type::Text},
    {"kind", QT_TRANSLATE_NOOP("PlanColumn", "Kind"), Type::Word},
    {"parent", QT_TRANSLATE_NOOP("PlanColumn", "Above it"), Type::Reference},
    {"timezone", QT_TRANSLATE_NOOP("PlanColumn", "Time zone"), Type::Text},
    {"badge", QT_TRANSLATE_NOOP("PlanColumn", "Badge"), Type::Reference},
    {"zone", QT_TRANSLATE_NOOP("PlanColumn", "Zone"), Type::Reference},
    {"checkpoint", QT_TRANSLATE_NOOP("PlanColumn", "Checkpoint"), Type::Reference},
    {"category", QT_TRANSLATE_NOOP("PlanColumn", "Category"), Type::Text},
    {"level", QT_TRANSLATE_NOOP("PlanColumn", "Level"), Type::Number},
    {"lon", QT_TRANSLATE_NOOP("PlanColumn", "Longitude"), Type::Number},
    {"lat", QT_TRANSLATE_NOOP("PlanColumn", "Latitude"), Type::Number},
    {"line", QT_TRANSLATE_NOOP("PlanColumn", "Line"), Type::Reference},
    {"mode", QT_TRANSLATE_NOOP("PlanColumn", "Mode"), Type::Word},
    {"ordered", QT_TRANSLATE_NOOP("PlanColumn", "In order"), Type::Word},
    {"eligibility", QT_TRANSLATE_NOOP("PlanColumn", "Who counts"), Type::Word},
    {"position", QT_TRANSLATE_NOOP("PlanColumn", "Stop"), Type::Number},
    {"dwell_minutes", QT_TRANSLATE_NOOP("PlanColumn", "Stay, min"), Type::Number},
    {"person_kind", QT_TRANSLATE_NOOP("PlanColumn", "Kind of person"), Type::Word},
    {"count", QT_TRANSLATE_NOOP("PlanColumn", "At least"), Type::Number},
    {"shift", QT_TRANSLATE_NOOP("PlanColumn", "Shift"), Type::Code},
    {"days", QT_TRANSLATE_NOOP("PlanColumn", "Weekdays"), Type::Code},
    {"day_kinds", QT_TRANSLATE_NOOP("PlanColumn", "Kinds of day"), Type::Code},
    {"start", QT_TRANSLATE_NOOP("PlanColumn", "Start"), Type::Time},
    {"duration_minutes", QT_TRANSLATE_NOOP("PlanColumn", "Minutes"), Type::Number},
    {"rounds", QT_TRANSLATE_NOOP("PlanColumn", "Rounds"), Type::Number},
    {"min_gap_minutes", QT_TRANSLATE_NOOP("PlanColumn", "Gap, min"), Type::Number},
    {"early_grace_minutes", QT_TRANSLATE_NOOP("PlanColumn", "Early, min"), Type::Number},
    {"late_grace_minutes", QT_TRANSLATE_NOOP("PlanColumn", "Late, min"), Type::Number},
    {"from", QT_TRANSLATE_NOOP("PlanColumn", "From"), Type::Date},
    {"until", QT_TRANSLATE_NOOP("PlanColumn", "Until"), Type::Date},
    {"date", QT_TRANSLATE_NOOP("PlanColumn", "Date"), Type::Date},
    {"day_kind", QT_TRANSLATE_NOOP("PlanColumn", "Kind of day"), Type::Code},
    {"crew", QT_TRANSLATE_NOOP("PlanColumn", "Crew"), Type::Reference},
    {"cycle_length", QT_TRANSLATE_NOOP("PlanColumn", "Cycle, days"), Type::Number},
    {"cycle_day", QT_TRANSLATE_NOOP("PlanColumn", "Day of cycle"), Type::Number},
    {"uid", QT_TRANSLATE_NOOP("PlanColumn", "UID"), Type::Code},
    {"subject", QT_TRANSLATE_NOOP("PlanColumn", "Stands for"), Type::Code},
    {"reader", QT_TRANSLATE_NOOP("PlanColumn", "Reader"), Type::Code},
    {"event", QT_TRANSLATE_NOOP("PlanColumn", "Event"), Type::Code}};

const QHash<QString, QString>& home()
{
    static const QHash<QString, QString> files{
        {"unit", plan_file::units}, {"parent", plan_file::units},           {"badge", plan_file::people},
        {"zone", plan_file::zones}, {"checkpoint", plan_file::checkpoints}, {"line", plan_file::lines},
        {"crew", plan_file::crews}};
    return files;
}

QStringList wordsOf(const QString& file, const QString& column)
{
    static const QStringList people{"officer", "auxiliary", "grid_worker", "guard", "volunteer", "municipal"};
    if (column == u"mode") return {"foot", "vehicle", "motorcycle", "post"};
    if (column == u"ordered") return {"yes", "no"};
    if (column == u"eligibility") return {"crew", "unit", "anyone"};
    if (column == u"person_kind" || (column == u"kind" && file == plan_file::people)) return people;
    if (column != u"kind") return {};
    if (file == plan_file::checkpoints) return {"ordinary", "must_reach", "standing"};
    if (file == plan_file::shifts) return {"fixed", "mobile"};
    if (file == plan_file::readers) return {"fixed", "handheld"};
    if (file == plan_file::cards) return {"person", "checkpoint", "event", "vehicle"};
    return {};
}

QString own(const QString& code)
{
    static const QHash<QString, const char*> said{{"yes", QT_TRANSLATE_NOOP("PlanColumn", "yes")},
                                                  {"no", QT_TRANSLATE_NOOP("PlanColumn", "no")},
                                                  {"crew", QT_TRANSLATE_NOOP("PlanColumn", "the crew")},
                                                  {"unit", QT_TRANSLATE_NOOP("PlanColumn", "the line's unit")},
                                                  {"anyone", QT_TRANSLATE_NOOP("PlanColumn", "anyone")},
                                                  {"person", QT_TRANSLATE_NOOP("PlanColumn", "person")},
                                                  {"checkpoint", QT_TRANSLATE_NOOP("PlanColumn", "checkpoint")},
                                                  {"event", QT_TRANSLATE_NOOP("PlanColumn", "event")},
                                                  {"vehicle", QT_TRANSLATE_NOOP("PlanColumn", "vehicle")}};
    const char* word = said.value(code);
    return word ? QCoreApplication::translate("PlanColumn", word) : code;
}

} // namespace

PlanColumn PlanColumn::of(const QString& file, const QString& column)
{
    for (const Known& entry : known) {
        if (column != QLatin1String(entry.column)) continue;
        PlanColumn made{QCoreApplication::translate("PlanColumn", entry.title), entry.type, wordsOf(file, column), {}};
        if (made.type == Type::Reference) made.refers = home().value(column);
        if (made.refers == file && column != u"parent") made = {made.title, Type::Code, {}, {}};
        if (made.type == Type::Word && made.words.isEmpty()) made.type = Type::Code;
        return made;
    }
    return {column, Type::Text, {}, {}};
}

QString PlanColumn::word(const QString& file, const QString& column, const QString& code)
{
    if (column == u"mode") return words::mode(code);
    if (column == u"person_kind") return words::personKind(code);
    if (column != u"kind") return own(code);
    if (file == plan_file::people) return words::personKind(code);
    if (file == plan_file::checkpoints) return words::checkpointKind(code);
    if (file == plan_file::shifts) return words::shiftKind(code);
    if (file == plan_file::readers) return words::readerKind(code);
    if (file == plan_file::units) return words::unitKind(code);
    return own(code);
}
