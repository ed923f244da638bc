// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/WallScenes.h"

#include "desk-app/rows/Text.h"
#include "desk-app/today/Ring.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/StackedBar.h"
#include "desk-app/widgets/VerdictGlyph.h"
#include "desk-app/words/Words.h"

#include <QLocale>
#include <QPainter>

namespace
{

QString shareText(double share)
{
    return share < 0 ? QStringLiteral("–") : QStringLiteral("%1%").arg(QLocale().toString(100 * share, 'f', 1));
}

QList<int> listed(const VerdictCounts& counts)
{
    QList<int> numbers;
    for (Verdict verdict : allVerdicts)
        numbers.append(counts[verdict]);
    return numbers;
}

} // namespace

void WallScene::setPicture(const WallPicture& picture)
{
    m_picture = picture;
    setAccessibleName(told());
    update();
}

QFont WallScene::sized(double share, bool bold) const
{
    QFont result = font();
    result.setPixelSize(std::max(8, static_cast<int>(height() * share)));
    result.setBold(bold);
    return result;
}

void WallScene::paintTitle(QPainter& painter, const QRect& where, const QString& title) const
{
    painter.setFont(sized(0.042, true));
    painter.setPen(Palette::of(this).muted);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, title);
}

QString WallNumbers::told() const
{
    return tr("Completion %1, %2 of %3 visits done")
        .arg(shareText(m_picture.counts.completion()))
        .arg(m_picture.counts.done())
        .arg(m_picture.counts.total());
}

void WallNumbers::paintNumber(QPainter& painter, const QRectF& where, Verdict verdict) const
{
    const Palette& colors = Palette::of(this);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(where, 14, 14);
    const QRectF inside = where.adjusted(where.height() * 0.12, where.height() * 0.1, -where.height() * 0.12, -where.height() * 0.06);
    const double glyph = height() * 0.018;
    paintVerdict(painter, {inside.left() + glyph, inside.top() + height() * 0.026}, glyph, verdict, colors);
    painter.setFont(sized(0.042));
    painter.setPen(colors.muted);
    painter.drawText(inside.adjusted(3.2 * glyph, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     capitalized(words::verdict(codeOf(verdict))));
    painter.setFont(sized(0.13, true));
    painter.setPen(colors.ink(verdict));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignBottom, QLocale().toString(m_picture.counts[verdict]));
}

void WallNumbers::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min(height() * 0.82, width() * 0.4);
    const QRectF ring(width() * 0.045, (height() - side) / 2, side, side);
    paintRing(painter, ring, m_picture.counts, colors);
    painter.setPen(colors.text);
    painter.setFont(sized(0.115, true));
    painter.drawText(ring.adjusted(0, -height() * 0.05, 0, -height() * 0.05), Qt::AlignCenter,
                     shareText(m_picture.counts.completion()));
    painter.setPen(colors.muted);
    painter.setFont(sized(0.045));
    painter.drawText(ring.adjusted(0, height() * 0.14, 0, height() * 0.14), Qt::AlignCenter,
                     tr("%1 of %2").arg(QLocale().toString(m_picture.counts.done()), QLocale().toString(m_picture.counts.total())));
    const QRectF numbers(ring.right() + width() * 0.05, height() * 0.09, width() * 0.955 - ring.right() - width() * 0.05, height() * 0.82);
    const double gap = height() * 0.03, tall = (numbers.height() - 2 * gap) / 3, wide = (numbers.width() - gap) / 2;
    int at = 0;
    for (Verdict verdict : {Verdict::Due, Verdict::OnTime, Verdict::Missed, Verdict::Late, Verdict::NoData, Verdict::Excused}) {
        const QPointF corner(numbers.left() + (at % 2) * (wide + gap), numbers.top() + (at / 2) * (tall + gap));
        paintNumber(painter, QRectF(corner, QSizeF(wide, tall)), verdict);
        ++at;
    }
}

QString WallUrgent::told() const
{
    const int overdue = m_picture.urgent ? m_picture.urgent->overdueCount() : 0;
    return tr("%1 overdue now, %2 missed and not acknowledged").arg(overdue).arg(m_picture.open.size());
}

