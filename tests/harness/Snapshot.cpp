// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/harness/Snapshot.h"

#include "tests/harness/Program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <stdexcept>

namespace harness
{

namespace
{

// The suite runs once per zone, and both runs may be under way at the same time.
QString failPath(const QString& expectedFile)
{
    const QString zone = qEnvironmentVariable("TZ", "here").section('/', -1);
    return QDir::current().filePath(QFileInfo(expectedFile).fileName() + "-" + zone + ".fail");
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        throw std::runtime_error("cannot write " + path.toStdString() + ": " + file.errorString().toStdString());
    }
}

} // namespace

QString compareWithSnapshot(const QByteArray& found, const QString& expectedFile)
{
    const QString expectedPath = sourcePath(expectedFile);
    QFile expected(expectedPath);
    const bool there = expected.open(QIODevice::ReadOnly);
    const QString left = failPath(expectedFile);
    if (there && expected.readAll() == found) {
        QFile::remove(left);
        return {};
    }
    write(left, found);
    const Outcome diff = run("diff", {"-u", there ? expectedPath : "/dev/null", left});
    return QStringLiteral("%1 differs from what was found, which is left in %2\n%3%4")
        .arg(expectedFile, left, QString::fromUtf8(diff.out), QString::fromUtf8(diff.err));
}

} // namespace harness
