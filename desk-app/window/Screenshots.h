// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QImage>
#include <QObject>
#include <QStringList>
#include <QTimer>

class Database;
class MainWindow;

/// Takes a picture of every page, and of every view a page has, at 1440 × 900 once it is filled and nothing on it moves
/// any more, then ends the program. Prints the name of each as soon as its page is filled:
/// 0 done, 1 a picture could not be written or a page was refused, 3 no database.
class Screenshots : public QObject
{
    Q_OBJECT
public:
    /// @param pages only these; empty = all.
    Screenshots(MainWindow& window, const Database& database, const QString& folder, const QStringList& pages = {});

private:
    void look();
    void showNext();
    void tellFilled();
    void take(const QImage& picture);
    bool save(const QImage& picture, const QString& name);
    void giveUp(int code, const QString& reason);

    MainWindow& m_window;
    QDir m_folder;
    QTimer m_patience{this}, m_look{this};
    QImage m_before; ///< How the page looked a moment ago.
    int m_looks = 0; ///< Since it was filled.
    QStringList m_left; ///< Pictures still to take: "page" or "page-view".
    bool m_over = false;
};
