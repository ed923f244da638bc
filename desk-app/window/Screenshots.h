// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QObject>
#include <QTimer>

class Database;
class MainWindow;

/// Takes a picture of every page at 1440 × 900 once it is filled, then ends the program:
/// 0 done, 1 a picture could not be written or a page was refused, 3 no database.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(MainWindow& window, const Database& database, const QString& folder);

private:
    void settle(void (Screenshots::*next)());
    void takeToday();
    void takeSheets();
    bool save(const QString& name);
    void giveUp(int code, const QString& reason);

    MainWindow& m_window;
    QDir m_folder;
    QTimer m_patience{this};
    bool m_over = false;
};
