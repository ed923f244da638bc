// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/Tone.h"

#include <QApplication>
#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <numbers>

namespace
{

constexpr int rate = 16'000; ///< Samples a second, one channel, 16 bits.

/// One note that fades.
void append(QByteArray& samples, double hertz, double seconds)
{
    QDataStream out(&samples, QIODevice::Append);
    out.setByteOrder(QDataStream::LittleEndian);
    const int count = static_cast<int>(rate * seconds);
    for (int at = 0; at < count; ++at) {
        const double time = static_cast<double>(at) / rate, fade = std::exp(-4.0 * time / seconds);
        out << static_cast<qint16>(18'000 * fade * std::sin(2 * std::numbers::pi * hertz * time));
    }
}

/// A file as WAV players read it.
QByteArray wave()
{
    QByteArray samples, file;
    append(samples, 880, 0.35);
    append(samples, 659, 0.55);
    QDataStream out(&file, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto bytes = static_cast<quint32>(samples.size());
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(2 * rate) << quint16(2) << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    return file + samples;
}

/// Written once, gone with the program; empty when it cannot be.
QString path()
{
    static const QTemporaryDir folder;
    static const QString written = [] {
        QFile file(folder.filePath(QStringLiteral("missed.wav")));
        return file.open(QIODevice::WriteOnly) && file.write(wave()) > 0 ? file.fileName() : QString();
    }();
    return written;
}

} // namespace

void tone::play()
{
    for (const char* player : {"pw-play", "paplay", "aplay"}) {
        const QString program = QStandardPaths::findExecutable(QLatin1String(player));
        if (program.isEmpty() || path().isEmpty()) continue;
        QProcess process;
        process.setProgram(program);
        process.setArguments({path()});
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        if (process.startDetached()) return;
    }
    QApplication::beep();
}
