// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"
#include "desk-app/workbook/SheetWorkbook.h"

/// A unit's issued month as a workbook, in the program's language. `month` is YYYY-MM.
/// Throws copy::Refused when it has not been issued.
SheetWorkbook issuedSheet(copy::Session& session, const std::string& unit, const std::string& month);
