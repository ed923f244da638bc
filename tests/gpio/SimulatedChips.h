// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>

/// A folder of simulated GPIO chips, and what happened on their lines. While it lives, this process and those that it
/// starts have them in place of real ones, if libgpio-simulator.so stands before the C library in them.
class SimulatedChips
{
public:
    SimulatedChips() { qputenv("PATROL_GPIO", m_folder.path().toUtf8()); }
    ~SimulatedChips() { qunsetenv("PATROL_GPIO"); }
    SimulatedChips(const SimulatedChips&) = delete;
    SimulatedChips& operator=(const SimulatedChips&) = delete;

    void plugIn(const QString& chip = "gpiochip0", int lines = 54) const
    {
        write(chip, QString{"simulated %1\n"}.arg(lines));
    }
    void unplug(const QString& chip = "gpiochip0") const { QFile::remove(m_folder.filePath(chip)); }

    /// Somebody else has that line; nobody with an empty consumer.
    void use(int line, const QString& consumer) const
    {
        write("gpiochip0.used", consumer.isEmpty() ? "" : QString{"%1 %2\n"}.arg(line).arg(consumer));
    }

    /// All that happened, "CHIP …" in order, without the instants.
    QStringList events() const
    {
        QStringList all;
        for (const QString& line : lines())
            all << line.section(' ', 1);
        return all;
    }

    /// A level of a line, and since when: CLOCK_BOOTTIME.
    struct Level {
        std::chrono::nanoseconds since;
        bool high;
    };
    QList<Level> levels(int line, const QString& chip = "gpiochip0") const
    {
        QList<Level> all;
        for (const QString& event : lines())
            if (const QStringList words = event.split(' ');
                words.size() == 4 && words[1] == chip && words[2] == QString::number(line))
                all << Level{std::chrono::nanoseconds{words[0].toLongLong()}, words[3] == "1"};
        return all;
    }

    void forget() const { QFile::remove(m_folder.filePath("record")); }

private:
    void write(const QString& name, const QString& text) const
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write to the chips' folder");
        file.write(text.toUtf8());
    }

    QStringList lines() const
    {
        QFile file{m_folder.filePath("record")};
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }

    QTemporaryDir m_folder;
};
