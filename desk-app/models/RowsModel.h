// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

/// A table of plain rows that knows each row by its key, so that a refresh changes what changed and nothing else:
/// selections, scroll positions and the eye of the viewer stay where they are.
///
/// A derived model gives keyOf(), data() and headerData().
template <typename RowType> class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const QList<RowType>& rows() const { return m_rows; }
    [[nodiscard]] const RowType& row(int at) const { return m_rows.at(at); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    /// When news of the row of @p key last arrived (local clock); invalid when none has since the first showing.
    [[nodiscard]] QDateTime freshSince(const QString& key) const { return m_fresh.value(key); }

    /// Shows @p rows. Keys must be unique among them.
    void show(const QList<RowType>& rows)
    {
        if (m_rows.isEmpty() || rows.isEmpty()) return replaceAll(rows);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (changeInPlace(rows, now)) return;
        removeMissing(rows);
        for (int at = 0; at < rows.size(); ++at)
            place(at, rows.at(at), now);
    }

    /// Tells the views that every cell may look different, for example after a change of time zone.
    void repaintAll()
    {
        if (!m_rows.isEmpty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    [[nodiscard]] virtual QString keyOf(const RowType& row) const = 0;
    /// Whether a change is worth a glow; @p before is null for a row that was not there.
    [[nodiscard]] virtual bool isNews(const RowType* /*before*/, const RowType& /*after*/) const { return true; }

private:
    void replaceAll(const QList<RowType>& rows)
    {
        if (m_rows.isEmpty() && rows.isEmpty()) return;
        beginResetModel();
        m_rows = rows;
        m_fresh.clear();
        endResetModel();
    }

    /// The usual refresh: the same rows in the same order, of which a few have changed. Keys are made for these alone.
    bool changeInPlace(const QList<RowType>& rows, const QDateTime& now)
    {
        if (rows.size() != m_rows.size()) return false;
        QList<int> changed;
        for (int at = 0; at < rows.size(); ++at) {
            if (m_rows.at(at) == rows.at(at)) continue;
            if (keyOf(m_rows.at(at)) != keyOf(rows.at(at))) return false;
            changed.append(at);
        }
        for (int at : changed)
            place(at, rows.at(at), now);
        return true;
    }

    void removeMissing(const QList<RowType>& rows)
    {
        QSet<QString> wanted;
        for (const RowType& row : rows)
            wanted.insert(keyOf(row));
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (wanted.contains(keyOf(m_rows.at(last)))) continue;
            int first = last;
            while (first > 0 && !wanted.contains(keyOf(m_rows.at(first - 1))))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Rows before @p at are in place already.
    void place(int at, const RowType& row, const QDateTime& now)
    {
        const QString key = keyOf(row);
        const int from = find(key, at);
        if (from < 0) {
            beginInsertRows({}, at, at);
            m_rows.insert(at, row);
            if (isNews(nullptr, row)) m_fresh.insert(key, now);
            endInsertRows();
            return;
        }
        if (from != at) {
            beginMoveRows({}, from, from, {}, at);
            m_rows.move(from, at);
            endMoveRows();
        }
        if (m_rows.at(at) == row) return;
        if (isNews(&m_rows.at(at), row)) m_fresh.insert(key, now);
        m_rows[at] = row;
        emit dataChanged(index(at, 0), index(at, columnCount() - 1));
    }

    [[nodiscard]] int find(const QString& key, int from) const
    {
        for (int at = from; at < m_rows.size(); ++at) {
            if (keyOf(m_rows.at(at)) == key) return at;
        }
        return -1;
    }

    QList<RowType> m_rows;
    QHash<QString, QDateTime> m_fresh;
};
