// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/feed/FeedFile.h"

namespace feed
{

std::vector<FeedFile> feedFiles(copy::Session& session)
{
    std::vector<FeedFile> files;
    for (const copy::Row& row : session.ask("select file, required, columns from plan.feed_files()")) {
        files.push_back({row.at(0).value(), row.at(1).value() == "t", copy::valuesOf(row.at(2).value())});
    }
    return files;
}

} // namespace feed
