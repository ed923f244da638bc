// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/people/model/Handout.h"

namespace handout
{

/// 张三 (P1), October 2026.
[[nodiscard]] QString title(const Content& content);
[[nodiscard]] QString pageOf(int page, int pages);

} // namespace handout
