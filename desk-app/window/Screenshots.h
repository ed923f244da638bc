// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QObject>
#include <QStringList>
#include <QTimer>

class Database;
class MainWindow;

/// Takes a picture of every page, and of every view a page has, at 1440 × 900 once it is filled, then ends the program:
/// 0 done, 1 a picture could not be written or a page was refused, 3 no database.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    Screenshots(MainWindow& window, const Database& database, const QString& folder);

private:
    void look();
    void showNext();
    void take();
    bool save(const QString& name);
    void giveUp(int code, const QString& reason);

    MainWindow& m_window;
    QDir m_folder;
    QTimer m_patience{this}, m_look{this};
    QStringList m_left; ///< Pictures still to take: "page" or "page-view".
    bool m_over = false;
};
