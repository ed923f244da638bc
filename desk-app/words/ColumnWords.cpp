// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

namespace words
{

namespace
{

constexpr Phrase columns[] = {
    {"subject", QT_TRANSLATE_NOOP("column", "code")},
    {"name", QT_TRANSLATE_NOOP("column", "name")},
    {"person_name", QT_TRANSLATE_NOOP("column", "name of the person")},
    {"parent", QT_TRANSLATE_NOOP("column", "unit above")},
    {"mode", QT_TRANSLATE_NOOP("column", "mode")},
    {"unit", QT_TRANSLATE_NOOP("column", "unit")},
    {"unit_name", QT_TRANSLATE_NOOP("column", "unit")},
    {"kind", QT_TRANSLATE_NOOP("column", "kind")},
    {"person_kind", QT_TRANSLATE_NOOP("column", "kind of person")},
    {"duties", QT_TRANSLATE_NOOP("column", "duties")},
    {"attended", QT_TRANSLATE_NOOP("column", "attended")},
    {"visits", QT_TRANSLATE_NOOP("column", "visits owed")},
    {"counted", QT_TRANSLATE_NOOP("column", "counted")},
    {"done", QT_TRANSLATE_NOOP("column", "done")},
    {"on_time", QT_TRANSLATE_NOOP("column", "on time")},
    {"late", QT_TRANSLATE_NOOP("column", "late")},
    {"missed", QT_TRANSLATE_NOOP("column", "missed")},
    {"excused", QT_TRANSLATE_NOOP("column", "excused")},
    {"no_data", QT_TRANSLATE_NOOP("column", "no data")},
    {"due", QT_TRANSLATE_NOOP("column", "due")},
    {"completion", QT_TRANSLATE_NOOP("column", "completion")},
    {"punctuality", QT_TRANSLATE_NOOP("column", "punctuality")},
    {"attendance", QT_TRANSLATE_NOOP("column", "attendance")},
    {"order", QT_TRANSLATE_NOOP("column", "order")},
    {"dwell", QT_TRANSLATE_NOOP("column", "dwell")},
    {"staffing", QT_TRANSLATE_NOOP("column", "staffing")},
    {"score", QT_TRANSLATE_NOOP("column", "score")},
    {"adjustment", QT_TRANSLATE_NOOP("column", "adjustment")},
    {"final", QT_TRANSLATE_NOOP("column", "final score")},
    {"grade", QT_TRANSLATE_NOOP("column", "grade")},
    {"rank", QT_TRANSLATE_NOOP("column", "rank")},
    {"date", QT_TRANSLATE_NOOP("column", "date")},
    {"day", QT_TRANSLATE_NOOP("column", "date")},
    {"on_day", QT_TRANSLATE_NOOP("column", "date")},
    {"month", QT_TRANSLATE_NOOP("column", "month")},
    {"revision", QT_TRANSLATE_NOOP("column", "revision")},
    {"issued_at", QT_TRANSLATE_NOOP("column", "issued")},
    {"issued_by", QT_TRANSLATE_NOOP("column", "issued by")},
    {"line", QT_TRANSLATE_NOOP("column", "line")},
    {"line_name", QT_TRANSLATE_NOOP("column", "line name")},
    {"shift", QT_TRANSLATE_NOOP("column", "shift")},
    {"shift_name", QT_TRANSLATE_NOOP("column", "shift name")},
    {"position", QT_TRANSLATE_NOOP("column", "stop")},
    {"checkpoint", QT_TRANSLATE_NOOP("column", "checkpoint")},
    {"checkpoint_name", QT_TRANSLATE_NOOP("column", "checkpoint name")},
    {"category", QT_TRANSLATE_NOOP("column", "category")},
    {"level", QT_TRANSLATE_NOOP("column", "level")},
    {"zone", QT_TRANSLATE_NOOP("column", "zone")},
    {"round", QT_TRANSLATE_NOOP("column", "round")},
    {"verdict", QT_TRANSLATE_NOOP("column", "verdict")},
    {"reason", QT_TRANSLATE_NOOP("column", "reason")},
    {"reference", QT_TRANSLATE_NOOP("column", "reference")},
    {"weight", QT_TRANSLATE_NOOP("column", "weight")},
    {"arrived_at", QT_TRANSLATE_NOOP("column", "arrived")},
    {"left_at", QT_TRANSLATE_NOOP("column", "left")},
    {"from", QT_TRANSLATE_NOOP("column", "from")},
    {"to", QT_TRANSLATE_NOOP("column", "to")},
    {"from_at", QT_TRANSLATE_NOOP("column", "from")},
    {"to_at", QT_TRANSLATE_NOOP("column", "to")},
    {"starts_at", QT_TRANSLATE_NOOP("column", "begins")},
    {"ends_at", QT_TRANSLATE_NOOP("column", "ends")},
    {"badge", QT_TRANSLATE_NOOP("column", "badge")},
    {"out_of_order", QT_TRANSLATE_NOOP("column", "out of order")},
    {"short_dwell", QT_TRANSLATE_NOOP("column", "stayed too short")},
    {"clock_ins", QT_TRANSLATE_NOOP("column", "clock-ins")},
    {"longest_gap_minutes", QT_TRANSLATE_NOOP("column", "longest gap (minutes)")},
    {"number", QT_TRANSLATE_NOOP("column", "number")},
    {"points", QT_TRANSLATE_NOOP("column", "points")},
    {"asked_by", QT_TRANSLATE_NOOP("column", "asked by")},
    {"asked_at", QT_TRANSLATE_NOOP("column", "asked")},
    {"approved_by", QT_TRANSLATE_NOOP("column", "approved by")},
    {"approved_at", QT_TRANSLATE_NOOP("column", "approved")},
    {"reader", QT_TRANSLATE_NOOP("column", "reader")},
    {"complete_through", QT_TRANSLATE_NOOP("column", "delivered through")},
    {"last_seen", QT_TRANSLATE_NOOP("column", "last heard from")},
    {"undelivered", QT_TRANSLATE_NOOP("column", "not yet delivered")},
    {"clock_offset_ms", QT_TRANSLATE_NOOP("column", "clock off by (ms)")},
    {"state", QT_TRANSLATE_NOOP("column", "state")},
    {"journal", QT_TRANSLATE_NOOP("column", "journal")},
    {"entry", QT_TRANSLATE_NOOP("column", "entry")},
    {"at", QT_TRANSLATE_NOOP("column", "instant")},
    {"received_at", QT_TRANSLATE_NOOP("column", "received")},
    {"uid", QT_TRANSLATE_NOOP("column", "card")},
    {"event", QT_TRANSLATE_NOOP("column", "event")},
    {"clock", QT_TRANSLATE_NOOP("column", "clock")},
    {"auth", QT_TRANSLATE_NOOP("column", "proof")},
    {"since", QT_TRANSLATE_NOOP("column", "since")},
    {"until", QT_TRANSLATE_NOOP("column", "until")},
    {"noted_by", QT_TRANSLATE_NOOP("column", "noted by")},
    {"noted_at", QT_TRANSLATE_NOOP("column", "noted")},
    {"ended_by", QT_TRANSLATE_NOOP("column", "ended by")},
    {"ended_at", QT_TRANSLATE_NOOP("column", "end noted")},
    {"part", QT_TRANSLATE_NOOP("column", "part")},
    {"column", QT_TRANSLATE_NOOP("column", "column")},
    {"before", QT_TRANSLATE_NOOP("column", "before")},
    {"after", QT_TRANSLATE_NOOP("column", "after")},
};

constexpr Phrase parts[] = {
    {"people", QT_TRANSLATE_NOOP("part", "People")},
    {"lines", QT_TRANSLATE_NOOP("part", "Lines")},
    {"units", QT_TRANSLATE_NOOP("part", "Units")},
    {"checkpoints", QT_TRANSLATE_NOOP("part", "Checkpoints")},
    {"excuses", QT_TRANSLATE_NOOP("part", "Excuses")},
    {"no_data", QT_TRANSLATE_NOOP("part", "No data")},
    {"outages", QT_TRANSLATE_NOOP("part", "Outages of readers")},
    {"adjustments", QT_TRANSLATE_NOOP("part", "Adjustments")},
    {"corrections", QT_TRANSLATE_NOOP("part", "Corrections")},
};

constexpr Phrase files[] = {
    {"units.csv", QT_TRANSLATE_NOOP("file", "units")},
    {"people.csv", QT_TRANSLATE_NOOP("file", "people")},
    {"zones.csv", QT_TRANSLATE_NOOP("file", "zones")},
    {"checkpoints.csv", QT_TRANSLATE_NOOP("file", "checkpoints")},
    {"lines.csv", QT_TRANSLATE_NOOP("file", "lines")},
    {"stops.csv", QT_TRANSLATE_NOOP("file", "stops")},
    {"staffing.csv", QT_TRANSLATE_NOOP("file", "staffing")},
    {"shifts.csv", QT_TRANSLATE_NOOP("file", "shifts")},
    {"calendar.csv", QT_TRANSLATE_NOOP("file", "calendar")},
    {"crews.csv", QT_TRANSLATE_NOOP("file", "crews")},
    {"crew_members.csv", QT_TRANSLATE_NOOP("file", "crew members")},
    {"rosters.csv", QT_TRANSLATE_NOOP("file", "rosters")},
    {"dispatches.csv", QT_TRANSLATE_NOOP("file", "dispatches")},
    {"cards.csv", QT_TRANSLATE_NOOP("file", "cards")},
    {"readers.csv", QT_TRANSLATE_NOOP("file", "readers")},
    {"events.csv", QT_TRANSLATE_NOOP("file", "events")},
};

} // namespace

QString column(const QString& name)
{
    return findOrCode("column", columns, name);
}
QString sheetPart(const QString& code)
{
    return findOrCode("part", parts, code);
}
QString file(const QString& name)
{
    return findOrCode("file", files, name);
}

} // namespace words
