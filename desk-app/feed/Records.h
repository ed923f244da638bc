// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Reading a plan folder, and wand downloads: bytes to records to PostgreSQL, every problem with its place.
namespace feed
{

/// Whether the quotation marks of a record are where RFC 4180 has them.
enum class Quoting {
    sound, ///< Around a whole field, doubled inside.
    open,  ///< One opens a field and none closes it.
    stray  ///< One stands inside a field.
};

/// A record of a CSV file as it stands in the file, not yet taken apart: it may span lines inside quotation marks.
struct Record {
    std::size_t line = 0;             ///< The physical line it begins on, from 1.
    std::string_view bytes;           ///< Without its line end.
    Quoting quoting = Quoting::sound; ///< Else it is its first line only: what follows are records of their own.
    std::size_t quoteAt = 0;          ///< Offset of the quotation mark at fault.
};

/// The bytes of a file without the byte-order mark, should it begin with one.
std::string_view withoutMark(std::string_view file);

/// Splits at LF or CRLF outside quotation marks (RFC 4180); blank lines are left out.
/// A quotation mark that is never closed would swallow all records up to the next one: a record of several lines must
/// therefore have as many fields as the first one, else it is open, ends with its line, and the next begins there.
/// Works on bytes: in UTF-8 and in GB18030 no byte of a longer character is a quotation mark, comma or line end.
std::vector<Record> splitRecords(std::string_view text);

/// The fields of a record as they stand, quotation marks included. There is always at least one.
std::vector<std::string_view> rawFields(std::string_view record);

/// A field without the quotation marks around it, doubled ones made single.
std::string unquoted(std::string_view field);

/// Where a byte of a record stands.
struct Place {
    std::size_t line = 0;  ///< Physical line, from 1.
    std::size_t field = 0; ///< From 0.
};
Place placeOf(const Record& record, std::size_t offset);

} // namespace feed
