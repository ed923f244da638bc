// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QException>
#include <QString>

/// Why a question got no answer. A decision each: wait, tell the person, or report a fault.
class DatabaseError : public QException
{
public:
    enum class Kind {
        Unreachable, ///< No server, or the connection broke: it is tried again by itself.
        Refused,     ///< The database refused the request for a reason a person can act on.
        NotAllowed,  ///< The role may not do this.
        Failed       ///< Anything else: a fault of ours or of the schema.
    };

    /// @param message one sentence, the database's own; @param hint what to do about it, may be empty;
    /// @param detail of a refusal: `<code> key=value …`, for words::refusal().
    DatabaseError(Kind kind, QString message, QString hint = {}, QString detail = {})
        : m_kind(kind), m_message(std::move(message)), m_hint(std::move(hint)), m_detail(std::move(detail))
    {
    }

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QString& message() const { return m_message; }
    [[nodiscard]] const QString& hint() const { return m_hint; }
    [[nodiscard]] const QString& detail() const { return m_detail; }

    void raise() const override { throw *this; }
    [[nodiscard]] DatabaseError* clone() const override { return new DatabaseError(*this); }

private:
    Kind m_kind;
    QString m_message, m_hint, m_detail;
};
