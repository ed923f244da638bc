// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/ConnectionString.h"
#include "desk-app/database/DatabaseError.h"

#include <QTest>

class ConnectionStringTest : public QObject
{
    Q_OBJECT
private slots:
    void pairsAreReadAsLibpqReadsThem()
    {
        const auto given = ConnectionString::parse(
            QStringLiteral(R"(host=/run/pg dbname = 'patrol desk' password='it\'s \\ me' port=5433)"));
        QCOMPARE(given.value("host"), QStringLiteral("/run/pg"));
        QCOMPARE(given.value("dbname"), QStringLiteral("patrol desk"));
        QCOMPARE(given.value("password"), QStringLiteral("it's \\ me"));
        QCOMPARE(given.value("port"), QStringLiteral("5433"));
    }

    void nothingMeansTheEnvironment()
    {
        QVERIFY(ConnectionString::parse({}).parameters().isEmpty());
        QCOMPARE(ConnectionString::parse({}).driverOptions(), QString());
    }

    void theLastValueWins() { QCOMPARE(ConnectionString::parse("host=a host=b").value("host"), QStringLiteral("b")); }

    void anAddressIsUnderstoodToo()
    {
        const auto given = ConnectionString::parse(
            QStringLiteral("postgresql://zhang:p%40ss@desk.example:6000/patrol?sslmode=verify-full"));
        QCOMPARE(given.value("user"), QStringLiteral("zhang"));
        QCOMPARE(given.value("password"), QStringLiteral("p@ss"));
        QCOMPARE(given.value("host"), QStringLiteral("desk.example"));
        QCOMPARE(given.value("port"), QStringLiteral("6000"));
        QCOMPARE(given.value("dbname"), QStringLiteral("patrol"));
        QCOMPARE(given.value("sslmode"), QStringLiteral("verify-full"));
    }

    void whatTheDriverHasNoSetterForGoesAsOptions()
    {
        const auto given =
            ConnectionString::parse("service=patrol sslmode=require host=x password=secret application_name='it\\'s'");
        QCOMPARE(given.driverOptions(), QStringLiteral("service='patrol' sslmode='require' application_name='it\\'s'"));
    }

    void aDefaultGivesWay()
    {
        auto given = ConnectionString::parse("connect_timeout=1");
        given.addDefault("connect_timeout", "5");
        given.addDefault("application_name", "desk-app");
        QCOMPARE(given.value("connect_timeout"), QStringLiteral("1"));
        QCOMPARE(given.value("application_name"), QStringLiteral("desk-app"));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("no equals sign") << "host /run"
                                        << "host";
        QTest::newRow("open quote") << "dbname='patrol"
                                    << "dbname";
        QTest::newRow("a semicolon the driver cannot pass on") << "options='a;b'"
                                                               << "options";
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        try {
            static_cast<void>(ConnectionString::parse(text).driverOptions());
            QFAIL("it was taken");
        } catch (const DatabaseError& error) {
            QVERIFY2(error.message().contains(named), qPrintable(error.message()));
            QVERIFY(!error.hint().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(ConnectionStringTest)
#include "ConnectionStringTest.moc"
