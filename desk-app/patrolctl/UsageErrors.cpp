// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/UsageErrors.h"

#include "desk-app/patrolctl/Say.h"

#include <algorithm>

namespace
{

// The command that was named, as far as it was understood: up to the first word that no command knows.
struct Named {
    const CLI::App* command;
    std::string path; // "patrolctl plan check"
};

Named namedBy(const CLI::App& program)
{
    Named named{&program, program.get_name()};
    while (named.command->remaining().empty() && !named.command->get_subcommands().empty()) {
        named.command = named.command->get_subcommands().front();
        named.path += ' ' + named.command->get_name();
    }
    return named;
}

// The names of the commands right below.
std::string commandsOf(const CLI::App& parent)
{
    std::string names;
    for (const CLI::App* command : parent.get_subcommands([](const CLI::App*) { return true; })) {
        names += (names.empty() ? "" : ", ") + command->get_name();
    }
    return names;
}

std::string stranger(const CLI::App& command, const std::string& word)
{
    if (word.starts_with('-')) return say(QT_TRANSLATE_NOOP("patrolctl", "there is no option “%1”"), word);
    if (command.get_require_subcommand_min() > 0) {
        return say(QT_TRANSLATE_NOOP("patrolctl", "there is no command “%1”"), word);
    }
    return say(QT_TRANSLATE_NOOP("patrolctl", "“%1” is one argument too many; leave it out"), word);
}

std::string missing(const CLI::App& command)
{
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_required() && option->count() == 0) {
            return say(QT_TRANSLATE_NOOP("patrolctl", "%1 is missing; give it"), option->get_name());
        }
    }
    return say(QT_TRANSLATE_NOOP("patrolctl", "a command is missing; give one of %1"), commandsOf(command));
}

// The library's message begins with the option's name.
std::string mismatch(const Named& named, const std::string& message)
{
    const std::string option = message.substr(0, message.find_first_of(": "));
    const CLI::Option* known = named.command->get_option_no_throw(option);
    return known && known->count() > 1
               ? say(QT_TRANSLATE_NOOP("patrolctl", "%1 is given more than once; give it once"), option)
               : say(QT_TRANSLATE_NOOP("patrolctl", "%1 needs a value"), option);
}

bool is(const CLI::ParseError& error, CLI::ExitCodes code)
{
    return error.get_exit_code() == static_cast<int>(code); // an error's name may be that of the command
}

std::string reasonOf(const Named& named, const CLI::ParseError& error)
{
    if (is(error, CLI::ExitCodes::ArgumentMismatch)) return mismatch(named, error.what());
    if (!is(error, CLI::ExitCodes::RequiredError) && !is(error, CLI::ExitCodes::ExtrasError)) {
        return error.what(); // a check of ours, in our words
    }
    const std::vector<std::string> strangers = named.command->remaining();
    return strangers.empty() ? missing(*named.command) : stranger(*named.command, strangers.front());
}

} // namespace

std::string usageError(const CLI::App& program, const CLI::ParseError& error)
{
    const Named named = namedBy(program);
    return reasonOf(named, error) + say(QT_TRANSLATE_NOOP("patrolctl", " (%1 --help says what it takes)"), named.path);
}
