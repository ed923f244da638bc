// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

/// A libpq connection string, taken apart: Qt's driver wants host, user, password and database one by one,
/// and everything else (service, sslmode, …) as options.
class ConnectionString
{
public:
    using Parameters = QList<QPair<QString, QString>>;

    /// Takes `key = 'value' …` or a `postgresql://` address. Throws DatabaseError (Failed) that names what is wrong.
    static ConnectionString parse(const QString& text);

    /// The last value given for @p key; empty when there is none.
    [[nodiscard]] QString value(const QString& key) const;
    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }
    /// Adds @p key unless it is there.
    void addDefault(const QString& key, const QString& value);
    /// What Qt's driver takes as connect options: all but host, user, password and dbname, quoted for libpq.
    /// Throws DatabaseError when a value holds ';', which the driver cannot pass on.
    [[nodiscard]] QString driverOptions() const;

private:
    Parameters m_parameters;
};
