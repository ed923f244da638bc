// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/DeviceWords.h"

#include "desk-app/words/Phrases.h"

namespace words
{

namespace
{

// The codes of schema/record/alarms.md.
constexpr Phrase alarmKinds[] = {
    {"gap", QT_TRANSLATE_NOOP("alarm_kind", "entries are missing before those it sent")},
    {"fork", QT_TRANSLATE_NOOP("alarm_kind", "an entry that was kept came again with other content")},
    {"broken_chain",
     QT_TRANSLATE_NOOP("alarm_kind", "a digest does not follow from the one before: entries were altered")},
    {"foreign_journal", QT_TRANSLATE_NOOP("alarm_kind", "it sent the journal of another reader")},
    {"other_key", QT_TRANSLATE_NOOP("alarm_kind", "signed with another key than before")},
    {"clock_lies", QT_TRANSLATE_NOOP("alarm_kind", "its clock says it is right, and is far off")},
    {"lost_entry", QT_TRANSLATE_NOOP("alarm_kind", "entries that it read are lost")},
    {"failed_authentication", QT_TRANSLATE_NOOP("alarm_kind", "a card did not prove itself")},
    {"replayed", QT_TRANSLATE_NOOP("alarm_kind", "a card's counter was given twice, or went back: a copy")},
    {"disk_full", QT_TRANSLATE_NOOP("alarm_kind", "its disk is full")},
    {"journal_damaged", QT_TRANSLATE_NOOP("alarm_kind", "its journal was damaged")},
    {"new_journal", QT_TRANSLATE_NOOP("alarm_kind", "it began a new journal")},
};

constexpr Phrase readerTroubles[] = {
    {"disk_full", QT_TRANSLATE_NOOP("reader_trouble", "disk full")},
    {"disk_low", QT_TRANSLATE_NOOP("reader_trouble", "disk nearly full")},
    {"journal_damaged", QT_TRANSLATE_NOOP("reader_trouble", "journal was damaged")},
    {"clock_unsynchronised", QT_TRANSLATE_NOOP("reader_trouble", "clock not synchronised")},
    {"not_enrolled", QT_TRANSLATE_NOOP("reader_trouble", "key not enrolled")},
    {"keys_missing", QT_TRANSLATE_NOOP("reader_trouble", "card keys missing")},
};

constexpr Phrase keyStates[] = {
    {"enrolled", QT_TRANSLATE_NOOP("key_state", "enrolled")},
    {"first_use", QT_TRANSLATE_NOOP("key_state", "trusted on first use")},
    {"unsigned", QT_TRANSLATE_NOOP("key_state", "does not sign")},
};

// The codes of schema/scoring/signs.md.
constexpr Phrase signKinds[] = {
    {"too_fast", QT_TRANSLATE_NOOP("sign_kind", "two places, sooner than anyone can travel")},
    {"burst", QT_TRANSLATE_NOOP("sign_kind", "tags of distant places read within seconds")},
    {"set_back", QT_TRANSLATE_NOOP("sign_kind", "clock set back")},
    {"excused", QT_TRANSLATE_NOOP("sign_kind", "card used while its owner is excused")},
    {"gone", QT_TRANSLATE_NOOP("sign_kind", "card used by somebody not in service")},
    {"fork", QT_TRANSLATE_NOOP("sign_kind", "journal forked: a kept entry came with other content")},
    {"broken_chain", QT_TRANSLATE_NOOP("sign_kind", "chain broken: entries were altered")},
    {"foreign_journal", QT_TRANSLATE_NOOP("sign_kind", "journal of another reader")},
    {"other_key", QT_TRANSLATE_NOOP("sign_kind", "signed with another key")},
    {"clock_lies", QT_TRANSLATE_NOOP("sign_kind", "clock says it is right, and is far off")},
    {"failed_authentication", QT_TRANSLATE_NOOP("sign_kind", "card did not prove itself")},
    {"replayed", QT_TRANSLATE_NOOP("sign_kind", "card counter repeated: a copy")},
};

constexpr Phrase signDecisions[] = {
    {"explained", QT_TRANSLATE_NOOP("sign_decision", "explained")},
    {"not_explained", QT_TRANSLATE_NOOP("sign_decision", "not explained")},
    {"watch", QT_TRANSLATE_NOOP("sign_decision", "keep watching")},
};

} // namespace

QString alarmKind(const QString& code)
{
    return findOrCode("alarm_kind", alarmKinds, code);
}
QString readerTrouble(const QString& code)
{
    return findOrCode("reader_trouble", readerTroubles, code);
}
QString keyState(const QString& code)
{
    return findOrCode("key_state", keyStates, code);
}
QString signKind(const QString& code)
{
    return findOrCode("sign_kind", signKinds, code);
}
QString signDecision(const QString& code)
{
    return findOrCode("sign_decision", signDecisions, code);
}

QStringList alarmKindCodes()
{
    return codesOf(alarmKinds);
}
QStringList signKindCodes()
{
    return codesOf(signKinds);
}

} // namespace words
