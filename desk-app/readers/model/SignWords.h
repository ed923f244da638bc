// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/readers/model/ReadersRows.h"

#include <QTimeZone>

/// The evidence of a sign as sentences.
namespace sign_words
{

[[nodiscard]] QString evidence(const SignRow& sign, const QTimeZone& zone);
/// Who or what it is about: a person, else a card, else the reader.
[[nodiscard]] QString about(const SignRow& sign);
/// Where: one place, or from one to another.
[[nodiscard]] QString where(const SignRow& sign);

} // namespace sign_words
