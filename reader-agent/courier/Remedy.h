// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace agent
{

/// What a person has to do about a refusal that does not pass by itself, in half a sentence.
std::string remedyFor(const std::string& sqlstate);

} // namespace agent
