// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/LogQuestions.h"
#include "desk-app/page/Page.h"

class ChangesView;
class ClockInsView;
class PageHead;
class QStackedWidget;
class QTabBar;

/// 日志: who changed what, when, before and after; and the list of all clock-ins.
class LogPage : public Page
{
    Q_OBJECT
public:
    explicit LogPage(Database& database, QWidget* parent = nullptr);

    [[nodiscard]] bool isReady() const override;
    void setUnits(const Units& units) override;
    void setRights(const Rights& rights) override;
    [[nodiscard]] QStringList views() const override;
    void showView(const QString& view) override;

protected:
    void askAll() override;
    void setOld(bool old) override;

private:
    using Direction = log_questions::Direction;
    [[nodiscard]] bool mayReadChanges() const;
    void connectChanges();
    void connectClockIns();
    void showTab();
    void askNewest();
    void askGroups(const ChangeGroup& after);
    void askChanges(const ChangeGroup& group, qint64 after);
    void askSole(const ChangeGroup& group);
    void askNewestClockIns();
    void askClockIns(Direction direction, const ClockInKey& key);
    void leap(const QDateTime& at);

    PageHead* m_head;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    ChangesView* m_changes;
    ClockInsView* m_clockIns;
    QWidget* m_notAllowed;
    ChangeFilter m_shown; ///< What the groups that are shown were asked by.
    bool m_clockInsAsked = false;
};
