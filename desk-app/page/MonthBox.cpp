// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/MonthBox.h"

#include <QDateTime>
#include <QLocale>
#include <QSignalBlocker>

MonthBox::MonthBox(QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(tr("Month"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(10);
    connect(this, &QComboBox::activated, this, [this] { emit monthChosen(month()); });
}

void MonthBox::setMonths(const QList<QDate>& months, const QTimeZone& zone)
{
    const QDate before = month();
    const QDate today = QDateTime::currentDateTime().toTimeZone(zone).date();
    const QDate thisMonth(today.year(), today.month(), 1);
    const QSignalBlocker quiet(this);
    clear();
    for (QDate each : months)
        addItem(QLocale().toString(each, tr("MMMM yyyy", "format of a month")), each);
    int at = findData(before.isValid() ? before : thisMonth.addMonths(-1));
    if (at < 0) at = findData(thisMonth); // a district that has just begun
    setCurrentIndex(count() > 0 ? std::max(0, at) : -1);
}

QDate MonthBox::month() const
{
    return currentData().toDate();
}

void MonthBox::chooseMonth(QDate month)
{
    const QSignalBlocker quiet(this);
    if (const int at = findData(month); at >= 0) setCurrentIndex(at);
}
