// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/database/ConnectionString.h"

#include "desk-app/database/DatabaseError.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace
{

[[noreturn]] void refuse(const QString& why)
{
    throw DatabaseError(DatabaseError::Kind::Failed,
                        QStringLiteral("the connection string is not understood: %1").arg(why),
                        QStringLiteral("write for example: host=/run/postgresql dbname=patrol user=patrol"));
}

/// Reads `key = value` pairs as libpq does: blanks separate, quotes hold blanks, a backslash takes the next as it is.
class PairReader
{
public:
    explicit PairReader(const QString& text) : m_text(text) {}

    ConnectionString::Parameters pairs()
    {
        ConnectionString::Parameters result;
        for (skipBlanks(); !atEnd(); skipBlanks()) {
            const QString key = readKey();
            result.append({key, readValue(key)});
        }
        return result;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar next() const { return m_text.at(m_at); }
    void skipBlanks()
    {
        while (!atEnd() && next().isSpace())
            ++m_at;
    }

    QString readKey()
    {
        const auto start = m_at;
        while (!atEnd() && next() != u'=' && !next().isSpace())
            ++m_at;
        const QString key = m_text.mid(start, m_at - start);
        skipBlanks();
        if (atEnd() || next() != u'=') refuse(QStringLiteral("\"=\" is missing after \"%1\"").arg(key));
        ++m_at;
        skipBlanks();
        return key;
    }

    QString readValue(const QString& key)
    {
        const bool quoted = !atEnd() && next() == u'\'';
        if (quoted) ++m_at;
        QString value;
        while (!atEnd() && (quoted ? next() != u'\'' : !next().isSpace())) {
            if (next() == u'\\' && m_at + 1 < m_text.size()) ++m_at;
            value += next();
            ++m_at;
        }
        if (quoted && atEnd()) refuse(QStringLiteral("the quote after \"%1\" is not closed").arg(key));
        if (quoted) ++m_at;
        return value;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

ConnectionString::Parameters fromAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid()) refuse(url.errorString());
    ConnectionString::Parameters result;
    const auto add = [&result](const QString& key, const QString& value) {
        if (!value.isEmpty()) result.append({key, value});
    };
    add(QStringLiteral("host"), url.host(QUrl::FullyDecoded));
    if (url.port() >= 0) add(QStringLiteral("port"), QString::number(url.port()));
    add(QStringLiteral("user"), url.userName(QUrl::FullyDecoded));
    add(QStringLiteral("password"), url.password(QUrl::FullyDecoded));
    add(QStringLiteral("dbname"), url.path(QUrl::FullyDecoded).mid(1));
    for (const auto& [key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        add(key, value);
    return result;
}

/// A value as libpq reads it back.
QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

} // namespace

ConnectionString ConnectionString::parse(const QString& text)
{
    ConnectionString result;
    const bool isAddress = text.startsWith(u"postgresql://") || text.startsWith(u"postgres://");
    result.m_parameters = isAddress ? fromAddress(text) : PairReader(text).pairs();
    return result;
}

QString ConnectionString::value(const QString& key) const
{
    QString result;
    for (const auto& [name, given] : m_parameters) {
        if (name == key) result = given;
    }
    return result;
}

void ConnectionString::addDefault(const QString& key, const QString& value)
{
    if (this->value(key).isEmpty()) m_parameters.append({key, value});
}

QString ConnectionString::driverOptions() const
{
    static const QStringList ownSetters{QStringLiteral("host"), QStringLiteral("user"), QStringLiteral("password"),
                                        QStringLiteral("dbname")};
    QStringList options;
    for (const auto& [key, value] : m_parameters) {
        if (ownSetters.contains(key)) continue;
        if (value.contains(u';')) refuse(QStringLiteral("\"%1\" holds a semicolon").arg(key));
        options.append(key + u'=' + quoted(value));
    }
    return options.join(u' ');
}
