// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/journal/Database.h"
#include "reader-agent/journal/Reserve.h"
#include "reader-agent/words/Entry.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace agent
{

/// Who opens a journal, which settles how hard it is flushed.
enum class Use {
    CardPath, ///< Appends; what append() kept survives power loss. The agent opens it by openJournal().
    Courier,  ///< Reads, moves the cursor, prunes; a cursor that falls back is healed by the database's answer.
    Look      ///< Reads only; the file must exist.
};

/// What became of an entry.
enum class Kept {
    OnDisk,      ///< It is flushed.
    FromReserve, ///< It is flushed, and the disk is full: the reserve, or what is left of it, takes the next ones.
    NoRoom       ///< It is not kept; the same number may be given again. (Should the power go just now, what the disk
                 ///< has of it may be whole enough to be found as an entry all the same.)
};

/// Whether a UID is on the list of known cards.
enum class Known { Yes, No, NoList };

/// The counter of a card's SUN message.
struct CardCounter {
    std::string uid;
    std::int64_t counter = 0;
};

/// A line of the list of known cards: its validity (microseconds since 1970; from inclusive, until exclusive, nothing =
/// open), or that it is known no more.
struct CardChange {
    std::string uid;
    std::optional<std::int64_t> fromUs, untilUs;
    bool gone = false;
};

/// Undelivered entries, oldest first, and the first one that did not fit. Numbers go up by one: an entry that cannot be
/// read, or is withheld, stands there as missing.
struct Batch {
    std::vector<Entry> entries;
    std::optional<Entry> next;
};

/// An entry that is kept back from the database, and why.
struct Withheld {
    std::int64_t entry = 0;
    std::string why;
};

/// What a reader read, kept on disk, and how much of it the database holds. The file is a SQLite database.
/// The journal is the queue: card path and courier each open their own Journal on the one file.
///
/// Every function throws JournalBroken when the file cannot be read or written; JournalDamaged, which is one, when its
/// content cannot be trusted. A full disk is no reason to throw: append() says so, and what the courier writes is kept
/// in memory, or not done, until there is room.
///
/// **When a journal is damaged while the agent runs:**
/// 1. The files belong to the card path, which holds the JournalLock: it alone calls openJournal(), makes and renames.
/// 2. The card path met the damage: it destroys its Journal (and whatever refers to it) and calls openJournal() again,
///    which sets the damaged file aside and gives a new journal with a new UUID and numbers from 1 on.
/// 3. The courier met it: it destroys its Journal and tells the card path, which does the same. openJournal() examines
///    the file; when it is sound (the disk had one bad moment), the same journal is given again.
/// 4. The courier looks whether its Journal isSetAside() before each turn; if so it destroys it and opens the file by
///    its name again: that is the new journal by then. It looks for salvagedBeside() at the same time.
/// Until then the courier's connection still works on the damaged file, under its new name, and harms nobody: it
/// opened log and index long ago, and closing it neither checkpoints nor removes anything (Database.h).
/// Traps: never open() and close() the file itself while a Journal of this process has it open, not even to read it:
/// POSIX takes all locks of the process away with the first descriptor that is closed. Never copy it without its -wal.
class Journal
{
public:
    /// Use::CardPath makes the file when it is missing. Throws JournalDamaged when the file is not sound.
    Journal(const std::filesystem::path& file, Use use);

    /// UUID drawn when the file was made, lower-case.
    const std::string& uuid() const { return m_uuid; }

    /// Number of the last entry; 0 when there is none.
    std::int64_t head();

    /// How many numbers there are from the oldest kept entry to the last; 0 when there is none.
    std::int64_t kept();

    /// The last entry; nothing when there is none. Throws JournalDamaged when it cannot be read: the chain would break.
    std::optional<Entry> lastEntry();

    /// Puts the entry on disk: returns after fdatasync. Its number must be head() + 1. The counter, if there is one, is
    /// kept in the same transaction.
    Kept append(const Entry& entry, std::int64_t realtimeUs, const std::optional<CardCounter>& counter = {});

    /// The highest counter that append() was given for this card.
    std::optional<std::int64_t> lastCounter(std::string_view uid);

    /// Up to limit undelivered entries.
    Batch undelivered(std::size_t limit);

    /// The entry up to which the database holds everything.
    std::int64_t delivered();
    void setDelivered(std::int64_t entry);

    /// From now on this entry is given as missing, for example because the database refuses it. It is never removed.
    void withhold(std::int64_t entry, std::string_view why);

    /// The database holds the line of this entry after all.
    void release(std::int64_t entry);

    /// An entry as it stands, a withheld one with its line; nothing when it is not kept, or cannot be read.
    std::optional<Entry> entry(std::int64_t number);

    /// The entries that are given as missing, oldest first: withheld ones, and those found unreadable so far.
    std::vector<Withheld> withheld();

    /// The last entries, newest first; unreadable ones are left out.
    std::vector<Entry> newest(std::size_t limit);

    /// Every entry that is still kept, oldest first; an unreadable one as missing, a withheld one with its line.
    void forEach(const std::function<void(const Entry&)>& visit);

    /// Removes delivered entries beyond the newest `entries`, and those written before beforeUs (microseconds since
    /// 1970; 0 = whatever their age), unless a clock wrote them that had lost its time. At most 1,000 a call; returns
    /// how many. Withheld ones and the last delivered one, whose digest the next follows from, always stay.
    std::int64_t prune(std::int64_t entries, std::int64_t beforeUs);

    /// Whether the card is on the list of known cards, and valid at this instant (microseconds since 1970). Nothing =
    /// the clock is not to be trusted, and validity is not looked at.
    Known knows(std::string_view uid, std::optional<std::int64_t> realtimeUs);

    /// Version of the list of known cards that this journal holds; 0 = none.
    std::int64_t cardsVersion();

    /// How many cards are on the list.
    std::int64_t cardsKnown();

    /// Takes over changes of the list, all of them or none; `all`: they are the whole list. Nothing happens on a full
    /// disk: false then, and cardsVersion() is what it was.
    bool takeCards(std::int64_t version, bool all, const std::vector<CardChange>& changes);

    /// A small text kept by its name; empty when there is none. A full disk keeps the old one.
    std::string note(std::string_view name);
    void keepNote(std::string_view name, std::string_view value);

    /// The last look that the chip answered, kept once a minute without waiting for the disk: what is there after a
    /// power cut may be older.
    void markLooked(const Instant& at);
    std::optional<Instant> lastLooked();

    /// True when this file is no longer the one that its name leads to.
    bool isSetAside() const;

    /// Empty when the file is a sound journal, else what is wrong. Entries below the last one are not read one by one.
    std::string check();

    /// Moves the whole log into the file and empties it. False when another connection is in the way.
    bool moveLog();

    /// Moves the log whenever it has this many pages: 256 for the courier, 4,096 for the card path, unless this is
    /// called.
    void moveLogAfter(int pages);

private:
    void setUp();
    std::string quickCheck();
    std::string problemOfContent();
    void readIdentity();
    void keepReserve();
    Entry entryFrom(const Statement& row) const;
    std::vector<Entry> withGaps(std::vector<Entry> found, std::int64_t from, std::size_t limit);
    std::map<std::int64_t, std::string> heldBack(std::int64_t from);
    void insert(const Entry& entry, std::int64_t realtimeUs, const std::optional<CardCounter>& counter);
    void insertCounter(const CardCounter& counter);
    Kept appendOnFullDisk(const Entry& entry, std::int64_t realtimeUs, const std::optional<CardCounter>& counter);
    bool logStartedAnew();
    void makeRoom();
    enum class Share { None, Couriers }; ///< What a write may take of the reserve.
    bool writtenWithRoom(const std::function<void()>& write, Share share = Share::None);

    DatabaseHandle m_database;
    std::filesystem::path m_file;
    Reserve m_reserve;
    bool m_mayWrite;
    std::string m_uuid;
    std::uint64_t m_inode = 0;
    std::uint64_t m_device = 0;
    std::optional<Statement> m_append;
    bool m_logIsDoubtful = false;                    ///< A flush failed: no entry is safe before the log starts anew.
    std::optional<std::int64_t> m_unwrittenCursor;   ///< The cursor, while the disk has no room for it.
    std::map<std::int64_t, std::string> m_unwritten; ///< Withheld entries, while the disk has no room for them.
};

/// A journal to go on with, and what had to be done for it.
struct OpenedJournal {
    Journal journal;
    std::vector<std::filesystem::path>
        salvaged;     ///< Journals with what could be read of damaged ones: salvagedBeside().
    std::string said; ///< One line for the log; empty when all was well.
};

/// Opens the card path's journal, whatever state its file is in. The caller holds the JournalLock, and has no Journal
/// on the file any more.
/// What a damaged file and its log still tell is copied to FILE.salvaged-<its UUID>, a proper journal of its own;
/// numbers that could not be read are missing there. The damaged file becomes FILE.damaged-<n>, its log
/// FILE.damaged-<n>-wal, and neither is ever removed. The new journal takes over counters and notes, and waits for the
/// whole list of cards. Stopped at any point, the next call goes on from there.
/// distrusted: set the file aside even if it is sound, and why; for example when the database holds more entries of it
/// than it has: then the disk lost some, and their numbers must not be given again.
/// Throws JournalBroken only when the folder cannot be written, the disk has no room to salvage into, or the file is a
/// sound database of another program.
OpenedJournal openJournal(const std::filesystem::path& file, std::string_view distrusted = {});

/// Goes on in a new journal, with a new UUID, because the database holds entries of this one under `from` or higher
/// numbers that it has not got, or has with other content: its disk lost entries after they were delivered, or an older
/// copy was put back, and their numbers were given again. Those from `from` on are written again as the new journal's
/// first ones, in order, saying the same but for their numbers; the database holds all before them. Counters and notes
/// go over. The old file becomes FILE.damaged-<n>, its log FILE.damaged-<n>-wal; neither is removed, nor delivered.
/// The caller holds the JournalLock, and has no Journal on the file any more. The new journal is built as FILE.next;
/// stopped at any point, openJournal() gives the old one as it was, or the new one.
/// Throws JournalBroken when that cannot be done, for example on a full disk: openJournal() goes on as above.
OpenedJournal goOnAnew(const std::filesystem::path& file, std::int64_t from);

/// Journals that were salvaged beside this one and still hold something to deliver; opened with Use::Courier.
std::vector<std::filesystem::path> salvagedBeside(const std::filesystem::path& file);

/// Puts a salvaged journal out of the way once all of it is delivered: renames it to FILE.delivered. False, and nothing
/// is done, when something is left. No Journal of this process may have it open.
bool retireSalvaged(const std::filesystem::path& salvaged);

} // namespace agent
