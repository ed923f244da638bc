// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/copy/Csv.h"
#include "desk-app/patrolctl/Arguments.h"
#include "desk-app/patrolctl/Commands.h"
#include "desk-app/patrolctl/Say.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <memory>

namespace
{

struct Rules {
    std::string from, by;
    std::vector<std::string> numbers; ///< punctuality=20
};

// The columns as they are, but for when it was set; whether it is valid as a word.
ExitCode list(copy::Session& session)
{
    copy::writeAnswer(std::cout, session,
                      "select valid_from, revision, case when valid then 'yes' else 'no' end as valid, completion, "
                      "punctuality, attendance, order_kept, dwell, staffing, level_1, level_2, level_3, no_level, "
                      "must_reach, standing, ordinary, excellent_from, good_from, fair_from, ranked_from, set_by, " +
                          instantOf("set_at") + " from desk.rule_sets()",
                      {});
    return done;
}

std::string objectOf(const std::vector<std::string>& numbers)
{
    QJsonObject object;
    for (const std::string& each : numbers) {
        const std::size_t equals = each.find('=');
        object.insert(QString::fromStdString(each.substr(0, equals)),
                      QString::fromStdString(each.substr(equals + 1)).toDouble());
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

ExitCode set(copy::Session& session, const Rules& rules)
{
    session.ask("select desk.set_rules(valid_from => $1::date, rules => $2::jsonb, by_badge => $3)",
                {rules.from, objectOf(rules.numbers), rules.by});
    return done;
}

} // namespace

void addRuleCommands(CLI::App& program, Request& request)
{
    CLI::App* family =
        addFamily(program, "rules", say(QT_TRANSLATE_NOOP("patrolctl", "the numbers that months are scored by")));
    addCommand(family, "list", say(QT_TRANSLATE_NOOP("patrolctl", "every rule set there is or was, as CSV")), request,
               list);
    const auto rules = std::make_shared<Rules>();
    CLI::App* command = addCommand(
        family, "set",
        say(QT_TRANSLATE_NOOP("patrolctl",
                              "set the rules of the months from a date on; what is not named stays as it was")),
        request, [rules](copy::Session& session) { return set(session, *rules); });
    addDate(command, "--from", rules->from, say(QT_TRANSLATE_NOOP("patrolctl", "first date they are valid on")))
        ->required();
    command
        ->add_option("NAME=NUMBER", rules->numbers,
                     say(QT_TRANSLATE_NOOP("patrolctl", "a rule and its number, named as rules list does; or several")))
        ->type_name("")
        ->required()
        ->check(arguments::checkRule);
    addBy(command, rules->by, say(QT_TRANSLATE_NOOP("patrolctl", "badge of who sets them")));
    command->parse_complete_callback([rules] { arguments::needDifferent(rules->numbers); });
}
