// SPDX-License-Identifier: GPL-3.0-or-later
// What the service manager hears, on a real datagram socket.

#include "reader-agent/service/Supervisor.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
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
};

QTEST_GUILESS_MAIN(ServiceTest)
#include "ServiceTest.moc"
