// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QVariant>
#include <optional>

/// Scores and ranks as tables that compare them show and sort them; nothing where there is none.
namespace sheet_numbers
{

/// Two decimals.
[[nodiscard]] inline QString points(const std::optional<double>& value)
{
    return value ? QLocale().toString(*value, 'f', 2) : QString();
}

/// For sorting.
[[nodiscard]] inline QVariant valueOf(const std::optional<double>& value)
{
    return value ? QVariant(*value) : QVariant();
}

/// A rank.
[[nodiscard]] inline QString placed(const std::optional<int>& value)
{
    return value ? QLocale().toString(*value) : QString();
}

/// For sorting.
[[nodiscard]] inline QVariant valueOf(const std::optional<int>& value)
{
    return value ? QVariant(*value) : QVariant();
}

/// By how much, with its sign; nothing where one of the two is missing.
[[nodiscard]] inline QString difference(const std::optional<double>& before, const std::optional<double>& after)
{
    if (!before || !after) return {};
    const double by = *after - *before;
    return (by > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(by, 'f', 2);
}

/// For sorting.
[[nodiscard]] inline QVariant differenceOf(const std::optional<double>& before, const std::optional<double>& after)
{
    return before && after ? QVariant(*after - *before) : QVariant();
}

} // namespace sheet_numbers
