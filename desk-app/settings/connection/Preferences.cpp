// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Preferences.h"

#include <QSettings>
#include <algorithm>

namespace
{

const QString soundKey = QStringLiteral("notices/sound");
const QString trayKey = QStringLiteral("notices/tray");
const QString textSizeKey = QStringLiteral("window/textSize");

} // namespace

Preferences& Preferences::shared()
{
    static Preferences preferences;
    return preferences;
}

bool Preferences::sound() const
{
    return QSettings().value(soundKey, true).toBool();
}

void Preferences::setSound(bool on)
{
    QSettings().setValue(soundKey, on);
    emit noticesChanged();
}

bool Preferences::tray() const
{
    return QSettings().value(trayKey, true).toBool();
}

void Preferences::setTray(bool on)
{
    QSettings().setValue(trayKey, on);
    emit noticesChanged();
}

int Preferences::textSize() const
{
    return std::clamp(QSettings().value(textSizeKey, 100).toInt(), 100, 200);
}

void Preferences::setTextSize(int percent)
{
    QSettings().setValue(textSizeKey, percent);
    emit textSizeChanged(textSize());
}
