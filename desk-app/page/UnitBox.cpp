// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/UnitBox.h"

#include <QSignalBlocker>

UnitBox::UnitBox(QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(tr("Unit"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(12);
    addItem(tr("All units"), QString());
    connect(this, &QComboBox::activated, this, [this] { emit unitChosen(unit()); });
}

// The top unit is what "all" means: it is not offered twice.
void UnitBox::setUnits(const Units& units)
{
    const QString before = unit();
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("All units"), QString());
    for (const UnitRow& row : units.rows()) {
        if (units.depth(row.unit) > 0 && units.hasLines(row.unit))
            addItem(QString(2 * (units.depth(row.unit) - 1), u' ') + row.name, row.unit);
    }
    chooseUnit(before);
}

QString UnitBox::unit() const
{
    return currentData().toString();
}

void UnitBox::chooseUnit(const QString& unit)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, findData(unit)));
}
