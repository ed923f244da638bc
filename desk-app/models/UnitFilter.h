// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CollatedProxy.h"

#include <QSet>

/// Sorts by raw values, and shows the rows of some units only.
class UnitFilter : public CollatedProxy
{
    Q_OBJECT
public:
    explicit UnitFilter(QObject* parent = nullptr);
    /// Only rows whose UnitRole is among these; empty = all.
    void setUnits(const QSet<QString>& units);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QSet<QString> m_units;
};
