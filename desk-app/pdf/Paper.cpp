// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/Paper.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace paper
{

namespace
{

// The type of the package list, else any that shows Chinese.
QString family()
{
    static const QString chosen = [] {
        const QString wished = QStringLiteral("Noto Sans CJK SC");
        const QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
        return families.contains(wished) ? wished : families.value(0);
    }();
    return chosen;
}

constexpr double tolerance = 0.1 * point; // sizes of type are whole units

// The lines are broken before they are laid out.
QTextOption asBroken(Qt::Alignment side)
{
    QTextOption option(side | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::ManualWrap);
    return option;
}

bool isIdeographic(QChar sign)
{
    return sign.unicode() >= 0x2E80;
}

// What is longer than a line is cut where the line ends.
void addCut(QStringList& lines, const QFont& font, const QString& piece, double room)
{
    for (const QChar sign : piece) {
        const QString longer = lines.last() + sign;
        if (!lines.last().isEmpty() && widthOf(font, longer) > room)
            lines << QString(sign);
        else
            lines.last() = longer;
    }
}

QString broken(const QFont& font, const QString& text, double room)
{
    if (widthOf(font, text) <= room) return text;
    QStringList lines{QString()};
    for (const QString& piece : piecesOf(text)) {
        const QString longer = lines.last() + piece;
        if (widthOf(font, longer.trimmed()) <= room) {
            lines.last() = longer;
            continue;
        }
        if (!lines.last().isEmpty()) lines << QString();
        addCut(lines, font, piece, room);
    }
    for (QString& line : lines)
        line = line.trimmed();
    return lines.join(QChar(QChar::LineSeparator));
}

} // namespace

QFont type(double points, bool bold)
{
    QFont font(family());
    font.setPixelSize(static_cast<int>(std::lround(points * point)));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting); // a printed page has room for true widths
    font.setStyleStrategy(QFont::PreferNoShaping);     // a shaped digit has a glyph that no character is known for
    return font;
}

bool canShowChinese()
{
    return !family().isEmpty();
}

double widthOf(const QFont& font, const QString& text)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QStringList piecesOf(const QString& text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype from = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        finder.setPosition(at);
        const bool behindBlank = text[at - 1].isSpace() && !text[at].isSpace();
        const bool ideographic = isIdeographic(text[at - 1]) || isIdeographic(text[at]);
        if (!behindBlank && !(ideographic && finder.isAtBoundary())) continue;
        pieces << text.mid(from, at - from);
        from = at;
    }
    return pieces << text.mid(from);
}

double heightOf(const QFont& font, const QString& text, double room)
{
    QTextLayout layout(broken(font, text, room + tolerance), font);
    layout.setTextOption(asBroken(Qt::AlignLeft));
    layout.beginLayout();
    double sum = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room + 2 * tolerance);
        sum += line.height();
    }
    layout.endLayout();
    return sum;
}

void paintText(QPainter& painter, const QRectF& where, Qt::Alignment side, const QString& text)
{
    const double more = side.testFlag(Qt::AlignRight) ? -tolerance : 0;
    painter.drawText(QRectF(where.left() + more, where.top(), where.width() + tolerance, where.height()),
                     broken(painter.font(), text, where.width() + tolerance), asBroken(side));
}

} // namespace paper
