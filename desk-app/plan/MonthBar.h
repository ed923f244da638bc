// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QHBoxLayout;
class QLabel;

/// A month with buttons to the one before, the one after and the present one.
class MonthBar : public QWidget
{
    Q_OBJECT
public:
    /// @param name the buttons bear it as their first part.
    explicit MonthBar(const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] QDate month() const { return m_month; } ///< Its first day.
    void setMonth(QDate month);
    void addControl(QWidget* control); ///< At the right.

signals:
    void chosen(QDate month);

private:
    QDate m_month;
    QLabel* m_title;
    QHBoxLayout* m_across;
};
