// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

/// A file of a plan's folder as it stands there, to show where something is wrong: line numbers down, the header across.
/// Whatever is wrong with the file is shown as far as it can be read.
class CsvTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Reads @p path, as UTF-8 or GB18030; nothing is shown when it cannot be read.
    void read(const QString& path);
    /// The cell at fault: bears a marked ground.
    void mark(int line, const QString& column);
    /// The marked cell, or the first of its row; invalid when the line is the header, or not there.
    [[nodiscard]] QModelIndex marked() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    enum Role { MarkedRole = Qt::UserRole + 200 }; ///< bool: the cell at fault.

private:
    struct Line {
        int number;
        QStringList cells;
    };
    QStringList m_header;
    QList<Line> m_lines;
    int m_markedLine = 0;
    QString m_markedColumn;
};
