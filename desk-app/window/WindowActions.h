// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

/// Every action of the window, and the menus they hang in. Each has a menu entry; most have a key.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    /// Fills the menu bar of @p window; the actions live as long as this object.
    explicit WindowActions(QMainWindow* window);

    /// What the shown page offers, as a menu of its own; hidden while it offers nothing.
    void offer(const QList<QAction*>& ofPage);

    QList<QAction*> pages; ///< One per PageKind, in their order; named <page>Action.
    [[nodiscard]] QAction* page(const char* name) const; ///< Of the page of that name.
    QAction *refresh, *exportXlsx, *exportPdf, *exportCsv, *issue, *revise, *quit;
    QAction *zoomIn, *zoomOut, *showAll, *mapNow, *mapDay, *fullScreen;
    QAction *themeSystem, *themeLight, *themeDark;
    QAction *chinese, *english;
    QAction* signer; ///< Who sits at this desk.
    QAction *reconnect, *about;

private:
    QAction* add(QMenu* menu, const QString& text, const QString& name, const class QKeySequence& key);
    void makeFile();
    void makeView();
    void makeMap();
    void makeSettings();
    void makeHelp();
    QMainWindow* m_window;
    QMenu* m_page = nullptr;
};
