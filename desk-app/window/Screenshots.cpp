// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/Screenshots.h"

#include "desk-app/database/Database.h"
#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/window/MainWindow.h"

#include <QCoreApplication>
#include <QPixmap>
#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace
{

constexpr auto patience = 60s;    ///< For all answers together.
constexpr auto settling = 2700ms; ///< Glows of the first answers have faded, layouts are final.

} // namespace

Screenshots::Screenshots(MainWindow& window, const Database& database, const QString& folder)
    : m_window(window), m_folder(folder)
{
    window.resize(1440, 900);
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { giveUp(3, QStringLiteral("the database did not answer in time")); });
    connect(&database, &Database::lost, this, [this](const QString& reason) {
        giveUp(3, QStringLiteral("no database: %1; check --database or the PG* variables").arg(reason));
    });
    connect(&window, &MainWindow::failed, this, [this](const DatabaseError& error) {
        const bool away = error.kind() == DatabaseError::Kind::Unreachable;
        giveUp(away ? 3 : 1,
               error.message() + (error.hint().isEmpty() ? QString() : QStringLiteral("; ") + error.hint()));
    });
    window.showPage(window.todayPage());
    connect(window.todayPage(), &TodayPage::ready, this, [this] { settle(&Screenshots::takeToday); });
}

void Screenshots::settle(void (Screenshots::*next)())
{
    QTimer::singleShot(settling, this, next);
}

void Screenshots::takeToday()
{
    if (m_over || !save(QStringLiteral("today.png"))) return;
    // The page of sheets asks when it is seen, and answers once per unit and month.
    connect(
        m_window.sheetsPage(), &SheetsPage::ready, this, [this] { settle(&Screenshots::takeSheets); },
        Qt::SingleShotConnection);
    m_window.showPage(m_window.sheetsPage());
}

void Screenshots::takeSheets()
{
    if (m_over || !save(QStringLiteral("sheets.png"))) return;
    m_over = true;
    QCoreApplication::exit(0);
}

bool Screenshots::save(const QString& name)
{
    const QString file = m_folder.filePath(name);
    if (m_folder.mkpath(QStringLiteral(".")) && m_window.grab().save(file)) return true;
    giveUp(1, QStringLiteral("%1 could not be written; choose a folder you may write to").arg(file));
    return false;
}

void Screenshots::giveUp(int code, const QString& reason)
{
    if (m_over) return;
    m_over = true;
    std::fprintf(stderr, "desk-app: %s\n", qUtf8Printable(reason));
    QCoreApplication::exit(code);
}
