// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/translations/Translations.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

class TranslationsTest : public QObject
{
    Q_OBJECT
private slots:
    void noTextOfTheWindowIsWithoutChinese_data() { everyRoom(); }
    void noTextOfTheWindowIsWithoutChinese()
    {
        QXmlStreamReader xml(catalogue());
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == u"source") source = xml.readElementText();
            if (xml.name() != u"translation") continue;
            const QString state = xml.attributes().value(QStringLiteral("type")).toString();
            const QString chinese = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            QVERIFY2(state.isEmpty() && !chinese.isEmpty(), qPrintable(source));
            QCOMPARE(places(chinese), places(source));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    void theFileHoldsEveryTextOfTheSources_data() { everyRoom(); }
    void theFileHoldsEveryTextOfTheSources()
    {
        // What lupdate would add is what the file lacks; each source text is looked for in the sources' own words.
        QFETCH(QString, folders);
        const QString known = plain(catalogue());
        static const QRegularExpression said(
            QStringLiteral("(?:\\btr\\(|QT_TR_NOOP\\(|QT_TRANSLATE_NOOP\\(\"\\w+\", )\"((?:[^\"\\\\]|\\\\.)*)\""));
        for (const QString& room : folders.split(u' ')) {
            QDirIterator sources(qEnvironmentVariable("PATROL_SOURCE") + QStringLiteral("/desk-app/") + room,
                                 {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                 QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                const QString code = contents(sources.next());
                for (auto found = said.globalMatch(code); found.hasNext();) {
                    const QString text = found.next()
                                             .captured(1)
                                             .replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                                             .replace(QStringLiteral("\\\""), QStringLiteral("\""));
                    QVERIFY2(known.contains(QStringLiteral("<source>") + text),
                             qPrintable(sources.fileName() + QStringLiteral(": ") + text));
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
    /// A row per catalogue of desk-app/translations, with the folders whose texts it holds.
    static void everyRoom()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("folders");
        const QDir folder(qEnvironmentVariable("PATROL_SOURCE") + QStringLiteral("/desk-app/translations"));
        for (QString name : folder.entryList({QStringLiteral("*_zh_CN.ts")})) {
            name.chop(int(qstrlen("_zh_CN.ts")));
            QTest::newRow(qPrintable(name))
                << name << (name == u"window" ? QStringLiteral("models widgets page window") : name);
        }
    }

    static QString catalogue()
    {
        QFETCH(QString, room);
        return contents(qEnvironmentVariable("PATROL_SOURCE") + QStringLiteral("/desk-app/translations/") + room +
                        QStringLiteral("_zh_CN.ts"));
    }

    static QString contents(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(path));
        return QString::fromUtf8(file.readAll());
    }

    /// Without XML's references: tools write an apostrophe in either way.
    static QString plain(QString text)
    {
        const QList<QPair<QString, QString>> references{
            {"&apos;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
        for (const auto& [reference, character] : references)
            text.replace(reference, character);
        return text;
    }

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
