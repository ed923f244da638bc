// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Pdf.h"

#include "tests/harness/Program.h"

#include <QRegularExpression>

#include <stdexcept>

namespace
{

QString poppler(const QString& tool, const QStringList& arguments)
{
    const harness::Outcome outcome = harness::run(tool, arguments);
    if (outcome.exitCode != 0)
        throw std::runtime_error((tool + ": " + QString::fromUtf8(outcome.err)).toStdString());
    return QString::fromUtf8(outcome.out);
}

} // namespace

QStringList Pdf::pages(const QString& file)
{
    QStringList pages = poppler("pdftotext", {"-layout", file, "-"}).split('\f');
    pages.removeLast(); // each page ends with one
    return pages;
}

QList<Pdf::Word> Pdf::words(const QString& file)
{
    static const QRegularExpression word("<word [^>]*xMax=\"([0-9.]+)\"[^>]*>([^<]*)</word>");
    QList<Word> words;
    const QString boxes = poppler("pdftotext", {"-bbox", file, "-"});
    for (auto match = word.globalMatch(boxes); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        words.append({found.captured(2), found.captured(1).toDouble()});
    }
    return words;
}

int Pdf::pixelImages(const QString& file)
{
    return static_cast<int>(poppler("pdfimages", {"-list", file}).split('\n', Qt::SkipEmptyParts).size()) - 2;
}
