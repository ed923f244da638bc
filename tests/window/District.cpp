// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/District.h"

#include "tests/harness/Program.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <stdexcept>

namespace
{

QString districtSql()
{
    QFile file(harness::sourcePath(QStringLiteral("tests/window/district.sql")));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("tests/window/district.sql cannot be read; start the test through tests/run");
    return QString::fromUtf8(file.readAll());
}

} // namespace

void District::useOwnSettings()
{
    static const QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
}

District::District()
{
    sql(districtSql());
}

void District::dutyNow(const QString& line) const
{
    sql(QStringLiteral("select example.duty('%1', 'NOW', now() - interval '10 min', 70)").arg(line));
}

void District::dutyOver(const QString& line) const
{
    sql(QStringLiteral("select example.duty('%1', 'OVER', now() - interval '3 h', 60)").arg(line));
}

void District::lastMonth() const
{
    sql(QStringLiteral(R"(
        create temp view day as
          select ((date_trunc('month', now() at time zone 'Asia/Shanghai') - interval '1 month')::date + n) as on_day, n
            from generate_series(9, 11) as n;
        select example.duty('L1', 'DAY', (on_day + time '08:00') at time zone 'Asia/Shanghai', 240, on_day) from day;
        insert into patrol.journal (journal, station_id, reader_id, head_digest, first_seen_at)
          select md5('past ' || reader)::uuid, unit_id, reader_id, sha256('past'), now() from patrol.reader where reader in ('F1', 'F2');
        insert into patrol.sighting (station_id, entry, at, error, reader_id, checkpoint_id, person_id, card_id, received_at, journal, clock, uid)
          select journal.station_id, day.n, (day.on_day + time '09:00') at time zone 'Asia/Shanghai', interval '0', patrol.reader.reader_id, patrol.reader.checkpoint_id,
                 person.person_id, card.card_id, now(), journal.journal, 'synchronised', card.uid
            from day, patrol.journal join patrol.reader using (reader_id), patrol.person join patrol.card using (person_id)
           where person.badge = 'P1' and journal.journal = md5('past ' || reader)::uuid;
    )"));
}

void District::clockIn(const QString& checkpoint) const
{
    const QString answer = sql(QStringLiteral("select example.push('F%1', '04000001')").arg(checkpoint.mid(1)));
    if (answer != u"landed") throw std::runtime_error(("the clock-in was refused: " + answer).toStdString());
}
