// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/copy/Session.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

/// The exit codes of design §10.
enum ExitCode { done = 0, refused = 1, usage = 2, noDatabase = 3 };

/// What the command line asked for. Parsing fills it; main() then connects and runs it.
struct Request {
    std::string database;                                ///< --database after the command, which wins; or empty.
    std::string databaseBefore;                          ///< --database before the command; both empty: PG* variables.
    bool paints = false;                                 ///< It draws, which takes another kind of application.
    std::function<ExitCode(copy::Session& session)> run; ///< Set by the command that was named.
};

/// Adds --database, to be kept in `database`.
void addDatabase(CLI::App* command, std::string& database);

/// Adds a command that only has commands of its own.
CLI::App* addFamily(CLI::App& program, const std::string& name, const std::string& description);

/// Adds a command that does something: with --database, and `request.run` set to `run` when it is named.
CLI::App* addCommand(CLI::App* parent, const std::string& name, const std::string& description, Request& request,
                     std::function<ExitCode(copy::Session&)> run);

/// Adds options that must hold a date, a month or an instant.
CLI::Option* addDate(CLI::App* command, const std::string& name, std::string& value, const std::string& description);
CLI::Option* addMonth(CLI::App* command, const std::string& name, std::string& value, const std::string& description);
CLI::Option* addInstant(CLI::App* command, const std::string& name, std::string& value, const std::string& description);

/// Adds a required option that must hold one of these words.
CLI::Option* addChoice(CLI::App* command, const std::string& name, std::string& value,
                       const std::vector<std::string>& words, const std::string& description);

/// Adds a required option of one word or text: who, which, why.
CLI::Option* addText(CLI::App* command, const std::string& name, const std::string& placeholder, std::string& value,
                     const std::string& description);

/// Adds --by, the badge of who does it.
void addBy(CLI::App* command, std::string& badge, const std::string& description);

/// Adds the number that another command printed, as an argument.
void addNumber(CLI::App* command, std::string& number, const std::string& description);

/// Adds --unit and --as-of: of whom, and judged by which instant.
void addUnit(CLI::App* command, std::string& unit);
void addSelection(CLI::App* command, std::string& unit, std::string& asOf);

/// Adds --from and --to, required: instants, the earlier first.
void addPeriod(CLI::App* command, std::string& from, std::string& to);

/// Null where nothing was given.
copy::Value given(const std::string& value);

/// The SQL that writes a column's instant as RFC 3339 in UTC. `column` is a name of ours, never a value.
std::string instantOf(const std::string& column);

void addPlanCommands(CLI::App& program, Request& request);       ///< plan check|import|export
void addDutyCommands(CLI::App& program, Request& request);       ///< duties open, excuse add|approve
void addClockInCommands(CLI::App& program, Request& request);    ///< clock-ins import|export
void addVisitCommands(CLI::App& program, Request& request);      ///< visits
void addScoreCommands(CLI::App& program, Request& request);      ///< scores, scores history|viewings
void addAdjustmentCommands(CLI::App& program, Request& request); ///< adjustment add|approve|list
void addRuleCommands(CLI::App& program, Request& request);       ///< rules list|set
void addSheetCommands(CLI::App& program, Request& request);      ///< sheet issue|revise|list|export|verify
void addStatisticsCommands(CLI::App& program, Request& request); ///< statistics activity|coverage|gaps
void addReaderCommands(CLI::App& program, Request& request);     ///< readers, reader enroll|keys|out|back, outages, cards demand|demands
