// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/page/Signer.h"

#include "desk-app/database/Database.h"
#include "desk-app/page/SignerDialog.h"

#include <QSettings>

Signer& Signer::of(Database& database)
{
    auto* known = database.findChild<Signer*>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Signer(database);
}

Signer::Signer(Database& database) : QObject(&database), m_key(QStringLiteral("signers/") + database.fingerprint()) {}

QString Signer::badge() const
{
    return QSettings().value(m_key + QStringLiteral("/badge")).toString();
}

QString Signer::name() const
{
    return QSettings().value(m_key + QStringLiteral("/name")).toString();
}

void Signer::set(const QString& badge, const QString& name)
{
    if (badge == this->badge() && name == this->name()) return;
    QSettings().setValue(m_key + QStringLiteral("/badge"), badge);
    QSettings().setValue(m_key + QStringLiteral("/name"), name);
    emit changed();
}

void Signer::ask(QWidget* parent, Database& database, const Units& units,
                 const std::function<void(const QString& badge)>& sign)
{
    const QString badge = of(database).badge();
    badge.isEmpty() ? askAgain(parent, database, units, sign) : sign(badge);
}

void Signer::askAgain(QWidget* parent, Database& database, const Units& units,
                      const std::function<void(const QString& badge)>& sign)
{
    auto* dialog = new SignerDialog(database, units, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Signer* signer = &of(database);
    connect(dialog, &SignerDialog::chosen, signer, [signer, sign](const PersonRow& person) {
        signer->set(person.badge, person.name);
        if (sign) sign(person.badge);
    });
    dialog->open();
}
