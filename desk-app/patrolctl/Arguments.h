// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// What may stand for a date, a month, an instant and a number on the command line.
/// Each answers with an empty text when `text` is one, else with what is wrong and what would be right.
namespace arguments
{

std::string checkDate(const std::string& text);    ///< 2026-11-22, a day that exists
std::string checkMonth(const std::string& text);   ///< 2026-11
std::string checkInstant(const std::string& text); ///< RFC 3339 with its offset: 2026-11-22T05:14:32Z
std::string checkNumber(const std::string& text);  ///< 1 … 18 digits
std::string checkPoints(const std::string& text);  ///< a decimal number with at most two decimals: -2.5
std::string checkRule(const std::string& text);    ///< the name of a rule and its number: punctuality=20
std::string checkFolder(const std::string& path);  ///< a folder that is there
std::string checkFile(const std::string& path);    ///< a file that is there
std::string checkOutput(const std::string& path);  ///< a file to write: no folder itself, and its folder is there

/// Throws CLI::ValidationError when the date `through` lies before the date `from`.
void needOrder(const std::string& from, const std::string& through);

/// Throws CLI::ValidationError when the instant `to` lies before the instant `from`, whatever their offsets.
void needInstantOrder(const std::string& from, const std::string& to);

/// Throws CLI::ValidationError when the required option `name` was not given.
void need(const std::string& name, const std::string& value);

/// Throws CLI::ValidationError when two of `rules` (name=number) bear one name.
void needDifferent(const std::vector<std::string>& rules);

/// Throws CLI::ValidationError unless exactly one of the two values was given.
void needOne(const std::string& name, const std::string& value, const std::string& otherName,
             const std::string& otherValue);

} // namespace arguments
