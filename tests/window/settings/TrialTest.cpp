// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Explanation.h"
#include "desk-app/settings/connection/Trial.h"
#include "tests/harness/SilentServer.h"
#include "tests/harness/TemporaryDatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using Outcome = Trial::Outcome;
Q_DECLARE_METATYPE(Trial::Outcome)

/// Real attempts against this machine's private cluster, and against what is not there.
class TrialTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_database = std::make_unique<harness::TemporaryDatabase>(); }
    void cleanupTestCase() { m_database.reset(); }

    void aPatrolDatabaseIsGood()
    {
        const Trial trial = tried(m_database->conninfo());
        QVERIFY2(trial.outcome == Outcome::Good, qPrintable(trial.message));
        QVERIFY(trial.schemaVersion >= 10);
        QVERIFY(!trial.serverVersion.isEmpty());
        QVERIFY(!trial.overNetwork && !trial.encrypted);
        QCOMPARE(Explanation::title(trial), QStringLiteral("Connected to %1 as %2").arg(m_database->name(), trial.user));
        QVERIFY(Explanation::remedy(trial).contains(QStringLiteral("nothing crosses a network")));
        QVERIFY(Explanation::said(trial).isEmpty());
    }

    void eachFailureIsToldApart_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<Trial::Outcome>("outcome");
        QTest::addColumn<QString>("title");
        const QString good = m_database->conninfo();
        const auto with = [&](const char* more) { return good + u' ' + QLatin1String(more); };
        QTest::newRow("no such database") << with("dbname=no_such_database") << Outcome::NoSuchDatabase << QStringLiteral("There is no database called no_such_database");
        QTest::newRow("no such role") << with("user=no_such_role") << Outcome::NotLetIn << QStringLiteral("The server does not let no_such_role in");
        QTest::newRow("not ours") << with("dbname=postgres") << Outcome::NotOurs << QStringLiteral("postgres is not a patrol database");
        QTest::newRow("no socket") << QStringLiteral("host=/no/such/folder dbname=patrol user=me") << Outcome::NobodyListens << QStringLiteral("No database server listens on this machine, port 5432");
        QTest::newRow("refused") << QStringLiteral("host=127.0.0.1 port=1 dbname=patrol user=me") << Outcome::NobodyListens << QStringLiteral("No database server listens on 127.0.0.1, port 1");
        QTest::newRow("unknown host") << QStringLiteral("host=no-such-host.invalid dbname=patrol user=me") << Outcome::UnknownHost << QStringLiteral("Nobody knows a machine called no-such-host.invalid");
        QTest::newRow("unknown service") << QStringLiteral("service=no_such_service") << Outcome::NotUnderstood << QStringLiteral("This is not a connection");
        QTest::newRow("nonsense") << QStringLiteral("colour=blue") << Outcome::NotUnderstood << QStringLiteral("This is not a connection");
        QTest::newRow("no authority") << QStringLiteral("host=127.0.0.1 port=1 dbname=p user=me sslmode=verify-full sslrootcert=/no/such/root.crt") << Outcome::NobodyListens << QStringLiteral("No database server listens on 127.0.0.1, port 1");
    }
    void eachFailureIsToldApart()
    {
        QFETCH(QString, conninfo);
        QFETCH(Trial::Outcome, outcome);
        QFETCH(QString, title);
        const Trial trial = tried(conninfo);
        QVERIFY2(trial.outcome == outcome, qPrintable(QStringLiteral("%1: %2").arg(int(trial.outcome)).arg(trial.message)));
        QCOMPARE(Explanation::title(trial), title);
        QVERIFY(!Explanation::remedy(trial).isEmpty());
        QVERIFY(Explanation::said(trial).contains(trial.message));
    }

    void aLoginWithoutARoleIsToldWhatToAskFor()
    {
        m_database->sql(QStringLiteral("do $$ begin create role trial_test_nobody login; exception when duplicate_object then null; end $$"));
        const Trial trial = tried(m_database->conninfo() + QStringLiteral(" user=trial_test_nobody"));
        QVERIFY2(trial.outcome == Outcome::NoRights, qPrintable(trial.message));
        QVERIFY(Explanation::remedy(trial).contains(QStringLiteral("grant patrol_viewer to \"trial_test_nobody\"")));
    }

    void whoeverIsSilentIsGivenUp()
    {
        const harness::SilentServer server;
        QElapsedTimer clock;
        clock.start();
        const Trial trial = tried(QStringLiteral("host=%1 port=%2 dbname=patrol user=me").arg(server.host()).arg(server.port()), 500);
        QVERIFY2(trial.outcome == Outcome::Silence, qPrintable(trial.message));
        QVERIFY(clock.elapsed() < 4000);
    }

    void aTrialIsStoppedAtOnce()
    {
        const harness::SilentServer server;
        QFuture<Trial> future = tryConnection(QStringLiteral("host=%1 port=%2 dbname=patrol user=me").arg(server.host()).arg(server.port()), 60'000);
        QTest::qWait(50);
        future.cancel();
        QElapsedTimer clock;
        clock.start();
        future.waitForFinished();
        QVERIFY(clock.elapsed() < 4000);
    }

    void passwordsAreLookedForWhereLibpqDoes()
    {
        Trial trial;
        trial.host = QStringLiteral("db.example");
        trial.port = QStringLiteral("5432");
        trial.database = QStringLiteral("patrol");
        trial.user = QStringLiteral("chief:east");
        trial.outcome = Outcome::PasswordMissing;
        QCOMPARE(Explanation::passwordLine(trial), QStringLiteral("db.example:5432:patrol:chief\\:east:your password"));
        QVERIFY(Explanation::remedy(trial).contains(Explanation::passwordLine(trial)));
        QVERIFY(Explanation::remedy(trial).contains(Explanation::passwordFile()));
    }

    void servicesAndVariablesAreFollowed()
    {
        QTemporaryDir folder;
        QFile services(folder.filePath(QStringLiteral("services.conf")));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write("[bureau]\nhost=db.example\nport=6543\ndbname=patrol\nuser=chief\nsslmode=verify-full\n");
        services.close();
        qputenv("PGSERVICEFILE", services.fileName().toUtf8());
        QFuture<Trial> future = meaningOf(QStringLiteral("service=bureau"));
        const Trial meaning = future.result();
        QCOMPARE(meaning.host + meaning.port + meaning.database + meaning.user + meaning.sslmode, QStringLiteral("db.example6543patrolchiefverify-full"));
        qunsetenv("PGSERVICEFILE");
    }

    void protectionIsToldByWhatWasChecked_data()
    {
        QTest::addColumn<bool>("network");
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("safe");
        QTest::addColumn<QString>("part");
        QTest::newRow("socket") << false << false << QStringLiteral("prefer") << true << QStringLiteral("local socket");
        QTest::newRow("open") << true << false << QStringLiteral("disable") << false << QStringLiteral("Not encrypted");
        QTest::newRow("not checked") << true << true << QStringLiteral("require") << false << QStringLiteral("was not checked");
        QTest::newRow("authority") << true << true << QStringLiteral("verify-ca") << true << QStringLiteral("name was not compared");
        QTest::newRow("name") << true << true << QStringLiteral("verify-full") << true << QStringLiteral("proved its name");
    }
    void protectionIsToldByWhatWasChecked()
    {
        QFETCH(bool, network);
        QFETCH(bool, encrypted);
        QFETCH(QString, mode);
        QFETCH(bool, safe);
        QFETCH(QString, part);
        const auto protection = Explanation::protection(network, encrypted, QStringLiteral("TLSv1.3"), QStringLiteral("TLS_AES_256_GCM_SHA384"), mode);
        QCOMPARE(protection.safe, safe);
        QVERIFY2(protection.title.contains(part), qPrintable(protection.title));
        QCOMPARE(protection.remedy.isEmpty(), safe && mode != u"verify-ca");
        QCOMPARE(protection.title.contains(QStringLiteral("TLSv1.3")), encrypted);
    }

private:
    static Trial tried(const QString& conninfo, int milliseconds = 8000) { return tryConnection(conninfo, milliseconds).result(); }
    std::unique_ptr<harness::TemporaryDatabase> m_database;
};

QTEST_GUILESS_MAIN(TrialTest)
#include "TrialTest.moc"
