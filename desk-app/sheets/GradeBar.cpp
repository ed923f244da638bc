// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/GradeBar.h"

#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace
{

constexpr int room = 120; ///< Pixels per grade.

} // namespace

const QStringList& gradeCodes()
{
    static const QStringList codes{QStringLiteral("excellent"), QStringLiteral("good"), QStringLiteral("fair"),
                                   QStringLiteral("poor")};
    return codes;
}

QString gradeCode(const QString& grade)
{
    static const QStringList chinese{QStringLiteral("优"), QStringLiteral("良"), QStringLiteral("中"),
                                     QStringLiteral("差")};
    const auto at = chinese.indexOf(grade);
    return at >= 0 ? gradeCodes().at(at) : gradeCodes().contains(grade) ? grade : QString();
}

QColor gradeInk(const QString& grade, const Palette& palette)
{
    switch (gradeCodes().indexOf(gradeCode(grade))) {
    case 0:
        return palette.ink(Verdict::OnTime);
    case 1:
        return palette.ink(Verdict::Excused);
    case 2:
        return palette.ink(Verdict::Late);
    case 3:
        return palette.ink(Verdict::Missed);
    default:
        return palette.muted;
    }
}

void GradeBar::setGrades(const QStringList& grades)
{
    m_counts.clear();
    for (const QString& grade : grades) {
        if (const QString code = gradeCode(grade); !code.isEmpty()) ++m_counts[code];
    }
    QStringList said;
    for (const QString& code : gradeCodes())
        said.append(words::grade(code) + u' ' + QString::number(m_counts.value(code)));
    setAccessibleName(said.join(QStringLiteral(", ")));
    update();
}

QSize GradeBar::sizeHint() const
{
    return {room * static_cast<int>(gradeCodes().size()), 2 * fontMetrics().height() + 18};
}

void GradeBar::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int total = 0;
    for (int count : m_counts)
        total += count;
    constexpr double cell = room;
    for (int at = 0; at < gradeCodes().size(); ++at) {
        const QString code = gradeCodes().at(at);
        const QRectF where(at * cell, 0, cell - 14, height());
        const int count = m_counts.value(code);
        painter.setFont(theme::scaled(font(), 1.5, true));
        painter.setPen(gradeInk(code, colors));
        painter.drawText(where.adjusted(0, 0, 0, -12), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(count));
        painter.setFont(font());
        painter.setPen(colors.muted);
        painter.drawText(where.adjusted(0, 0, 0, -12), Qt::AlignLeft | Qt::AlignVCenter,
                         capitalized(words::grade(code)));
        const QRectF bar(where.left(), where.bottom() - 8, where.width(), 5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.border);
        painter.drawRoundedRect(bar, 2.5, 2.5);
        if (total == 0 || count == 0) continue;
        painter.setBrush(gradeInk(code, colors));
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(5.0, bar.width() * count / total), 5)), 2.5, 2.5);
    }
}
