// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanFiles.h"

/// What may stand in a column of the plan, and how people read it.
struct PlanColumn {
    enum class Type { Code, Text, Number, Date, Time, Word, Reference };
    QString title;
    Type type = Type::Text;
    QStringList words; ///< Of Type::Word: the codes that may stand there.
    QString refers;    ///< Of Type::Reference: the file whose first column has what may stand there.

    /// @param column its name as in the header of @p file.
    [[nodiscard]] static PlanColumn of(const QString& file, const QString& column);
    /// A code of Type::Word in the language of the desk.
    [[nodiscard]] static QString word(const QString& file, const QString& column, const QString& code);
};
