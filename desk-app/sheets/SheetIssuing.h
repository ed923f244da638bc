// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

#include <QFuture>
#include <QObject>

class Database;
class DatabaseError;
class QWidget;

/// Issues and revises sheets: asks the person whether, then the database.
class SheetIssuing : public QObject
{
    Q_OBJECT
public:
    /// Dialogs belong to @p window.
    SheetIssuing(Database& database, QWidget* window);

    void issue(const SheetAnswer& sheet);
    void revise(const SheetAnswer& sheet); ///< An issued one.

signals:
    void begun();                      ///< The database has been asked.
    void done(const QString& message); ///< It is issued; with its code, for the status line.
    void failed(const DatabaseError& error);

private:
    using Ask = QFuture<IssueAnswer> (Database::*)(const QString& unit, QDate month);
    void confirm(const SheetAnswer& sheet, const QString& title, const QString& question, const QString& explanation,
                 const QString& yes, Ask ask);

    Database& m_database;
    QWidget* m_window;
};
