// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QJsonObject>
#include <QList>

/// One part of a month's sheet: a row per person, line or unit, a column per number of design §10.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Kind { Text, Count, Share, Points, Grade };
    struct Column {
        const char* name; ///< As in the database's answer.
        Kind kind;
    };

    explicit SheetModel(QObject* parent = nullptr);

    /// Shows the rows of a part, each a value by column name.
    void show(const QList<QJsonObject>& rows);
    /// What to show for the codes of units.
    void setUnitNames(const QHash<QString, QString>& names);
    /// Whose rows these are: people, lines or units. Units need no column that names their unit.
    void setPart(const QString& part);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] const Column& column(int at) const { return m_columns.at(at); }
    /// The column of that name; -1 when it is not shown.
    [[nodiscard]] int columnOf(const QString& name) const;

private:
    [[nodiscard]] static QString shown(const QVariant& value, Kind kind);
    [[nodiscard]] QString kindOf(const QJsonObject& row) const;

    QList<Column> m_columns;
    QList<QJsonObject> m_rows;
    QString m_part;
    QHash<QString, QString> m_unitNames;
};
