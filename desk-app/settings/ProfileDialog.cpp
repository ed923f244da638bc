// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/ProfileDialog.h"

#include "desk-app/settings/ConnectionForm.h"
#include "desk-app/settings/TrialPanel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

ProfileDialog::ProfileDialog(const Profile& profile, const QStringList& taken, QWidget* parent)
    : QDialog(parent), m_taken(taken), m_name(new QLineEdit(profile.name)), m_form(new ConnectionForm),
      m_trial(new TrialPanel(QStringLiteral("profile"))),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("profileDialog"));
    setWindowTitle(profile.name.isEmpty() ? tr("New connection") : tr("Edit connection"));
    auto* down = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    m_name->setObjectName(QStringLiteral("profileName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("As you call it"));
    form->addRow(tr("&Name"), m_name);
    down->addLayout(form);
    down->addWidget(m_form);
    down->addWidget(m_trial);
    down->addStretch();
    down->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(QStringLiteral("profileSaveButton"));
    if (profile.conninfo.isEmpty())
        m_form->setConninfo(QStringLiteral("sslmode=verify-full dbname=patrol"));
    else
        m_form->setConninfo(profile.conninfo);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ProfileDialog::look);
    connect(m_form, &ConnectionForm::changed, this, [this] {
        m_trial->forget();
        look();
    });
    connect(m_trial, &TrialPanel::wanted, this, [this] { m_trial->tryNow(m_form->conninfo()); });
    setMinimumWidth(fontMetrics().averageCharWidth() * 90);
    look();
}

Profile ProfileDialog::profile() const
{
    return {m_name->text().trimmed(), m_form->conninfo()};
}

void ProfileDialog::look()
{
    QPushButton* save = m_buttons->button(QDialogButtonBox::Save);
    const QString name = m_name->text().trimmed();
    const QString why = name.isEmpty()              ? tr("Give it a name.")
                        : m_taken.contains(name)    ? tr("Another connection has this name.")
                        : !m_form->isFilled()       ? tr("Say which host, database or service.")
                                                    : QString();
    save->setEnabled(why.isEmpty());
    save->setToolTip(why);
}
