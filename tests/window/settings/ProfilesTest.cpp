// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Demo.h"
#include "desk-app/settings/connection/Profiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

class ProfilesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("example"));
        QCoreApplication::setApplicationName(QStringLiteral("ProfilesTest"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
        for (const char* name : {"PGSERVICE", "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER"})
            qunsetenv(name);
    }
    void init() { QSettings().clear(); }

    void profilesAreKeptInTheirOrder()
    {
        const QList<Profile> list{{QStringLiteral("分局"), QStringLiteral("host='db.example' dbname=patrol")}, {QStringLiteral("演示"), QStringLiteral("service=demo")}};
        profiles::keep(list);
        QCOMPARE(profiles::all(), list);
        profiles::keep(Profile{QStringLiteral("演示"), QStringLiteral("service=other")});
        QCOMPARE(profiles::all().size(), 2);
        QCOMPARE(profiles::all().last().conninfo, QStringLiteral("service=other"));
    }

    void passwordsAreNeverKept_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("pairs") << QStringLiteral("host=db password='top secret' dbname=patrol") << QStringLiteral("host='db' dbname='patrol'");
        QTest::newRow("address") << QStringLiteral("postgresql://me:secret@db:5433/patrol?sslmode=require") << QStringLiteral("host='db' port='5433' user='me' dbname='patrol' sslmode='require'");
        QTest::newRow("none") << QStringLiteral("service=patrol") << QStringLiteral("service=patrol");
        QTest::newRow("quotes") << QStringLiteral("user='it\\'s' password=x") << QStringLiteral("user='it\\'s'");
    }
    void passwordsAreNeverKept()
    {
        QFETCH(QString, given);
        QFETCH(QString, kept);
        profiles::keep({{QStringLiteral("one"), given}});
        QCOMPARE(profiles::all().first().conninfo, kept);
        QSettings().sync();
        QFile file(QSettings().fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
    }

    void whatIsGivenComesFirst()
    {
        QVERIFY(profiles::isFirstRun({}));
        QVERIFY(!profiles::isFirstRun(QStringLiteral("dbname=x")));
        QCOMPARE(profiles::choose({}), QString());
        profiles::keep({{QStringLiteral("a"), QStringLiteral("dbname=a")}, {QStringLiteral("b"), QStringLiteral("dbname=b")}});
        QVERIFY(!profiles::isFirstRun({}));
        QCOMPARE(profiles::choose({}), QStringLiteral("dbname=a"));
        profiles::setUsual(QStringLiteral("b"));
        QCOMPARE(profiles::choose({}), QStringLiteral("dbname=b"));
        QCOMPARE(profiles::choose(QStringLiteral("dbname=x")), QStringLiteral("dbname=x"));
        qputenv("PGSERVICE", "patrol");
        QCOMPARE(profiles::choose({}), QString()); // libpq takes the variables
        profiles::keep(QList<Profile>{});
        QVERIFY(!profiles::isFirstRun({}));
        qunsetenv("PGSERVICE");
    }

    void theDemoIsFoundWhereItKeepsItsData()
    {
        QTemporaryDir folder;
        qputenv("PATROL_DEMO_FOLDER", folder.path().toUtf8());
        QVERIFY(Demo::find().socket.isEmpty());
        const QString cluster = folder.path() + QStringLiteral("/cluster");
        QVERIFY(QDir().mkpath(cluster + QStringLiteral("/socket")));
        QFile env(cluster + QStringLiteral("/env"));
        QVERIFY(env.open(QIODevice::WriteOnly));
        env.write(QStringLiteral("export PGHOST='%1/socket' PGPORT=5432 PGUSER=patrol\n").arg(cluster).toUtf8());
        env.close();
        QCOMPARE(Demo::find().socket, cluster + QStringLiteral("/socket"));
        QVERIFY(!Demo::find().running);
        QFile socket(cluster + QStringLiteral("/socket/.s.PGSQL.5432"));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        QVERIFY(Demo::find().running);
        QCOMPARE(Demo::find().conninfo(), QStringLiteral("host='%1/socket' dbname=patrol user=demo_desk").arg(cluster));
        QVERIFY2(QFile::exists(Demo::find().program), qPrintable(Demo::find().program)); // this is a checkout
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(ProfilesTest)
#include "ProfilesTest.moc"
