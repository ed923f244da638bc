// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at any step of the disk: every tap that was beeped is delivered, none twice, and the agent starts.
//
// A workload runs once on a disk that is watched. For every cut the disk is put into a state that it may legally be in
// after the power went at that step, the journal is opened from it, and what it holds is delivered.
// PATROL_CUTS sets how many cuts (1,200), PATROL_SEED what they are drawn from.

#include "reader-agent/journal/Journal.h"
#include "reader-agent/seal/Chain.h"
#include "tests/harness/Disk.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace agent;
namespace fs = std::filesystem;

namespace
{

constexpr std::int64_t bootNs = 1'000'000'000;
const std::string boot = "5b1c2a9e-1d0f-4a37-9a6e-0c2f7d0b8a11";

/// The database's side: what it holds of each journal. Knows an entry by (journal, number), as record.push does.
class Ledger
{
public:
    /// Takes a batch; returns the number it holds through. Empty problem: all was in order.
    std::int64_t take(const std::string& journal, const std::vector<Entry>& entries)
    {
        Held& held = m_journals.try_emplace(journal, Held{firstDigest(journal), {}}).first->second;
        for (const Entry& entry : entries)
            takeOne(journal, held, entry);
        return static_cast<std::int64_t>(held.lines.size());
    }

    std::int64_t holds(const std::string& journal) const
    {
        const auto found = m_journals.find(journal);
        return found == m_journals.end() ? 0 : static_cast<std::int64_t>(found->second.lines.size());
    }

    /// How often each touch is held; touches are told apart by their boot time.
    std::map<std::string, int> touches() const
    {
        std::map<std::string, int> all;
        for (const auto& [journal, held] : m_journals)
            for (const std::string& line : held.lines)
                if (!line.empty()) ++all[line.substr(line.find(' '))];
        return all;
    }

    int missing = 0;
    std::string problem;

private:
    struct Held {
        Digest digest;
        std::vector<std::string> lines; ///< Empty ones are missing.
    };

    void takeOne(const std::string& journal, Held& held, const Entry& entry)
    {
        const auto next = static_cast<std::int64_t>(held.lines.size()) + 1;
        const std::string where = journal + " entry " + std::to_string(entry.number);
        if (entry.number > next) problem = where + ": a gap after " + std::to_string(next - 1);
        if (entry.number < next) {
            const std::string& line = held.lines[static_cast<std::size_t>(entry.number - 1)];
            if (!entry.missing && !line.empty() && line != entry.line) problem = where + ": other content than before";
        }
        if (entry.number != next) return;
        if (!entry.missing && nextDigest(held.digest, entry.line) != entry.digest) problem = where + ": broken chain";
        if (entry.missing && !entry.digestKnown) problem = where + ": lost";
        held.digest = entry.digest;
        held.lines.push_back(entry.line);
        missing += entry.missing ? 1 : 0;
    }

    std::map<std::string, Held> m_journals;
};

/// Something the world saw, and when, counted in steps of the disk.
struct Beep {
    std::size_t step;
    std::string touch;
};
struct Delivery {
    std::size_t step;
    std::string journal;
    std::vector<Entry> entries;
};

/// The agent's journals and all that is done to them.
class Workload
{
public:
    explicit Workload(const fs::path& folder) : m_file{folder / "F017.journal"} {}

    void run()
    {
        reopen();
        for (int round = 0; round < 12; ++round) {
            taps(14, round);
            deliver(round % 3 != 1);
            if (round == 2) m_courier->withhold(m_courier->delivered() + 1, "refused");
            cards(round);
            m_courier->markLooked({boot, bootNs * round, 0, 16'000'000});
            if (round == 3 || round == 10) restart();
            if (round == 4) fullDisk();
            if (round == 6) damage(0, std::string(100, '\0'));   // the file's header
            if (round == 8) damage(4096, std::string(512, 'x')); // a page of tables
            if (round % 4 == 3) m_courier->prune(10, 0);
            if (round == 11) m_cardPath->moveLog();
        }
        m_cardPath.reset();
        m_courier.reset();
    }

