// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/ConnectionCard.h"

#include "desk-app/settings/connection/Explanation.h"
#include "desk-app/widgets/Theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>

ConnectionCard::ConnectionCard(QWidget* parent)
    : Card(tr("This connection"), parent), m_where(new QLabel(tr("Asking…"))), m_shield(new QLabel), m_safety(new QLabel),
      m_remedy(new QLabel), m_versions(new QLabel)
{
    setObjectName(QStringLiteral("settingsConnectionCard"));
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 0, 14, 12);
    m_where->setObjectName(QStringLiteral("settingsWhere"));
    m_where->setFont(theme::scaled(font(), 1.15, true));
    m_safety->setObjectName(QStringLiteral("settingsSafety"));
    m_remedy->setObjectName(QStringLiteral("settingsRemedy"));
    m_versions->setObjectName(QStringLiteral("settingsVersions"));
    m_versions->setProperty("muted", true);
    m_remedy->setProperty("muted", true);
    m_shield->setFont(theme::scaled(font(), 1.3, true));
    m_shield->setAlignment(Qt::AlignTop);
    auto* across = new QHBoxLayout;
    across->addWidget(m_shield);
    across->addWidget(m_safety, 1);
    down->addWidget(m_where);
    down->addLayout(across);
    down->addWidget(m_remedy);
    down->addWidget(m_versions);
    for (QLabel* label : {m_where, m_safety, m_remedy, m_versions}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_remedy->hide();
    addContent(content, 0);
}

void ConnectionCard::show(const ConnectionFacts& facts, const QString& sslmode)
{
    m_where->setText(tr("%1 as %2").arg(facts.database, facts.login));
    m_versions->setText(tr("Program %1 · schema %2 · PostgreSQL %3 · Qt %4")
                            .arg(QCoreApplication::applicationVersion())
                            .arg(facts.schemaVersion)
                            .arg(facts.serverVersion, QString::fromLatin1(qVersion())));
    if (!facts.encrypted) {
        m_shield->setText(QStringLiteral("?"));
        m_safety->setText(tr("The server does not say whether this connection is encrypted."));
        m_remedy->hide();
        return;
    }
    const Explanation::Protection protection =
        Explanation::protection(facts.overNetwork, *facts.encrypted, facts.protocol, facts.cipher, sslmode);
    m_shield->setText(protection.safe ? QStringLiteral("✓") : QStringLiteral("⚠"));
    m_shield->setAccessibleName(protection.safe ? tr("Safe") : tr("Not safe"));
    m_safety->setText(protection.title);
    m_remedy->setText(protection.remedy);
    m_remedy->setVisible(!protection.remedy.isEmpty());
}

void ConnectionCard::setOld(bool old)
{
    setNote(old ? tr("away: this is how it was") : QString());
}
