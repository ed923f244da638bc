// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The window's language: our texts, the words of the desk, Qt's own dialogs, and how dates and numbers are written.
namespace translations
{

/// Speaks @p language ("zh_CN" or "en") from now on; widgets made before keep their texts.
void use(const QString& language);
/// What use() was last given; empty before.
[[nodiscard]] QString current();

} // namespace translations
