// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/reference/RandomCase.h"

#include <functional>

namespace reference
{
/// What makes a test fail, made small: cases, clock-ins, journals, excuses, rows of the plan and cells are left out one after
/// the other, in ever smaller portions, as long as it still fails. `fails` is asked of each candidate (one that cannot
/// even be told must answer no); `enough` ends it early, with the smallest found so far.
District smallest(District failing, const std::function<bool(const District&)>& fails, const std::function<bool()>& enough);

/// All of a district for people: the plan as CSV, what readers told, what was asked for.
std::string readable(const District& district);
} // namespace reference
