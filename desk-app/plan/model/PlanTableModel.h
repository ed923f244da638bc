// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/plan/model/PlanColumns.h"
#include "desk-app/plan/model/PlanEditor.h"
#include "desk-app/rows/Roles.h"

/// A record of the plan as a table shows it.
struct PlanRow {
    Cells cells;
    QString id; ///< Its key; told apart by a number where several have the same.
    bool pending = false;
    bool operator==(const PlanRow&) const = default;
};

/// The records of one file of the plan, or those of one thing in it, to browse and to edit cell by cell.
class PlanTableModel : public RowsModel<PlanRow>
{
    Q_OBJECT
public:
    /// @param columns which of the file's, by name, in this order; none = all.
    PlanTableModel(PlanEditor& editor, const QString& file, const QStringList& columns = {}, QObject* parent = nullptr);

    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] PlanEditor& editor() const { return m_editor; }
    /// Only records whose cell @p column is @p value; without a value none at all.
    void setOnly(const QString& column, const QString& value);
    /// Only records that a person looks for, further narrowed; none = all of setOnly().
    void setFilter(std::function<bool(const Cells&)> filter);
    [[nodiscard]] const Cells& cells(int row) const { return this->row(row).cells; }
    /// The row of the record whose first cell is @p code; -1 = not shown.
    [[nodiscard]] int find(const QString& code) const;
    /// The shown column of that name; -1 = none.
    [[nodiscard]] int columnOf(const QString& name) const { return static_cast<int>(m_columns.indexOf(name)); }
    [[nodiscard]] QString nameOf(int column) const { return m_columns.value(column); }
    [[nodiscard]] PlanColumn column(int column) const { return m_kinds.value(column); }
    /// Columns that are only shown, even to who may edit.
    void setFixed(const QStringList& names) { m_fixed = names; }

    void add(const QString& text, const Cells& cells);
    void remove(const QString& text, QList<int> rows);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

protected:
    [[nodiscard]] QString keyOf(const PlanRow& row) const override { return row.id; }
    [[nodiscard]] bool isNews(const PlanRow*, const PlanRow&) const override { return false; }

private:
    void look();
    [[nodiscard]] QString shown(const Cells& cells, int column) const;

    PlanEditor& m_editor;
    QString m_file;
    QStringList m_columns, m_fixed;
    QList<PlanColumn> m_kinds;
    QString m_onlyColumn, m_onlyValue;
    std::function<bool(const Cells&)> m_filter;
};
