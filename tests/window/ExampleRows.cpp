// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/ExampleRows.h"

namespace example
{

QDateTime at(const QString& time)
{
    const QString full = time.size() == 5 ? time + QStringLiteral(":00") : time;
    return QDateTime(QDate(2026, 3, 5), QTime::fromString(full, QStringLiteral("HH:mm:ss")), QTimeZone("Asia/Shanghai"))
        .toUTC();
}

VisitRow visit(const QString& checkpoint, Verdict verdict, const QString& line)
{
    VisitRow row;
    row.day = QDate(2026, 3, 5);
    row.unit = QStringLiteral("S1");
    row.unitName = QStringLiteral("一所");
    row.line = line;
    row.lineName = QStringLiteral("巡线") + line;
    row.mode = QStringLiteral("foot");
    row.shift = QStringLiteral("AM");
    row.shiftName = QStringLiteral("上午");
    row.position = checkpoint.mid(1).toInt();
    row.round = row.rounds = 1;
    row.checkpoint = checkpoint;
    row.checkpointName = QStringLiteral("点") + checkpoint;
    row.kind = QStringLiteral("ordinary");
    row.startsAt = at(QStringLiteral("08:00"));
    row.endsAt = at(QStringLiteral("10:00"));
    row.acceptFrom = at(QStringLiteral("07:50"));
    row.acceptUntil = at(QStringLiteral("10:20"));
    row.verdict = verdict;
    row.reason = QStringLiteral("nobody_came");
    if (verdict == Verdict::OnTime || verdict == Verdict::Late) row.arrivedAt = at(QStringLiteral("08:30"));
    return row;
}

VisitRow afternoonVisit(const QString& checkpoint, Verdict verdict, const QString& line)
{
    VisitRow row = visit(checkpoint, verdict, line);
    row.shift = QStringLiteral("PM");
    row.shiftName = QStringLiteral("下午");
    row.startsAt = at(QStringLiteral("14:00"));
    row.endsAt = at(QStringLiteral("16:00"));
    row.acceptFrom = at(QStringLiteral("13:50"));
    row.acceptUntil = at(QStringLiteral("16:20"));
    return row;
}

CheckpointRow place(const QString& checkpoint)
{
    CheckpointRow row;
    row.checkpoint = checkpoint;
    row.name = QStringLiteral("点") + checkpoint;
    row.unit = QStringLiteral("S1");
    row.unitName = QStringLiteral("一所");
    row.kind = QStringLiteral("ordinary");
    row.lon = 104.77 + 0.001 * checkpoint.mid(1).toInt();
    row.lat = 29.35;
    return row;
}

ClockInRow clockIn(const QString& checkpoint, const QString& time)
{
    ClockInRow row;
    row.at = at(time);
    row.receivedAt = row.at.addSecs(1);
    row.reader = QStringLiteral("F1");
    row.readerKind = QStringLiteral("fixed");
    row.uid = QStringLiteral("04A1B2C3");
    row.checkpoint = checkpoint;
    row.checkpointName = QStringLiteral("点") + checkpoint;
    row.badge = QStringLiteral("P1");
    row.personName = QStringLiteral("张三");
    row.personKind = QStringLiteral("officer");
    row.clock = QStringLiteral("synchronised");
    return row;
}

} // namespace example
