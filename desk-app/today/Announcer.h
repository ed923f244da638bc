// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/today/model/MissWatch.h"

#include <QPointer>
#include <functional>

class MissStrip;
class QSystemTrayIcon;
class QWidget;

/// Says what was missed, whatever page is open: in a strip over the window until somebody has taken note or put it
/// away, in the system's notifications, and by a tone that can be switched off.
class Announcer : public QObject
{
    Q_OBJECT
public:
    /// The setting that switches the tone, here and on the page of settings: a bool.
    static const QString soundKey;
    static bool isSoundOn();

    /// @param page whose window the strip lies over.
    explicit Announcer(QWidget* page);
    ~Announcer() override;

    void tell(const Misses& misses);
    /// Takes out of the strip what no longer waits for somebody.
    void keep(const std::function<bool(const VisitRow&)>& isOpen);
    void setMayAcknowledge(bool may, const QString& whyNot);
    /// Whether the strip may be seen; what it says is kept.
    void setStripShown(bool shown);

signals:
    void told(const QString& text, bool aloud);
    void acknowledgeWanted(const QList<VisitRow>& visits);
    void showWanted(const VisitRow& visit);

private:
    void showStrip();
    void showTray(const QString& text, bool missed);

    QWidget* m_page;
    QPointer<MissStrip> m_strip;
    QSystemTrayIcon* m_tray = nullptr;
    Misses m_open; ///< What the strip tells.
    bool m_may = false, m_stripShown = true;
    QString m_whyNot;
};
