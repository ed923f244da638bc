// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

/// Roles that all models of the desk share, so that one delegate serves them all.
enum DeskRole {
    SortRole = Qt::UserRole, ///< The raw value, for sorting and exporting.
    VerdictRole,             ///< int(Verdict), where a row or cell has one.
    CountsRole,              ///< QList<int> by Verdict, where a cell is a progress.
    FreshRole,               ///< QDateTime (local clock): when the row last changed under the viewer's eyes.
    CodeRole,                ///< Code of the thing the row is about.
    UnitRole,                ///< Code of the unit the row belongs to.
    DetailRole,              ///< A second, smaller line of text.
};
