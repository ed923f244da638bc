// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/agent/DeliveredAll.h"

#include "tests/agent/WrittenJournal.h"

#include <QElapsedTimer>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

using namespace agent;

namespace
{

/// "entry digest" of each entry; a missing one's is what the journal knows of it.
QStringList linesOf(Journal& journal)
{
    QStringList lines;
    journal.forEach([&lines](const Entry& entry) {
        lines << QString::number(entry.number) + ' ' + QString::fromStdString(hex(entry.digest));
    });
    return lines;
}

QString difference(const QStringList& held, const QStringList& kept)
{
    for (qsizetype i = 0; i < qMin(held.size(), kept.size()); ++i)
        if (held[i] != kept[i]) return QString{"the database has %1 where the journal has %2"}.arg(held[i], kept[i]);
    return held.size() == kept.size()
               ? QString{}
               : QString{"the database has %1 entries, the journal %2"}.arg(held.size()).arg(kept.size());
}

} // namespace

QString deliveredAll(const harness::Cluster& cluster, const QString& reader, const QString& journal, int patience)
{
    Journal look{journal.toStdString(), Use::Look};
    const QString held = QString{"select entry || ' ' || coalesce(encode(digest, 'hex'), '-') from ("
                                 "select entry, digest, journal from patrol.clock_in union all "
                                 "select entry, digest, journal from patrol.missing_entry) as held "
                                 "join patrol.journal using (journal) join patrol.reader using (reader_id) "
                                 "where reader = '%1' order by entry"}
                             .arg(reader);
    QElapsedTimer since;
    since.start();
    for (;;) {
        const QString found = difference(cluster.sql(held).split('\n', Qt::SkipEmptyParts), linesOf(look));
        if (found.isEmpty() && look.delivered() == look.head()) return {};
        if (since.hasExpired(patience)) return found.isEmpty() ? "the journal's cursor is behind" : found;
        QTest::qWait(100);
    }
}

void writeBacklog(const QString& journal, int taps)
{
    // In memory: the flush of each tap would take longer than their delivery.
    const QTemporaryDir memory{"/dev/shm/patrol-XXXXXX"};
    const QString file = memory.isValid() ? memory.filePath("journal") : journal;
    WrittenJournal{file.toStdString()}.tenHours(taps);
    for (const char* part : {"", "-wal"})
        if (memory.isValid() && QFile::exists(file + part) && !QFile::copy(file + part, journal + part))
            qFatal("the backlog cannot be copied");
}
