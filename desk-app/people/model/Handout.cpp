// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/Handout.h"

#include "desk-app/pdf/Paper.h"
#include "desk-app/pdf/TextMap.h"
#include "desk-app/people/model/HandoutText.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace handout
{

namespace
{

constexpr double textPoints = 9;
constexpr double footMillimetres = 9;
constexpr int pdfResolution = 600;
constexpr QMarginsF margins{15, 14, 15, 10}; // millimetres

QFont type(double points)
{
    QFont font = paper::type(points);
    font.setPointSizeF(points);
    return font;
}

void paintFoot(QPainter& painter, const QRectF& where, const Content& content, int page, int pages)
{
    painter.setFont(type(textPoints - 1));
    painter.setPen(Qt::darkGray);
    painter.drawLine(where.topLeft(), where.topRight());
    painter.drawText(where, Qt::AlignLeft | Qt::AlignBottom, foot(content));
    painter.drawText(where, Qt::AlignRight | Qt::AlignBottom, pageOf(page, pages));
}

} // namespace

void paint(QPagedPaintDevice& device, const Content& content)
{
    QPainter painter(&device);
    QTextDocument document;
    document.setDefaultFont(type(textPoints));
    document.setDocumentMargin(0);
    document.documentLayout()->setPaintDevice(&device);
    const double footHeight = footMillimetres * device.logicalDpiY() / 25.4;
    const QSizeF page(device.width(), device.height() - footHeight);
    document.setPageSize(page);
    document.setHtml(html(content));
    const int pages = document.pageCount();
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int at = 0; at < pages; ++at) {
        if (at > 0) device.newPage();
        painter.save();
        painter.translate(0, -at * page.height());
        context.clip = QRectF(QPointF(0, at * page.height()), page);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFoot(painter, QRectF(0, page.height() + footHeight / 3, page.width(), footHeight * 2 / 3), content, at + 1, pages);
    }
}

QString writePdf(const Content& content, const QString& file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pdfResolution);
        writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, margins, QPageLayout::Millimeter});
        writer.setTitle(title(content));
        paint(writer, content);
    }
    QTextDocument written;
    written.setHtml(html(content));
    QString all = written.toPlainText() + foot(content) + pageOf(1, 1) + QStringLiteral("–·%");
    for (char16_t sign = ' '; sign <= '~'; ++sign) // first: what numbers and codes are written in
        all.prepend(QChar(sign));
    QSaveFile out(file);
    const QByteArray pdf = withTrueText(bytes, type(textPoints), all);
    if (out.open(QIODevice::WriteOnly) && out.write(pdf) == pdf.size() && out.commit()) return {};
    return out.errorString();
}

} // namespace handout
