// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QAbstractTableModel>
#include <QDate>

/// What kind of day each date of a month is for a unit: weeks down, Monday to Sunday across.
class CalendarMonthModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { DateRole = Qt::UserRole + 100, KindRole, GivenRole };

    explicit CalendarMonthModel(PlanEditor& editor, QObject* parent = nullptr);
    void setMonth(QDate month);
    [[nodiscard]] QDate month() const { return m_month; } ///< Its first day.
    void setUnit(const QString& unit); ///< Empty = the rows for all.
    [[nodiscard]] QString unit() const { return m_unit; }
    [[nodiscard]] QDate date(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex find(QDate date) const;
    /// Makes dates days of a kind for the unit; an empty kind takes the unit's own row away.
    void setKind(const QList<QDate>& dates, const QString& kind);
    /// Every kind that the calendar or a shift names, and the two that weekdays have.
    [[nodiscard]] QStringList kinds() const;
    /// A kind of day in the language of the desk; the district's own words as they are.
    [[nodiscard]] static QString said(const QString& kind);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 6; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 7; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Day {
        QString kind, givenBy;
        bool own = false, pending = false;
    };
    void look();
    PlanEditor& m_editor;
    QDate m_month;
    QString m_unit;
    QList<Day> m_days; ///< Of the 42 cells.
};
