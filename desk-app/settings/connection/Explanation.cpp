// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/connection/Explanation.h"

#include <QDir>

using Outcome = Trial::Outcome;

QString Explanation::title(const Trial& trial)
{
    const QString place = trial.host.isEmpty() || trial.host.startsWith(u'/') ? tr("this machine") : trial.host;
    switch (trial.outcome) {
    case Outcome::Good:
        return tr("Connected to %1 as %2").arg(trial.database, trial.user);
    case Outcome::NotUnderstood:
        return tr("This is not a connection");
    case Outcome::UnknownHost:
        return tr("Nobody knows a machine called %1").arg(trial.host);
    case Outcome::NobodyListens:
        return tr("No database server listens on %1, port %2").arg(place, trial.port);
    case Outcome::Silence:
        return tr("%1 does not answer").arg(place);
    case Outcome::PasswordMissing:
        return tr("The server wants a password for %1").arg(trial.user);
    case Outcome::PasswordWrong:
        return tr("The password of %1 is wrong").arg(trial.user);
    case Outcome::NotLetIn:
        return tr("The server does not let %1 in").arg(trial.user);
    case Outcome::NoSuchDatabase:
        return tr("There is no database called %1").arg(trial.database);
    case Outcome::NoRights:
        return tr("%1 may not look at this database").arg(trial.user);
    case Outcome::NotOurs:
        return tr("%1 is not a patrol database").arg(trial.database);
    case Outcome::NoEncryption:
        return tr("The connection cannot be encrypted");
    case Outcome::BadCertificate:
        return tr("The server cannot prove who it is");
    case Outcome::NoAuthority:
        return tr("The certificate of the authority is missing");
    case Outcome::ServerBusy:
        return tr("The server takes no connection just now");
    case Outcome::Other:
        break;
    }
    return tr("The connection failed");
}

QString Explanation::remedy(const Trial& trial)
{
    switch (trial.outcome) {
    case Outcome::Good:
        return tr("PostgreSQL %1, schema %2. %3")
            .arg(trial.serverVersion)
            .arg(trial.schemaVersion)
            .arg(protection(trial.overNetwork, trial.encrypted, trial.protocol, trial.cipher, trial.sslmode).title);
    case Outcome::NotUnderstood:
        return tr("Look at the spelling: a service must stand in the service file, and values with blanks in quotes.");
    case Outcome::UnknownHost:
        return tr("Look at the spelling of the host, or ask whoever runs the network; its address in numbers does as well.");
    case Outcome::NobodyListens:
        return tr("Look at host and port. Whoever runs the server must start it, and let it listen to the network (listen_addresses).");
    case Outcome::Silence:
        return tr("Look at the host and the network cable, or VPN; a firewall on the way may keep the port closed.");
    case Outcome::PasswordMissing:
    case Outcome::PasswordWrong:
        return tr("This program keeps no passwords. Write one line into %1 (only you may read that file):\n%2")
            .arg(passwordFile(), passwordLine(trial));
    case Outcome::NotLetIn:
        return tr("Whoever runs the server must allow this login from this machine (pg_hba.conf, and a login role of that name). "
                  "It may allow encrypted connections only: choose an encryption above \"off\".");
    case Outcome::NoSuchDatabase:
        return tr("Look at the spelling of the database. Whoever runs the server makes one with createdb and schema/deploy.");
    case Outcome::NoRights:
        return tr("An administrator of the database must grant the login a role: grant patrol_viewer to \"%1\".").arg(trial.user);
    case Outcome::NotOurs:
        return tr("Choose another database, or let whoever runs the server deploy the schema there: schema/deploy.");
    case Outcome::NoEncryption:
        return tr("Whoever runs the server must give it a certificate (ssl = on). Without encryption everybody on the way can read along.");
    case Outcome::BadCertificate:
        return tr("Ask whoever runs the server for the certificate of its authority, and for the name it stands under. Do not "
                  "go on without: somebody may pretend to be the server.");
    case Outcome::NoAuthority:
        return tr("Choose the file with the certificate of the authority that you were given (CA file), or put it into %1.")
            .arg(QDir::toNativeSeparators(QDir::homePath() + QStringLiteral("/.postgresql/root.crt")));
    case Outcome::ServerBusy:
        return tr("Try again in a minute.");
    case Outcome::Other:
        break;
    }
    return tr("Show what the server said to whoever runs it.");
}

QString Explanation::said(const Trial& trial)
{
    return trial.outcome == Outcome::Good || trial.message.isEmpty() ? QString() : tr("It was said: %1").arg(trial.message);
}

Explanation::Protection Explanation::protection(bool overNetwork, bool encrypted, const QString& protocol, const QString& cipher,
                                                const QString& sslmode)
{
    if (!overNetwork && !encrypted)
        return {true, tr("On this machine, by a local socket: nothing crosses a network."), {}};
    if (!encrypted)
        return {false, tr("Not encrypted: everybody on the way can read names and movements."),
                tr("Set the encryption of this connection to \"verify-full\", and let whoever runs the server switch TLS on.")};
    const QString how = tr("Encrypted (%1, %2).").arg(protocol, cipher);
    if (sslmode == u"verify-full") return {true, tr("%1 The server has proved its name.").arg(how), {}};
    if (sslmode == u"verify-ca")
        return {true, tr("%1 The server's certificate is of your authority; its name was not compared.").arg(how),
                tr("\"verify-full\" compares the name, too.")};
    return {false, tr("%1 But the server's certificate was not checked: somebody on the way may pretend to be the server.").arg(how),
            tr("Set the encryption of this connection to \"verify-full\", with the certificate of your authority (CA file).")};
}

QString Explanation::passwordLine(const Trial& trial)
{
    const bool local = trial.host.isEmpty() || trial.host.startsWith(u'/');
    QStringList parts{local ? QStringLiteral("localhost") : trial.host, trial.port.isEmpty() ? QStringLiteral("5432") : trial.port,
                      trial.database, trial.user};
    for (QString& one : parts)
        one.replace(u'\\', QStringLiteral("\\\\")).replace(u':', QStringLiteral("\\:"));
    return parts.join(u':') + u':' + tr("your password");
}

QString Explanation::passwordFile()
{
    const QString named = qEnvironmentVariable("PGPASSFILE");
#ifdef Q_OS_WIN
    const QString usual = qEnvironmentVariable("APPDATA") + QStringLiteral("/postgresql/pgpass.conf");
#else
    const QString usual = QDir::homePath() + QStringLiteral("/.pgpass");
#endif
    return QDir::toNativeSeparators(named.isEmpty() ? usual : named);
}
