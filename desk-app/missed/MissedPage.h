// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/DecisionDialog.h"
#include "desk-app/page/Page.h"

class ExcusesView;
class MissedView;
class PageHead;
class PeriodBox;
class QStackedWidget;
class QTabBar;
class RatesView;
class UnitBox;

/// 漏点: what nobody reached, the excuses that are asked for it, and how freely they are given.
class MissedPage : public Page
{
    Q_OBJECT
public:
    explicit MissedPage(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void setRights(const Rights& rights) override;
    /// {"unit", "from", "through", "line"|"checkpoint"|"badge"}
    void open(const QVariantMap& what) override;
    [[nodiscard]] QStringList views() const override { return {QStringLiteral("excuses"), QStringLiteral("rates")}; }
    void showView(const QString& view) override;

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    QWidget* buildHead();
    void connectViews();
    void askMissed();
    void askExcuses();
    void askRates();
    void openExcuse(const QList<MissedRow>& visits);
    void decide(const ExcuseRow& excuse, DecisionDialog::Decision decision);
    void withdraw(const ExcuseRow& excuse);
    void changeAsked(); ///< Another unit or span.
    void showSigner();
    void tell();
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QDate today() const;

    QString m_shown; ///< Unit and span of what the list shows.
    QDateTime m_asOf;
    bool m_old = false;

    PageHead* m_head;
    UnitBox* m_unitBox;
    PeriodBox* m_period;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    MissedView* m_missed;
    ExcusesView* m_excuses;
    RatesView* m_rates;
};
