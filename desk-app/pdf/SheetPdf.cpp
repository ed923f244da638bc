// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/SheetPdf.h"

#include "desk-app/pdf/CoverPage.h"
#include "desk-app/pdf/Pages.h"
#include "desk-app/pdf/Paper.h"
#include "desk-app/pdf/TableLayout.h"
#include "desk-app/pdf/TextMap.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <deque>

namespace
{

using paper::millimetre;
using paper::point;

constexpr double nameHeight = 9 * millimetre;
constexpr double betweenTables = 5 * millimetre;
constexpr double emptyHeight = 14 * point;
constexpr std::size_t togetherAtLeast = 3; // rows that stay with their heading

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

void putName(Pages& pages, const QString& name)
{
    pages.put(nameHeight, [name](QPainter& painter, double top) {
        painter.setPen(paper::ink);
        painter.setFont(paper::type(12, true));
        painter.drawText(QRectF(0, top, paper::width, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
    });
}

void putHeading(Pages& pages, const TableLayout& layout)
{
    pages.put(layout.headingHeight(), [&layout](QPainter& painter, double top) { layout.paintHeading(painter, top); });
}

void putRows(Pages& pages, const SheetDocument& document, const TableLayout& layout)
{
    const QString name = text(layout.table().name);
    for (std::size_t row = 0; row < layout.rows(); ++row) {
        if (pages.room() < layout.rowHeight(row)) {
            pages.begin(name);
            putName(pages, name + text(document.continued));
            putHeading(pages, layout);
        }
        pages.put(layout.rowHeight(row),
                  [&layout, row](QPainter& painter, double top) { layout.paintRow(painter, row, top); });
    }
}

void putNone(Pages& pages, const QString& words)
{
    pages.put(emptyHeight, [words](QPainter& painter, double top) {
        painter.setPen(paper::faint);
        painter.setFont(paper::type(9));
        painter.drawText(QRectF(0, top, paper::width, emptyHeight), Qt::AlignLeft | Qt::AlignVCenter, words);
    });
}

// With the first rows of it, or all of a short table's.
double beginning(const TableLayout& layout)
{
    double height = nameHeight + std::max(emptyHeight, layout.headingHeight());
    for (std::size_t row = 0; row < std::min(layout.rows(), togetherAtLeast); ++row)
        height += layout.rowHeight(row);
    return height;
}

void putTable(Pages& pages, const SheetDocument& document, const TableLayout& layout)
{
    if (!pages.isEmpty()) pages.skip(betweenTables);
    if (pages.room() < beginning(layout)) pages.begin(text(layout.table().name));
    putName(pages, text(layout.table().name));
    if (layout.rows() == 0) return putNone(pages, text(layout.table().whenEmpty));
    putHeading(pages, layout);
    putRows(pages, document, layout);
}

// What the page belongs to, on all but the first, which has it as its title.
void paintHead(QPainter& painter, const SheetDocument& document, const QString& part)
{
    const QRectF head(0, 0, paper::width, paper::headHeight - 3 * millimetre);
    painter.setFont(paper::type(8));
    painter.setPen(paper::faint);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignTop, text(document.sheet.title));
    painter.drawText(head, Qt::AlignRight | Qt::AlignTop, part);
    painter.setPen(QPen(paper::rule, 0.5 * point));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
}

void paintFoot(QPainter& painter, const SheetDocument& document, std::size_t number, std::size_t pages)
{
    const QRectF foot(0, paper::height - paper::footHeight + 2 * millimetre, paper::width,
                      paper::footHeight - 2 * millimetre);
    painter.setPen(QPen(paper::rule, 0.5 * point));
    painter.drawLine(foot.topLeft(), foot.topRight());
    painter.setPen(paper::faint);
    painter.setFont(paper::type(8, true));
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, text(document.code));
    painter.setFont(paper::type(8));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                     text(document.page)
                         .replace(QStringLiteral("{pages}"), QString::number(pages))
                         .replace(QStringLiteral("{page}"), QString::number(number)));
}

void paintPages(QPdfWriter& writer, const SheetDocument& document, const Pages& pages)
{
    QPainter painter(&writer);
    for (std::size_t at = 0; at < pages.all().size(); ++at) {
        if (at > 0) {
            writer.newPage();
            paintHead(painter, document, pages.all()[at].part);
        }
        for (const auto& [top, paint] : pages.all()[at].things)
            paint(painter, top);
        paintFoot(painter, document, at + 1, pages.all().size());
    }
}

QByteArray drawn(const SheetDocument& document)
{
    Pages pages;
    putCover(pages, document);
    std::deque<TableLayout> layouts; // which the pages point at
    for (const SheetTable& table : document.sheet.tables) {
        if (layouts.empty()) pages.begin(text(table.name));
        putTable(pages, document, layouts.emplace_back(table));
    }
    putSignatures(pages, document);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(paper::unitsPerInch);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Landscape, {12, 10, 12, 10}, QPageLayout::Millimeter});
    writer.setTitle(text(document.sheet.title));
    paintPages(writer, document, pages);
    return bytes;
}

void addTexts(QString& all, const SheetTable& table)
{
    all += text(table.name) + text(table.whenEmpty);
    for (const SheetColumn& column : table.columns)
        all += text(column.heading);
    for (const std::vector<SheetCell>& row : table.rows)
        for (const SheetCell& cell : row)
            all += text(cell.text);
}

// With all of ASCII first, which numbers are written in.
QString everyText(const SheetDocument& document)
{
    QString all = QStringLiteral("–·");
    for (char16_t sign = ' '; sign <= '~'; ++sign)
        all += QChar(sign);
    for (const std::string& each : {document.sheet.title, document.code, document.date, document.page, document.continued})
        all += text(each);
    for (const auto& [label, value] : document.sheet.facts)
        all += text(label) + text(value);
    for (const SheetTable& table : document.sheet.tables)
        addTexts(all, table);
    for (const SheetChart& chart : document.charts) {
        all += text(chart.title);
        for (const SheetChart::Value& value : chart.values)
            all += text(value.label);
    }
    for (const std::string& who : document.signatures)
        all += text(who);
    return all;
}

} // namespace

void writePdf(const SheetDocument& document, const std::filesystem::path& file)
{
    if (!paper::canShowChinese())
        throw NoType(file.string() + ": no type on this machine shows Chinese; install fonts-noto-cjk");
    const QByteArray bytes = withTrueText(drawn(document), paper::type(8), everyText(document));
    QSaveFile out(QString::fromStdString(file.string()));
    const bool good = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    if (!good) throw PdfError(file.string() + ": " + out.errorString().toStdString());
}
