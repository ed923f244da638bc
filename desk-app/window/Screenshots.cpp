// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/Screenshots.h"

#include "desk-app/sheets/SheetsPage.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/window/MainWindow.h"

#include <QCoreApplication>
#include <QPixmap>
#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s; ///< For all answers together.
constexpr auto settling = 3s;  ///< Glows of the first answers have faded, layouts are final.

} // namespace

Screenshots::Screenshots(MainWindow& window, const QString& folder) : m_window(window), m_folder(folder)
{
    window.resize(1440, 900);
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(3, QStringLiteral("the database did not answer in time")); });
    connect(&window, &MainWindow::failed, this, [this](const DatabaseError& error) {
        const bool away = error.kind() == DatabaseError::Kind::Unreachable;
        giveUp(away ? 3 : 1, error.message() + (error.hint().isEmpty() ? QString() : QStringLiteral("; ") + error.hint()));
    });
    const auto ready = [this](bool& which) {
        if (which) return;
        which = true;
        if (m_todayReady && m_sheetsReady) QTimer::singleShot(settling, this, &Screenshots::take);
    };
    connect(window.todayPage(), &TodayPage::ready, this, [this, ready] { ready(m_todayReady); });
    connect(window.sheetsPage(), &SheetsPage::ready, this, [this, ready] { ready(m_sheetsReady); });
}

void Screenshots::take()
{
    if (m_over) return;
    if (!m_folder.mkpath(QStringLiteral("."))) return giveUp(1, QStringLiteral("the folder %1 could not be made").arg(m_folder.path()));
    if (!save(m_window.todayPage(), QStringLiteral("today.png")) || !save(m_window.sheetsPage(), QStringLiteral("sheets.png"))) return;
    m_over = true;
    QCoreApplication::exit(0);
}

bool Screenshots::save(QWidget* page, const QString& name)
{
    m_window.showPage(page);
    QCoreApplication::processEvents();
    const QString file = m_folder.filePath(name);
    if (m_window.grab().save(file)) return true;
    giveUp(1, QStringLiteral("%1 could not be written").arg(file));
    return false;
}

void Screenshots::giveUp(int code, const QString& reason)
{
    if (m_over) return;
    m_over = true;
    std::fprintf(stderr, "desk-app: %s\n", qUtf8Printable(reason));
    QCoreApplication::exit(code);
}
