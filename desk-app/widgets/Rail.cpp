// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/widgets/Rail.h"

#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int leastWidth = 148; ///< At the size of text that most desks have.
constexpr int margin = 10, inset = 14;
constexpr double pageSize = 1.05; ///< Times the size of text.

QLabel* label(const QString& text, const QFont& font)
{
    auto* result = new QLabel(text);
    result->setFont(font);
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    return result;
}

} // namespace

RailButton::RailButton(QAction* action, QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(action->isCheckable());
    setChecked(action->isChecked());
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(action->objectName() + QStringLiteral("Button"));
    follow(action);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
    connect(action, &QAction::changed, this, [this, action] { follow(action); });
}

void RailButton::follow(const QAction* action)
{
    // In Chinese the mnemonic stands in brackets behind the word.
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&(?!&)|…"));
    setText(action->text().remove(mnemonic));
    setAccessibleName(text());
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString more = action->statusTip().isEmpty() ? key : action->statusTip();
    setToolTip(more.isEmpty() ? text() : text() + QStringLiteral("  ") + more);
    setVisible(action->isVisible());
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics bold(theme::scaled(font(), pageSize, true));
    return {bold.horizontalAdvance(text()) + inset + 8, bold.height() + 18};
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
    painter.setFont(theme::scaled(font(), pageSize, isChecked()));
    painter.drawText(rect().adjusted(inset, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - inset - 4));
}

Rail::Rail(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent), m_title(label(title, theme::scaled(font(), 1.25, true))), m_subtitle(label(subtitle, font())),
      m_status(label({}, theme::scaled(font(), 0.9))), m_scroll(new QScrollArea), m_pages(new QVBoxLayout),
      m_foot(new QVBoxLayout)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 18, margin, 14);
    layout->setSpacing(4);
    for (QLabel* text : {m_title, m_subtitle})
        text->setContentsMargins(6, 0, 0, 0);
    m_status->setContentsMargins(22, 0, 0, 0);
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_status->setObjectName(QStringLiteral("connectionStatus"));
    auto* pages = new QWidget;
    pages->setLayout(m_pages);
    m_scroll->setWidget(pages);
    pages->setAutoFillBackground(false); // the rail's own ground shows through; setWidget() would fill it
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    for (QVBoxLayout* each : {m_pages, m_foot}) {
        each->setContentsMargins(0, 0, 0, 0);
        each->setSpacing(4);
    }
    m_pages->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(14);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(m_foot);
    layout->addSpacing(4);
    layout->addWidget(m_status);
    recolor();
    fit();
}

RailButton* Rail::buttonOf(QAction* action)
{
    auto* button = new RailButton(action);
    connect(action, &QAction::changed, this, &Rail::fit);
    return button;
}

void Rail::addPage(QAction* action)
{
    m_pages->insertWidget(m_pages->count() - 1, buttonOf(action));
    fit();
}

void Rail::addFoot(QAction* action)
{
    m_foot->addWidget(buttonOf(action));
    fit();
}

// Wide enough for every page's name; a person's or a unit's may be cut.
void Rail::fit()
{
    int widest = 0;
    for (int at = 0; at < m_pages->count(); ++at)
        if (const QWidget* button = m_pages->itemAt(at)->widget()) widest = std::max(widest, button->sizeHint().width());
    setFixedWidth(std::max(leastWidth, widest + 2 * margin + 10)); // 10: a scroll bar
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
    if (event->type() == QEvent::FontChange) {
        m_title->setFont(theme::scaled(font(), 1.25, true));
        m_status->setFont(theme::scaled(font(), 0.9));
        fit();
    }
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
