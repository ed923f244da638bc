// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// A workbook read back from its file, without the library that wrote it.
struct Xlsx {
    struct Cell {
        QString text;
        bool isNumber = false;
        QString format; ///< Number format, for example 0.00; empty: general.
    };
    struct Sheet {
        QString name;
        QMap<QString, Cell> cells; ///< By reference: A1.
        QString xml;               ///< For what is not a cell.
        /// The texts of a row up to its last cell that is there, joined by `|`.
        QString row(int number) const;
        int rows() const; ///< Number of the last row with a cell.
    };
    QList<Sheet> sheets;
    QString workbookXml;

    /// Throws std::runtime_error where the file is no workbook.
    static Xlsx read(const QString& file);
};
