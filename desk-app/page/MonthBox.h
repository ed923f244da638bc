// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDate>
#include <QTimeZone>

/// The choice of a month that has duties.
class MonthBox : public QComboBox
{
    Q_OBJECT
public:
    explicit MonthBox(QWidget* parent = nullptr);

    /// @param months their first days, newest first, as Database::months() answers. What was chosen stays chosen, else
    /// the last complete month is, else the present one. Nothing is emitted.
    void setMonths(const QList<QDate>& months, const QTimeZone& zone);
    [[nodiscard]] QDate month() const; ///< Its first day; invalid while no month is known.
    void chooseMonth(QDate month);     ///< Emits nothing; ignored when it is not there.

signals:
    void monthChosen(QDate month); ///< By the person at the desk.
};
