// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QObject>
#include <QTimer>

class MainWindow;

/// Takes a picture of every page at 1440 × 900 once it is filled, then ends the program:
/// 0 done, 1 a picture could not be written or a page was refused, 3 no database.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(MainWindow& window, const QString& folder);

private:
    void take();
    bool save(QWidget* page, const QString& name);
    void giveUp(int code, const QString& reason);

    MainWindow& m_window;
    QDir m_folder;
    QTimer m_patience{this};
    bool m_todayReady = false, m_sheetsReady = false, m_over = false;
};
