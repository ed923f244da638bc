// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/Commands.h"

#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Say.h"

CLI::App* addCommand(CLI::App* parent, const std::string& name, const std::string& description, Request& request,
                     std::function<ExitCode(copy::Session&)> run)
{
    CLI::App* command = parent->add_subcommand(name, description);
    command->add_option("--database", request.database,
                        say(QT_TRANSLATE_NOOP("patrolctl", "where the database is, for example \"service=patrol\" (without it: the PG* variables)")))
        ->type_name("CONNINFO");
    command->callback([&request, run = std::move(run)] { request.run = run; });
    return command;
}

CLI::Option* addDate(CLI::App* command, const std::string& name, std::string& value, const std::string& description)
{
    return command->add_option(name, value, description)->type_name("YYYY-MM-DD")->check(arguments::checkDate);
}

CLI::Option* addMonth(CLI::App* command, const std::string& name, std::string& value, const std::string& description)
{
    return command->add_option(name, value, description)->type_name("YYYY-MM")->check(arguments::checkMonth);
}

CLI::Option* addInstant(CLI::App* command, const std::string& name, std::string& value, const std::string& description)
{
    return command->add_option(name, value, description)->type_name("INSTANT")->check(arguments::checkInstant);
}

copy::Value given(const std::string& value) { return value.empty() ? std::nullopt : copy::Value(value); }
