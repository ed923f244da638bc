// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/Units.h"

#include <QComboBox>

/// The choice of a unit with all that lies below it, indented as the tree is.
class UnitBox : public QComboBox
{
    Q_OBJECT
public:
    explicit UnitBox(QWidget* parent = nullptr);

    /// The units that walk lines. What was chosen stays chosen; nothing is emitted.
    void setUnits(const Units& units);
    [[nodiscard]] QString unit() const; ///< Its code; empty = all.
    void chooseUnit(const QString& unit); ///< Emits nothing. Empty, or one that is not there: all.

signals:
    void unitChosen(const QString& unit); ///< By the person at the desk.
};
