// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desk/Desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using Spoil = std::function<bool(const SpoiledFeed&)>;
Q_DECLARE_METATYPE(Spoil)

namespace
{

// 张三 and 李四 in GB18030.
const QByteArray zhangGb = "\xD5\xC5\xC8\xFD";
const QByteArray liGb = "\xC0\xEE\xCB\xC4";

Spoil replacing(const QString& file, const QByteArray& what, const QByteArray& with)
{
    return [=](const SpoiledFeed& feed) { return feed.replace(file, what, with); };
}

Spoil writing(const QString& file, const QByteArray& bytes)
{
    return [=](const SpoiledFeed& feed) { return feed.write(file, bytes); };
}

} // namespace

/// Every way in which a plan feed can be bad is named with file, line and column, and changes nothing.
class PlanFeedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void badInputIsNamed_data();
    void badInputIsNamed();
    void badInputHasChangedNothing();
    void everyProblemIsNamedInOnePass();
    void problemsAreSaidInChinese();
    void aFeedInGb18030IsAFeedInUtf8();
    void columnsMayStandInAnyOrder();
    void aCheckChangesNothing();
    void importingTwiceChangesNothing();
    void whatWasExportedImportsWithoutChange();
    void lineBreaksInsideQuotationMarksComeAndGo();
    void anExportTakesTheOrderOfKeys();
    void anExportLeavesAForeignFolderAlone();
    void anExportReplacesAnOlderOne();

private:
    QStringList linesOf(const QByteArray& text) const
    {
        return QString::fromUtf8(text).split('\n', Qt::SkipEmptyParts);
    }
    QByteArrayList filesOf(const QString& folder) const;
    QTemporaryDir m_folder;
    Desk m_desk;
    QByteArray m_before;
};

void PlanFeedTest::initTestCase()
{
    m_before = m_desk.contents();
}

void PlanFeedTest::badInputIsNamed_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QStringList>("places"); // every line of stderr begins with one of these, in this order
    QTest::addColumn<QString>("word");       // that the first line holds

    QTest::newRow("wrong column") << replacing("units.csv", "unit,name,kind", "unit,naam,kind")
                                  << QStringList{"units.csv:1: naam: ", "units.csv:1: name: "} << "“naam”";
    QTest::newRow("column given twice") << replacing("crews.csv", "crew,name,unit\nA,甲班,PCS",
                                                     "crew,name,unit,name\nA,甲班,PCS,x")
                                        << QStringList{"crews.csv:1: name: "} << "already";
    QTest::newRow("bad date") << replacing("people.csv", "2030-12-31", "2030-02-30")
                              << QStringList{"people.csv:5: until: "} << "“2030-02-30”";
    QTest::newRow("bad time") << replacing("shifts.csv", ",08:00,", ",24:30,") << QStringList{"shifts.csv:3: start: "}
                              << "“24:30”";
    QTest::newRow("unknown reference") << replacing("stops.csv", "L1,3,D3", "L1,3,D9")
                                       << QStringList{"stops.csv:4: checkpoint: "} << "“D9”";
    QTest::newRow("unknown word") << replacing("people.csv", "officer,PCS,,\nJ02", "general,PCS,,\nJ02")
                                  << QStringList{"people.csv:3: kind: "} << "“general”";
    QTest::newRow("overlapping duty windows")
        << replacing("shifts.csv", ",22:00,240,", ",09:00,240,") << QStringList{"shifts.csv:2: start: "} << "overlaps";
    QTest::newRow("duplicate UID in one period") << replacing("cards.csv", "04000002,person,F01", "04000001,person,F01")
                                                 << QStringList{"cards.csv:3: uid: "} << "04000001";
    QTest::newRow("repeated key") << replacing("people.csv", "F01,王五", "J01,王五")
                                  << QStringList{"people.csv:3: badge: ", "crew_members.csv:2: badge: ",
                                                 "cards.csv:3: subject: "}
                                  << "“J01”";
    QTest::newRow("empty file") << writing("stops.csv", "") << QStringList{"stops.csv:1: -: "} << "empty";
    QTest::newRow("empty file that could be left out")
        << writing("events.csv", "") << QStringList{"events.csv:1: -: "} << "empty";
    QTest::newRow("missing file") << Spoil([](const SpoiledFeed& feed) {
        return QFile::remove(feed.folder() + "/stops.csv");
    }) << QStringList{"stops.csv:1: -: "}
                                  << "missing";
    QTest::newRow("unknown file") << writing("stop.csv", "a,b\n") << QStringList{"stop.csv:1: -: "} << "stops.csv";
    QTest::newRow("a 1 MB line") << replacing("people.csv", "W01,赵六", "W01," + QByteArray(1024 * 1024, 'x'))
                                 << QStringList{"people.csv:5: name: "} << "65536";
    QTest::newRow("half UTF-8, half GB18030")
        << replacing("people.csv", "J01,张三", "J01," + zhangGb) << QStringList{"people.csv:3: name: "} << "GB18030";
    QTest::newRow("half GB18030, half UTF-8")
        << writing("people.csv", "badge,name,kind,unit\nJ01," + zhangGb + ",officer,PCS\nJ02," + liGb +
                                     ",officer,PCS\nF01,王五,auxiliary,PCS\n")
        << QStringList{"people.csv:4: name: "} << "UTF-8";
    QTest::newRow("bytes that are no text")
        << replacing("people.csv", "J01,张三", "J01,x\xFFy") << QStringList{"people.csv:3: name: "} << "FF";
    QTest::newRow("GB18030 that stands for no character")
        << writing("events.csv", QByteArray("event,name\nE1,") + zhangGb + "\nE2,\xFE\x39\xFE\x39\n")
        << QStringList{"events.csv:3: -: "} << "cannot be read";
    QTest::newRow("too few fields") << replacing("zones.csv", "XQ1,", "XQ0\nXQ1,") << QStringList{"zones.csv:2: name: "}
                                    << "1 fields";
    QTest::newRow("too many fields") << replacing("events.csv", "路灯损坏", "路灯,损坏")
                                     << QStringList{"events.csv:2: name: "} << "3 fields";
    QTest::newRow("unclosed quotation mark")
        << replacing("events.csv", "路灯损坏", "\"路灯损坏") << QStringList{"events.csv:2: name: "} << "never closed";
    QTest::newRow("quotation mark inside a text")
        << replacing("events.csv", "路灯损坏", "路\"灯\"损坏") << QStringList{"events.csv:2: name: "} << "路\"灯\"损坏";
    QTest::newRow("control character in GB18030")
        << writing("zones.csv", QByteArray("zone,name,unit\nXQ1,") + zhangGb + QByteArray("\0,PCS\n", 6))
        << QStringList{"zones.csv:2: name: "} << "张三?";
    QTest::newRow("control character") << replacing("events.csv", "路灯损坏", QByteArray("a\0b", 3))
                                       << QStringList{"events.csv:2: name: "} << "a?b";
}

