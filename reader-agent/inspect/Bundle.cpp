// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/inspect/Bundle.h"

#include "reader-agent/inspect/Walk.h"
#include "reader-agent/seal/Chain.h"
#include "reader-agent/words/Trouble.h"

#include <algorithm>
#include <cerrno>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>

namespace agent
{

namespace
{

/// Where a bundle begins: at an entry whose predecessor's digest is known, so that the whole of it can be checked.
struct Beginning {
    std::int64_t entry = 1;
    std::optional<Digest> previous;
};

/// The last such entry at or before `from`, else the first one after it. An entry that the database does not hold is
/// never left out for that; and without any entry at all it is what comes next.
Beginning beginningOf(Journal& journal, std::int64_t from)
{
    std::optional<Beginning> found;
    std::optional<Digest> last = firstDigest(journal.uuid());
    std::int64_t head = 0, latest = std::max(from, journal.delivered() + 1);
    walk(journal, [&](const Step& step) {
        if (step.afterRemoved) found.reset();
        if (step.afterRemoved) latest = std::max(latest, step.entry.number);
        if (step.previous && (!found || step.entry.number <= from)) found = {step.entry.number, step.previous};
        head = step.entry.number;
        last = step.entry.digestKnown ? std::optional{step.entry.digest} : std::nullopt;
    });
    if (found && found->entry <= latest) return *found;
    return latest <= head ? Beginning{latest, std::nullopt} : Beginning{head + 1, last};
}

std::string headOf(const std::string& journal, const Entry& head, const Key* key)
{
    const std::string start = "# head " + std::to_string(head.number) + ' ';
    if (!head.digestKnown) return start + "- -\n";
    return start + hex(head.digest) + ' ' + (key ? hex(key->sign(headText(journal, head))) : "-") + '\n';
}

std::string opening(const std::string& journal, const BundleHead& head, const std::optional<Digest>& previous)
{
    const Instant at = now();
    return "# patrol journal bundle 1\n# reader " + head.reader + "\n# journal " + journal + "\n# public-key " +
           (head.key ? hex(head.key->publicKey()) : "-") + "\n# previous " + (previous ? hex(*previous) : "-") +
           "\n# exported-at " + at.bootId + ' ' + std::to_string(at.boottimeNs) + ' ' + rfc3339(at.realtimeUs) +
           "\n# complete-through " + head.completeThrough + '\n';
}

/// The bytes of a file that was written; they are signed in one go, however many they are.
class Written
{
public:
    explicit Written(int fd)
    {
        struct stat file {
        };
        if (::fstat(fd, &file) != 0) throw std::system_error{errno, std::generic_category()};
        m_size = static_cast<std::size_t>(file.st_size);
        m_bytes = ::mmap(nullptr, m_size, PROT_READ, MAP_SHARED, fd, 0);
        if (m_bytes == MAP_FAILED) throw std::system_error{errno, std::generic_category()};
    }
    ~Written() { ::munmap(m_bytes, m_size); }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;

    std::string_view bytes() const { return {static_cast<const char*>(m_bytes), m_size}; }

private:
    std::size_t m_size = 0;
    void* m_bytes = nullptr;
};

void writeSignature(NewFile& output, const Key* key)
{
    output.flush();
    output.write("# signature " + (key ? hex(key->sign(Written{output.fd()}.bytes())) : std::string{"-"}) + '\n');
}

void note(const Step& step, BundleContent& content)
{
    if (step.entry.missing) ++content.missing;
    if (content.brokenAt == 0 && step.breaksTheChain()) content.brokenAt = step.entry.number;
    content.last = step.entry.number;
}

} // namespace

BundleContent writeBundle(Journal& journal, const BundleHead& head, NewFile& output)
{
    const Beginning beginning = beginningOf(journal, head.from);
    BundleContent content{beginning.entry, beginning.entry - 1};
    output.write(opening(journal.uuid(), head, beginning.previous));
    Entry last{beginning.entry - 1, {}, beginning.previous.value_or(Digest{}), false, beginning.previous.has_value()};
    walk(journal, [&](const Step& step) {
        if (step.entry.number < beginning.entry) return;
        if (step.entry.number != content.last + 1)
            throw JournalBroken{"export: the journal was tidied up at the same time; export it again"};
        const std::string rest = step.entry.missing ? std::to_string(step.entry.number) + " missing" : step.entry.line;
        output.write((step.entry.digestKnown ? hex(step.entry.digest) : "-") + ' ' + rest + '\n');
        note(step, content);
        last = step.entry;
    });
    output.write(headOf(journal.uuid(), last, head.key));
    writeSignature(output, head.key);
    return content;
}

} // namespace agent
