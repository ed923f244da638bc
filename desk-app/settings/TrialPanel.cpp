// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/TrialPanel.h"

#include "desk-app/database/Answer.h"
#include "desk-app/settings/connection/Explanation.h"
#include "desk-app/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

TrialPanel::TrialPanel(const QString& name, QWidget* parent)
    : QWidget(parent), m_button(new QPushButton), m_progress(new QProgressBar), m_title(new QLabel), m_remedy(new QLabel),
      m_said(new QLabel)
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    auto* across = new QHBoxLayout;
    m_button->setObjectName(name + QStringLiteral("TestButton"));
    m_button->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Trying to connect"));
    across->addWidget(m_button);
    across->addWidget(m_progress, 1);
    across->addStretch();
    down->addLayout(across);
    m_title->setObjectName(name + QStringLiteral("TestTitle"));
    m_title->setFont(theme::scaled(font(), 1.05, true));
    m_remedy->setObjectName(name + QStringLiteral("TestRemedy"));
    m_said->setObjectName(name + QStringLiteral("TestSaid"));
    m_said->setProperty("muted", true);
    for (QLabel* label : {m_title, m_remedy, m_said}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        down->addWidget(label);
    }
    connect(m_button, &QPushButton::clicked, this, [this] { m_future.isRunning() ? forget() : emit wanted(); });
    forget();
}

TrialPanel::~TrialPanel()
{
    m_future.cancel();
}

void TrialPanel::setTrying(bool trying)
{
    m_button->setText(trying ? tr("S&top") : tr("&Test the connection"));
    m_progress->setVisible(trying);
}

void TrialPanel::forget()
{
    m_future.cancel();
    m_future = {};
    setTrying(false);
    for (QLabel* label : {m_title, m_remedy, m_said})
        label->hide();
}

void TrialPanel::tryNow(const QString& conninfo)
{
    forget();
    m_future = tryConnection(conninfo);
    setTrying(true);
    whenAnswered(this, m_future, [this](const Trial& trial) { show(trial); }, [](const DatabaseError&) {});
}

void TrialPanel::show(const Trial& trial)
{
    setTrying(false);
    m_title->setText((trial.outcome == Trial::Outcome::Good ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + Explanation::title(trial));
    m_remedy->setText(Explanation::remedy(trial));
    m_said->setText(Explanation::said(trial));
    m_title->show();
    m_remedy->show();
    m_said->setVisible(!m_said->text().isEmpty());
    emit tried(trial);
}
