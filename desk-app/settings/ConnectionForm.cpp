// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/ConnectionForm.h"

#include "desk-app/database/DatabaseError.h"
#include "desk-app/settings/connection/Profiles.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

namespace
{

constexpr int usualPort = 5432;

} // namespace

ConnectionForm::ConnectionForm(QWidget* parent) : QWidget(parent), m_port(new QSpinBox), m_encryption(new QComboBox)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_host = addLine(form, tr("&Host"), QStringLiteral("connectionHost"), tr("Name or address; empty: this machine"));
    m_port->setRange(1, 65535);
    m_port->setValue(usualPort);
    m_port->setObjectName(QStringLiteral("connectionPort"));
    m_port->setGroupSeparatorShown(false);
    form->addRow(tr("&Port"), m_port);
    m_database = addLine(form, tr("&Database"), QStringLiteral("connectionDatabase"), QStringLiteral("patrol"));
    m_user = addLine(form, tr("&User"), QStringLiteral("connectionUser"), tr("Your login; empty: as on this machine"));
    m_encryption->setObjectName(QStringLiteral("connectionEncryption"));
    for (const auto& [text, mode] : {std::pair(tr("Encrypted, the server proves its name (verify-full)"), "verify-full"),
                                     {tr("Encrypted, certificate checked (verify-ca)"), "verify-ca"},
                                     {tr("Encrypted, server not checked (require)"), "require"},
                                     {tr("If the server offers it (prefer)"), "prefer"},
                                     {tr("Off (disable)"), "disable"}})
        m_encryption->addItem(text, QString::fromLatin1(mode));
    form->addRow(tr("&Encryption"), m_encryption);
    auto* across = new QHBoxLayout;
    m_authority = new QLineEdit;
    m_authority->setObjectName(QStringLiteral("connectionAuthority"));
    m_authority->setPlaceholderText(tr("Certificate of your authority (root.crt)"));
    m_authority->setAccessibleName(tr("CA file"));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QStringLiteral("connectionAuthorityButton"));
    choose->setAutoDefault(false);
    across->addWidget(m_authority, 1);
    across->addWidget(choose);
    auto* label = new QLabel(tr("CA &file"));
    label->setBuddy(m_authority);
    form->addRow(label, across);
    m_service = addLine(form, tr("Ser&vice"), QStringLiteral("connectionService"), tr("Section of the service file; it may say all the rest"));
    connect(choose, &QPushButton::clicked, this, &ConnectionForm::browse);
    connect(m_authority, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectionForm::changed);
    connect(m_encryption, &QComboBox::currentIndexChanged, this, &ConnectionForm::changed);
}

QLineEdit* ConnectionForm::addLine(QFormLayout* form, const QString& label, const QString& name, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::changed);
    return edit;
}

void ConnectionForm::browse()
{
    auto* dialog = new QFileDialog(this, tr("Certificate of the authority"), QFileInfo(m_authority->text()).path(),
                                   tr("Certificates (*.crt *.pem);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->open();
}

void ConnectionForm::setConninfo(const QString& conninfo)
try {
    const ConnectionString parsed = ConnectionString::parse(conninfo);
    const auto take = [&](const char* key) { return parsed.value(QLatin1String(key)); };
    m_host->setText(take("host").isEmpty() ? take("hostaddr") : take("host"));
    m_port->setValue(take("port").isEmpty() ? usualPort : take("port").toInt());
    m_database->setText(take("dbname"));
    m_user->setText(take("user"));
    m_authority->setText(take("sslrootcert"));
    m_service->setText(take("service"));
    const QString mode = take("sslmode").isEmpty() ? QStringLiteral("prefer") : take("sslmode");
    m_encryption->setCurrentIndex(std::max(0, m_encryption->findData(mode)));
    m_others.clear();
    static const QStringList own{QStringLiteral("host"), QStringLiteral("hostaddr"), QStringLiteral("port"), QStringLiteral("dbname"),
                                 QStringLiteral("user"), QStringLiteral("sslrootcert"), QStringLiteral("service"), QStringLiteral("sslmode"),
                                 QStringLiteral("password")};
    for (const auto& one : parsed.parameters()) {
        if (!own.contains(one.first)) m_others.append(one);
    }
} catch (const DatabaseError&) { // nothing to take apart: the fields stay empty
}

QString ConnectionForm::conninfo() const
{
    using profiles::part;
    const bool service = !m_service->text().trimmed().isEmpty();
    QStringList parts{part(QStringLiteral("service"), m_service->text().trimmed()), part(QStringLiteral("host"), m_host->text().trimmed())};
    if (m_port->value() != usualPort || !service) parts.append(part(QStringLiteral("port"), QString::number(m_port->value())));
    parts.append(part(QStringLiteral("dbname"), m_database->text().trimmed()));
    parts.append(part(QStringLiteral("user"), m_user->text().trimmed()));
    parts.append(part(QStringLiteral("sslmode"), m_encryption->currentData().toString()));
    parts.append(part(QStringLiteral("sslrootcert"), m_authority->text().trimmed()));
    for (const auto& [key, value] : m_others)
        parts.append(part(key, value));
    parts.removeAll(QString());
    return parts.join(u' ');
}

bool ConnectionForm::isFilled() const
{
    return !m_host->text().trimmed().isEmpty() || !m_database->text().trimmed().isEmpty() || !m_service->text().trimmed().isEmpty();
}
