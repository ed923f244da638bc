// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/model/PlanFiles.h"

namespace plan_file
{

namespace
{

struct File {
    QString name;
    int keys; ///< How many columns, from the first, are its key.
    QStringList columns;
};

QStringList split(const char* names)
{
    return QString::fromLatin1(names).split(u' ');
}

const QList<File>& files()
{
    static const QList<File> known{
        {units, 1, split("unit name kind parent timezone")},
        {people, 1, split("badge name kind unit from until")},
        {zones, 1, split("zone name unit")},
        {checkpoints, 1, split("checkpoint name unit zone kind category level lon lat from until")},
        {lines, 1, split("line name unit mode ordered eligibility from until")},
        {stops, 2, split("line position checkpoint dwell_minutes")},
        {staffing, 2, split("line person_kind count")},
        {shifts, 2,
         split("line shift name kind days day_kinds start duration_minutes rounds min_gap_minutes early_grace_minutes "
               "late_grace_minutes from until")},
        {calendar, 2, split("date unit day_kind")},
        {crews, 1, split("crew name unit")},
        {crewMembers, 2, split("crew badge from until")},
        {rosters, 4, split("line shift crew from until cycle_length cycle_day")},
        {dispatches, 3, split("line shift date start duration_minutes crew")},
        {cards, 4, split("uid kind subject from until")},
        {readers, 1, split("reader kind unit checkpoint from until")},
        {events, 1, split("event name")}};
    return known;
}

const File* find(const QString& name)
{
    for (const File& file : files()) {
        if (file.name == name) return &file;
    }
    return nullptr;
}

} // namespace

const QStringList& all()
{
    static const QStringList names = [] {
        QStringList list;
        for (const File& file : files())
            list << file.name;
        return list;
    }();
    return names;
}

QStringList columns(const QString& file)
{
    const File* found = find(file);
    return found ? found->columns : QStringList();
}

QString keyOf(const QString& file, const Cells& cells)
{
    const File* found = find(file);
    return found ? cells.mid(0, found->keys).join(QChar(0x1F)) : QString();
}

int place(const QString& file, const QString& column)
{
    return static_cast<int>(columns(file).indexOf(column));
}

Cells blank(const QString& file)
{
    return Cells(columns(file).size(), QStringLiteral(""));
}

} // namespace plan_file
