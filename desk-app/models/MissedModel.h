// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QDateTime>
#include <QSet>
#include <QSortFilterProxyModel>
#include <optional>

/// The visits that want attention: missed ones, and those overdue that can still be walked.
/// With a verdict set, all visits of that verdict instead. Newest window first.
class MissedModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit MissedModel(QObject* parent = nullptr);

    /// The visits of one verdict; none = missed and overdue.
    void setVerdict(std::optional<Verdict> verdict);
    [[nodiscard]] std::optional<Verdict> verdict() const { return m_verdict; }
    /// Only the visits of these units; empty = all.
    void setUnits(const QSet<QString>& units);
    /// The instant that overdue is judged by: a due visit whose window has ended is overdue.
    void setNow(const QDateTime& now);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::optional<Verdict> m_verdict;
    QSet<QString> m_units;
    QDateTime m_now;
};
