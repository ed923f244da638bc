// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Words.h"

#include "desk-app/words/Phrases.h"

namespace words
{

namespace
{

constexpr Phrase verdicts[] = {
    {"on_time", QT_TRANSLATE_NOOP("verdict", "on time")}, {"late", QT_TRANSLATE_NOOP("verdict", "late")},
    {"missed", QT_TRANSLATE_NOOP("verdict", "missed")},   {"no_data", QT_TRANSLATE_NOOP("verdict", "no data")},
    {"excused", QT_TRANSLATE_NOOP("verdict", "excused")}, {"due", QT_TRANSLATE_NOOP("verdict", "due")},
};

constexpr Phrase personKinds[] = {
    {"officer", QT_TRANSLATE_NOOP("person_kind", "officer")},
    {"auxiliary", QT_TRANSLATE_NOOP("person_kind", "auxiliary")},
    {"grid_worker", QT_TRANSLATE_NOOP("person_kind", "grid worker")},
    {"guard", QT_TRANSLATE_NOOP("person_kind", "guard")},
    {"volunteer", QT_TRANSLATE_NOOP("person_kind", "volunteer")},
    {"municipal", QT_TRANSLATE_NOOP("person_kind", "municipal")},
};

constexpr Phrase checkpointKinds[] = {
    {"ordinary", QT_TRANSLATE_NOOP("checkpoint_kind", "ordinary")},
    {"must_reach", QT_TRANSLATE_NOOP("checkpoint_kind", "must reach")},
    {"standing", QT_TRANSLATE_NOOP("checkpoint_kind", "standing")},
};

constexpr Phrase unitKinds[] = {
    {"bureau", QT_TRANSLATE_NOOP("unit_kind", "bureau")},       {"station", QT_TRANSLATE_NOOP("unit_kind", "station")},
    {"brigade", QT_TRANSLATE_NOOP("unit_kind", "brigade")},     {"company", QT_TRANSLATE_NOOP("unit_kind", "company")},
    {"community", QT_TRANSLATE_NOOP("unit_kind", "community")}, {"grid", QT_TRANSLATE_NOOP("unit_kind", "grid")},
};

constexpr Phrase modes[] = {
    {"foot", QT_TRANSLATE_NOOP("mode", "on foot")},
    {"vehicle", QT_TRANSLATE_NOOP("mode", "by vehicle")},
    {"motorcycle", QT_TRANSLATE_NOOP("mode", "by motorcycle")},
    {"post", QT_TRANSLATE_NOOP("mode", "at a post")},
};

constexpr Phrase shiftKinds[] = {
    {"fixed", QT_TRANSLATE_NOOP("shift_kind", "fixed")},
    {"mobile", QT_TRANSLATE_NOOP("shift_kind", "mobile")},
};

constexpr Phrase readerKinds[] = {
    {"fixed", QT_TRANSLATE_NOOP("reader_kind", "fixed")},
    {"handheld", QT_TRANSLATE_NOOP("reader_kind", "handheld")},
};

constexpr Phrase clockQualities[] = {
    {"synchronised", QT_TRANSLATE_NOOP("clock", "clock synchronised")},
    {"anchored", QT_TRANSLATE_NOOP("clock", "set right by the server")},
    {"unsure", QT_TRANSLATE_NOOP("clock", "time unsure")},
    {"downloaded", QT_TRANSLATE_NOOP("clock", "as downloaded")},
};

constexpr Phrase readerStates[] = {
    {"listening", QT_TRANSLATE_NOOP("reader_state", "listening")},
    {"deaf", QT_TRANSLATE_NOOP("reader_state", "agent runs, reader does not answer")},
    {"silent", QT_TRANSLATE_NOOP("reader_state", "not heard from")},
    {"never_seen", QT_TRANSLATE_NOOP("reader_state", "never heard from")},
    {"downloaded", QT_TRANSLATE_NOOP("reader_state", "downloaded")},
    {"out_of_service", QT_TRANSLATE_NOOP("reader_state", "out of service")},
};

constexpr Phrase grades[] = {
    {"优", QT_TRANSLATE_NOOP("grade", "excellent")},
    {"良", QT_TRANSLATE_NOOP("grade", "good")},
    {"中", QT_TRANSLATE_NOOP("grade", "fair")},
    {"差", QT_TRANSLATE_NOOP("grade", "poor")},
    {"excellent", QT_TRANSLATE_NOOP("grade", "excellent")},
    {"good", QT_TRANSLATE_NOOP("grade", "good")},
    {"fair", QT_TRANSLATE_NOOP("grade", "fair")},
    {"poor", QT_TRANSLATE_NOOP("grade", "poor")},
};

constexpr Phrase excuseReasons[] = {
    {"dispatch", QT_TRANSLATE_NOOP("excuse_reason", "sent to an incident")},
    {"weather", QT_TRANSLATE_NOOP("excuse_reason", "weather")},
    {"closed", QT_TRANSLATE_NOOP("excuse_reason", "place closed")},
    {"operation", QT_TRANSLATE_NOOP("excuse_reason", "joint operation")},
    {"security", QT_TRANSLATE_NOOP("excuse_reason", "security duty")},
    {"roadworks", QT_TRANSLATE_NOOP("excuse_reason", "roadworks")},
    {"other", QT_TRANSLATE_NOOP("excuse_reason", "other")},
};

constexpr Phrase adjustmentKinds[] = {
    {"inspection", QT_TRANSLATE_NOOP("adjustment_kind", "inspection")},
    {"merit", QT_TRANSLATE_NOOP("adjustment_kind", "merit")},
    {"appeal", QT_TRANSLATE_NOOP("adjustment_kind", "appeal")},
};

constexpr Phrase outageReasons[] = {
    {"deaf", QT_TRANSLATE_NOOP("outage_reason", "its chip did not answer")},
    {"lost_entries", QT_TRANSLATE_NOOP("outage_reason", "entries it read are lost")},
    {"repair", QT_TRANSLATE_NOOP("outage_reason", "under repair")},
    {"lost", QT_TRANSLATE_NOOP("outage_reason", "lost")},
    {"flat", QT_TRANSLATE_NOOP("outage_reason", "battery flat")},
    {"moved", QT_TRANSLATE_NOOP("outage_reason", "moved")},
    {"other", QT_TRANSLATE_NOOP("outage_reason", "other")},
};

} // namespace

QString verdict(const QString& code)
{
    return findOrCode("verdict", verdicts, code);
}
QString personKind(const QString& code)
{
    return findOrCode("person_kind", personKinds, code);
}
QString checkpointKind(const QString& code)
{
    return findOrCode("checkpoint_kind", checkpointKinds, code);
}
QString unitKind(const QString& code)
{
    return findOrCode("unit_kind", unitKinds, code);
}
QString mode(const QString& code)
{
    return findOrCode("mode", modes, code);
}
QString shiftKind(const QString& code)
{
    return findOrCode("shift_kind", shiftKinds, code);
}
QString readerKind(const QString& code)
{
    return findOrCode("reader_kind", readerKinds, code);
}
QString clockQuality(const QString& code)
{
    return findOrCode("clock", clockQualities, code);
}
QString readerState(const QString& code)
{
    return findOrCode("reader_state", readerStates, code);
}
QString grade(const QString& code)
{
    return findOrCode("grade", grades, code);
}
QString excuseReason(const QString& code)
{
    return findOrCode("excuse_reason", excuseReasons, code);
}
QString adjustmentKind(const QString& code)
{
    return findOrCode("adjustment_kind", adjustmentKinds, code);
}
QString outageReason(const QString& code)
{
    return findOrCode("outage_reason", outageReasons, code);
}

QStringList verdictCodes()
{
    return codesOf(verdicts);
}

} // namespace words
