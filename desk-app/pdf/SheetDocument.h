// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/workbook/SheetWorkbook.h"

#include <string>
#include <vector>

/// A picture of numbers on a sheet, already in the reader's language (UTF-8).
struct SheetChart {
    enum class Kind {
        shares, ///< Parts of a whole: a ring with a legend. The values are counts.
        levels, ///< A column for each, from 0 to 1, shown in percent.
        counts, ///< A column for each, from 0 up.
        course, ///< A line through values in order, for example months; from 0 to 100.
    };
    struct Value {
        std::string label;
        double value = 0;
        std::string verdict = {}; ///< Code of the verdict it counts, which gives its colour; empty: none.
    };
    std::string title;
    Kind kind = Kind::counts;
    std::vector<Value> values;
};

/// A unit's month on paper. words::sheetDocument() makes it from what the database answers.
struct SheetDocument {
    SheetWorkbook sheet;                 ///< Title, facts and tables, as the workbook has them.
    std::string code;                    ///< Short code of the digest, on every page; for a draft what it is.
    std::vector<SheetChart> charts;      ///< Shares and counts first, side by side; each other one takes a row.
    std::vector<std::string> signatures; ///< Who signs, from left to right; a draft is signed by nobody.
    std::string date;                    ///< What stands where the date of a signature is written.
    std::string page;                    ///< "Page {page} of {pages}"
    std::string continued;               ///< Follows the name of a table that goes on: "(continued)".
};
