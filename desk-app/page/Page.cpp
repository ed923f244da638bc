// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/Page.h"

namespace
{

constexpr int soonMilliseconds = 330; ///< Changes that come together are asked about once.

} // namespace

Page::Page(Database& database, const QString& name, QWidget* parent) : QWidget(parent), m_database(database), m_name(name)
{
    setObjectName(name + QStringLiteral("Page"));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { refresh(); });
    connect(&m_database, &Database::opened, this, [this] { refresh(); });
}

void Page::refresh()
{
    m_stale = !isVisible();
    if (!m_stale) askAll();
}

void Page::hearOf(const QStringList& changes)
{
    connect(&m_database, &Database::changed, this, [this, changes](const QString& what) {
        if (!changes.contains(what)) return;
        if (!isVisible())
            m_stale = true;
        else if (!m_soon.isActive())
            m_soon.start(soonMilliseconds);
    });
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale) refresh();
}
