// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/feed/Problem.h"

/// Prints each problem on stderr as `file:line: column: what is wrong and what would be right`.
/// "-" stands for the column where the whole line or file is meant.
void printProblems(const feed::Problems& problems);
