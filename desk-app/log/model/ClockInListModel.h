// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/LogQuestions.h"

#include <QAbstractTableModel>
#include <QTimeZone>
#include <deque>

/// A window on the list of all clock-ins, newest first: as many rows as fit into memory without thought, fetched page by
/// page at either end; what has been scrolled away from is let go of at the other.
class ClockInListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, Received, Reader, Journal, Uid, Checkpoint, Person, Clock, Auth, ColumnCount };
    using Direction = log_questions::Direction;
    static constexpr int pageRows = 500;
    static constexpr int mostRows = 6000; ///< At most so many are held.

    using QAbstractTableModel::QAbstractTableModel;

    void setZone(const QTimeZone& zone);
    [[nodiscard]] const ListedClockIn& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    /// Begins anew with a page; @p newest, @p oldest: the list begins, or ends, with it.
    void show(const QList<ListedClockIn>& page, bool newest, bool oldest);
    /// The page that was wanted next to @p key there, newest first; @p complete: the list ends there. Ignored when the list
    /// has begun anew since.
    void add(Direction direction, const ClockInKey& key, const QList<ListedClockIn>& page, bool complete);
    /// Nothing came: it may be wanted again.
    void giveUp(Direction direction) { asking(direction) = false; }
    /// Asks for the next page there, unless there is none or it is asked for already.
    void want(Direction direction);
    [[nodiscard]] bool isWhole(Direction direction) const { return direction == Direction::Newer ? m_newest : m_oldest; }
    /// The list may go on at its newest end again: there are new clock-ins.
    void noteNews() { m_newest = false; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void wanted(ClockInListModel::Direction direction, const ClockInKey& key);

private:
    [[nodiscard]] ClockInKey end(Direction direction) const;
    bool& asking(Direction direction) { return direction == Direction::Newer ? m_askingNewer : m_askingOlder; }
    void dropAt(Direction direction);
    [[nodiscard]] QString shown(const ListedClockIn& row, int column) const;
    [[nodiscard]] QString instant(const QDateTime& at) const;

    std::deque<ListedClockIn> m_rows;
    bool m_newest = true, m_oldest = true, m_askingNewer = false, m_askingOlder = false;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
