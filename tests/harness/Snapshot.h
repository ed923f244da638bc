// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace harness
{

/// Compares with a file of the repository. Empty when equal; otherwise the words for a failed test: a unified diff and
/// where what was found has been left (`<name>-<zone>.fail` in the working folder), to be looked at and, if right,
/// copied over the expected file.
/// \code
/// QString difference = harness::compareWithSnapshot(csv, "tests/whole/evening.expected.csv");
/// QVERIFY2(difference.isEmpty(), qPrintable(difference));
/// \endcode
QString compareWithSnapshot(const QByteArray& found, const QString& expectedFile);

} // namespace harness
