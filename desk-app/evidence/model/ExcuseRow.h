// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

class Row;

/// An excuse, and what became of it.
struct ExcuseRow {
    qint64 number = 0;
    QString state; ///< asked, approved, refused, withdrawn
    QString line, lineName, checkpoint, checkpointName; ///< What it covers: a line or a checkpoint.
    QString unit, unitName;
    QDateTime from, to;
    QString reason; ///< A code, for words::excuseReason().
    QString reference;
    QString askedBy, askedByName;
    QDateTime askedAt;
    QString decidedBy, decidedByName; ///< Who approved, refused or withdrew it; empty while it waits.
    QDateTime decidedAt;
    QString remark;
    bool operator==(const ExcuseRow&) const = default;

    /// From a row of desk.excuses() and its like.
    static ExcuseRow read(const Row& row);
    [[nodiscard]] bool waits() const { return state == u"asked"; }
};
