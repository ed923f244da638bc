// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "desk-app/feed/Table.h"

#include <functional>

namespace feed
{

/// Copies records with `command`, their line numbers in front. A record that PostgreSQL refuses is left out and
/// reported, and those around it are copied all the same. Needs an open transaction.
void copyRecords(copy::Session& session, const std::string& command, const std::vector<Record>& records,
                 const std::function<void(const Record& record, const copy::ServerError& error)>& refused);

/// The problem that PostgreSQL found with one record.
Problem problemOf(const Table& table, const Record& record, const copy::ServerError& error);

/// Text of a file's encoding in UTF-8; `?` for what cannot be read.
std::string inUtf8(copy::Session& session, const std::string& text, Encoding encoding);

} // namespace feed
