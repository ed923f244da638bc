// SPDX-License-Identifier: GPL-3.0-or-later
// What the service manager hears, on a real datagram socket.

#include "reader-agent/service/Supervisor.h"
#include "tests/agent/RunningAgent.h"
#include "tests/harness/Clocks.h"
#include "tests/harness/Program.h"
#include "tests/simulator/RunningSimulator.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using agent::Supervisor;
using namespace std::chrono_literals;

namespace
{

/// A socket such as the service manager's. name: a path, or "@name".
class Manager
{
public:
    explicit Manager(const QByteArray& name) : m_fd{::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)}
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.data(), static_cast<std::size_t>(name.size()));
        if (name.startsWith('@')) address.sun_path[0] = '\0';
        const auto size = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size());
        if (::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), static_cast<socklen_t>(size)) != 0)
            qFatal("cannot bind the service manager's socket");
        qputenv("NOTIFY_SOCKET", name);
    }
    ~Manager() { ::close(m_fd); }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    /// The next datagram; empty when there is none.
    QByteArray next() const
    {
        QByteArray text(4096, '\0');
        const auto count = ::recv(m_fd, text.data(), static_cast<std::size_t>(text.size()), 0);
        return count < 0 ? QByteArray{} : text.left(static_cast<qsizetype>(count));
    }

    /// Waits for a datagram that starts with those words.
    bool hears(const QByteArray& words, std::chrono::milliseconds patience = 10s) const
    {
        return harness::waitUntil([&] { return next().startsWith(words); }, patience);
    }

private:
    int m_fd;
};

} // namespace

class ServiceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void init()
    {
        for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            qunsetenv(name);
    }

    void everyWordIsADatagram_data()
    {
        QTest::addColumn<QByteArray>("socket");
        QTest::newRow("a file") << m_folder.filePath("notify").toUtf8();
        QTest::newRow("an abstract name") << "@patrol-service-test-" + QByteArray::number(::getpid());
    }
    void everyWordIsADatagram()
    {
        QFETCH(QByteArray, socket);
        const Manager manager{socket};
        Supervisor supervisor;
        supervisor.ready();
        supervisor.status("1 of 1 readers listens");
        supervisor.status("1 of 1 readers listens");
        supervisor.status("0 of 1 readers listens");
        supervisor.feed();
        supervisor.stopping();
        for (const char* expected : {"READY=1", "STATUS=1 of 1 readers listens", "STATUS=0 of 1 readers listens",
                                     "WATCHDOG=1", "STOPPING=1", ""})
            QCOMPARE(manager.next(), QByteArray{expected});
    }

    void noChildSpeaksForTheAgent()
    {
        const Manager manager{m_folder.filePath("notify-2").toUtf8()};
        qputenv("WATCHDOG_USEC", "30000000");
        qputenv("WATCHDOG_PID", QByteArray::number(::getpid()));
        const Supervisor supervisor;
        QCOMPARE(supervisor.feedEvery().value(), 15000ms);
        QVERIFY(!qEnvironmentVariableIsSet("NOTIFY_SOCKET"));
        QVERIFY(!qEnvironmentVariableIsSet("WATCHDOG_USEC"));
        QVERIFY(!qEnvironmentVariableIsSet("WATCHDOG_PID"));
    }

    void nobodyIsFedWhoDoesNotWait_data()
    {
        QTest::addColumn<QByteArray>("microseconds");
        QTest::addColumn<QByteArray>("process");
        QTest::newRow("no watchdog") << QByteArray{} << QByteArray{};
        QTest::newRow("switched off") << QByteArray{"0"} << QByteArray{};
        QTest::newRow("no number") << QByteArray{"soon"} << QByteArray{};
        QTest::newRow("another process's") << QByteArray{"30000000"} << QByteArray{"1"};
    }
    void nobodyIsFedWhoDoesNotWait()
    {
        QFETCH(QByteArray, microseconds);
        QFETCH(QByteArray, process);
        const Manager manager{"@patrol-service-test-fed-" + QByteArray::number(::getpid())};
        qputenv("WATCHDOG_USEC", microseconds);
        if (!process.isEmpty()) qputenv("WATCHDOG_PID", process);
        QVERIFY(!Supervisor{}.feedEvery());
    }

    void withoutAServiceManagerNothingHappens_data()
    {
        QTest::addColumn<QByteArray>("socket");
        QTest::newRow("none") << QByteArray{};
        QTest::newRow("no path") << QByteArray{"notify"};
        QTest::newRow("too long") << "/" + QByteArray(200, 'x');
        QTest::newRow("gone") << QByteArray{"/no-such-folder/notify"};
        QTest::newRow("a virtual machine's") << QByteArray{"vsock:2:1234"};
    }
    void withoutAServiceManagerNothingHappens()
    {
        QFETCH(QByteArray, socket);
        qputenv("NOTIFY_SOCKET", socket);
        qputenv("WATCHDOG_USEC", "30000000");
        Supervisor supervisor;
        supervisor.ready();
        supervisor.status("still here");
        QVERIFY(!supervisor.feedEvery() || socket.startsWith("/no-such"));
    }

    void theServiceManagerHearsHowTheAgentIs()
    {
        const harness::TemporaryDatabase database;
        registerReaders(database, {"F001"});
        RunningSimulator simulator{{"--device", "F001", "--commands", "--stay"}};
        QVERIFY(!simulator.waitFor("ready F001").isEmpty());
        const Manager manager{"@patrol-service-test-agent-" + QByteArray::number(::getpid())};
        qputenv("WATCHDOG_USEC", "400000");
        RunningAgent agent{database.conninfo(), simulator.folder(), {"F001"}};
        agent.start();
        QVERIFY(manager.hears("READY=1"));
        QVERIFY(manager.hears("STATUS=1 of 1 readers listen, the database answers"));
        QVERIFY(manager.hears("WATCHDOG=1"));
        QVERIFY(manager.hears("WATCHDOG=1", 2s)); // and again
        QCOMPARE(agent.end(), 0);
        QVERIFY(manager.hears("STOPPING=1"));
    }

    void aCourierThatHangsIsNotKeptAlive()
    {
        // A file of libpq's that never answers: no deadline of ours reaches into it.
        QTemporaryDir folder;
        const QByteArray never = folder.filePath("services").toUtf8();
        QCOMPARE(::mkfifo(never.constData(), 0600), 0);
        const Manager manager{"@patrol-service-test-hangs-" + QByteArray::number(::getpid())};
        qputenv("WATCHDOG_USEC", "400000");
        harness::Clocks clocks;
        QProcessEnvironment environment = clocks.environment();
        environment.insert("PGSERVICEFILE", never);
        RunningAgent agent{"service=patrol", folder.path(), {"F001"}};
        agent.start(environment);
        QVERIFY(manager.hears("WATCHDOG=1"));
        clocks.jump(11min);
        QVERIFY(!agent.waitForErr("the courier hangs; ").isEmpty());
        while (!manager.next().isEmpty()) {
        }
        QTest::qWait(1500);
        QCOMPARE(manager.next(), QByteArray{});
        QCOMPARE(agent.end(), 0); // it ends in time all the same
    }
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "ServiceTest.moc"
