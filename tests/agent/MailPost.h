// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader-agent/delivery/Delivery.h"
#include "reader-agent/seal/Key.h"
#include "tests/agent/WrittenJournal.h"
#include "tests/harness/TemporaryDatabase.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

/// A station and the fixed reader F017 in the database.
inline void registerReader(const harness::TemporaryDatabase& database)
{
    database.sql("insert into patrol.unit (unit, name, kind) values ('S1', '五星街派出所', 'station');"
                 "insert into patrol.reader (reader, kind, unit_id) select 'F017', 'fixed', unit_id from patrol.unit");
}

/// "rows, different entries, last entry" of what the database holds.
inline QString clockIns(const harness::TemporaryDatabase& database)
{
    return database.sql(
        "select count(*) || ' ' || count(distinct entry) || ' ' || coalesce(max(entry), 0) from patrol.clock_in");
}

/// The journal of reader F017, which a test writes, and the courier that delivers it.
struct MailPost {
    explicit MailPost(const QString& conninfo)
    {
        settings.database = conninfo.toStdString();
        settings.retryMax = std::chrono::seconds{1};
        agent::ReaderSettings reader;
        reader.code = "F017";
        reader.device = "pn532_uart:/dev/null";
        reader.journal = folder.filePath("F017.journal").toStdString();
        reader.key = folder.filePath("F017.key").toStdString();
        settings.readers.push_back(reader);
        agent::Key::make(reader.key);
        pulses["F017"].listening = true;
        pulses["F017"].journals = 1;
        open();
    }

    void open()
    {
        written = std::make_unique<WrittenJournal>(settings.readers.front().journal);
        journal = &written->journal();
    }

    void close() { written.reset(); }

    void tap(int count)
    {
        written->tap(count);
        pulses["F017"].lastPollNs = agent::boottimeNs();
    }

    agent::Delivery courier() { return {settings, pulses, alive, news, stop}; }

    /// Turns until all is delivered, at most so many; how many it took.
    int deliver(int most = 60)
    {
        agent::Delivery delivery{settings, pulses, alive, news, stop};
        int turns = 0;
        while (turns < most && journal->delivered() < journal->head()) {
            delivery.turn();
            ++turns;
        }
        return turns;
    }

    QTemporaryDir folder;
    agent::Settings settings;
    std::unique_ptr<WrittenJournal> written;
    agent::Journal* journal = nullptr; ///< Of `written`.
    std::map<std::string, agent::Pulse> pulses;
    agent::CourierPulse alive;
    agent::Wakeup news, stop;
};
