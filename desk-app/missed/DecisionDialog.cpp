// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/DecisionDialog.h"

#include "desk-app/missed/model/ExcusesModel.h"
#include "desk-app/words/Words.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

constexpr int mostCharacters = 500;

} // namespace

DecisionDialog::DecisionDialog(const ExcuseRow& excuse, Decision decision, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent), m_decision(decision), m_remark(new QPlainTextEdit), m_missing(new QLabel),
      m_decide(new QPushButton(decision == Decision::Approve ? tr("&Approve it") : tr("&Refuse it")))
{
    setObjectName(QStringLiteral("decisionDialog"));
    setWindowTitle(decision == Decision::Approve ? tr("Approve an excuse") : tr("Refuse an excuse"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(12);
    auto* facts = new QFormLayout;
    const auto add = [facts](const QString& name, const QString& value) {
        auto* label = new QLabel(value.isEmpty() ? QStringLiteral("–") : value);
        label->setWordWrap(true);
        facts->addRow(name, label);
    };
    add(tr("Excuse"), tr("No. %1").arg(excuse.number));
    add(tr("Covers"), ExcusesModel::covers(excuse));
    add(tr("Period"), ExcusesModel::period(excuse, zone));
    add(tr("Reason"), words::excuseReason(excuse.reason));
    add(tr("Reference"), excuse.reference);
    add(tr("Asked by"), excuse.askedByName + u' ' + excuse.askedBy);
    layout->addLayout(facts);
    auto* name = new QLabel(tr("C&omment"));
    name->setBuddy(m_remark);
    m_remark->setObjectName(QStringLiteral("decisionRemark"));
    m_remark->setAccessibleName(tr("Comment"));
    m_remark->setTabChangesFocus(true);
    m_remark->setMaximumHeight(fontMetrics().height() * 5);
    layout->addWidget(name);
    layout->addWidget(m_remark);
    m_missing->setObjectName(QStringLiteral("decisionMissing"));
    m_missing->setWordWrap(true);
    layout->addWidget(m_missing);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("&Cancel"));
    m_decide->setObjectName(QStringLiteral("decisionDecide"));
    m_decide->setProperty("primary", true);
    m_decide->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_decide);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decide, &QPushButton::clicked, this, &DecisionDialog::wanted);
    connect(m_remark, &QPlainTextEdit::textChanged, this, &DecisionDialog::look);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    look();
    m_remark->setFocus();
}

QString DecisionDialog::remark() const
{
    return m_remark->toPlainText().trimmed();
}

void DecisionDialog::look()
{
    QString missing;
    if (remark().size() > mostCharacters)
        missing = tr("A comment has at most %1 characters.").arg(mostCharacters);
    else if (m_decision == Decision::Refuse && remark().isEmpty())
        missing = tr("Who asked is told why: a comment is needed.");
    m_missing->setText(missing);
    m_decide->setEnabled(missing.isEmpty());
}

void DecisionDialog::say(const QString& refusal)
{
    m_missing->setText(refusal);
}
