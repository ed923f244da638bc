// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/DatabaseError.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>
#include <functional>

class QSqlQuery;

/// The row of an answer that is being read, by column name. Valid only while it is handed out.
class Row
{
public:
    explicit Row(const QSqlQuery& query);
    [[nodiscard]] bool has(const char* column) const { return m_columns.contains(QLatin1String(column)); }
    /// The value; null for SQL null. Throws DatabaseError when the answer has no such column.
    [[nodiscard]] QVariant operator[](const char* column) const;

private:
    const QSqlQuery& m_query;
    QHash<QString, int> m_columns; ///< Made once per answer: asking the driver for each row is slow.
};

/// What a question asks through, on the thread of a connection: one statement after the other, each in a transaction
/// of its own. A page's questions (desk-app/<page>/model/) are functions of a Session; they see no Qt Sql.
class Session
{
public:
    virtual ~Session() = default;
    /// Runs one statement with bound values (named `:value`) and hands each row to @p take. Throws DatabaseError.
    virtual void select(const QString& statement, const QVariantMap& values,
                        const std::function<void(const Row&)>& take) = 0;

    /// The same; each row is made into one element of the answer by @p make.
    template <typename Made>
    QList<Made> all(const char* statement, const QVariantMap& values, Made (*make)(const Row&))
    {
        QList<Made> answer;
        select(QString::fromUtf8(statement), values, [&](const Row& row) { answer.append(make(row)); });
        return answer;
    }
};
