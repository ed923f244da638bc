// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Desk.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// What people decide beside the readers: adjustments, rules, outages, revisions; and what is counted.
class DecisionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anAdjustmentCountsOnceAnotherApproves();
    void rulesHoldFromTheirDateOn();
    void anOutageIsNotedEndedAndListed();
    void aRevisionTellsWhatHasChanged();
    void whoSawWhichNumberIsTold();
    void whatWasDoneIsCounted();
    void aRefusalIsOneLineInBothLanguages_data();
    void aRefusalIsOneLineInBothLanguages();

private:
    /// The lines that a command printed; it must have gone well.
    QStringList printed(const QStringList& command) const;
    /// The value in that column of the first row whose first column is `first`.
    static QString cell(const QStringList& lines, const QString& first, const QString& column);
    QStringList scores() const { return printed({"scores", "--month", "2026-01", "--of", "people"}); }
    Desk m_desk;
    QTemporaryDir m_folder;
};

void DecisionsTest::initTestCase()
{
    const QString wrong = m_desk.bringHistory();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QStringList DecisionsTest::printed(const QStringList& command) const
{
    const harness::Outcome outcome = m_desk.patrolctl(command);
    if (outcome.exitCode != 0 || !outcome.err.isEmpty())
        qWarning("%s: %s", qPrintable(command.join(' ')), outcome.err.constData());
    return outcome.exitCode == 0 ? QString::fromUtf8(outcome.out).split('\n', Qt::SkipEmptyParts) : QStringList();
}

QString DecisionsTest::cell(const QStringList& lines, const QString& first, const QString& column)
{
    const qsizetype at = lines.value(0).split(',').indexOf(column);
    for (const QString& line : lines.mid(1)) {
        if (line.startsWith(first + ',')) return at < 0 ? "no column " + column : line.split(',').value(at);
    }
    return "no row " + first;
}

void DecisionsTest::anAdjustmentCountsOnceAnotherApproves()
{
    const double before = cell(scores(), "J01", "final").toDouble();
    QVERIFY(before > 10);
    const QString number = printed({"adjustment", "add", "--month", "2026-01", "--of", "people", "--subject", "J01", "--kind",
                                    "inspection", "--points", "-2.5", "--reason", "督导检查：未着装", "--by", "J02"})
                               .value(0);
    QVERIFY(number.toLongLong() > 0);
    QCOMPARE(cell(scores(), "J01", "final").toDouble(), before);
    QCOMPARE(m_desk.patrolctl({"adjustment", "approve", number, "--by", "J02"}).exitCode, 1);
    QCOMPARE(m_desk.patrolctl({"adjustment", "approve", number, "--by", "J01"}).exitCode, 1); // it is for J01
    QCOMPARE(m_desk.patrolctl({"adjustment", "approve", number, "--by", "F01"}).exitCode, 0);
    QCOMPARE(cell(scores(), "J01", "final").toDouble(), before - 2.5);
    const QStringList list = printed({"adjustment", "list", "--month", "2026-01"});
    QCOMPARE(list.value(0),
             QString("number,of,subject,name,kind,points,reason,asked_by,asked_at,approved_by,approved_at"));
    QCOMPARE(list.size(), 2);
    QVERIFY2(list[1].startsWith(number + ",people,J01,张三,inspection,-2.50,督导检查：未着装,J02,"), qPrintable(list[1]));
    QVERIFY(QRegularExpression("^20..-..-..T..:..:..(\\.\\d+)?Z$").match(cell(list, number, "approved_at")).hasMatch());
    QCOMPARE(printed({"adjustment", "list", "--month", "2026-02"}).size(), 1);
}

void DecisionsTest::rulesHoldFromTheirDateOn()
{
    const QStringList before = printed({"rules", "list"});
    QCOMPARE(before.size(), 2);
    const QString score = cell(scores(), "J01", "score");
    QCOMPARE(m_desk.patrolctl({"rules", "set", "--from", "2026-02-01", "completion=10", "dwell=0.5", "--by", "J01"}).exitCode,
             0);
    const QStringList after = printed({"rules", "list"});
    QCOMPARE(after.size(), 3);
    QCOMPARE(after[1], before[1]);
    QCOMPARE(cell(after, "2026-02-01", "completion"), QString("10"));
    QCOMPARE(cell(after, "2026-02-01", "dwell"), QString("0.5"));
    QCOMPARE(cell(after, "2026-02-01", "punctuality"), QString("15"));
    QCOMPARE(cell(after, "2026-02-01", "valid"), QString("yes"));
    QCOMPARE(cell(after, "2026-02-01", "set_by"), QString("J01"));
    QCOMPARE(cell(scores(), "J01", "score"), score);
}

void DecisionsTest::anOutageIsNotedEndedAndListed()
{
    const QString number = printed({"reader", "out", "S1", "--from", "2026-01-03T00:00:00+08:00", "--to",
                                    "2026-01-04T00:00:00+08:00", "--reason", "repair", "--by", "J01"})
                               .value(0);
    const QString lasting = printed({"reader", "out", "S1", "--reason", "lost", "--by", "J01"}).value(0);
    QVERIFY(number.toLongLong() > 0 && lasting.toLongLong() > number.toLongLong());
    QCOMPARE(m_desk.patrolctl({"reader", "back", lasting, "--by", "J02"}).exitCode, 0);
    const QStringList january =
        printed({"outages", "--from", "2026-01-01T00:00:00Z", "--to", "2026-02-01T00:00:00Z"});
    QCOMPARE(january.size(), 2);
    QCOMPARE(cell(january, number, "since"), QString("2026-01-02T16:00:00Z"));
    QCOMPARE(cell(january, number, "reason"), QString("repair"));
    const QStringList all = printed({"outages", "--from", "2026-01-01T00:00:00Z", "--to", "2100-01-01T00:00:00Z"});
    QCOMPARE(cell(all, lasting, "ended_by"), QString("J02"));
}

void DecisionsTest::aRevisionTellsWhatHasChanged()
{
    const QStringList unit{"--unit", "PCS", "--month", "2026-01"};
    const QString first = printed(QStringList{"sheet", "issue"} + unit).value(1);
    QVERIFY2(first.startsWith("1,"), qPrintable(first));
    QCOMPARE(m_desk.patrolctl(QStringList{"sheet", "revise"} + unit).exitCode, 1); // nothing has changed
    const QString asked = printed({"excuse", "add", "--checkpoint", "D2", "--from", "2026-01-06T08:30:00+08:00", "--to",
                                   "2026-01-06T09:00:00+08:00", "--reason", "closed", "--by", "J01"})
                              .value(0);
    QCOMPARE(m_desk.patrolctl({"excuse", "approve", asked, "--by", "J02"}).exitCode, 0);
    const QString second = printed(QStringList{"sheet", "revise"} + unit).value(1);
    QVERIFY2(second.startsWith("2,"), qPrintable(second));
    const auto exported = [&](const QStringList& which) {
        const QString path = m_folder.filePath("people.csv");
        if (m_desk.patrolctl(QStringList{"sheet", "export", "--format", "csv", "--output", path} + unit + which).exitCode != 0)
            return QStringList{"refused"};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n') : QStringList();
    };
    QCOMPARE(cell(exported({"--revision", "1"}), "J01", "excused"), QString("0"));
    QCOMPARE(cell(exported({"--revision", "2"}), "J01", "excused"), QString("1"));
    QCOMPARE(exported({}), exported({"--revision", "2"}));
    QCOMPARE(exported({"--revision", "3"}), QStringList{"refused"});
}

void DecisionsTest::whoSawWhichNumberIsTold()
{
    scores();
    const QStringList history = printed({"scores", "history", "--month", "2026-01", "--of", "people", "--subject", "J01"});
    QCOMPARE(history.value(0), QString("from_at,until_at,viewings,viewers,as_of,column,before,after"));
    QVERIFY(history.filter(QRegularExpression(",adjustment,0(\\.00)?,-2\\.50$")).size() == 1);
    const QStringList viewings =
        printed({"scores", "viewings", "--from", "2026-01-01T00:00:00Z", "--to", "2100-01-01T00:00:00Z"});
    QCOMPARE(viewings.value(0), QString("at,viewer,month,of,unit,as_of,how_many"));
    QVERIFY(viewings.filter(",2026-01,people,,").size() >= 4);
}

void DecisionsTest::whatWasDoneIsCounted()
{
    const QStringList days{"--from", "2026-01-05", "--through", "2026-01-11", "--by", "week"};
    const QStringList activity = printed(QStringList{"statistics", "activity", "--of", "people"} + days);
    QVERIFY2(activity.value(0).startsWith("period,first_day,last_day,"), qPrintable(activity.value(0)));
    QVERIFY(activity.size() >= 3);
    const QStringList compared =
        printed(QStringList{"statistics", "coverage", "--of", "level", "--compare", "year", "--unit", "PCS"} + days);
    QVERIFY2(compared.value(1).contains(",2025-01-"), qPrintable(compared.value(1)));
    const QStringList gaps =
        printed({"statistics", "gaps", "--from", "2026-01-05T00:00:00Z", "--to", "2026-01-06T00:00:00Z"});
    QCOMPARE(gaps.size(), 5); // four checkpoints
}

void DecisionsTest::aRefusalIsOneLineInBothLanguages_data()
{
    QTest::addColumn<QStringList>("command");
    const auto adjusting = [](const QString& subject, const QString& points, const QString& reason) {
        return QStringList{"adjustment", "add", "--month", "2026-01", "--of", "people", "--subject", subject, "--kind",
                           "merit", "--points", points, "--reason", reason, "--by", "J01"};
    };
    QTest::newRow("person of two lines") << adjusting("a\nb", "1", "x");
    QTest::newRow("too many points") << adjusting("J01", "1000", "x");
    QTest::newRow("no reason") << adjusting("J01", "1", "");
    QTest::newRow("unit of two lines") << QStringList{"visits", "--from", "2026-01-05", "--through", "2026-01-06", "--unit",
                                                      "a\nb\x1b[31m"};
    QTest::newRow("badge of two lines") << QStringList{"excuse", "approve", "1", "--by", "J\r\n02"};
    QTest::newRow("unknown rule") << QStringList{"rules", "set", "--from", "2027-01-01", "a\nb=1", "--by", "J01"};
    QTest::newRow("unknown reader") << QStringList{"reader", "out", "no\nsuch", "--reason", "lost", "--by", "J01"};
    QTest::newRow("reason of two words") << QStringList{"reader", "out", "S1", "--reason", "a\nb", "--by", "J01"};
    QTest::newRow("unknown outage") << QStringList{"reader", "back", "17", "--by", "J01"};
    QTest::newRow("gaps of no unit") << QStringList{"statistics", "gaps", "--from", "2026-01-05T00:00:00Z", "--to",
                                                    "2026-01-06T00:00:00Z", "--unit", "a\nb"};
    QTest::newRow("file of two lines") << QStringList{"sheet", "export", "--unit", "PCS", "--month", "2026-01", "--format",
                                                      "csv", "--output", "/nowhere/a\nb"};
}

void DecisionsTest::aRefusalIsOneLineInBothLanguages()
{
    QFETCH(QStringList, command);
    const harness::Outcome english = m_desk.patrolctl(command), chinese = m_desk.patrolctl(command, "zh_CN.UTF-8");
    for (const harness::Outcome& outcome : {english, chinese}) {
        QVERIFY2(outcome.exitCode == 1 || outcome.exitCode == 2, outcome.out.constData());
        QVERIFY2(outcome.err.startsWith("patrolctl: ") && outcome.err.count('\n') == 1 && outcome.err.endsWith('\n'),
                 outcome.err.constData());
        QVERIFY2(!outcome.err.contains('\r') && !outcome.err.contains('\x1b'), outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
    }
    static const QRegularExpression chineseSign("[\\x{4E00}-\\x{9FFF}]");
    QVERIFY2(QString::fromUtf8(chinese.err).contains(chineseSign), chinese.err.constData());
    QVERIFY2(!QString::fromUtf8(english.err).contains(chineseSign), english.err.constData());
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "DecisionsTest.moc"
