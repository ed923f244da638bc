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

/// Null where nothing was given.
copy::Value given(const std::string& value);

void addPlanCommands(CLI::App& program, Request& request);    ///< plan check|import|export
void addDutyCommands(CLI::App& program, Request& request);    ///< duties open, excuse add|approve
void addClockInCommands(CLI::App& program, Request& request); ///< clock-ins import|export
void addAnswerCommands(CLI::App& program, Request& request);  ///< visits, scores, readers
void addSheetCommands(CLI::App& program, Request& request);   ///< sheet issue|revise|list|export|verify
