// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/patrolctl/Problems.h"

#include "desk-app/words/Words.h"

#include <iostream>

namespace
{

std::string sentence(const feed::Problem& problem)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    return words::problem(text(problem.code), text(problem.found), text(problem.expected)).toStdString();
}

// The name of an unknown column is whatever the header holds.
std::string oneLine(const std::string& text)
{
    return words::oneLine(QString::fromStdString(text)).toStdString();
}

} // namespace

void printProblems(const feed::Problems& problems)
{
    for (const feed::Problem& problem : problems) {
        std::cerr << oneLine(problem.file) << ':' << problem.line << ": "
                  << (problem.column.empty() ? "-" : oneLine(problem.column)) << ": " << sentence(problem) << '\n';
    }
}
