// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

/// Writing a month's sheet to a file. Each gives the reason when it did not work, empty when it did.
namespace sheetexport
{

/// All parts as a workbook; instants are told in @p zone.
[[nodiscard]] QString writeXlsx(const SheetAnswer& sheet, const QTimeZone& zone, const QString& file);
/// All parts as pages to be signed, with charts; instants are told in @p zone.
[[nodiscard]] QString writePdf(const SheetAnswer& sheet, const QTimeZone& zone, const QString& file);
/// One part: people, lines or units.
[[nodiscard]] QString writeCsv(const SheetAnswer& sheet, const QString& part, const QString& file);
/// The parts a workbook needs.
[[nodiscard]] QStringList parts();
/// A name to propose for the file; @p suffix without dot.
[[nodiscard]] QString fileName(const SheetAnswer& sheet, const QString& suffix);

} // namespace sheetexport