    std::vector<Beep> beeps;
    std::vector<Delivery> deliveries;
    std::size_t withheld = 0;
    int fromReserve = 0, noRoom = 0, salvages = 0;

private:
    static std::size_t step() { return harness::Disk::instance().steps(); }

    void reopen()
    {
        m_cardPath.reset();
        OpenedJournal opened = openJournal(m_file);
        salvages += opened.said.empty() ? 0 : 1;
        m_cardPath.emplace(std::move(opened.journal));
        m_cardPath->moveLogAfter(60);
        if (!m_courier || m_courier->isSetAside()) {
            m_courier.reset();
            m_courier.emplace(m_file, Use::Courier);
            m_courier->moveLogAfter(20);
        }
    }

    void restart()
    {
        m_courier.reset();
        reopen();
    }

    void taps(int count, int round)
    {
        for (int i = 0; i < count; ++i)
            tap(i % 5 == 0 ? std::optional{CardCounter{"04A1B2C3", ++m_counter}} : std::nullopt, round);
    }

    Kept tap(const std::optional<CardCounter>& counter, int round)
    {
        const auto last = m_cardPath->lastEntry();
        const std::int64_t number = last ? last->number + 1 : 1;
        Entry entry{
            number, canonicalLine({number, Kind::Tap, "04A1B2C3", {boot, bootNs + ++m_touch, 0, 0}, Auth::Uid}), {}};
        entry.digest = nextDigest(last ? last->digest : firstDigest(m_cardPath->uuid()), entry.line);
        const Kept kept = m_cardPath->append(entry, round, counter);
        fromReserve += kept == Kept::FromReserve ? 1 : 0;
        noRoom += kept == Kept::NoRoom ? 1 : 0;
        if (kept != Kept::NoRoom) beeps.push_back({step(), entry.line.substr(entry.line.find(' '))});
        return kept;
    }

    void push(Journal& journal, std::size_t limit)
    {
        const Batch batch = journal.undelivered(limit);
        if (batch.entries.empty()) return;
        deliveries.push_back({step(), journal.uuid(), batch.entries});
        journal.setDelivered(batch.entries.back().number);
    }

    void deliver(bool all)
    {
        push(*m_courier, 5);
        while (all && m_courier->undelivered(1).entries.size() == 1)
            push(*m_courier, 9);
        for (const fs::path& salvaged : salvagedBeside(m_file)) {
            {
                Journal journal{salvaged, Use::Courier};
                push(journal, 20);
            }
            retireSalvaged(salvaged);
        }
    }

