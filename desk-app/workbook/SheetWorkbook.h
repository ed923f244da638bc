// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// What a month's sheet looks like as a workbook: plain text and numbers, already in the reader's language (UTF-8).
/// words::sheetTable() makes the tables from what the database answers.
struct SheetCell {
    std::string text;             ///< Shown where there is no number.
    std::optional<double> number; ///< A number is written as a number, formatted by its column's kind.
};

/// A column of a table.
struct SheetColumn {
    enum class Kind {
        text,    ///< left-aligned
        count,   ///< 0
        points,  ///< 0.00
        percent, ///< 0.0 %; the number is a share of 1
    };
    std::string heading;
    Kind kind = Kind::text;
    double width = 10; ///< In widths of a digit; a Chinese character is two.
};

/// One worksheet.
struct SheetTable {
    std::string name; ///< On the tab; at most 31 characters, none of []:*?/\ .
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows; ///< Each as long as `columns`.
    std::string whenEmpty;                    ///< Said in the place of rows when there are none.
};

/// A unit's month.
struct SheetWorkbook {
    std::string title; ///< The first line of every worksheet, and the document's title.
    std::vector<std::pair<std::string, std::string>>
        facts; ///< Label and value: unit, month, rule, code … below the title.
    std::vector<SheetTable> tables;
    std::string pageFooter; ///< For example "Page &P of &N": &P and &N stand for the page and their number.
};

/// The workbook could not be written; what() names the file and the reason.
struct WorkbookError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes the workbook as XLSX: printable (landscape, one page wide, headings on each page), panes frozen.
/// It is written beside `file` and then renamed, so that a half-written file never bears the name.
/// Throws WorkbookError.
void writeSheet(const SheetWorkbook& workbook, const std::filesystem::path& file);
