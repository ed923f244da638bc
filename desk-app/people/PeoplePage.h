// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/page/Page.h"
#include "desk-app/people/model/PeopleRows.h"

class AppealsView;
class HandoutView;
class MonthBox;
class PageHead;
class PeopleTable;
class PersonView;
class QStackedWidget;
class QTabBar;
class UnitBox;

/// 人员: everybody's month, one person's month, the page for that person, and what was said against it.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    explicit PeoplePage(Database& database, QWidget* parent = nullptr);

    void setUnits(const Units& units) override;
    void chooseUnit(const QString& unit) override;
    void setRights(const Rights& rights) override;
    void open(const QVariantMap& what) override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    enum View { Table, Person, Appeals, Paper };
    void build();
    void connectParts();
    void connectAppeals();
    void askMonth();
    void askAppeals();
    void askPerson(const QString& badge);
    void show(const PeopleAnswer& answer);
    void showPage(View view);
    void showPaper();
    void tellTime();
    void tellAppeals();
    void lodge(const AppealRow& appeal);
    void answer(const AppealRow& appeal);
    void withdraw(const AppealRow& appeal);

    PageHead* m_head;
    UnitBox* m_unitBox;
    MonthBox* m_monthBox;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    PeopleTable* m_table;
    PersonView* m_person;
    AppealsView* m_appeals;
    HandoutView* m_paper = nullptr; ///< Made when it is first wanted: printing takes its time to load.
    PeopleAnswer m_answer;
    QTimer m_later{this};
    QString m_wanted;          ///< Whose month shall be shown when it is there.
    bool m_paperWanted = false; ///< Their page too.
    bool m_personOld = false; ///< Something changed since the person's month was read.
    bool m_old = false;
};
