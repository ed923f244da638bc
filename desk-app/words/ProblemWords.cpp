// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

namespace words
{

namespace
{

// schema/plan/problems.md lists the codes of the database; the first ones here are the feed reader's own.
constexpr Phrase problems[] = {
    {"missing_file", QT_TRANSLATE_NOOP("problem", "the file is missing, and a plan needs it; add it with the columns {expected}")},
    {"unknown_file", QT_TRANSLATE_NOOP("problem", "a plan has no such file; rename or remove it; the files of a plan are {expected}")},
    {"empty_file", QT_TRANSLATE_NOOP("problem", "the file is empty; its first line names the columns: {expected}")},
    {"unreadable_file", QT_TRANSLATE_NOOP("problem", "the file cannot be read: {found}; see to its rights and its disk")},
    {"file_too_large", QT_TRANSLATE_NOOP("problem", "the file has {found} bytes; {expected} is the most")},
    {"record_too_long", QT_TRANSLATE_NOOP("problem", "the record that begins here has {found} bytes; {expected} is the most (a quotation mark that is not closed?)")},
    {"open_quote", QT_TRANSLATE_NOOP("problem", "a quotation mark opens here and is never closed; close it, or double it if it is part of the text")},
    {"bad_bytes", QT_TRANSLATE_NOOP("problem", "the bytes {found} are neither UTF-8 nor GB18030 text; save the file as UTF-8")},
    {"mixed_encoding", QT_TRANSLATE_NOOP("problem", "this line is {found} and the rest of the file is {expected}; save the whole file in one encoding")},
    {"too_few_fields", QT_TRANSLATE_NOOP("problem", "the record has {found} fields and the header {expected}; this one and those after it are missing")},
    {"too_many_fields", QT_TRANSLATE_NOOP("problem", "the record has {found} fields and the header {expected}; quote a text that contains a comma")},
    {"bad_record", QT_TRANSLATE_NOOP("problem", "the record cannot be read: {found}")},
};

} // namespace

QString problem(const QString& code, const QString& found, const QString& expected)
{
    const QString phrase = find("problem", problems, code);
    if (!phrase.isEmpty()) {
        return fill(phrase, {{QStringLiteral("found"), found}, {QStringLiteral("expected"), expected}});
    }
    return QStringLiteral("%1 “%2” (%3)").arg(code, found, expected);
}

QStringList problemCodes() { return codesOf(problems); }

} // namespace words