void PlanFeedTest::badInputIsNamed()
{
    QFETCH(Spoil, spoil);
    QFETCH(QStringList, places);
    QFETCH(QString, word);
    const SpoiledFeed feed(m_folder.filePath("bad"));
    QVERIFY(spoil(feed));
    const harness::Outcome outcome = m_desk.patrolctl({"plan", "import", feed.folder()});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.out, QByteArray());
    const QStringList lines = linesOf(outcome.err);
    QVERIFY2(lines.size() == places.size(), outcome.err.constData());
    for (qsizetype at = 0; at < lines.size(); ++at)
        QVERIFY2(lines[at].startsWith(places[at]), outcome.err.constData());
    QVERIFY2(lines[0].contains(word), outcome.err.constData());
}

void PlanFeedTest::badInputHasChangedNothing()
{
    QVERIFY(m_desk.contents() == m_before);
}

void PlanFeedTest::everyProblemIsNamedInOnePass()
{
    const SpoiledFeed feed(m_folder.filePath("bad"));
    QVERIFY(feed.replace("people.csv", "officer,PCS,,\nJ02", "general,PCX,2020-13-01,\nJ02"));
    QVERIFY(feed.replace("stops.csv", "L1,1,D1,", "L1,x,D1,0"));
    QVERIFY(feed.replace("shifts.csv", "12345,,08:00", "89,,08:00"));
    const harness::Outcome outcome = m_desk.patrolctl({"plan", "check", feed.folder()});
    QCOMPARE(outcome.exitCode, 1);
    const QStringList expected{"people.csv:3: kind: ",    "people.csv:3: unit: ",         "people.csv:3: from: ",
                               "stops.csv:2: position: ", "stops.csv:2: dwell_minutes: ", "shifts.csv:3: days: "};
    const QStringList lines = linesOf(outcome.err);
    QVERIFY2(lines.size() == expected.size(), outcome.err.constData());
    for (qsizetype at = 0; at < lines.size(); ++at)
        QVERIFY2(lines[at].startsWith(expected[at]), outcome.err.constData());
}

void PlanFeedTest::problemsAreSaidInChinese()
{
    const SpoiledFeed feed(m_folder.filePath("bad"));
    QVERIFY(feed.replace("people.csv", "2030-12-31", "2030-02-30"));
    const harness::Outcome outcome = m_desk.patrolctl({"plan", "check", feed.folder()}, "zh_CN.UTF-8");
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(QString::fromUtf8(outcome.err).startsWith("people.csv:5: until: “2030-02-30”不是存在的日期"),
             outcome.err.constData());
}

void PlanFeedTest::aFeedInGb18030IsAFeedInUtf8()
{
    Desk desk;
    const SpoiledFeed feed(m_folder.filePath("gb"));
    const QStringList names = QDir(feed.folder()).entryList(QDir::Files);
    for (const QString& name : names) {
        const harness::Outcome turned =
            harness::run("iconv", {"-f", "UTF-8", "-t", "GB18030", feed.folder() + "/" + name});
        QCOMPARE(turned.exitCode, 0);
        QVERIFY(feed.write(name, QByteArray(turned.out).replace("\n", "\r\n")));
    }
    const harness::Outcome imported = desk.patrolctl({"plan", "import", feed.folder()});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(desk.database().sql("select name from desk.checkpoints() order by checkpoint"),
             QString("东门\n菜市场\n小学\"南门\"\n车站"));
}

