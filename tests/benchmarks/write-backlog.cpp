// SPDX-License-Identifier: GPL-3.0-or-later
// write-backlog FILE TAPS: a journal as ten hours without a database leave it.

#include "tests/agent/WrittenJournal.h"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv)
try {
    if (argc != 3) {
        std::cerr << "usage: write-backlog FILE TAPS\n";
        return 2;
    }
    WrittenJournal{argv[1]}.tenHours(std::atoi(argv[2]));
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << "write-backlog: " << error.what() << '\n';
    return EXIT_FAILURE;
}
