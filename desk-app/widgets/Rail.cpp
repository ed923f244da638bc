// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Rail.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace
{

constexpr int railWidth = 148;

QLabel* label(const QString& text, const QFont& font)
{
    auto* result = new QLabel(text);
    result->setFont(font);
    result->setWordWrap(true);
    return result;
}

} // namespace

RailButton::RailButton(QAction* action, QWidget* parent) : QAbstractButton(parent)
{
    // In Chinese the mnemonic stands in brackets behind the word.
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    setText(action->text().remove(mnemonic));
    setAccessibleName(text());
    setToolTip(text() + QStringLiteral("  ") + action->shortcut().toString(QKeySequence::NativeText));
    setCheckable(true);
    setChecked(action->isChecked());
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
}

QSize RailButton::sizeHint() const
{
    return {railWidth - 20, fontMetrics().height() + 20};
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colors.railText, 1) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? QBrush(colors.railChosen) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    painter.setPen(isChecked() || underMouse() ? colors.railText : colors.railMuted);
    painter.setFont(theme::scaled(font(), 1.05, isChecked()));
    painter.drawText(rect().adjusted(14, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

Rail::Rail(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_title(label(title, theme::scaled(font(), 1.25, true))),
      m_subtitle(label(subtitle, font())), m_status(label({}, theme::scaled(font(), 0.9)))
{
    setFixedWidth(railWidth);
    m_layout->setContentsMargins(10, 18, 10, 14);
    m_layout->setSpacing(4);
    for (QLabel* text : {m_title, m_subtitle, m_status})
        text->setContentsMargins(6, 0, 0, 0);
    m_status->setContentsMargins(22, 0, 0, 0);
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_status->setObjectName(QStringLiteral("connectionStatus"));
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_subtitle);
    m_layout->addSpacing(18);
    m_layout->addStretch();
    m_layout->addWidget(m_status);
    recolor();
}

void Rail::addPage(QAction* action)
{
    auto* button = new RailButton(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    m_layout->insertWidget(3 + m_pages++, button);
}

void Rail::setStatus(bool good, const QString& text)
{
    m_good = good;
    m_status->setText(text);
    update();
}

void Rail::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
}

void Rail::recolor()
{
    const Palette& colors = Palette::of(this);
    for (QLabel* text : {m_title, m_subtitle, m_status}) {
        QPalette set = text->palette();
        set.setColor(QPalette::WindowText, text == m_title ? colors.railText : colors.railMuted);
        text->setPalette(set);
    }
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) recolor();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.rail);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF dot(m_status->x() + 10, m_status->y() + QFontMetrics(m_status->font()).height() / 2.0);
    // A full dot is connected, a ring is not.
    painter.setPen(QPen(m_good ? Palette::dark().fill(Verdict::OnTime) : Palette::dark().fill(Verdict::Late), 2));
    painter.setBrush(m_good ? QBrush(Palette::dark().fill(Verdict::OnTime)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(dot, 3.5, 3.5);
}
