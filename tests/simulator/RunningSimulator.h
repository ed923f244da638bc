// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

/// The real pn532-simulator as a child of the test. It ends with this object.
class RunningSimulator
{
public:
    /// Starts it with arguments; the readers' links lie in folder().
    explicit RunningSimulator(const QStringList& arguments = {"--device", "F001", "--stay"})
    {
        m_process.setProgram(qEnvironmentVariable("PATROL_BIN") + "/pn532-simulator");
        m_process.setArguments(QStringList{"--folder", m_folder.path()} + arguments);
        m_process.start();
    }

    ~RunningSimulator()
    {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.terminate();
        if (!m_process.waitForFinished(5000)) m_process.kill();
        m_process.waitForFinished(5000);
    }

    QString folder() const { return m_folder.path(); }
    QString link(const QString& reader) const { return m_folder.filePath(reader); }
    QProcess& process() { return m_process; }

    /// Writes a command.
    void send(const QString& command)
    {
        m_process.write(command.toUtf8() + "\n");
        m_process.waitForBytesWritten(1000);
    }

    /// Waits for the next event that starts with those words and returns it; empty after patience ms. Events
    /// before it are passed over.
    QString waitFor(const QString& event, int patience = 10000)
    {
        QElapsedTimer since;
        since.start();
        for (;;) {
            while (m_process.canReadLine()) {
                const auto line = QString::fromUtf8(m_process.readLine()).trimmed();
                if (line.startsWith(event)) return line;
            }
            const bool ended = m_process.state() == QProcess::NotRunning;
            if (ended || since.hasExpired(patience)) return {};
            m_process.waitForReadyRead(50);
        }
    }

    /// Waits for the program to end by itself and returns its exit status; -1 if it does not, or crashed.
    int waitForEnd(int patience = 10000)
    {
        const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};