    void cards(int round)
    {
        std::vector<CardChange> list;
        for (int i = 0; i < 120; ++i)
            list.push_back({"04" + std::to_string(100'000 + 977 * i % 7919), {}, {}});
        m_courier->takeCards(round + 1, round % 2 == 0, list);
    }

    void fullDisk()
    {
        // Most of the reserve is used up already, or this would take thousands of taps.
        fs::resize_file(m_file.string() + ".reserve", Reserve::couriersShare + Reserve::slice / 2);
        harness::Disk::instance().setRoom(0);
        for (int i = 0; i < 3000 && noRoom == 0; ++i) {
            tap({}, 4);
            if (i % 50 == 0) m_courier->setDelivered(m_courier->delivered());
        }
        deliver(false);
        harness::Disk::instance().setRoom(8 << 20);
        taps(3, 4);
        m_courier->markLooked({boot, bootNs, 1, 1});
        harness::Disk::instance().setRoom({});
        taps(3, 4);
    }

    /// The disk alters what it had; then the agent notices, with the courier's connection still open.
    void damage(std::int64_t at, const std::string& bytes)
    {
        QVERIFY(m_cardPath->moveLog());
        m_cardPath.reset();
        m_courier.reset();
        std::FILE* raw = std::fopen(m_file.c_str(), "r+"); // not watched: the disk did it
        std::fseek(raw, at, SEEK_SET);
        std::fwrite(bytes.data(), 1, bytes.size(), raw);
        std::fclose(raw);
        harness::Disk::instance().happened(m_file.filename(), at, bytes);
        reopen();
    }

    fs::path m_file;
    std::optional<Journal> m_cardPath;
    std::optional<Journal> m_courier;
    std::int64_t m_touch = 0;
    std::int64_t m_counter = 0;
};

} // namespace

class PowerCutTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workload> m_workload;
    std::vector<harness::DiskStep> m_steps;
    int m_secondCuts = 0;

    static int number(const char* variable, int otherwise)
    {
        return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
    }

    fs::path folder(const std::string& name) const
    {
        return m_folder->filePath(QString::fromStdString(name)).toStdString();
    }

    static void lay(const fs::path& where, const harness::Files& files)
    {
        fs::remove_all(where);
        fs::create_directories(where);
        for (const auto& [name, bytes] : files) {
            if (name.ends_with("-shm")) continue; // lives in memory, and is made anew
            if (name.ends_with(".reserve"))
                std::ofstream{where / name}.flush();
            else
                std::ofstream{where / name, std::ios::binary}.write(bytes.data(),
                                                                    static_cast<std::streamsize>(bytes.size()));
            if (name.ends_with(".reserve")) fs::resize_file(where / name, bytes.size());
        }
    }

    /// What the database holds of deliveries that were under way before this step.
    Ledger ledgerAt(std::size_t step) const
    {
        Ledger ledger;
        for (const Delivery& one : m_workload->deliveries)
            if (one.step <= step) ledger.take(one.journal, one.entries);
        return ledger;
    }

    static void deliverAll(Journal& journal, Ledger& ledger)
    {
        for (;;) {
            const Batch batch = journal.undelivered(40);
            if (batch.entries.empty()) return;
            const std::int64_t holds = ledger.holds(journal.uuid());
            if (batch.entries.front().number > holds + 1) {
                journal.setDelivered(holds); // it lost some, or the journal was salvaged
                continue;
            }
            journal.setDelivered(std::min(ledger.take(journal.uuid(), batch.entries), journal.head()));
            if (!ledger.problem.empty()) return;
        }
    }

    /// Opens what is there, writes another entry, and delivers everything. Empty when all is well.
    std::string liveOn(const fs::path& where, std::size_t step) const
    {
        harness::Disk::instance().watch(where); // flushing costs nothing
        std::string problem = liveOnThere(where, step);
        harness::Disk::instance().stop();
        return problem;
    }

    std::string liveOnThere(const fs::path& where, std::size_t step) const
    try {
        const fs::path file = where / "F017.journal";
        Ledger ledger = ledgerAt(step);
        OpenedJournal opened = openJournal(file);
        Journal& journal = opened.journal;
        if (const std::string problem = journal.check(); !problem.empty()) return "after opening: " + problem;
        const auto last = journal.lastEntry();
        const std::int64_t next = journal.head() + 1;
        Entry entry{next, canonicalLine({next, Kind::Start, "", {boot, 1, 0, 0}, Auth::None}), {}};
        entry.digest = nextDigest(last ? last->digest : firstDigest(journal.uuid()), entry.line);
        if (journal.append(entry, 0) == Kept::NoRoom) return "no room";
        for (const fs::path& salvaged : salvagedBeside(file)) {
            {
                Journal old{salvaged, Use::Courier};
                deliverAll(old, ledger);
            }
            if (!retireSalvaged(salvaged)) return "cannot be retired";
        }
        Journal courier{file, Use::Courier};
        deliverAll(courier, ledger);
        return ledger.problem.empty() ? compare(ledger, step) : ledger.problem;
    } catch (const JournalBroken& broken) {
        return std::string{"broken: "} + broken.what();
    }

    std::string compare(const Ledger& ledger, std::size_t step) const
    {
        const auto touches = ledger.touches();
        int lost = 0;
        for (const Beep& beep : m_workload->beeps)
            if (beep.step <= step && !touches.contains(beep.touch)) ++lost;
        // One is withheld: it stays in the journal, and the database knows that it is missing.
        if (lost > ledger.missing || ledger.missing > 1) return std::to_string(lost) + " beeped taps are lost";
        for (const auto& [touch, count] : touches)
            if (count > 1) return "held twice:" + touch;
        return {};
    }

    /// Cuts the power while openJournal() works on this state. Empty when all is well.
    std::string cutAgain(const harness::Files& files, std::size_t step, std::mt19937& random)
    {
        const fs::path where = folder("again");
        lay(where, files);
        harness::Disk& disk = harness::Disk::instance();
        disk.watch(where);
        try {
            openJournal(where / "F017.journal");
        } catch (const JournalBroken& broken) {
            disk.stop();
            return std::string{"does not open: "} + broken.what();
        }
        const auto steps = disk.stop();
        if (steps.empty()) return {};
        harness::DiskModel model{files};
        const std::size_t until = 1 + random() % steps.size();
        for (std::size_t i = 0; i < until; ++i)
            model.apply(steps[i]);
        lay(where, model.afterPowerCut(random));
        ++m_secondCuts;
        return liveOn(where, step);
    }

    static constexpr std::int64_t few = 60;

    /// The files of a journal with a few entries, half of them in the log.
    static harness::Files smallJournal(const fs::path& where)
    {
        fs::remove_all(where);
        fs::create_directories(where);
        Journal journal{where / "F017.journal", Use::CardPath};
        Digest digest = firstDigest(journal.uuid());
        for (std::int64_t number = 1; number <= few; ++number) {
            Entry entry{number, canonicalLine({number, Kind::Start, "", {boot, number, 0, 0}, Auth::None}), {}};
            digest = entry.digest = nextDigest(digest, entry.line);
            journal.append(entry, 0);
            if (number == few / 2) journal.moveLog();
        }
        harness::Files files;
        for (const auto& entry : fs::directory_iterator{where}) {
            std::ifstream input{entry.path(), std::ios::binary};
            files[entry.path().filename().string()] = {std::istreambuf_iterator<char>{input}, {}};
        }
        return files;
    }

    /// Opens, and looks whether every entry that can be read was taken along once. Empty when all is well.
    static std::string allThereOnce(const fs::path& where)
    try {
        harness::Disk::instance().watch(where);
        const OpenedJournal opened = openJournal(where / "F017.journal");
        std::map<std::string, int> lines;
        for (const fs::path& salvaged : opened.salvaged)
            for (const Entry& entry : Journal{salvaged, Use::Courier}.undelivered(1000).entries)
                lines[entry.line] += entry.missing ? 0 : 1;
        harness::Disk::instance().stop();
        if (opened.salvaged.size() != 1) return std::to_string(opened.salvaged.size()) + " salvaged journals";
        for (const auto& [line, count] : lines)
            if (count != 1) return line + ": " + std::to_string(count);
        return lines.size() == few ? std::string{} : std::to_string(lines.size()) + " entries";
    } catch (const JournalBroken& broken) {
        return broken.what();
    }

    static bool isKept(const fs::path& where, const std::string& name, const std::string& bytes)
    {
        for (const auto& entry : fs::directory_iterator{where}) {
            if (!entry.path().filename().string().starts_with(name)) continue;
            std::ifstream input{entry.path(), std::ios::binary};
            if (std::string{std::istreambuf_iterator<char>{input}, {}} == bytes) return true;
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        // Thousands of small files: in memory where that can be had.
        m_folder = std::make_unique<QTemporaryDir>("/dev/shm/power-cut-XXXXXX");
        if (!m_folder->isValid()) m_folder = std::make_unique<QTemporaryDir>();
        const fs::path where = folder("watched");
        fs::create_directories(where);
        m_workload = std::make_unique<Workload>(fs::canonical(where));
        harness::Disk::instance().watch(fs::canonical(where));
        m_workload->run();
        m_steps = harness::Disk::instance().stop();
        qInfo("%zu steps, %zu beeps (%d from the reserve), %d without room, %zu deliveries, %d salvages",
              m_steps.size(), m_workload->beeps.size(), m_workload->fromReserve, m_workload->noRoom,
              m_workload->deliveries.size(), m_workload->salvages);
        QVERIFY(m_workload->fromReserve > 0 && m_workload->noRoom > 0 && m_workload->salvages == 2);
    }

    void theRecordedRunItselfLosesNothing()
    {
        harness::DiskModel model;
        for (const auto& step : m_steps)
            model.apply(step);
        QCOMPARE(QString::fromStdString(liveOn(folder("watched"), m_steps.size())), QString{});
    }

    void aSalvageThatIsCutOffIsTakenUpAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("bytes");
        QTest::newRow("identity") << "F017.journal" << 4096 << 4096;
        QTest::newRow("header of the log") << "F017.journal-wal" << 0 << 32;
        QTest::newRow("all of the file but the log") << "F017.journal" << 0 << 16384;
    }

    void aSalvageThatIsCutOffIsTakenUpAgain()
    {
        QFETCH(QString, name);
        QFETCH(int, at);
        QFETCH(int, bytes);
        const fs::path where = folder("salvage");
        harness::Files files = smallJournal(where);
        std::string& hurt = files[name.toStdString()];
        hurt.replace(static_cast<std::size_t>(at), static_cast<std::size_t>(bytes), static_cast<std::size_t>(bytes),
                     'x');
        const std::string damaged = files["F017.journal"], log = files["F017.journal-wal"];
        lay(where, files);
        harness::Disk::instance().watch(where);
        QVERIFY(!openJournal(where / "F017.journal").said.empty());
        const auto steps = harness::Disk::instance().stop();
        std::mt19937 random{1};
        harness::DiskModel model{files};
        for (const auto& step : steps) {
            model.apply(step);
            for (int i = 0; i < 2; ++i) {
                lay(where, model.afterPowerCut(random));
                QCOMPARE(QString::fromStdString(allThereOnce(where)), QString{});
                QVERIFY2(isKept(where, "F017.journal.damaged-", damaged), "the damaged file is gone");
                QVERIFY2(log.empty() || isKept(where, "F017.journal.damaged-", log), "its log is gone");
            }
        }
        qInfo("%zu steps", steps.size());
    }

    void beepedTapsAreDeliveredOnceWhereverThePowerGoes()
    {
        const auto cuts = static_cast<std::size_t>(number("PATROL_CUTS", 1200));
        const auto seed = static_cast<unsigned>(number("PATROL_SEED", static_cast<int>(std::random_device{}() >> 1)));
        std::mt19937 random{seed};
        harness::DiskModel model;
        std::size_t done = 0;
        int failures = 0;
        for (std::size_t cut = 1; cut <= cuts; ++cut) {
            for (const std::size_t until = cut * m_steps.size() / cuts; done < until; ++done)
                model.apply(m_steps[done]);
            const harness::Files files = model.afterPowerCut(random);
            lay(folder("cut"), files);
            std::string problem = liveOn(folder("cut"), done);
            if (problem.empty() && cut % 4 == 0) problem = cutAgain(files, done, random);
            if (problem.empty()) continue;
            qWarning("seed %u, cut %zu after step %zu: %s", seed, cut, done, problem.c_str());
            if (++failures == 10) break;
        }
        qInfo("seed %u: %zu cuts, %d of them with a second one while the journal was being opened", seed, cuts,
              m_secondCuts);
        QCOMPARE(failures, 0);
    }
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "PowerCutTest.moc"
