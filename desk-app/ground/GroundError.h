// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>
#include <stdexcept>

/// A file that cannot be a map's ground: which, and why, as a person reads it.
class GroundError : public std::runtime_error
{
public:
    GroundError(const QString& file, const QString& reason)
        : std::runtime_error(reason.toStdString()), m_text(QFileInfo(file).fileName() + QStringLiteral(": ") + reason)
    {
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_text;
};
