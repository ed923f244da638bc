// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/DatabaseError.h"
#include "desk-app/models/Units.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/window/ConnectionState.h"

#include <QHash>
#include <QMainWindow>
#include <memory>

class Banner;
class Database;
class Page;
class QStackedWidget;
class Rail;
class SheetsPage;
class TodayPage;
class WindowActions;

/// The desk's window: the rail with the pages, a banner when something is wrong, the page.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Database& database, theme::Choice look = theme::Choice::System);
    ~MainWindow() override;

    /// The page of that name (Pages.h), made when it is not there yet; null when there is none of that name.
    Page* page(const QString& name);
    [[nodiscard]] TodayPage* todayPage() const { return m_today; }
    [[nodiscard]] SheetsPage* sheetsPage() const { return m_sheets; }
    [[nodiscard]] WindowActions* actions() const { return m_actions.get(); }
    [[nodiscard]] QString shownPage() const; ///< Its name.
    void showPage(const QString& name);
    /// The window knows the units and what the login may do.
    [[nodiscard]] bool isReady() const { return m_answers >= 2; }
    /// Speaks @p language from now on: makes every widget anew, keeps page and unit.
    void speak(const QString& language);

signals:
    void failed(const DatabaseError& error);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void connectActions();
    void connectMapActions();
    void connectPage(Page* page);
    void connectBanner();
    void connectSheets();
    void chooseTheme(theme::Choice choice);
    void askUnits();
    void askRights();
    void takeRights(const Rights& rights);
    void chooseUnit(const QString& unit);
    void takeUnits(const QList<UnitRow>& rows);
    void showUnits();
    void tellConnection();
    void tellSigner();
    void tell(const DatabaseError& error);
    void tellPossible();
    void showAbout();

    Database& m_database;
    ConnectionState m_connection;
    Units m_units;
    theme::Choice m_look;
    std::unique_ptr<WindowActions> m_actions;
    Rail* m_rail = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_pages = nullptr;
    QHash<QString, Page*> m_made; ///< The pages that have been shown, by name.
    Rights m_rights;
    QString m_unit; ///< The chosen unit, common to all pages; empty = all.
    TodayPage* m_today = nullptr;
    SheetsPage* m_sheets = nullptr;
    int m_answers = 0; ///< Of the window's own two questions.
    bool m_bannerIsAboutConnection = false;
};
