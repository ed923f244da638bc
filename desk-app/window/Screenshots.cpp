// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/Screenshots.h"

#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/window/MainWindow.h"
#include "desk-app/window/Pages.h"

#include <QCoreApplication>
#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;

namespace
{

constexpr auto patience = 60s; ///< For the answers of one page.
constexpr auto waiting = 4ms;   ///< Between looks at whether it is filled.
constexpr auto looking = 30ms;  ///< Between looks at whether it rests.
constexpr int enoughLooks = 100; ///< What still moves after as many is meant to.

} // namespace

Screenshots::Screenshots(MainWindow& window, const Database& database, const QString& folder, const QStringList& pages)
    : m_window(window), m_folder(folder)
{
    window.resize(1440, 900);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { giveUp(3, QStringLiteral("the database did not answer in time")); });
    connect(&database, &Database::lost, this, [this](const QString& reason) {
        giveUp(3, QStringLiteral("no database: %1; check --database or the PG* variables").arg(reason));
    });
    connect(&database, &Database::unfit, this, [this](int schema, int needed) {
        giveUp(3, QStringLiteral("the database has schema %1, this program needs %2; use program and schema of one release").arg(schema).arg(needed));
    });
    connect(&window, &MainWindow::failed, this, [this](const DatabaseError& error) {
        const bool away = error.kind() == DatabaseError::Kind::Unreachable;
        giveUp(away ? 3 : 1,
               error.message() + (error.hint().isEmpty() ? QString() : QStringLiteral("; ") + error.hint()));
    });
    for (const PageKind& kind : pageKinds())
        if (pages.isEmpty() || pages.contains(QLatin1String(kind.name))) m_left.append(QLatin1String(kind.name));
    connect(&m_look, &QTimer::timeout, this, &Screenshots::look);
    showNext();
}

void Screenshots::showNext()
{
    const QString name = m_left.constFirst().section(u'-', 0, 0), view = m_left.constFirst().section(u'-', 1);
    m_window.showPage(name);
    if (!view.isEmpty()) m_window.page(name)->showView(view);
    m_patience.start(patience);
    m_look.start(waiting);
}

// Filled, and the same as a moment ago: layouts are final, what glows or turns has come to rest.
void Screenshots::look()
{
    if (m_over || !m_window.isReady() || !m_window.page(m_left.constFirst().section(u'-', 0, 0))->isReady()) return;
    const QImage now = m_window.grab().toImage();
    if (m_before.isNull()) tellFilled();
    const bool rests = now == m_before || ++m_looks >= enoughLooks;
    m_before = now;
    if (rests) take(now);
}

void Screenshots::tellFilled()
{
    std::printf("%s.png\n", qUtf8Printable(m_left.constFirst()));
    std::fflush(stdout);
    m_look.start(looking);
}

void Screenshots::take(const QImage& picture)
{
    m_look.stop();
    m_before = {};
    m_looks = 0;
    const QString name = m_left.takeFirst();
    if (!save(picture, name + QStringLiteral(".png"))) return;
    if (!name.contains(u'-')) {
        QStringList views = m_window.page(name)->views();
        for (auto view = views.crbegin(); view != views.crend(); ++view)
            m_left.prepend(name + u'-' + *view);
    }
    if (!m_left.isEmpty()) return showNext();
    m_over = true;
    QCoreApplication::exit(0);
}

bool Screenshots::save(const QImage& picture, const QString& name)
{
    const QString file = m_folder.filePath(name);
    if (m_folder.mkpath(QStringLiteral(".")) && picture.save(file)) return true;
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
