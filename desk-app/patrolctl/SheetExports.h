// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"

#include <string>

/// Which sheet is to be written where.
struct SheetToExport {
    std::string unit, month; ///< YYYY-MM
    std::string revision;    ///< Empty: the newest.
    std::string format;      ///< xlsx, pdf or csv
    std::string output;      ///< The file. It is written whole or not at all.
};

/// Writes an issued sheet to a file. Throws copy::Refused when it is not issued, std::runtime_error with the reason
/// when the file cannot be written. PDF needs the application of desk-app/pdf/WithoutDisplay.h.
void exportSheet(copy::Session& session, const SheetToExport& sheet);