void PlanFeedTest::columnsMayStandInAnyOrder()
{
    const SpoiledFeed feed(m_folder.filePath("order"));
    QVERIFY(feed.write("crews.csv", "\xEF\xBB\xBFunit,crew,name\r\nPCS,A,甲班\r\n"));
    const harness::Outcome outcome = m_desk.patrolctl({"plan", "check", feed.folder()});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
}

void PlanFeedTest::aCheckChangesNothing()
{
    const harness::Outcome outcome = m_desk.patrolctl({"plan", "check", harness::sourcePath("tests/desk/feeds/small")});
    QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
    QVERIFY(m_desk.contents() == m_before);
}

void PlanFeedTest::importingTwiceChangesNothing()
{
    Desk desk;
    const QStringList import{"plan", "import", harness::sourcePath("tests/desk/feeds/small")};
    const harness::Outcome first = desk.patrolctl(import);
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QVERIFY(first.out.contains("people.csv,4,0,0\n"));
    const QByteArray after = desk.contents();
    const harness::Outcome second = desk.patrolctl(import);
    QCOMPARE(second.exitCode, 0);
    for (const QString& line : linesOf(second.out).mid(1))
        QVERIFY2(line.endsWith(",0,0,0"), qPrintable(line));
    QVERIFY(desk.contents() == after);
}

QByteArrayList PlanFeedTest::filesOf(const QString& folder) const
{
    QByteArrayList files;
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) files << name.toUtf8() + "\n" + file.readAll();
    }
    return files;
}

void PlanFeedTest::whatWasExportedImportsWithoutChange()
{
    Desk desk;
    const QString first = m_folder.filePath("first");
    const QString second = m_folder.filePath("second");
    QCOMPARE(desk.patrolctl({"plan", "import", harness::sourcePath("tests/desk/feeds/small")}).exitCode, 0);
    const harness::Outcome exported = desk.patrolctl({"plan", "export", first});
    QVERIFY2(exported.exitCode == 0, exported.err.constData());
    const QByteArray before = desk.contents();
    const harness::Outcome imported = desk.patrolctl({"plan", "import", first});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QVERIFY(desk.contents() == before);
    QCOMPARE(desk.patrolctl({"plan", "export", second}).exitCode, 0);
    QCOMPARE(filesOf(second), filesOf(first));
}

void PlanFeedTest::lineBreaksInsideQuotationMarksComeAndGo()
{
    Desk desk;
    const SpoiledFeed feed(m_folder.filePath("breaks"));
    QVERIFY(feed.replace("events.csv", "路灯损坏", "\"路灯\n损坏，\r\n\"\"急\"\"\""));
    const harness::Outcome imported = desk.patrolctl({"plan", "import", feed.folder()});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(desk.patrolctl({"plan", "export", m_folder.filePath("breaks out")}).exitCode, 0);
    QCOMPARE(filesOf(m_folder.filePath("breaks out")), filesOf(feed.folder()));
}

// The small feed is written as an export writes it.
void PlanFeedTest::anExportTakesTheOrderOfKeys()
{
    Desk desk;
    QCOMPARE(desk.patrolctl({"plan", "import", harness::sourcePath("tests/desk/feeds/small")}).exitCode, 0);
    QCOMPARE(desk.patrolctl({"plan", "export", m_folder.filePath("small")}).exitCode, 0);
    QCOMPARE(filesOf(m_folder.filePath("small")), filesOf(harness::sourcePath("tests/desk/feeds/small")));
}

void PlanFeedTest::anExportLeavesAForeignFolderAlone()
{
    const QString folder = m_folder.filePath("foreign");
    QVERIFY(QDir().mkpath(folder));
    QFile note(folder + "/notes.txt");
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.close();
    const harness::Outcome outcome = m_desk.patrolctl({"plan", "export", folder});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.err.contains("notes.txt"), outcome.err.constData());
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{"notes.txt"});
}

void PlanFeedTest::anExportReplacesAnOlderOne()
{
    Desk desk;
    const QString folder = m_folder.filePath("again");
    QCOMPARE(desk.patrolctl({"plan", "import", harness::sourcePath("tests/desk/feeds/small")}).exitCode, 0);
    QCOMPARE(desk.patrolctl({"plan", "export", folder}).exitCode, 0);
    const SpoiledFeed smaller(m_folder.filePath("smaller"));
    QVERIFY(QFile::remove(smaller.folder() + "/dispatches.csv"));
    QCOMPARE(desk.patrolctl({"plan", "import", smaller.folder()}).exitCode, 0);
    QCOMPARE(desk.patrolctl({"plan", "export", folder}).exitCode, 0);
    QVERIFY(!QFile::exists(folder + "/dispatches.csv"));
    QVERIFY(QFile::exists(folder + "/units.csv"));
}

QTEST_GUILESS_MAIN(PlanFeedTest)
#include "PlanFeedTest.moc"
