// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/MissStrip.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace
{

constexpr int glyphRoom = 44, margin = 14;

} // namespace

MissStrip::MissStrip(QWidget* window)
    : QFrame(window), m_text(new QLabel), m_acknowledge(new QPushButton(tr("Ac&knowledge…"))),
      m_show(new QPushButton(tr("Sho&w"))), m_close(new QPushButton(tr("Put awa&y")))
{
    setObjectName(QStringLiteral("missStrip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(glyphRoom, 10, 12, 10);
    layout->setSpacing(10);
    m_text->setObjectName(QStringLiteral("missStripText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    layout->addWidget(m_text, 1);
    m_acknowledge->setObjectName(QStringLiteral("missStripAcknowledge"));
    m_show->setObjectName(QStringLiteral("missStripShow"));
    m_close->setObjectName(QStringLiteral("missStripClose"));
    for (QPushButton* button : {m_acknowledge, m_show, m_close})
        layout->addWidget(button);
    connect(m_acknowledge, &QPushButton::clicked, this, &MissStrip::acknowledgeWanted);
    connect(m_show, &QPushButton::clicked, this, &MissStrip::showWanted);
    connect(m_close, &QPushButton::clicked, this, &MissStrip::putAway);
    window->installEventFilter(this);
    recolor();
    hide();
}

void MissStrip::say(const QString& text)
{
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty()) return;
    place();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString MissStrip::text() const
{
    return m_text->text();
}

void MissStrip::setMayAcknowledge(bool may, const QString& whyNot)
{
    m_acknowledge->setEnabled(may);
    m_acknowledge->setToolTip(may ? QString() : whyNot);
}

void MissStrip::place()
{
    const int width = std::min(parentWidget()->width() - 2 * margin, fontMetrics().averageCharWidth() * 110);
    const int height = layout()->hasHeightForWidth() ? std::max(layout()->heightForWidth(width), sizeHint().height())
                                                     : sizeHint().height();
    setGeometry(parentWidget()->width() - width - margin, parentWidget()->height() - height - margin, width, height);
}

bool MissStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QFrame::eventFilter(watched, event);
}

void MissStrip::recolor()
{
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, Palette::of(this).text);
    m_text->setPalette(colors);
}

void MissStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) recolor();
    if (event->type() == QEvent::FontChange && isVisible()) place();
    QFrame::changeEvent(event);
}

void MissStrip::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.fill(Verdict::Missed), 2));
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    paintVerdict(painter, QPointF(glyphRoom / 2.0 + 2, height() / 2.0), 8, Verdict::Missed, colors);
}
