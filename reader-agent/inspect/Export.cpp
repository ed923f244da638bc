// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Export.h"

#include "reader-agent/inspect/Bundle.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <system_error>

namespace agent
{

namespace
{

constexpr std::int64_t synchronisedUs = 1'000'000; ///< With a larger error the clock is no witness.

/// The reader's key, as far as there is one, and what is to be said of it.
struct Signer {
    std::optional<Key> key;
    std::string said;
};

Signer signerOf(const ReaderSettings& reader)
try {
    Signer signer{Key::fromFile(reader.key), {}};
    if (signer.key)
        signer.said = "signed with the key " + fingerprint(signer.key->publicKey());
    else
        signer.said = "NOT SIGNED, the desk will refuse it: the reader is not enrolled (reader-agent enroll)";
    return signer;
} catch (const KeyUnusable& unusable) {
    return {std::nullopt, std::string{"NOT SIGNED, the desk will refuse it: "} + unusable.what()};
}

/// Until when the bundle tells everything. Only the reader's own journal can tell, by a clock that can be believed,
/// and only when nothing else is left of it beside.
std::string completeThrough(const std::optional<Instant>& looked, bool alone)
{
    if (!looked || !alone || looked->clockErrorUs >= synchronisedUs) return "-";
    return rfc3339(looked->realtimeUs);
}

std::string told(const BundleContent& content, const std::filesystem::path& file, std::int64_t delivered)
{
    const std::int64_t count = content.last - content.first + 1;
    std::string text = file.string() + ": " + std::to_string(count) + (count == 1 ? " entry" : " entries");
    if (count > 0) text += ", " + std::to_string(content.first) + " to " + std::to_string(content.last);
    text += ", " + std::to_string(std::clamp<std::int64_t>(content.last - delivered, 0, count)) +
            " of them not yet in the database";
    if (content.missing > 0) text += "; " + std::to_string(content.missing) + " missing: unreadable, or refused before";
    if (content.brokenAt > 0)
        text += "; THE CHAIN IS BROKEN at entry " + std::to_string(content.brokenAt) + ": keep the journal as evidence";
    return text + '\n';
}

struct Source {
    std::filesystem::path journal, file;
    bool main;
};

/// The reader's journal, and what was salvaged of earlier ones.
std::vector<Source> sourcesOf(const ReaderSettings& reader, const std::filesystem::path& file)
{
    std::vector<Source> sources{{reader.journal, file, true}};
    for (const auto& salvaged : salvagedBeside(reader.journal))
        sources.push_back({salvaged, file.string() + ".salvaged-" + std::to_string(sources.size()), false});
    return sources;
}

std::string exportOne(const ReaderSettings& reader, const Source& source, const Signer& signer,
                      const ExportOrder& order, bool alone)
try {
    Journal journal{source.journal, Use::Look};
    // Looked up first: what was seen by then is in the journal by now.
    const auto looked = source.main ? journal.lastLooked() : std::nullopt;
    const std::int64_t delivered = journal.delivered();
    const std::int64_t from = order.undelivered || !source.main ? delivered + 1 : order.from;
    const BundleHead head{reader.code, from, signer.key ? &*signer.key : nullptr, completeThrough(looked, alone)};
    NewFile output{source.file, 0644};
    const BundleContent content = writeBundle(journal, head, output);
    output.keep(order.force ? NewFile::Other::Replace : NewFile::Other::Refuse);
    return told(content, source.file, delivered);
} catch (const std::system_error& error) {
    if (error.code() == std::errc::file_exists)
        throw JournalBroken{"export " + source.file.string() + ": is there already; name another file, or use --force"};
    throw JournalBroken{"export " + source.file.string() + ": " + error.code().message() +
                        "; name a file in a folder that you may write and that has room"};
}

} // namespace

std::string exportJournal(const ReaderSettings& reader, const ExportOrder& order)
{
    const Signer signer = signerOf(reader);
    const std::vector<Source> sources = sourcesOf(reader, order.file);
    std::string text = "reader " + reader.code + ", " + signer.said + ":\n";
    for (const Source& source : sources)
        text += exportOne(reader, source, signer, order, sources.size() == 1);
    text += "Carry it to the desk and run: patrolctl clock-ins import FILE. Entries that are there already change "
            "nothing.\n";
    return text;
}

} // namespace agent
