// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

/// What somebody likes, kept in the settings; the window hears of changes and follows at once.
class Preferences : public QObject
{
    Q_OBJECT
public:
    static Preferences& shared();

    [[nodiscard]] bool sound() const; ///< Key notices/sound: a missed checkpoint may be heard.
    void setSound(bool on);
    [[nodiscard]] bool tray() const; ///< Key notices/tray: and be told in the tray.
    void setTray(bool on);
    /// Of text, in percent of the system's: 100 to 200. Key window/textSize.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent);
    /// Speak "zh_CN" or "en"; look "system", "light" or "dark"; the window keeps these itself.
    void wantLanguage(const QString& language) { emit languageWanted(language); }
    void wantTheme(const QString& theme) { emit themeWanted(theme); }
    /// Leave this database and open the window on another one.
    void wantConnection(const QString& conninfo) { emit connectionWanted(conninfo); }

signals:
    void noticesChanged();
    void textSizeChanged(int percent);
    void languageWanted(const QString& language);
    void themeWanted(const QString& theme);
    void connectionWanted(const QString& conninfo);

private:
    Preferences() = default;
};
