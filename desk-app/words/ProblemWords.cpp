// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Phrases.h"
#include "desk-app/words/Words.h"

namespace words
{

namespace
{

// The codes of schema/plan/problems.md, the one of downloads, then those of what the feed's reader finds itself.
constexpr Phrase problems[] = {
    {"missing_file",
     QT_TRANSLATE_NOOP("problem", "the file is missing, and a plan needs it; add it with the columns {expected}")},
    {"empty_file", QT_TRANSLATE_NOOP("problem", "the file is empty; its first line names the columns: {expected}")},
    {"no_rows",
     QT_TRANSLATE_NOOP("problem",
                       "the file has a header but no records; a plan needs at least one, with the columns {expected}")},
    {"unknown_column", QT_TRANSLATE_NOOP("problem", "there is no column “{found}”; the columns are {expected}")},
    {"repeated_column",
     QT_TRANSLATE_NOOP("problem", "the column “{found}” stands already at place {expected}; keep one of them")},
    {"missing_column", QT_TRANSLATE_NOOP("problem", "the column “{expected}” is missing from the header; add it")},
    {"missing_value", QT_TRANSLATE_NOOP("problem", "a value is required here {expected}")},
    {"too_long", QT_TRANSLATE_NOOP("problem", "“{found}” is too long; {expected} characters are the most")},
    {"bad_text", QT_TRANSLATE_NOOP("problem", "“{found}” holds a control character; remove it")},
    {"bad_code",
     QT_TRANSLATE_NOOP("problem",
                       "“{found}” is not a code: write 1 to 64 characters without blanks and without the sign |")},
    {"bad_date", QT_TRANSLATE_NOOP("problem", "“{found}” is not a date that exists; write it as {expected}")},
    {"bad_time",
     QT_TRANSLATE_NOOP("problem", "“{found}” is not a time of day; write it as {expected}, 00:00 to 23:59")},
    {"bad_integer", QT_TRANSLATE_NOOP("problem", "“{found}” is not a whole number in {expected}")},
    {"bad_number",
     QT_TRANSLATE_NOOP("problem", "“{found}” is not a number in {expected}, written with a decimal point")},
    {"bad_yes_no", QT_TRANSLATE_NOOP("problem", "“{found}” is neither yes nor no")},
    {"bad_days",
     QT_TRANSLATE_NOOP(
         "problem",
         "“{found}” are not weekdays; write the digits 1 (Monday) to 7 (Sunday), each at most once, such as 12345")},
    {"bad_list", QT_TRANSLATE_NOOP("problem", "“{found}” is not a list of codes, each once, separated by |")},
    {"bad_uid",
     QT_TRANSLATE_NOOP(
         "problem", "“{found}” is not a UID; write 4 to 10 bytes as upper-case hexadecimal digits, such as 04A1B2C3")},
    {"unknown_timezone",
     QT_TRANSLATE_NOOP("problem",
                       "“{found}” is not the name of a time zone; write it as IANA does, such as Asia/Shanghai")},
    {"unknown_word", QT_TRANSLATE_NOOP("problem", "“{found}” is not known here; write one of {expected}")},
    {"unknown_reference",
     QT_TRANSLATE_NOOP("problem", "“{found}” is not in {expected}; add it there, or correct it here")},
    {"repeated_key",
     QT_TRANSLATE_NOOP("problem", "“{found}” stands already on line {expected}; each may stand only once")},
    {"checkpoint_twice", QT_TRANSLATE_NOOP("problem", "the checkpoint “{found}” stands already on this line (巡线) at "
                                                      "line {expected} of the file; a line passes it once")},
    {"from_after_until",
     QT_TRANSLATE_NOOP("problem", "{found} is before the beginning, {expected}; end on that date or later")},
    {"parent_cycle",
     QT_TRANSLATE_NOOP(
         "problem", "these units lie below each other: {found}; give one of them another parent, or none at the top")},
    {"half_coordinates",
     QT_TRANSLATE_NOOP("problem", "one coordinate is given and this one is not; give both lon and lat, or neither")},
    {"dwell_over_gap",
     QT_TRANSLATE_NOOP("problem",
                       "the dwell of {found} minutes is longer than the gap between rounds; at most {expected}")},
    {"fixed_needs_start", QT_TRANSLATE_NOOP("problem", "a fixed shift needs its start; write it as {expected}")},
    {"rounds_need_gap",
     QT_TRANSLATE_NOOP("problem", "{found} rounds need a gap between them; give min_gap_minutes, {expected}")},
    {"cycle_day_outside",
     QT_TRANSLATE_NOOP("problem", "the cycle day {found} lies outside its cycle; it counts {expected}")},
    {"dispatch_needs_start",
     QT_TRANSLATE_NOOP("problem",
                       "neither this dispatch nor its mobile shift gives a start; write it here as {expected}")},
    {"uid_twice", QT_TRANSLATE_NOOP("problem", "the UID {found} stands for another subject in the same period, on line "
                                               "{expected}; end one before the other begins")},
    {"repeated_card",
     QT_TRANSLATE_NOOP(
         "problem",
         "the UID {found} stands for the same subject in the same period already on line {expected}; keep one")},
    {"fixed_needs_checkpoint",
     QT_TRANSLATE_NOOP("problem", "a fixed reader hangs at a checkpoint; name one of {expected}")},
    {"handheld_has_checkpoint",
     QT_TRANSLATE_NOOP(
         "problem",
         "a handheld reader has no checkpoint, but “{found}” is given; leave it empty, or make the reader fixed")},
    {"reader_kind_changed",
     QT_TRANSLATE_NOOP("problem",
                       "this reader has read cards as {expected}, and what it read keeps its meaning; give the "
                       "device that is “{found}” a code of its own")},
    {"from_after_clock_ins",
     QT_TRANSLATE_NOOP("problem",
                       "this reader has read cards at its checkpoint since {expected}, and what it read keeps its "
                       "place; begin on that date or before, not on {found}")},
    {"until_before_clock_ins",
     QT_TRANSLATE_NOOP("problem",
                       "this reader has read cards at its checkpoint through {expected}, and what it read keeps its "
                       "place; end on that date or later, not on {found}")},
    {"overlapping_windows",
     QT_TRANSLATE_NOOP("problem",
                       "the window {found} overlaps {expected}; on one line one ends before the next begins")},
    {"edited_elsewhere",
     QT_TRANSLATE_NOOP("problem", "somebody else has changed this record: it was “{found}” and is now “{expected}”; look "
                                  "at it, and edit it anew")},
    {"future_instant", QT_TRANSLATE_NOOP("problem", "\"{found}\" is yet to come; a download holds only what was read: "
                                                    "write an instant not later than {expected}")},
    {"bad_instant", QT_TRANSLATE_NOOP("problem", "“{found}” is not an instant; write it as {expected}")},
    {"bundle_unknown",
     QT_TRANSLATE_NOOP("problem",
                       "this is no bundle that reader-agent export wrote: its first line would be {expected}")},
    {"bundle_heading",
     QT_TRANSLATE_NOOP("problem", "“{found}” stands where “{expected}” belongs; export the journal again")},
    {"bundle_line", QT_TRANSLATE_NOOP("problem", "“{found}” is no entry of a journal; export the journal again")},
    {"bundle_number",
     QT_TRANSLATE_NOOP("problem", "entry {found} stands where entry {expected} belongs: entries were taken out or "
                                  "put in; export the journal again, and keep this file as evidence")},
    {"bundle_chain",
     QT_TRANSLATE_NOOP("problem", "entry {found} does not give its digest: it was altered after it was read; export "
                                  "the journal again, and keep this file as evidence")},
    {"bundle_head",
     QT_TRANSLATE_NOOP("problem", "the head names entry {found}, and the last entry is {expected}; export the journal "
                                  "again, and keep this file as evidence")},
    {"bundle_signature",
     QT_TRANSLATE_NOOP("problem", "the signature is not that of the key {expected} over what stands above it; export "
                                  "the journal again, and keep this file as evidence")},
    {"bundle_cut", QT_TRANSLATE_NOOP("problem", "the file ends before its signature; copy it again, or export again")},
    {"bundle_tail", QT_TRANSLATE_NOOP("problem", "something stands behind the signature; export the journal again")},
    {"bundle_empty", QT_TRANSLATE_NOOP("problem", "the bundle has no entries; there is nothing to take in")},
    {"bundle_unsigned",
     QT_TRANSLATE_NOOP("problem", "the reader has no key, so anybody could have written this; run {expected} on its "
                                  "host, and export again")},
    {"bundle_reader",
     QT_TRANSLATE_NOOP("problem", "the bundle is of reader {found}, not of {expected}; name the reader that it is of, "
                                  "or leave --reader out")},
    {"unknown_file",
     QT_TRANSLATE_NOOP("problem", "a plan has no such file; rename or remove it; the files of a plan are {expected}")},
    {"unreadable_file",
     QT_TRANSLATE_NOOP("problem", "the file cannot be read: {found}; see to its rights and its disk")},
    {"file_too_large", QT_TRANSLATE_NOOP("problem", "the file has {found} bytes; {expected} is the most")},
    {"record_too_long",
     QT_TRANSLATE_NOOP("problem", "the record that begins here has {found} bytes; {expected} is the most")},
    {"open_quote", QT_TRANSLATE_NOOP("problem", "a quotation mark opens in this record and is never closed; close it, "
                                                "or double it where it is part of the text")},
    {"stray_quote", QT_TRANSLATE_NOOP("problem", "a quotation mark stands inside “{found}”; put quotation marks around "
                                                 "the whole cell, and double each one inside it")},
    {"cr_line_ends",
     QT_TRANSLATE_NOOP("problem", "lines of this file end with a carriage return alone, as old Macintosh "
                                  "programs write them; save it with line ends of Windows or Unix")},
    {"bad_bytes",
     QT_TRANSLATE_NOOP("problem", "the bytes {found} are neither UTF-8 nor GB18030 text; save the file as UTF-8")},
    {"mixed_encoding",
     QT_TRANSLATE_NOOP(
         "problem",
         "this line is {found} and the rest of the file is {expected}; save the whole file in one encoding")},
    {"too_few_fields",
     QT_TRANSLATE_NOOP("problem",
                       "the record has {found} fields and the header {expected}; from here on they are missing")},
    {"too_many_fields", QT_TRANSLATE_NOOP("problem", "the record has {found} fields and the header {expected}; put "
                                                     "quotation marks around a text that contains a comma")},
    {"bad_record", QT_TRANSLATE_NOOP("problem", "the record cannot be read: {found}")},
};

// A cell may hold pages; the place is named, and the beginning is enough to know it by.
QString shortened(const QString& found)
{
    constexpr int most = 80;
    return oneLine(found.size() <= most ? found : found.left(most) + QStringLiteral("…"));
}

// As C writes it: \n, \t, \u001b.
QString escaped(QChar sign)
{
    switch (sign.unicode()) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(static_cast<int>(sign.unicode()), 4, 16, QLatin1Char('0'));
    }
}

bool breaksLine(QChar sign)
{
    const QChar::Category category = sign.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

} // namespace

QString oneLine(const QString& text)
{
    QString line;
    for (const QChar sign : text)
        line += breaksLine(sign) ? escaped(sign) : QString(sign);
    return line;
}

QString problem(const QString& code, const QString& found, const QString& expected)
{
    const QString phrase = find("problem", problems, code);
    if (!phrase.isEmpty()) {
        return fill(phrase, {{"found", shortened(found)}, {"expected", expected}}).trimmed();
    }
    return QStringLiteral("%1 “%2” (%3)").arg(code, shortened(found), expected);
}

QStringList problemCodes()
{
    return codesOf(problems);
}

} // namespace words
