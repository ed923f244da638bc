// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"

class QComboBox;
class QStackedWidget;
class QTabBar;
class SheetFiles;
class SheetIssuing;
class SheetState;
class SheetTables;
class SheetView;

/// 考核: a unit's month with its scores and lists; issued or a draft; exported as XLSX, PDF and CSV.
class SheetsPage : public Page
{
    Q_OBJECT
public:
    explicit SheetsPage(Database& database, QWidget* parent = nullptr);

    void refresh() override; ///< A draft is not computed for nobody.
    [[nodiscard]] bool isReady() const override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;
    void setRights(const Rights& rights) override;
    void open(const QVariantMap& what) override; ///< unit and month
    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void chooseMonth(QDate month);
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QDate month() const; ///< Invalid while no month is known.
    [[nodiscard]] bool canExport() const;
    [[nodiscard]] bool canExportCsv() const; ///< Scores only.
    [[nodiscard]] bool canIssue() const;     ///< A draft, by a login that may.
    [[nodiscard]] bool canRevise() const;    ///< An issued sheet, by a login that may.
    void markOld() override;

public slots:
    void exportXlsx(); ///< Asks where to, then writes all parts.
    void exportPdf();  ///< The same, as pages to be signed.
    void exportCsv();  ///< Asks where to, then writes the part that is shown.
    void issue();      ///< Asks whether, then issues the sheet.
    void revise();     ///< Asks whether, then issues its next revision.

signals:
    void ready();           ///< What there is to show is shown.
    void possibleChanged();            ///< What can be exported, issued or revised may be different now.

protected:
    void askAll() override { askMonths(); }
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildSheet();
    void addView(const QString& name, const QString& title, SheetView* view);
    void setScope(); ///< The views beside the sheet are about the chosen unit and month.
    void connectParts();
    void askMonths();
    void forget();   ///< What is shown belongs to another unit or month.
    void askSheet(); ///< The part that is shown.
    void show(const SheetAnswer& answer);
    void showMonths(const QList<QDate>& months);
    void showState();
    void showGrades();

    SheetAnswer m_sheet;
    bool m_has = false; ///< m_sheet is an answer.
    bool m_old = false;
    bool m_stale = true; ///< Something changed while the page was not seen.
    bool m_asking = false;
    bool m_issuing = false;
    bool m_monthsKnown = false;

    QComboBox *m_unitBox, *m_monthBox;
    SheetState* m_state;
    SheetTables* m_tables;
    SheetFiles* m_files;
    SheetIssuing* m_issuingBox;
    QTabBar* m_viewTabs;
    QStackedWidget* m_views;
    QList<SheetView*> m_beside; ///< The views after the sheet, in the order of their tabs.
};
