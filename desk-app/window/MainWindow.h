// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/DatabaseError.h"
#include "desk-app/models/Units.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/window/ConnectionState.h"

#include <QHash>
#include <QMainWindow>
#include <QTimer>
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
    [[nodiscard]] TodayPage* todayPage();   ///< Made when it is not there yet.
    [[nodiscard]] SheetsPage* sheetsPage(); ///< The same.
    [[nodiscard]] WindowActions* actions() const { return m_actions.get(); }
    [[nodiscard]] QString shownPage() const { return m_shown; } ///< Its name.
    void showPage(const QString& name);
    /// What the login may do, as every page was told.
    [[nodiscard]] const Rights& rights() const { return m_rights; }
    /// The window knows the units and what the login may do.
    [[nodiscard]] bool isReady() const { return m_answers >= 2; }
    /// Speaks @p language from now on, and remembers it.
    void speak(const QString& language);
    /// Looks like @p choice from now on, and remembers it.
    void chooseTheme(theme::Choice choice);
    /// Makes every widget anew, keeps page and unit: for another language or size of text.
    void rebuild();

signals:
    void failed(const DatabaseError& error);

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildCenter();
    Page* make(const QString& name);
    void connectDatabase();
    void connectActions();
    void connectLooks();
    void connectSheetActions();
    void connectMapActions();
    void connectPage(Page* page);
    void connectBanner();
    void askUnits();
    void askRights();
    void takeRights(const Rights& rights);
    void chooseUnit(const QString& unit);
    void takeUnits(const QList<UnitRow>& rows);
    void showUnits();
    void tellConnection();
    void tellSigner();
    void tell(const DatabaseError& error);
    void tellRefusal(const DatabaseError& error);
    void tellPossible();
    void offerPageActions();
    void showAbout();

    Database& m_database;
    ConnectionState m_connection;
    Units m_units;
    theme::Choice m_look;
    std::unique_ptr<WindowActions> m_actions;
    Rail* m_rail = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_pages = nullptr; ///< Of one scroll area per page: a page larger than the window scrolls.
    QHash<QString, Page*> m_made;      ///< The pages that have been shown, by name.
    QString m_shown;                   ///< Name of the page.
    Rights m_rights;
    QTimer m_rightsTimer{this};
    QTimer m_watchTimer{this}; ///< Today's page is made at last, shown or not: it tells what is missed.
    QString m_unit; ///< The chosen unit, common to all pages; empty = all.
    TodayPage* m_today = nullptr;   ///< Once it is made.
    SheetsPage* m_sheets = nullptr; ///< Once it is made.
    int m_answers = 0; ///< Of the window's own two questions.
    bool m_bannerIsAboutConnection = false;
};
