// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/Announcer.h"

#include "desk-app/today/Announcement.h"
#include "desk-app/today/MissStrip.h"
#include "desk-app/today/Tone.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QApplication>
#include <QPainter>
#include <QSettings>
#include <QSystemTrayIcon>

const QString Announcer::soundKey = QStringLiteral("notices/sound");

namespace
{

const QString trayKey = QStringLiteral("notices/tray");
constexpr int trayMilliseconds = 15'000;

/// The shape of a missed visit.
QIcon missedIcon()
{
    QPixmap picture(64, 64);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintVerdict(painter, {32, 32}, 24, Verdict::Missed, Palette::light());
    return QIcon(picture);
}

} // namespace

bool Announcer::isSoundOn()
{
    return QSettings().value(soundKey, true).toBool();
}

Announcer::Announcer(QWidget* page) : QObject(page), m_page(page) {}

Announcer::~Announcer()
{
    delete m_strip;
}

void Announcer::tell(const Misses& misses)
{
    if (misses.isEmpty()) return;
    m_open.missed.append(misses.missed);
    m_open.silent.append(misses.silent);
    const bool aloud = !misses.missed.isEmpty() && isSoundOn();
    showStrip();
    showTray(Announcement::of(misses), !misses.missed.isEmpty());
    if (aloud) tone::play();
    emit told(Announcement::of(misses), aloud);
}

void Announcer::keep(const std::function<bool(const VisitRow&)>& isOpen)
{
    if (m_open.isEmpty()) return;
    const auto isDone = [&](const VisitRow& visit) { return !isOpen(visit); };
    if (m_open.missed.removeIf(isDone) + m_open.silent.removeIf(isDone) > 0) showStrip();
}

void Announcer::setMayAcknowledge(bool may, const QString& whyNot)
{
    m_may = may;
    m_whyNot = whyNot;
    if (m_strip) m_strip->setMayAcknowledge(may, whyNot);
}

void Announcer::showStrip()
{
    if (!m_strip) {
        m_strip = new MissStrip(m_page->window());
        m_strip->setMayAcknowledge(m_may, m_whyNot);
        connect(m_strip, &MissStrip::acknowledgeWanted, this,
                [this] { emit acknowledgeWanted(m_open.missed + m_open.silent); });
        connect(m_strip, &MissStrip::showWanted, this, [this] {
            const QList<VisitRow> all = m_open.missed + m_open.silent;
            if (!all.isEmpty()) emit showWanted(all.constFirst());
        });
        connect(m_strip, &MissStrip::putAway, this, [this] {
            m_open = {};
            showStrip();
        });
    }
    m_strip->say(m_stripShown ? Announcement::of(m_open) : QString());
}

void Announcer::setStripShown(bool shown)
{
    m_stripShown = shown;
    if (m_strip) showStrip();
}

void Announcer::showTray(const QString& text, bool missed)
{
    if (!QSettings().value(trayKey, true).toBool()) return;
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(missedIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] {
            m_page->window()->activateWindow();
            m_page->window()->raise();
        });
        m_tray->show();
    }
    m_tray->showMessage(tr("Patrol desk"), text, missed ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information,
                        trayMilliseconds);
}