void WallUrgent::paintRow(QPainter& painter, const QRect& where, Verdict verdict, const QString& name, const QString& more,
                          const QString& at) const
{
    const Palette& colors = Palette::of(this);
    const double glyph = height() * 0.014;
    paintVerdict(painter, QPointF(where.left() + glyph, where.top() + where.height() * 0.3), glyph, verdict, colors);
    const QRect text = where.adjusted(static_cast<int>(3.4 * glyph), 0, 0, 0);
    painter.setFont(sized(0.042, true));
    painter.setPen(colors.ink(verdict));
    const int room = painter.fontMetrics().horizontalAdvance(at) + static_cast<int>(glyph);
    painter.drawText(text, Qt::AlignRight | Qt::AlignTop, at);
    painter.setPen(colors.text);
    painter.setFont(sized(0.04));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width() - room));
    painter.setFont(sized(0.028));
    painter.setPen(colors.muted);
    painter.drawText(text.adjusted(0, 0, 0, -static_cast<int>(height() * 0.01)), Qt::AlignLeft | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(more, Qt::ElideRight, text.width()));
}

void WallUrgent::paintRest(QPainter& painter, const QRect& where, int rest) const
{
    if (rest <= 0) return;
    painter.setFont(sized(0.036));
    painter.setPen(Palette::of(this).muted);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, tr("and %n more", nullptr, rest));
}

void WallUrgent::paintUrgent(QPainter& painter, const QRect& where) const
{
    const UrgentModel* urgent = m_picture.urgent;
    const int count = urgent ? urgent->rowCount() : 0, row = rowHeight();
    paintTitle(painter, QRect(where.left(), where.top(), where.width(), row), tr("Overdue, or ends within the half hour"));
    const int shown = std::min(count, (where.height() - 2 * row) / row);
    QRect at(where.left(), where.top() + row, where.width(), row);
    for (int number = 0; number < shown; ++number, at.translate(0, row)) {
        const UrgentVisit& each = urgent->row(number);
        paintRow(painter, at, each.overdue ? Verdict::Late : Verdict::Due, each.visit.checkpointName,
                 each.visit.lineName + QStringLiteral("  ") + each.crew, urgent->leftText(each));
    }
    if (count == 0) {
        painter.setFont(sized(0.042));
        painter.setPen(Palette::of(this).text);
        painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, tr("Nothing"));
    }
    paintRest(painter, at, count - shown);
}

void WallUrgent::paintMissed(QPainter& painter, const QRect& where) const
{
    const int row = rowHeight(), count = static_cast<int>(m_picture.open.size());
    paintTitle(painter, QRect(where.left(), where.top(), where.width(), row), tr("Missed, not acknowledged"));
    const int shown = std::min(count, (where.height() - 2 * row) / row);
    QRect at(where.left(), where.top() + row, where.width(), row);
    for (int number = 0; number < shown; ++number, at.translate(0, row)) {
        const VisitRow& visit = m_picture.open.at(number);
        paintRow(painter, at, visit.verdict, visit.checkpointName, visit.lineName,
                 visit.acceptUntil.toTimeZone(m_picture.zone).toString(QStringLiteral("HH:mm")));
    }
    if (count == 0) {
        painter.setFont(sized(0.042));
        painter.setPen(Palette::of(this).text);
        painter.drawText(at, Qt::AlignLeft | Qt::AlignVCenter, tr("Nothing"));
    }
    paintRest(painter, at, count - shown);
}

void WallUrgent::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = width() / 24, half = (width() - 3 * edge) / 2;
    paintUrgent(painter, QRect(edge, 0, half, height()));
    paintMissed(painter, QRect(2 * edge + half, 0, half, height()));
}

QString WallStations::told() const
{
    QStringList parts;
    for (const StationProgress& station : m_picture.stations)
        parts.append(QStringLiteral("%1 %2").arg(station.name, shareText(station.counts.completion())));
    return parts.join(u", ");
}

void WallStations::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = std::max<int>(1, static_cast<int>(m_picture.stations.size()));
    const int edge = width() / 24, row = std::clamp((height() - 2 * line()) / count, line(), 5 * line());
    int top = (height() - row * count) / 2;
    for (const StationProgress& station : m_picture.stations) {
        const QRect name(edge, top, width() * 24 / 100, row), numbers(width() * 76 / 100, top, width() * 24 / 100 - edge, row);
        painter.setFont(sized(0.045));
        painter.setPen(colors.text);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(station.name, Qt::ElideRight, name.width() - edge / 2));
        const double thick = std::min(row * 0.5, height() * 0.05);
        paintStackedBar(painter, QRectF(name.right(), top + (row - thick) / 2, numbers.left() - name.right() - edge / 2.0, thick),
                        listed(station.counts), colors);
        painter.setFont(sized(0.05, true));
        painter.drawText(numbers, Qt::AlignLeft | Qt::AlignVCenter, shareText(station.counts.completion()));
        painter.setFont(sized(0.036));
        painter.setPen(colors.ink(Verdict::Missed));
        const int missed = station.counts[Verdict::Missed];
        if (missed > 0) painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, tr("%n missed", nullptr, missed));
        top += row;
    }
}
