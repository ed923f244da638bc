// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Program.h"
#include "tests/window/District.h"

#include <QColor>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

/// The program as it is installed.
class DeskAppTest : public QObject
{
    Q_OBJECT
private slots:
    void screenshotsShowEveryPageInBothThemesAndLanguages_data();
    void screenshotsShowEveryPageInBothThemesAndLanguages();
    void onlyThePagesThatAreNamedAreTaken();
    void withoutADatabaseItEndsWith3AndOneLine();
    void aWrongOptionEndsWith2();
    void helpAndVersionAreAnswered();

private:
    static harness::Outcome desk(const QStringList& arguments)
    {
        return harness::run(QStringLiteral("desk-app"), arguments);
    }
};

void DeskAppTest::screenshotsShowEveryPageInBothThemesAndLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("look");
    QTest::newRow("Chinese, light") << "zh_CN"
                                    << "light";
    QTest::newRow("English, dark") << "en"
                                   << "dark";
}

void DeskAppTest::screenshotsShowEveryPageInBothThemesAndLanguages()
{
    QFETCH(QString, language);
    QFETCH(QString, look);
    const District district;
    district.lastMonth();
    district.dutyNow(QStringLiteral("L1"));
    const QTemporaryDir folder;
    const harness::Outcome done = desk(
        {"--screenshots", folder.path(), "--database", district.conninfo(), "--language", language, "--theme", look});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QImage today(folder.filePath("today.png")), sheets(folder.filePath("sheets.png"));
    QCOMPARE(today.size(), QSize(1440, 900));
    QCOMPARE(sheets.size(), QSize(1440, 900));
    QVERIFY(today != sheets);
    const bool isDark = today.pixelColor(1436, 896).lightness() < 128;
    QCOMPARE(isDark, look == u"dark");
}

void DeskAppTest::onlyThePagesThatAreNamedAreTaken()
{
    const District district;
    const QTemporaryDir folder;
    const harness::Outcome done = desk({"--screenshots", folder.path(), "--database", district.conninfo(), "--page", "log", "--page", "today"});
    QVERIFY2(done.exitCode == 0, done.err.constData());
    QStringList taken = QDir(folder.path()).entryList({"*.png"});
    taken.removeIf([](const QString& name) { return name.contains(u'-'); }); // views of the pages
    QCOMPARE(taken, (QStringList{"log.png", "today.png"}));
}

void DeskAppTest::withoutADatabaseItEndsWith3AndOneLine()
{
    const QTemporaryDir folder;
    const harness::Outcome done =
        desk({"--screenshots", folder.path(), "--database", "host=/nonexistent dbname=patrol"});
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.err.contains("desk-app: ") && done.err.contains("/nonexistent"), done.err.constData());
}

void DeskAppTest::aWrongOptionEndsWith2()
{
    QCOMPARE(desk({"--colour"}).exitCode, 2);
    QCOMPARE(desk({"--language", "fr"}).exitCode, 2);
    QCOMPARE(desk({"extra"}).exitCode, 2);
    QVERIFY(desk({"--theme", "pink"}).err.contains("pink"));
    QCOMPARE(desk({"--page", "today"}).exitCode, 2); // of what use without --screenshots?
    QVERIFY(desk({"--screenshots", "x", "--page", "nowhere"}).err.contains("nowhere"));
}

void DeskAppTest::helpAndVersionAreAnswered()
{
    const harness::Outcome help = desk({"--help"});
    QCOMPARE(help.exitCode, 0);
    QVERIFY(help.out.contains("--screenshots"));
    QVERIFY(desk({"--version"}).out.startsWith("desk-app "));
}

QTEST_GUILESS_MAIN(DeskAppTest)
#include "DeskAppTest.moc"
