// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/words/Words.h"
#include "desk-app/words/DeviceWords.h"
#include "desk-app/words/Language.h"
#include "tests/harness/Program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace words;

namespace
{

bool isChinese(const QString& text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

// The cells of the rows of a Markdown file's tables, without headings.
QList<QStringList> tableRows(const QString& path)
{
    QFile file(harness::sourcePath(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression bar(QStringLiteral("(?<!\\\\)\\|"));
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n')) {
        if (!line.startsWith('|') || line.startsWith("|---")) continue;
        QStringList cells;
        for (const QString& cell : line.split(bar))
            cells << cell.trimmed().replace("\\|", "|");
        rows << cells.mid(1, cells.size() - 2);
    }
    return rows;
}

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { speak("en"); }
    void theLocaleChoosesTheLanguage();
    void verdictsAreSaidInBothLanguages();
    void everyProblemOfThePlanHasWords();
    void everyReasonHasWords();
    void everyRefusalOfTheDeskHasWords();
    void everyAlarmAndSignHasWords();
    void nothingIsLeftUntranslated();
    void translationsKeepThePlacesOfValues();
    void anUnknownCodeIsShownAsItIs();
    void aProblemHoldsWhatWasFound();
    void aLongValueIsShortened();
    void aProblemStaysOnOneLine();
    void aReasonShowsInstantsInTheZoneGiven();
    void aReasonNamesThePersonOfItsBadge();
    void aRefusalHasTheRemedy();
    void bracesInAValueStay();
};

void WordsTest::theLocaleChoosesTheLanguage()
{
    qunsetenv("LC_MESSAGES");
    qputenv("LANG", "zh_CN.UTF-8");
    qunsetenv("LC_ALL");
    QCOMPARE(chooseLanguage(), QString("zh_CN"));
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(chooseLanguage(), QString("en"));
    QCOMPARE(chooseLanguage("zh"), QString("zh_CN"));
    qputenv("LC_ALL", "zh_TW.UTF-8");
    QCOMPARE(chooseLanguage(), QString("zh_CN"));
    QCOMPARE(chooseLanguage("en_GB"), QString("en"));
}

void WordsTest::verdictsAreSaidInBothLanguages()
{
    QCOMPARE(verdictCodes(), (QStringList{"on_time", "late", "missed", "no_data", "excused", "due"}));
    QCOMPARE(verdict("no_data"), QString("no data"));
    speak("zh_CN");
    const QStringList chinese{"准时", "迟到", "漏点", "无数据", "免考", "待巡"};
    for (qsizetype at = 0; at < chinese.size(); ++at)
        QCOMPARE(verdict(verdictCodes()[at]), chinese[at]);
    speak("en");
    QCOMPARE(verdict("no_data"), QString("no data"));
}

void WordsTest::everyProblemOfThePlanHasWords()
{
    const QList<QStringList> rows = tableRows("schema/plan/problems.md").mid(1);
    QVERIFY(rows.size() > 20);
    for (const QStringList& row : rows) {
        QVERIFY2(problemCodes().contains(row[0]), qPrintable(row[0]));
        speak("en");
        QCOMPARE(problem(row[0], "{found}", "{expected}"), row[1]);
        speak("zh_CN");
        QCOMPARE(problem(row[0], "{found}", "{expected}"), row[2]);
    }
}

void WordsTest::everyReasonHasWords()
{
    int reasons = 0;
    for (const QStringList& row : tableRows("schema/scoring/reasons.md")) {
        if (row.size() != 5 || row[0] == "verdict") continue;
        ++reasons;
        QVERIFY2(reasonCodes().contains(row[1]), qPrintable(row[1]));
        QString text = row[1];
        for (const QString& key : row[2].split(", ", Qt::SkipEmptyParts))
            text += " " + key + "={" + key + "}";
        speak("en");
        QCOMPARE(reason(text), row[3]);
        speak("zh_CN");
        QCOMPARE(reason(text), row[4]);
    }
    QVERIFY(reasons > 10);
}

void WordsTest::everyRefusalOfTheDeskHasWords()
{
    int refusals = 0;
    for (const QStringList& row : tableRows("schema/scoring/reasons.md")) {
        if (row.size() != 4 || row[0] == "code") continue;
        ++refusals;
        QString text = row[0];
        for (const QString& key : row[1].split(", ", Qt::SkipEmptyParts))
            text += " " + key + "={" + key + "}";
        speak("zh_CN");
        QCOMPARE(refusal(text, "message"), row[3]);
    }
    QVERIFY(refusals > 10);
}

void WordsTest::everyAlarmAndSignHasWords()
{
    const QHash<QString, QString (*)(const QString&)> tables{
        {"schema/record/alarms.md kind", alarmKind},   {"schema/record/alarms.md trouble", readerTrouble},
        {"schema/scoring/signs.md kind", signKind},    {"schema/scoring/signs.md decision", signDecision}};
    QStringList alarms, signsThere;
    for (const char* path : {"schema/record/alarms.md", "schema/scoring/signs.md"}) {
        QString (*words)(const QString&) = nullptr;
        for (const QStringList& row : tableRows(path)) {
            QCOMPARE(row.size(), 3);
            if (row[1] == "english") {
                words = tables.value(QString("%1 %2").arg(path, row[0]));
                QVERIFY2(words, qPrintable(row[0]));
                continue;
            }
            if (words == alarmKind) alarms << row[0];
            if (words == signKind) signsThere << row[0];
            speak("en");
            QCOMPARE(words(row[0]), row[1]);
            speak("zh_CN");
            QCOMPARE(words(row[0]), row[2]);
        }
    }
    QCOMPARE(alarms, alarmKindCodes());
    QCOMPARE(signsThere, signKindCodes());
    // What the table allows is what has words.
    QFile migration(harness::sourcePath("schema/migrations/0006_readers.sql"));
    QVERIFY(migration.open(QIODevice::ReadOnly));
    static const QRegularExpression allowed("an_alarm_kind_is_known check \\(kind in \\(([^)]*)\\)");
    QStringList kinds = allowed.match(migration.readAll()).captured(1).remove('\'').split(QRegularExpression(",\\s*"));
    kinds.sort();
    alarms.sort();
    QCOMPARE(alarms, kinds);
}

void WordsTest::nothingIsLeftUntranslated()
{
    speak("zh_CN");
    for (const QString& code : problemCodes())
        QVERIFY2(isChinese(problem(code, "x", "y")), qPrintable(code));
    for (const QString& code : reasonCodes())
        QVERIFY2(isChinese(reason(code)), qPrintable(code));
    for (const QString& code : refusalCodes())
        QVERIFY2(isChinese(refusal(code, "message")), qPrintable(code));
    for (const char* kind : {"officer", "auxiliary", "grid_worker", "guard", "volunteer", "municipal"})
        QVERIFY2(isChinese(personKind(kind)), kind);
    for (const char* kind : {"ordinary", "must_reach", "standing"})
        QVERIFY2(isChinese(checkpointKind(kind)), kind);
    for (const char* code : {"foot", "vehicle", "motorcycle", "post"})
        QVERIFY2(isChinese(words::mode(code)), code);
    for (const char* code : {"synchronised", "anchored", "unsure", "downloaded"})
        QVERIFY2(isChinese(clockQuality(code)), code);
    for (const char* code : {"listening", "deaf", "silent", "never_seen", "downloaded", "out_of_service"})
        QVERIFY2(isChinese(readerState(code)), code);
    for (const char* code : {"优", "良", "中", "差"})
        QCOMPARE(grade(code), QString(code));
    for (const char* code : {"inspection", "merit", "appeal"})
        QVERIFY2(isChinese(adjustmentKind(code)), code);
    for (const char* code : {"dispatch", "weather", "closed", "operation", "other"})
        QVERIFY2(isChinese(excuseReason(code)), code);
    for (const char* part : {"people", "lines", "units", "checkpoints", "excuses", "no_data", "adjustments"})
        QVERIFY2(isChinese(sheetPart(part)), part);
}

// Every sentence of these rooms, from the file that translators work on.
void WordsTest::translationsKeepThePlacesOfValues()
{
    QFile file(harness::sourcePath("desk-app/words/words_zh_CN.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression place(QStringLiteral("\\{[a-z_]+\\}|%\\d|&[PN]"));
    const auto places = [](const QString& text) {
        QStringList found;
        for (auto match = place.globalMatch(text); match.hasNext();)
            found << match.next().captured();
        found.removeDuplicates();
        found.sort();
        return found;
    };
    // Where the English is told by the code alone, the Chinese may say more.
    const QStringList free{"refusal"};
    QString context;
    QString source;
    int sentences = 0;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() != QLatin1String("translation")) continue;
        QVERIFY2(!xml.attributes().hasAttribute("type"), qPrintable(source));
        const QString translation = xml.readElementText();
        QVERIFY2(!translation.isEmpty(), qPrintable(source));
        if (!free.contains(context))
            QVERIFY2(places(translation) == places(source), qPrintable(source + " | " + translation));
        ++sentences;
    }
    QVERIFY(sentences > 250);
}

void WordsTest::anUnknownCodeIsShownAsItIs()
{
    for (const char* language : {"en", "zh_CN"}) {
        speak(language);
        QCOMPARE(verdict("blue"), QString("blue"));
        QCOMPARE(verdict(""), QString());
        QCOMPARE(reason("blue moon=1"), QString("blue moon=1"));
        QCOMPARE(refusal("blue moon=1", "message", "hint"), QString("message. hint"));
        QVERIFY(problem("blue", "x", "y").contains("blue"));
        QVERIFY(problem("blue", "x", "y").contains("x"));
        QVERIFY(problem("blue", "x", "y").contains("y"));
    }
}

void WordsTest::aProblemHoldsWhatWasFound()
{
    QCOMPARE(problem("bad_date", "2030-02-30", "YYYY-MM-DD"),
             QString("“2030-02-30” is not a date that exists; write it as YYYY-MM-DD"));
    QCOMPARE(problem("missing_value", "", ""), QString("a value is required here"));
}

void WordsTest::aLongValueIsShortened()
{
    const QString text = problem("bad_date", QString(5000, 'x'), "YYYY-MM-DD");
    QVERIFY(text.size() < 200);
    QVERIFY(text.contains("…"));
}

void WordsTest::aProblemStaysOnOneLine()
{
    QCOMPARE(problem("bad_date", QString::fromUtf8("a\r\nb\t东\x1b\xe2\x80\xa8z"), "YYYY"),
             QString("“a\\r\\nb\\t东\\u001b\\u2028z” is not a date that exists; write it as YYYY"));
    QVERIFY(problem("bad_text", QString(500, '\n'), "").startsWith("“\\n\\n"));
    QVERIFY(!problem("no such code", "a\nb", "").contains('\n'));
}

void WordsTest::aReasonShowsInstantsInTheZoneGiven()
{
    const QString silent = "silent reader=H1 since=2026-01-06T16:30:00Z";
    QCOMPARE(reason(silent, QTimeZone("Asia/Shanghai")),
             QString("reader H1 has delivered nothing since 2026-01-07 00:30"));
    QCOMPARE(reason(silent, QTimeZone("America/New_York")),
             QString("reader H1 has delivered nothing since 2026-01-06 11:30"));
    QCOMPARE(reason("silent reader=H1", QTimeZone::utc()), QString("reader H1 has delivered nothing since –"));
}

void WordsTest::aReasonNamesThePersonOfItsBadge()
{
    const QString near = "not_on_crew badge=J01 at=2026-01-06T16:30:00Z";
    QCOMPARE(reason(near, QTimeZone("Asia/Shanghai"), "张三"),
             QString("张三 (J01) clocked in at 2026-01-07 00:30, but is not on this crew"));
    QCOMPARE(reason("nobody_came", QTimeZone::utc(), "张三"), QString("nobody came"));
    speak("zh_CN");
    QCOMPARE(reason(near, QTimeZone("Asia/Shanghai"), "张三"),
             QString("张三（J01） 于 2026-01-07 00:30 打卡，但不在本班组"));
}

void WordsTest::aRefusalHasTheRemedy()
{
    QCOMPARE(refusal("unknown_unit unit=X", "there is no unit \"X\"", "Use a code of units.csv."),
             QString("there is no unit \"X\". Use a code of units.csv."));
    speak("zh_CN");
    QCOMPARE(refusal("unknown_unit unit=X", "there is no unit \"X\"", "Use a code of units.csv."),
             QString("没有单位 X"));
}

void WordsTest::bracesInAValueStay()
{
    QCOMPARE(problem("bad_date", "{expected}", "YYYY"),
             QString("“{expected}” is not a date that exists; write it as YYYY"));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "WordsTest.moc"
