// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "desk-app/words/SheetWords.h"

/// A unit's issued month as the database has it.
struct IssuedSheet {
    words::SheetHead head;
    words::SheetParts parts;
    QTimeZone zone; ///< Of the unit's own clocks, which its instants are told in.
};

/// Reads a revision of a sheet, the newest where none is given. `month` is YYYY-MM.
/// Throws copy::Refused when it has not been issued.
IssuedSheet readIssued(copy::Session& session, const std::string& unit, const std::string& month,
                       const copy::Value& revision);
