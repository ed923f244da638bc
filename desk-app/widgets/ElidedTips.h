// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Shows the whole text of a cell that is cut, where its model gives no tooltip of its own. Of every item view of the
/// program, once install() was called.
class ElidedTips : public QObject
{
    Q_OBJECT
public:
    /// Once per program; again is no harm.
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};
