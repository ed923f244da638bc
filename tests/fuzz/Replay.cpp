// SPDX-License-Identifier: GPL-3.0-or-later
// Calls a fuzz target with every file of the folders that are given: the kept corpus, without a fuzzer.
#include "tests/fuzz/Input.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** arguments)
{
    int played = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& file : std::filesystem::directory_iterator{arguments[i]}) {
            std::ifstream stream{file.path(), std::ios::binary};
            const std::string content{std::istreambuf_iterator<char>{stream}, {}};
            std::cerr << file.path().filename().string() << '\n'; // the one that a crash was met with is the last
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
            ++played;
        }
    }
    std::cout << played << " inputs\n";
    return played > 0 ? 0 : 1;
}
