// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/RandomCase.h"

namespace reference
{
/// What readers tell of the patrols of these duties, all of one plan: crews that walk well or badly, miss points, come
/// late, stay too short; others who tap for them; cards that nobody knows, of events and vehicles; readers that die or
/// lose the time; and what people ask for afterwards. The same seed tells the same.
Case patrols(const Plan& plan, const std::vector<Duty>& duties, unsigned seed);
} // namespace reference
