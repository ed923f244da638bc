// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QComboBox;
class QDateEdit;

/// The choice of a span of days: one of the usual ones, which move on with the days, or any other.
class PeriodBox : public QWidget
{
    Q_OBJECT
public:
    /// @param mostDays no span is longer; the other end follows. @param name before the object names of its parts.
    PeriodBox(const QString& name, int mostDays, QWidget* parent = nullptr);

    /// What day it is: the usual spans end there. Emits nothing.
    void setToday(QDate today);
    [[nodiscard]] QDate from() const;
    [[nodiscard]] QDate through() const; ///< Inclusive.
    /// Any span, as another page wants it. Emits nothing.
    void choose(QDate from, QDate through);
    /// One word that says what is chosen, for settings; dates when it is no usual span.
    [[nodiscard]] QString word() const;
    void chooseWord(const QString& word); ///< Emits nothing; an unknown one is ignored.

signals:
    void chosen(); ///< By the person at the desk.

private:
    void showPreset();
    void change(QDateEdit* changed);
    void setDates(QDate from, QDate through);
    [[nodiscard]] QString preset() const;

    int m_mostDays;
    QDate m_today;
    QComboBox* m_presets;
    QDateEdit *m_from, *m_through;
};
