// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QWidget>

/// The cells of one record as fields, several beside each other. A field that is left is a change.
class RecordForm : public QWidget
{
    Q_OBJECT
public:
    /// @param name fields bear it as their first part, and their column. @param across so many fields in a row.
    RecordForm(PlanEditor& editor, const QString& file, const QStringList& columns, int across, const QString& name,
               QWidget* parent = nullptr);

    /// Shows the record whose first cell is @p code; empty = none.
    void show(const QString& code);
    [[nodiscard]] QString code() const { return m_code; }

private:
    void look();
    void take(const QString& column, const QString& cell);
    [[nodiscard]] QWidget* field(const QString& column);
    PlanEditor& m_editor;
    QString m_file, m_code, m_name;
    QStringList m_columns;
    QList<QWidget*> m_fields;
    bool m_looking = false;
};
