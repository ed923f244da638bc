// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/WallScreen.h"

#include "desk-app/map/MapLegend.h"
#include "desk-app/map/MapView.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>

namespace
{

constexpr double faded = 0.4; ///< Of a picture that is not of now.

} // namespace

WallScreen::WallScreen(CheckpointsModel* checkpoints, QWidget* window)
    : QWidget(window), m_map(new MapView(checkpoints, nullptr, QStringLiteral("wallMap"))), m_scenes(new QStackedWidget),
      m_name(new QLabel), m_clock(new QLabel), m_asOf(new QLabel), m_lost(new QLabel), m_place(new QLabel)
{
    setObjectName(QStringLiteral("wallScreen"));
    setAccessibleName(tr("Wall screen"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    build();
    auto* leave = new QShortcut(Qt::Key_Escape, this);
    connect(leave, &QShortcut::activated, this, &WallScreen::left);
    connect(&m_turn, &QTimer::timeout, this, &WallScreen::turn);
    turnEvery(turnMilliseconds);
    window->installEventFilter(this);
    setGeometry(window->rect());
    recolor();
}

void WallScreen::build()
{
    m_lost->setObjectName(QStringLiteral("wallLost"));
    m_asOf->setObjectName(QStringLiteral("wallAsOf"));
    m_clock->setObjectName(QStringLiteral("wallClock"));
    m_lost->setAlignment(Qt::AlignCenter);
    m_lost->setAutoFillBackground(true);
    m_lost->setWordWrap(true);
    m_lost->hide();
    auto* mapScene = new QWidget;
    auto* mapLayout = new QVBoxLayout(mapScene);
    mapLayout->addWidget(m_map, 1);
    mapLayout->addWidget(new MapLegend);
    m_map->setCursor(Qt::BlankCursor);
    m_map->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (QAbstractButton* button : m_map->findChildren<QAbstractButton*>())
        button->hide(); // no controls
    m_scenes->addWidget(new WallNumbers);
    m_scenes->addWidget(mapScene);
    m_scenes->addWidget(new WallUrgent);
    m_scenes->addWidget(new WallStations);
    for (int at = 0; at < m_scenes->count(); ++at)
        m_scenes->widget(at)->setObjectName(scenes().at(at));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_asOf);
    head->addWidget(m_clock);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_lost);
    down->addLayout(head);
    down->addWidget(m_scenes, 1);
    down->addWidget(m_place, 0, Qt::AlignHCenter);
}

QStringList WallScreen::scenes()
{
    return {QStringLiteral("numbers"), QStringLiteral("map"), QStringLiteral("urgent"), QStringLiteral("stations")};
}

QString WallScreen::scene() const
{
    return m_scenes->currentWidget()->objectName();
}

void WallScreen::setScene(const QString& name)
{
    m_scenes->setCurrentIndex(std::max<int>(0, static_cast<int>(scenes().indexOf(name))));
    QString dots;
    for (int at = 0; at < m_scenes->count(); ++at)
        dots += at == m_scenes->currentIndex() ? QStringLiteral(" ● ") : QStringLiteral(" ○ ");
    m_place->setText(dots);
}

void WallScreen::turnEvery(int milliseconds)
{
    m_turnEvery = milliseconds;
    milliseconds > 0 ? m_turn.start(milliseconds) : m_turn.stop();
    setScene(scene());
}

void WallScreen::turn()
{
    setScene(scenes().at((m_scenes->currentIndex() + 1) % m_scenes->count()));
    m_turn.start(m_turnEvery);
}

void WallScreen::alarm()
{
    setScene(QStringLiteral("urgent"));
    if (m_turnEvery > 0) m_turn.start(std::max(m_turnEvery, urgentMilliseconds));
}

void WallScreen::setPicture(const WallPicture& picture)
{
    for (int at = 0; at < m_scenes->count(); ++at)
        if (auto* scene = qobject_cast<WallScene*>(m_scenes->widget(at))) scene->setPicture(picture);
}

void WallScreen::setUnits(const Units& tree, const QString& unit, const QString& name)
{
    if (m_name->text() == name && m_unit == unit) return;
    m_unit = unit;
    m_map->setTree(tree);
    m_map->setUnits(tree.below(unit));
    m_name->setText(name);
}

void WallScreen::tellTime(const QDateTime& now, const QDateTime& asOf, const QTimeZone& zone, bool old)
{
    const QDateTime here = now.toTimeZone(zone);
    m_clock->setText(here.toString(QStringLiteral("HH:mm:ss")));
    const QString at = asOf.isValid() ? asOf.toTimeZone(zone).toString(QStringLiteral("HH:mm:ss")) : tr("never");
    m_asOf->setText(QLocale().toString(here.date(), QLocale::LongFormat) + QStringLiteral("   ") + tr("as of %1").arg(at));
    m_lost->setText(tr("CONNECTION LOST: this is the state of %1, not of now").arg(at));
    if (old == m_old) return;
    m_old = old;
    m_lost->setVisible(old);
    auto* effect = old ? new QGraphicsOpacityEffect : nullptr;
    if (effect) effect->setOpacity(faded);
    m_scenes->setGraphicsEffect(effect);
}

// Type by the height of the screen: what is read from far must not depend on the size of text at a desk.
void WallScreen::scale()
{
    const auto sized = [this](double share, bool bold) {
        QFont result = font();
        result.setPixelSize(std::max(8, static_cast<int>(height() * share)));
        result.setBold(bold);
        return result;
    };
    m_name->setFont(sized(0.045, true));
    m_clock->setFont(sized(0.06, true));
    m_asOf->setFont(sized(0.026, false));
    m_lost->setFont(sized(0.045, true));
    m_place->setFont(sized(0.018, false));
    m_lost->setMargin(height() / 50);
    m_map->setFont(sized(0.024, false));
    if (QWidget* legend = findChild<MapLegend*>()) legend->setFont(sized(0.024, false));
    const int edge = width() / 40;
    static_cast<QHBoxLayout*>(layout()->itemAt(1)->layout())->setContentsMargins(edge, edge / 3, edge, 0);
    static_cast<QHBoxLayout*>(layout()->itemAt(1)->layout())->setSpacing(edge);
}

void WallScreen::recolor()
{
    const Palette& colors = Palette::of(this);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colors.muted);
    m_asOf->setPalette(quiet);
    m_place->setPalette(quiet);
    QPalette loud = palette();
    loud.setColor(QPalette::Window, Palette::light().ink(Verdict::Missed));
    loud.setColor(QPalette::WindowText, Qt::white);
    m_lost->setPalette(loud);
}

void WallScreen::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Palette::of(this).window);
}

void WallScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    scale();
}

void WallScreen::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) recolor();
    QWidget::changeEvent(event);
}

bool WallScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}
