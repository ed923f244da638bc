// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Export.h"

#include "reader-agent/journal/Journal.h"
#include "reader-agent/seal/Key.h"
#include "reader-agent/words/Trouble.h"

#include <fstream>

namespace agent
{

std::int64_t exportJournal(const ReaderSettings& reader, const std::filesystem::path& file)
{
    Journal journal{reader.journal, Use::Look};
    const auto key = Key::fromFile(reader.key);
    std::ofstream output{file, std::ios::binary | std::ios::trunc};
    output << "# patrol journal\n# journal " << journal.uuid() << "\n# reader " << reader.code << "\n# public-key "
           << (key ? hex(key->publicKey()) : "-") << '\n';
    if (const auto head = journal.lastEntry())
        output << "# head " << head->number << ' ' << hex(head->digest) << ' '
               << (key ? hex(key->sign(headText(journal.uuid(), *head))) : "-") << '\n';
    std::int64_t count = 0;
    journal.forEach([&](const Entry& entry) {
        output << hex(entry.digest) << ' ' << entry.line << '\n';
        ++count;
    });
    if (!output.flush())
        throw JournalBroken{"export " + file.string() + ": cannot be written; name a file in a folder you may write"};
    return count;
}

} // namespace agent
