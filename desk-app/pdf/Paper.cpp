// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/Paper.h"

#include <QFontDatabase>
#include <QPainter>
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

QTextOption breaking(Qt::Alignment side)
{
    QTextOption option(side | Qt::AlignVCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
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

double heightOf(const QFont& font, const QString& text, double room)
{
    QTextLayout layout(text, font);
    layout.setTextOption(breaking(Qt::AlignLeft));
    layout.beginLayout();
    double sum = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room + tolerance);
        sum += line.height();
    }
    layout.endLayout();
    return sum;
}

void paintText(QPainter& painter, const QRectF& where, Qt::Alignment side, const QString& text)
{
    const double more = side.testFlag(Qt::AlignRight) ? -tolerance : 0;
    painter.drawText(QRectF(where.left() + more, where.top(), where.width() + tolerance, where.height()), text,
                     breaking(side));
}

} // namespace paper
