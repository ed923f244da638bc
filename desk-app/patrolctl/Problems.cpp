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

} // namespace

void printProblems(const feed::Problems& problems)
{
    for (const feed::Problem& problem : problems) {
        std::cerr << problem.file << ':' << problem.line << ": " << (problem.column.empty() ? "-" : problem.column)
                  << ": " << sentence(problem) << '\n';
    }
}
