// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/workbook/SheetWorkbook.h"

#include <fcntl.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace
{

namespace fs = std::filesystem;

constexpr lxw_color_t headingFill = 0xDCE6F1;
constexpr lxw_color_t ruleColour = 0xB8C4D0;
constexpr std::uint8_t a4 = 9; // paper number of the file format
constexpr lxw_row_t headingRow = 3;

lxw_format* plain(lxw_workbook* book)
{
    lxw_format* format = workbook_add_format(book);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, ruleColour);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
}

lxw_format* numeric(lxw_workbook* book, const char* shape)
{
    lxw_format* format = plain(book);
    format_set_num_format(format, shape);
    return format;
}

// How cells look; one of each per workbook.
struct Formats {
    explicit Formats(lxw_workbook* book)
        : title(workbook_add_format(book)), fact(workbook_add_format(book)),
          heading(plain(book)), cells{plain(book), numeric(book, "#,##0"), numeric(book, "0.00"), numeric(book, "0.0%")}
    {
        format_set_bold(title);
        format_set_font_size(title, 16);
        format_set_font_color(fact, 0x505050);
        format_set_bold(heading);
        format_set_indent(cell(SheetColumn::Kind::text), 1);
        format_set_text_wrap(heading);
        format_set_align(heading, LXW_ALIGN_CENTER);
        format_set_bg_color(heading, headingFill);
    }
    lxw_format* cell(SheetColumn::Kind kind) const { return cells[static_cast<std::size_t>(kind)]; }
    lxw_format* title;
    lxw_format* fact;
    lxw_format* heading;
    std::array<lxw_format*, 4> cells; // in the order of SheetColumn::Kind
};

// One worksheet being filled.
struct Page {
    lxw_worksheet* sheet;
    const Formats& formats;
    const SheetWorkbook& workbook;
    const SheetTable& table;
};

// Two rows of facts below the title, so that each printed part says what it is part of.
void writeFacts(const Page& page)
{
    const auto& facts = page.workbook.facts;
    const std::size_t half = (facts.size() + 1) / 2;
    std::array<std::string, 2> lines;
    for (std::size_t at = 0; at < facts.size(); ++at) {
        std::string& line = lines[at < half ? 0 : 1];
        line += (line.empty() ? "" : "      ") + facts[at].first + "  " + facts[at].second;
    }
    worksheet_write_string(page.sheet, 1, 0, lines[0].c_str(), page.formats.fact);
    worksheet_write_string(page.sheet, 2, 0, lines[1].c_str(), page.formats.fact);
}

void writeHeadings(const Page& page)
{
    worksheet_set_row(page.sheet, 0, 26, nullptr);
    worksheet_write_string(page.sheet, 0, 0, page.workbook.title.c_str(), page.formats.title);
    writeFacts(page);
    worksheet_set_row(page.sheet, headingRow, 32, nullptr);
    for (std::size_t at = 0; at < page.table.columns.size(); ++at) {
        const SheetColumn& column = page.table.columns[at];
        const auto number = static_cast<lxw_col_t>(at);
        worksheet_set_column(page.sheet, number, number, column.width, nullptr);
        worksheet_write_string(page.sheet, headingRow, number, column.heading.c_str(), page.formats.heading);
    }
}

void writeCell(const Page& page, lxw_row_t row, std::size_t at, const SheetCell& cell)
{
    lxw_format* format = page.formats.cell(page.table.columns.at(at).kind);
    const auto column = static_cast<lxw_col_t>(at);
    if (cell.number) {
        worksheet_write_number(page.sheet, row, column, *cell.number, format);
    } else if (cell.text.empty()) {
        worksheet_write_blank(page.sheet, row, column, format);
    } else if (worksheet_write_string(page.sheet, row, column, cell.text.c_str(), format) != LXW_NO_ERROR) {
        throw WorkbookError("a text in " + page.table.name + " is longer than a cell holds");
    }
}

void writeRows(const Page& page)
{
    lxw_row_t row = headingRow + 1;
    for (const std::vector<SheetCell>& cells : page.table.rows) {
        for (std::size_t at = 0; at < cells.size(); ++at)
            writeCell(page, row, at, cells[at]);
        ++row;
    }
    if (page.table.rows.empty()) {
        worksheet_write_string(page.sheet, row, 0, page.table.whenEmpty.c_str(), page.formats.fact);
    }
}

// A name leads each row, so the first two columns stay with the headings.
void prepareToRead(const Page& page)
{
    const auto last = static_cast<lxw_col_t>(page.table.columns.empty() ? 0 : page.table.columns.size() - 1);
    worksheet_freeze_panes(page.sheet, headingRow + 1, last > 3 ? 2 : 1);
    if (page.table.rows.empty()) return;
    const auto rows = static_cast<lxw_row_t>(page.table.rows.size());
    worksheet_autofilter(page.sheet, headingRow, 0, headingRow + rows, last);
}

void prepareToPrint(const Page& page)
{
    worksheet_set_landscape(page.sheet);
    worksheet_set_paper(page.sheet, a4);
    worksheet_set_margins(page.sheet, 0.4, 0.4, 0.5, 0.7);
    worksheet_fit_to_pages(page.sheet, 1, 0);
    worksheet_repeat_rows(page.sheet, 0, headingRow);
    const std::string footer = "&L" + page.workbook.title + " · " + page.table.name + "&R" + page.workbook.pageFooter;
    worksheet_set_footer(page.sheet, footer.c_str());
}

void writeTable(lxw_workbook* book, const Formats& formats, const SheetWorkbook& workbook, const SheetTable& table)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, table.name.c_str());
    if (!sheet) throw WorkbookError("“" + table.name + "” cannot be the name of a worksheet");
    const Page page{sheet, formats, workbook, table};
    writeHeadings(page);
    writeRows(page);
    prepareToRead(page);
    prepareToPrint(page);
}

void fill(lxw_workbook* book, const SheetWorkbook& workbook)
{
    std::string title = workbook.title;
    lxw_doc_properties properties{};
    properties.title = title.data();
    workbook_set_properties(book, &properties);
    const Formats formats(book);
    for (const SheetTable& table : workbook.tables)
        writeTable(book, formats, workbook, table);
}

// The library tells people its errors as well as answering with them; we say each once, in our words.
class Hush
{
public:
    Hush() : m_saved(dup(STDERR_FILENO))
    {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (nowhere < 0) return;
        dup2(nowhere, STDERR_FILENO);
        ::close(nowhere);
    }
    ~Hush()
    {
        if (m_saved < 0) return;
        dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }
    Hush(const Hush&) = delete;
    Hush& operator=(const Hush&) = delete;

private:
    int m_saved;
};

void writeTo(const fs::path& file, const SheetWorkbook& workbook)
{
    lxw_workbook* book = workbook_new(file.c_str());
    if (!book) throw WorkbookError("no memory for a workbook");
    try {
        fill(book, workbook);
    } catch (...) {
        lxw_workbook_free(book);
        throw;
    }
    const Hush hush;
    errno = 0;
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        throw WorkbookError("cannot write the workbook: " +
                            std::string(errno ? std::strerror(errno) : lxw_strerror(error)));
    }
}

} // namespace

void writeSheet(const SheetWorkbook& workbook, const std::filesystem::path& file)
{
    const fs::path partial = file.string() + ".partial";
    std::error_code error;
    try {
        writeTo(partial, workbook);
    } catch (const WorkbookError& failure) {
        fs::remove(partial, error);
        throw WorkbookError(file.string() + ": " + failure.what());
    }
    fs::rename(partial, file, error);
    if (error) throw WorkbookError(file.string() + ": " + error.message());
}
