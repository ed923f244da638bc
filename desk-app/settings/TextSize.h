// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The size of all text.
namespace text_size
{

/// Gives widgets made from now on, and those there are, text of @p percent of the size the program began with.
void apply(int percent);

} // namespace text_size
