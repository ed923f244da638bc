// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/translations/Translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

class TranslationsTest : public QObject
{
    Q_OBJECT
private slots:
    void noTextOfTheWindowIsWithoutChinese()
    {
        QFile file(qEnvironmentVariable("PATROL_SOURCE") + QStringLiteral("/desk-app/translations/window_zh_CN.ts"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "PATROL_SOURCE names no checkout");
        QXmlStreamReader xml(&file);
        QString source;
        int texts = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == u"source") source = xml.readElementText();
            if (xml.name() != u"translation") continue;
            const QString state = xml.attributes().value(QStringLiteral("type")).toString();
            const QString chinese = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            QVERIFY2(state.isEmpty() && !chinese.isEmpty(), qPrintable(source));
            QCOMPARE(places(chinese), places(source));
            ++texts;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(texts > 100);
    }

    void theFileHoldsEveryTextOfTheSources()
    {
        // What lupdate would add is what the file lacks; each source text is looked for in the sources' own words.
        QFile file(qEnvironmentVariable("PATROL_SOURCE") + QStringLiteral("/desk-app/translations/window_zh_CN.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString known = QString::fromUtf8(file.readAll());
        static const QRegularExpression said(QStringLiteral("\\btr\\(\"((?:[^\"\\\\]|\\\\.)*)\""));
        for (const char* room : {"models", "widgets", "map", "today", "sheets", "window"}) {
            const QDir folder(qEnvironmentVariable("PATROL_SOURCE") + QStringLiteral("/desk-app/") +
                              QLatin1String(room));
            for (const QString& name : folder.entryList({QStringLiteral("*.cpp")})) {
                QFile source(folder.filePath(name));
                QVERIFY(source.open(QIODevice::ReadOnly));
                const QString code = QString::fromUtf8(source.readAll());
                for (auto found = said.globalMatch(code); found.hasNext();) {
                    QString text =
                        found.next().captured(1).replace(QStringLiteral("\\n"), QStringLiteral("\n")).toHtmlEscaped();
                    QVERIFY2(known.contains(QStringLiteral("<source>") + text),
                             qPrintable(name + QStringLiteral(": ") + text));
                }
            }
        }
    }

    void chineseIsSpokenAndEnglishComesBack()
    {
        translations::use(QStringLiteral("zh_CN"));
        QCOMPARE(QCoreApplication::translate("TodayHead", "Today"), QStringLiteral("今日"));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("取消"));
        translations::use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("TodayHead", "Today"), QStringLiteral("Today"));
        QCOMPARE(QCoreApplication::translate("MapView", "%n checkpoint(s)", nullptr, 1),
                 QStringLiteral("1 checkpoint"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

private:
    /// The %1 %2 %n of a text, sorted.
    static QStringList places(const QString& text)
    {
        QStringList found;
        static const QRegularExpression place(QStringLiteral("%[1-9n]"));
        for (auto match = place.globalMatch(text); match.hasNext();)
            found.append(match.next().captured());
        found.sort();
        return found;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
