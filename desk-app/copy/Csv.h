// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"

#include <ostream>
#include <string>
#include <string_view>

namespace copy
{

/// A field as RFC 4180 writes it: in quotation marks when it holds one, a comma or a line end.
std::string csvField(std::string_view value);

/// Writes one record, ended by LF. Null is an empty field.
void writeRecord(std::ostream& out, const PassingRow& row);
void writeRecord(std::ostream& out, const std::vector<std::string>& row);

/// Asks and writes the answer as CSV while it comes in: a header line with the columns' names, then the rows.
/// Throws std::runtime_error when `out` takes no more (disk full, pipe closed).
void writeAnswer(std::ostream& out, Session& session, const std::string& query, const Row& parameters);

} // namespace copy
