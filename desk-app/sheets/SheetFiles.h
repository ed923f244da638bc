// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

#include <QObject>
#include <functional>

class Database;
class DatabaseError;
class QWidget;

/// Writes sheets to files: asks where to, asks the database for all of the sheet, writes, and tells how it went.
class SheetFiles : public QObject
{
    Q_OBJECT
public:
    /// Dialogs belong to @p window.
    SheetFiles(Database& database, QWidget* window);

    void writeXlsx(const SheetAnswer& sheet, const QTimeZone& zone);
    void writePdf(const SheetAnswer& sheet, const QTimeZone& zone);
    void writeCsv(const SheetAnswer& sheet, const QString& part); ///< What is there; nothing is asked for.

signals:
    void said(const QString& message); ///< It is written.
    void failed(const DatabaseError& error);

private:
    using Write = std::function<QString(const SheetAnswer&, const QTimeZone&, const QString&)>;
    void writeAll(const SheetAnswer& sheet, const QTimeZone& zone, const QString& suffix, const QString& filter,
                  const Write& write);
    void choose(const SheetAnswer& sheet, const QString& suffix, const QString& filter,
                const std::function<void(const QString&)>& chosen);
    void tell(const QString& file, const QString& problem);

    Database& m_database;
    QWidget* m_window;
};
