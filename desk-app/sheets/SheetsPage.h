// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/DatabaseError.h"
#include "desk-app/models/SheetModel.h"
#include "desk-app/models/UnitFilter.h"
#include "desk-app/models/Units.h"

#include <QWidget>
#include <array>

class Card;
class Database;
class EmptyState;
class GradeBar;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

/// 考核: a unit's month as people, lines and units; issued or a draft; exported as XLSX and CSV.
class SheetsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SheetsPage(Database& database, QWidget* parent = nullptr);

    void refresh(); ///< Asks again, at once or when the page is next seen: a draft is not computed for nobody.
    void setUnits(const Units& units);
    void chooseUnit(const QString& unit); ///< Shows that unit, when it is known.
    void chooseMonth(QDate month);
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QDate month() const; ///< Invalid while no month is known.
    [[nodiscard]] bool canExport() const;
    [[nodiscard]] bool canIssue() const;
    /// The connection is gone: what is shown is marked as old until the next answer.
    void markOld();

public slots:
    void exportXlsx(); ///< Asks where to, then writes all parts.
    void exportCsv();  ///< Asks where to, then writes the part that is shown.
    void issue();      ///< Asks whether, then issues the sheet.

signals:
    void ready(); ///< What there is to show is shown.
    void failed(const DatabaseError& error);
    void refreshed();
    void said(const QString& message); ///< Something was done: for the status line.
    void possibleChanged();            ///< canExport() or canIssue() may answer otherwise now.

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Part {
        QString code;
        SheetModel model;
        UnitFilter shown; ///< Sorts; filters nothing.
        QTableView* table = nullptr;
        EmptyState* empty = nullptr;
    };

    void build();
    QWidget* buildHead();
    QWidget* buildState();
    Card* buildTables();
    void buildTable(Part& part);
    void arrange(Part& part);
    void askMonths();
    void forget();   ///< What is shown belongs to another unit or month.
    void askSheet(); ///< The part that is shown.
    void show(const SheetAnswer& answer);
    void showMonths(const QList<QDate>& months);
    void showState();
    void showPart(int at);
    void showGrades();
    [[nodiscard]] const QString& shownPart() const;
    [[nodiscard]] QString ruleInWords() const;
    void chooseFile(const QString& suffix, const QString& filter, const std::function<void(const QString&)>& write);
    void tellWritten(const QString& file, const QString& problem);
    void issueNow();

    Database& m_database;
    Units m_units;
    std::array<Part, 3> m_parts;
    SheetAnswer m_sheet;
    bool m_has = false; ///< m_sheet is an answer.
    bool m_old = false;
    bool m_stale = true; ///< Something changed while the page was not seen.
    bool m_asking = false;
    bool m_monthsKnown = false;

    QComboBox *m_unitBox, *m_monthBox;
    QLabel *m_state, *m_detail, *m_rule;
    QPushButton *m_issueButton, *m_xlsxButton, *m_csvButton;
    GradeBar* m_grades;
    QTabBar* m_tabs;
    QStackedWidget* m_tables;
};
