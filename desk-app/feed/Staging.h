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

/// The columns of a file's header, and its problems with their columns, in UTF-8; `?` stands for what cannot be read.
std::vector<std::string> headerInUtf8(copy::Session& session, const Table& table);
Problems problemsInUtf8(copy::Session& session, const Table& table);

} // namespace feed
