// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <string>

/// What is wrong with a command line that `program` refused with `error`, in one sentence of the program's language,
/// with the remedy.
std::string usageError(const CLI::App& program, const CLI::ParseError& error);
