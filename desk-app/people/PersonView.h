// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/VisitKey.h"
#include "desk-app/models/VisitsModel.h"
#include "desk-app/people/model/PersonDaysModel.h"

#include <QWidget>

class Card;
class EmptyState;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;
class TermBars;
class TrendChart;

/// One person's month: how the score adds up, twelve months, the days, and the visits of a day.
class PersonView : public QWidget
{
    Q_OBJECT
public:
    explicit PersonView(QWidget* parent = nullptr);

    /// Shows how the person stands; days and months follow with showMonth().
    void showPerson(const PersonScore& person, const QJsonObject& rule, QDate month);
    void showMonth(const PersonAnswer& answer, const QTimeZone& zone);
    void showTrend(const QList<MonthPoint>& months);
    void showNobody(); ///< Says that a person is to be chosen.
    [[nodiscard]] const PersonScore& person() const { return m_person; }
    [[nodiscard]] bool hasMonth() const { return m_answer.badge == m_person.badge && !m_person.badge.isEmpty(); }
    [[nodiscard]] const PersonAnswer& answer() const { return m_answer; }
    /// The duty or visit that is chosen, as what an appeal may be about; without any, only the person and the month.
    [[nodiscard]] AppealRow aboutChosen() const;
    /// Whether an appeal may be lodged by this login, and if not, why.
    void setMayAppeal(bool may, const QString& why);

signals:
    void visitWanted(const VisitKey& visit);
    void handoutWanted();
    void appealWanted();
    void neighbourWanted(int step);
    void tableWanted();

private:
    QWidget* buildHead();
    QWidget* buildPictures();
    QWidget* buildDays();
    void showDay(QDate day);
    [[nodiscard]] const PersonVisit* visitAt(int row) const;

    PersonScore m_person;
    PersonAnswer m_answer;
    QDate m_month, m_day;
    PersonDaysModel m_days;
    VisitsModel m_visits;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    QLabel *m_name, *m_facts, *m_final, *m_plain;
    QToolButton *m_back, *m_before, *m_next;
    QPushButton *m_handout, *m_appeal;
    Card *m_termsCard, *m_trendCard, *m_daysCard, *m_dayCard;
    TermBars* m_terms;
    TrendChart* m_trend;
    QTableView *m_calendar, *m_dayTable;
    EmptyState* m_dayEmpty;
};
