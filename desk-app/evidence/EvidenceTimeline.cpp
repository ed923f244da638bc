// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/EvidenceTimeline.h"

#include "desk-app/evidence/model/EvidenceText.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

namespace
{

constexpr int mostReaders = 4; ///< More would push the tables out of the window; the table has them all.
constexpr int margin = 12;

} // namespace

EvidenceTimeline::EvidenceTimeline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void EvidenceTimeline::show(const EvidenceAnswer& answer)
{
    m_answer = answer;
    const EvidenceVisit& visit = *answer.visit;
    m_from = visit.acceptFrom;
    m_to = visit.acceptUntil;
    for (const EvidenceClockIn& each : answer.clockIns) {
        m_from = std::min(m_from, each.at);
        m_to = std::max(m_to, each.at);
    }
    const qint64 room = m_from.secsTo(m_to) / 16 + 60;
    m_from = m_from.addSecs(-room);
    m_to = m_to.addSecs(room);
    QStringList said{EvidenceText::rule(visit).join(u' ')};
    for (const EvidenceClockIn& each : answer.clockIns)
        said.append(EvidenceText::clockTime(each.at, visit.zone) + u' ' + EvidenceText::role(each, visit));
    setAccessibleDescription(said.join(u'\n'));
    updateGeometry();
    update();
}

QList<EvidenceReader> EvidenceTimeline::shownReaders() const
{
    return m_answer.readers.mid(0, mostReaders);
}

QSize EvidenceTimeline::sizeHint() const
{
    const int line = fontMetrics().height();
    return {600, 2 * line + line / 2 * 5 + int(shownReaders().size()) * (line + 4) + margin};
}

int EvidenceTimeline::left() const
{
    int wide = 0;
    for (const EvidenceReader& each : shownReaders())
        wide = std::max(wide, fontMetrics().horizontalAdvance(each.reader));
    return margin + wide + 10;
}

double EvidenceTimeline::x(const QDateTime& at) const
{
    const double share = double(m_from.msecsTo(at)) / double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    return left() + std::clamp(share, 0.0, 1.0) * (width() - left() - margin);
}

QRectF EvidenceTimeline::row(int number) const
{
    const double line = fontMetrics().height();
    const double wide = width() - left() - margin;
    if (number == 0) return {double(left()), line + 4, wide, 2 * line};
    return {double(left()), 2 * line + line + 8 + line / 2 + (number - 1) * (line + 4), wide, line};
}

void EvidenceTimeline::paintWindow(QPainter& painter, const Palette& colors) const
{
    const EvidenceVisit& visit = *m_answer.visit;
    const QRectF band = row(0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.sunken);
    painter.drawRoundedRect(band, 5, 5);
    QColor accepts = colors.accent;
    accepts.setAlpha(38);
    painter.setBrush(accepts);
    painter.drawRect(QRectF(QPointF(x(visit.acceptFrom), band.top()), QPointF(x(visit.acceptUntil), band.bottom())));
    accepts.setAlpha(60);
    painter.setBrush(accepts);
    painter.drawRect(QRectF(QPointF(x(visit.startsAt), band.top()), QPointF(x(visit.endsAt), band.bottom())));
    for (const ExcuseRow& excuse : m_answer.excuses) {
        if (excuse.state != u"approved") continue;
        QColor cover = colors.fill(Verdict::Excused);
        painter.setBrush(QBrush(cover, Qt::BDiagPattern));
        painter.drawRect(QRectF(QPointF(x(excuse.from), band.bottom() - 6), QPointF(x(excuse.to), band.bottom())));
    }
}

void EvidenceTimeline::paintTimes(QPainter& painter, const Palette& colors) const
{
    const EvidenceVisit& visit = *m_answer.visit;
    const QRectF band = row(0);
    painter.setFont(theme::scaled(font(), 0.85));
    const QFontMetrics metrics(painter.font());
    double free = 0; // text is drawn from the left, each only where there is room
    for (const QDateTime& at : {visit.acceptFrom, visit.startsAt, visit.endsAt, visit.acceptUntil}) {
        const double where = x(at);
        painter.setPen(colors.muted);
        painter.drawLine(QPointF(where, band.top() - 3), QPointF(where, band.bottom()));
        const QString text = EvidenceText::clockTime(at, visit.zone);
        const double wide = metrics.horizontalAdvance(text);
        const double begin = std::min(where - wide / 2, width() - wide - 2.0);
        if (begin < free) continue;
        painter.drawText(QPointF(begin, band.top() - 5), text);
        free = begin + wide + 6;
    }
    painter.setFont(font());
}

void EvidenceTimeline::paintClockIns(QPainter& painter, const Palette& colors) const
{
    const EvidenceVisit& visit = *m_answer.visit;
    const QRectF band = row(0);
    const double size = fontMetrics().height() * 0.36;
    for (const EvidenceClockIn& each : m_answer.clockIns) {
        const QPointF where(x(each.at), band.center().y());
        if (each.journal == visit.journal && each.entry == visit.entry) {
            paintVerdict(painter, where, size * 1.15, visit.verdict, colors);
            continue;
        }
        painter.setPen(QPen(EvidenceText::counts(each) ? colors.ink(Verdict::OnTime) : colors.muted, 1.6));
        painter.setBrush(EvidenceText::counts(each) ? colors.fill(Verdict::OnTime) : colors.card);
        painter.drawEllipse(where, size * 0.62, size * 0.62);
    }
}

void EvidenceTimeline::paintReader(QPainter& painter, const Palette& colors, const EvidenceReader& reader,
                                   const QRectF& where) const
{
    painter.setPen(colors.muted);
    painter.drawText(QRectF(margin, where.top(), left() - margin - 8, where.height()), Qt::AlignVCenter | Qt::AlignRight,
                     reader.reader);
    const double middle = where.center().y();
    painter.setPen(QPen(colors.border, 5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(where.left(), middle), QPointF(where.right(), middle));
    if (reader.away) return;
    const QDateTime known = reader.completeThrough.isValid() ? std::min(reader.completeThrough, m_to) : m_from;
    if (known > m_from) {
        painter.setPen(QPen(colors.fill(Verdict::OnTime), 5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(where.left(), middle), QPointF(x(known), middle));
    }
    for (const EvidenceOutage& outage : m_answer.outages) {
        if (outage.reader != reader.reader) continue;
        const QDateTime until = outage.until.isValid() ? outage.until : m_to;
        const QRectF gap(QPointF(x(outage.since), middle - 5), QPointF(x(until), middle + 5));
        painter.fillRect(gap, colors.card);
        painter.fillRect(gap, QBrush(colors.fill(Verdict::NoData), Qt::BDiagPattern));
    }
}

void EvidenceTimeline::paintEvent(QPaintEvent*)
{
    if (!m_answer.visit) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& colors = Palette::of(this);
    paintWindow(painter, colors);
    paintTimes(painter, colors);
    paintClockIns(painter, colors);
    int number = 1;
    for (const EvidenceReader& reader : shownReaders())
        paintReader(painter, colors, reader, row(number++));
}

bool EvidenceTimeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_answer.visit) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const EvidenceVisit& visit = *m_answer.visit;
    QStringList said;
    for (const EvidenceClockIn& each : m_answer.clockIns)
        if (std::abs(x(each.at) - help->pos().x()) < 8)
            said.append(EvidenceText::instant(each.at, visit.zone) + u' ' + EvidenceText::person(each) + u'\n' +
                        EvidenceText::role(each, visit));
    QToolTip::showText(help->globalPos(), said.join(u'\n'), this);
    return true;
}
