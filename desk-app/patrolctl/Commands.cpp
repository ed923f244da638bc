// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/Commands.h"

#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Say.h"

#include <algorithm>

namespace
{

// Under the headings of --help, in the language of the locale.
CLI::App* addNamed(CLI::App* parent, const std::string& name, const std::string& description)
{
    CLI::App* command = parent->add_subcommand(name, description);
    command->group(say(QT_TRANSLATE_NOOP("patrolctl", "Commands")));
    command->get_help_ptr()->group(say(QT_TRANSLATE_NOOP("patrolctl", "Options")));
    return command;
}

} // namespace

void addDatabase(CLI::App* command, std::string& database)
{
    command
        ->add_option(
            "--database", database,
            say(QT_TRANSLATE_NOOP(
                "patrolctl", "where the database is, for example \"service=patrol\" (without it: the PG* variables)")))
        ->type_name("CONNINFO");
}

CLI::App* addFamily(CLI::App& program, const std::string& name, const std::string& description)
{
    CLI::App* family = addNamed(&program, name, description);
    family->require_subcommand(1);
    return family;
}

CLI::App* addCommand(CLI::App* parent, const std::string& name, const std::string& description, Request& request,
                     std::function<ExitCode(copy::Session&)> run)
{
    CLI::App* command = addNamed(parent, name, description);
    addDatabase(command, request.database);
    command->callback([&request, run = std::move(run)] { request.run = run; });
    return command;
}

CLI::Option* addChoice(CLI::App* command, const std::string& name, std::string& value,
                       const std::vector<std::string>& words, const std::string& description)
{
    std::string choices;
    for (const std::string& word : words)
        choices += (choices.empty() ? "" : "|") + word;
    const auto check = [words, choices](const std::string& text) {
        if (std::ranges::find(words, text) != words.end()) return std::string();
        return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is none of %2"), text, choices);
    };
    return command->add_option(name, value, description)->type_name(choices)->required()->check(check);
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

CLI::Option* addText(CLI::App* command, const std::string& name, const std::string& placeholder, std::string& value,
                     const std::string& description)
{
    return command->add_option(name, value, description)->type_name(placeholder)->required();
}

void addBy(CLI::App* command, std::string& badge, const std::string& description)
{
    addText(command, "--by", "BADGE", badge, description);
}

void addNumber(CLI::App* command, std::string& number, const std::string& description)
{
    addText(command, "NUMBER", "", number, description)->check(arguments::checkNumber);
}

void addUnit(CLI::App* command, std::string& unit)
{
    command->add_option("--unit", unit, say(QT_TRANSLATE_NOOP("patrolctl", "only this unit and those below it")))
        ->type_name("U");
}

void addSelection(CLI::App* command, std::string& unit, std::string& asOf)
{
    addUnit(command, unit);
    addInstant(command, "--as-of", asOf,
               say(QT_TRANSLATE_NOOP("patrolctl", "judge by this instant instead of now")));
}

void addPeriod(CLI::App* command, std::string& from, std::string& to)
{
    addInstant(command, "--from", from, say(QT_TRANSLATE_NOOP("patrolctl", "first instant")))->required();
    addInstant(command, "--to", to, say(QT_TRANSLATE_NOOP("patrolctl", "the instant before which it ends")))->required();
    command->parse_complete_callback([&from, &to] { arguments::needInstantOrder(from, to); });
}

std::string instantOf(const std::string& column)
{
    return "(to_jsonb(" + column + " at time zone 'UTC') #>> '{}') || 'Z' as \"" + column + "\"";
}

copy::Value given(const std::string& value)
{
    return value.empty() ? std::nullopt : copy::Value(value);
}
