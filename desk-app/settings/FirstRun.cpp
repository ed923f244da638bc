// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/FirstRun.h"

#include "desk-app/settings/ConnectionForm.h"
#include "desk-app/settings/TrialPanel.h"
#include "desk-app/settings/connection/Demo.h"
#include "desk-app/settings/connection/Profiles.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace
{

QLabel* text(const QString& words, const QString& name = {})
{
    auto* label = new QLabel(words);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Where to begin.
class ChoicePage : public QWizardPage
{
    Q_DECLARE_TR_FUNCTIONS(FirstRun)
public:
    ChoicePage() : m_join(new QRadioButton(tr("&Join a database of your bureau"))), m_demo(new QRadioButton(tr("&Look at the demo")))
    {
        setTitle(tr("Welcome to the patrol desk"));
        setSubTitle(tr("The desk shows what a database knows of the patrols. Which one?"));
        auto* down = new QVBoxLayout(this);
        m_join->setObjectName(QStringLiteral("firstRunJoin"));
        m_demo->setObjectName(QStringLiteral("firstRunDemo"));
        m_join->setChecked(true);
        down->addWidget(m_join);
        down->addWidget(text(tr("You need its host and database, and a login. Whoever runs the server tells you.")));
        down->addSpacing(fontMetrics().height());
        down->addWidget(m_demo);
        down->addWidget(text(tr("A made-up district of 690 checkpoints with simulated readers, on this machine.")));
        down->addStretch();
    }
    [[nodiscard]] int nextId() const override { return m_demo->isChecked() ? FirstRun::TryDemo : FirstRun::Join; }

private:
    QRadioButton *m_join, *m_demo;
};

/// The way to a database. It is finished once a trial was good.
class JoinPage : public QWizardPage
{
    Q_DECLARE_TR_FUNCTIONS(FirstRun)
public:
    JoinPage() : m_name(new QLineEdit(tr("Our bureau"))), m_form(new ConnectionForm), m_trial(new TrialPanel(QStringLiteral("firstRun")))
    {
        setTitle(tr("Join a database"));
        setSubTitle(tr("Test the connection; what works is kept, without passwords."));
        setFinalPage(true);
        auto* down = new QVBoxLayout(this);
        auto* form = new QFormLayout;
        m_name->setObjectName(QStringLiteral("firstRunName"));
        form->addRow(tr("N&ame"), m_name);
        down->addLayout(form);
        m_form->setConninfo(QStringLiteral("dbname=patrol sslmode=verify-full"));
        down->addWidget(m_form);
        down->addWidget(m_trial);
        down->addStretch();
        connect(m_form, &ConnectionForm::changed, this, [this] {
            m_good.clear();
            m_trial->forget();
            emit completeChanged();
        });
        connect(m_name, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
        connect(m_trial, &TrialPanel::wanted, this, [this] {
            m_tried = m_form->conninfo();
            m_trial->tryNow(m_tried);
        });
        connect(m_trial, &TrialPanel::tried, this, [this](const Trial& trial) {
            m_good = trial.outcome == Trial::Outcome::Good ? m_tried : QString();
            emit completeChanged();
        });
    }
    [[nodiscard]] bool isComplete() const override { return !m_good.isEmpty() && !m_name->text().trimmed().isEmpty(); }
    [[nodiscard]] int nextId() const override { return -1; }
    bool validatePage() override
    {
        const QString name = m_name->text().trimmed();
        profiles::keep(Profile{name, m_good});
        profiles::setUsual(name);
        static_cast<FirstRun*>(wizard())->setConninfo(m_good);
        return true;
    }

private:
    QLineEdit* m_name;
    ConnectionForm* m_form;
    TrialPanel* m_trial;
    QString m_tried, m_good;
};

/// The demo: opened when it runs on this machine, else how to start it.
class DemoPage : public QWizardPage
{
    Q_DECLARE_TR_FUNCTIONS(FirstRun)
public:
    DemoPage() : m_state(text({}, QStringLiteral("firstRunDemoState"))), m_command(new QLineEdit), m_copy(new QPushButton(tr("&Copy"))),
                 m_again(new QPushButton(tr("Look a&gain"))), m_trial(new TrialPanel(QStringLiteral("firstRunDemo")))
    {
        setTitle(tr("Look at the demo"));
        setSubTitle(tr("A whole district on this machine, without hardware."));
        setFinalPage(true);
        auto* down = new QVBoxLayout(this);
        down->addWidget(m_state);
        auto* row = new QHBoxLayout;
        m_command->setObjectName(QStringLiteral("firstRunDemoCommand"));
        m_command->setAccessibleName(tr("Command that starts the demo"));
        m_command->setReadOnly(true);
        m_copy->setObjectName(QStringLiteral("firstRunDemoCopy"));
        m_again->setObjectName(QStringLiteral("firstRunDemoAgain"));
        row->addWidget(m_command, 1);
        row->addWidget(m_copy);
        row->addWidget(m_again);
        down->addLayout(row);
        down->addWidget(m_trial);
        down->addStretch();
        connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
        connect(m_again, &QPushButton::clicked, this, [this] { look(); });
        connect(m_trial, &TrialPanel::wanted, this, [this] { look(); });
        connect(m_trial, &TrialPanel::tried, this, [this](const Trial& trial) {
            m_good = trial.outcome == Trial::Outcome::Good;
            emit completeChanged();
        });
    }
    void initializePage() override { look(); }
    [[nodiscard]] bool isComplete() const override { return m_good; }
    [[nodiscard]] int nextId() const override { return -1; }
    bool validatePage() override
    {
        const QString name = tr("Demo");
        profiles::keep(Profile{name, m_demo.conninfo()});
        profiles::setUsual(name);
        static_cast<FirstRun*>(wizard())->setConninfo(m_demo.conninfo());
        return true;
    }

private:
    void look()
    {
        m_good = false;
        m_demo = Demo::find();
        m_command->setText(m_demo.command());
        m_trial->forget();
        m_trial->setVisible(m_demo.running);
        if (m_demo.running) {
            m_state->setText(tr("The demo runs on this machine."));
            m_trial->tryNow(m_demo.conninfo());
        } else if (!m_demo.socket.isEmpty()) {
            m_state->setText(tr("The demo was made on this machine, and does not run. Start it in a terminal, and look again:"));
        } else if (!m_demo.program.isEmpty()) {
            m_state->setText(tr("The demo was not made on this machine yet. Start it in a terminal (the first time takes some minutes), and look again:"));
        } else {
            m_state->setText(tr("The demo comes with the program's sources, which are not beside this program. Get them, start the demo there in a terminal, and look again:"));
        }
        emit completeChanged();
    }

    QLabel* m_state;
    QLineEdit* m_command;
    QPushButton *m_copy, *m_again;
    TrialPanel* m_trial;
    Demo m_demo;
    bool m_good = false;
};

} // namespace

FirstRun::FirstRun(QWidget* parent) : QWizard(parent)
{
    setObjectName(QStringLiteral("firstRun"));
    setWindowTitle(tr("Patrol desk"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(Choice, new ChoicePage);
    setPage(Join, new JoinPage);
    setPage(TryDemo, new DemoPage);
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::FinishButton, tr("&Open the desk"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setMinimumSize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 34);
}
