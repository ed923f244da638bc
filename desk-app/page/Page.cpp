// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/Page.h"

#include <QHeaderView>
#include <QSettings>
#include <QTableView>

#include <utility>

namespace
{

constexpr int soonMilliseconds = 330; ///< Changes that come together are asked about once.
constexpr int keepMilliseconds = 200; ///< A column that is being dragged is written down once.

} // namespace

Page::Page(Database& database, const QString& name, QWidget* parent) : QWidget(parent), m_database(database), m_name(name)
{
    setObjectName(name + QStringLiteral("Page"));
    m_soon.setSingleShot(true);
    // Only when all is answered: questions that overtake each other for ever would show nothing.
    connect(&m_soon, &QTimer::timeout, this, [this] { m_waiting > 0 ? void(m_again = true) : refresh(); });
    connect(&m_database, &Database::opened, this, [this] { refresh(); });
}

void Page::refresh()
{
    m_stale = !isVisible();
    if (!m_stale) askAll();
}

void Page::answered()
{
    if (--m_waiting > 0 || !std::exchange(m_again, false)) return;
    m_soon.start(soonMilliseconds);
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

bool Page::remember(QTableView* view, const QString& key)
{
    QHeaderView* header = view->horizontalHeader();
    // Of a table with other columns it would hide or swap the wrong ones.
    const QString name = QStringLiteral("columns/%1-%2").arg(key).arg(header->count());
    const bool restored = header->restoreState(setting(name).toByteArray());
    if (restored && view->isSortingEnabled()) view->sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    auto* soon = new QTimer(header);
    soon->setSingleShot(true);
    connect(soon, &QTimer::timeout, this, [this, header, name] { setSetting(name, header->saveState()); });
    const auto keep = [soon] { soon->start(keepMilliseconds); };
    connect(header, &QHeaderView::sectionResized, soon, keep);
    connect(header, &QHeaderView::sectionMoved, soon, keep);
    connect(header, &QHeaderView::sortIndicatorChanged, soon, keep);
    return restored;
}

QVariant Page::setting(const QString& key, const QVariant& otherwise) const
{
    return QSettings().value(QStringLiteral("pages/%1/%2").arg(m_name, key), otherwise);
}

void Page::setSetting(const QString& key, const QVariant& value) const
{
    QSettings().setValue(QStringLiteral("pages/%1/%2").arg(m_name, key), value);
}
