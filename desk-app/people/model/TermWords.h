// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// What a term of a score says, in one line. @param term its place in scoreTerms.
[[nodiscard]] QString termSays(std::size_t term);
/// The rule in force in one sentence: weights and grades.
[[nodiscard]] QString ruleSays(const QJsonObject& rule);
