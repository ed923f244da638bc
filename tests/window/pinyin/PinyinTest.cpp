// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pinyin/Pinyin.h"

#include <QTest>

class PinyinTest : public QObject
{
    Q_OBJECT
private slots:
    void aNameIsFoundBy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("initials") << QStringLiteral("张三") << QStringLiteral("zs") << true;
        QTest::newRow("whole") << QStringLiteral("张三") << QStringLiteral("zhangsan") << true;
        QTest::newRow("with a blank") << QStringLiteral("张三") << QStringLiteral("Zhang San") << true;
        QTest::newRow("begun") << QStringLiteral("张三") << QStringLiteral("zhangs") << true;
        QTest::newRow("initial and rest") << QStringLiteral("张三") << QStringLiteral("zsan") << true;
        QTest::newRow("given name") << QStringLiteral("张三") << QStringLiteral("san") << true;
        QTest::newRow("another") << QStringLiteral("李四") << QStringLiteral("zs") << false;
        QTest::newRow("order") << QStringLiteral("张三") << QStringLiteral("sz") << false;
        QTest::newRow("too long") << QStringLiteral("张三") << QStringLiteral("zsx") << false;
        QTest::newRow("nothing") << QStringLiteral("张三") << QString() << true;
        QTest::newRow("no letters") << QStringLiteral("张三") << QStringLiteral("张") << false;
        QTest::newRow("ü") << QStringLiteral("吕布") << QStringLiteral("lb") << true;
        QTest::newRow("Latin") << QStringLiteral("王Anna") << QStringLiteral("wan") << true;
    }
    void aNameIsFoundBy()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(bool, found);
        QCOMPARE(pinyin::matches(typed, pinyin::readings(name)), found);
    }

    void surnamesAreSaidInBothWays_data()
    {
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QStringList>("said");
        const QList<std::pair<QString, QStringList>> surnames{
            {QStringLiteral("单"), {QStringLiteral("shan"), QStringLiteral("dan")}},
            {QStringLiteral("曾"), {QStringLiteral("zeng"), QStringLiteral("ceng")}},
            {QStringLiteral("仇"), {QStringLiteral("qiu"), QStringLiteral("chou")}},
            {QStringLiteral("区"), {QStringLiteral("ou"), QStringLiteral("qu")}},
            {QStringLiteral("解"), {QStringLiteral("xie"), QStringLiteral("jie")}},
            {QStringLiteral("查"), {QStringLiteral("zha"), QStringLiteral("cha")}},
            {QStringLiteral("任"), {QStringLiteral("ren")}},
            {QStringLiteral("华"), {QStringLiteral("hua")}},
            {QStringLiteral("朴"), {QStringLiteral("piao"), QStringLiteral("pu")}}};
        for (const auto& [surname, said] : surnames)
            QTest::newRow(qPrintable(said.first())) << surname << said;
    }
    void surnamesAreSaidInBothWays()
    {
        QFETCH(QString, surname);
        QFETCH(QStringList, said);
        const QList<pinyin::Reading> readings = pinyin::readings(surname + QStringLiteral("一"));
        for (const QString& syllable : said) {
            QVERIFY2(pinyin::matches(syllable + QStringLiteral("yi"), readings), qPrintable(syllable));
            QVERIFY2(pinyin::matches(syllable.left(1) + u'y', readings), qPrintable(syllable));
        }
    }

    void aNameOfManyReadingsHasAnEnd()
    {
        QCOMPARE(pinyin::readings(QStringLiteral("单单单单单单单单")).size(), 16);
        QCOMPARE(pinyin::readings({}), QList<pinyin::Reading>{{}});
    }
};

QTEST_APPLESS_MAIN(PinyinTest)
#include "PinyinTest.moc"
