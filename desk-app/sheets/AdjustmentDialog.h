// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/sheets/model/SheetRows.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QPlainTextEdit;

/// For whom how many points are asked, and why.
class AdjustmentDialog : public QDialog
{
    Q_OBJECT
public:
    AdjustmentDialog(Database& database, const QString& unit, QDate month, QWidget* parent);

    [[nodiscard]] AdjustmentRow wanted() const;

signals:
    void failed(const DatabaseError& error);

private:
    void build();
    void askSubjects();
    void look(); ///< Whether it can be asked for.

    Database& m_database;
    QString m_unit;
    QDate m_month;
    QComboBox *m_ofWhat, *m_subject, *m_kind;
    QDoubleSpinBox* m_points;
    QPlainTextEdit* m_reason;
    QDialogButtonBox* m_buttons;
};
