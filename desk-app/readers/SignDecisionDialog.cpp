// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/SignDecisionDialog.h"

#include "desk-app/rows/Text.h"
#include "desk-app/words/DeviceWords.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace
{

constexpr int mostCharacters = 1000; ///< As the database takes them.

} // namespace

SignDecisionDialog::SignDecisionDialog(const QString& evidence, const QString& decision, QWidget* parent)
    : QDialog(parent), m_comment(new QPlainTextEdit), m_left(new QLabel)
{
    setObjectName(QStringLiteral("decisionDialog"));
    setWindowTitle(tr("Decide on a sign"));
    auto* down = new QVBoxLayout(this);
    auto* told = new QLabel(evidence);
    told->setWordWrap(true);
    told->setMinimumWidth(60 * fontMetrics().averageCharWidth());
    down->addWidget(told);
    for (const char* code : {"explained", "not_explained", "watch"}) {
        auto* choice = new QRadioButton(capitalized(words::signDecision(QLatin1String(code))));
        choice->setObjectName(QStringLiteral("decision_") + QLatin1String(code));
        choice->setProperty("code", QLatin1String(code));
        choice->setChecked(decision == QLatin1String(code));
        m_choices.append(choice);
        down->addWidget(choice);
    }
    auto* why = new QLabel(tr("&Why: what was asked, and what was found"));
    why->setBuddy(m_comment);
    m_comment->setObjectName(QStringLiteral("decisionComment"));
    m_comment->setAccessibleName(tr("Why"));
    m_comment->setTabChangesFocus(true);
    m_left->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("&Decide"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("decisionAccept"));
    m_accept->setProperty("primary", true);
    for (QWidget* each : QList<QWidget*>{why, m_comment, m_left, buttons})
        down->addWidget(each);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &SignDecisionDialog::look);
    auto* enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(enter, &QShortcut::activated, this, [this] {
        if (m_accept->isEnabled()) accept();
    });
    m_comment->setFocus();
    look();
}

void SignDecisionDialog::look()
{
    const auto length = comment().size();
    m_accept->setEnabled(length > 0 && length <= mostCharacters);
    m_left->setText(
        tr("%1 of %2 characters. It is kept under your name, and changes no score.").arg(length).arg(mostCharacters));
}

QString SignDecisionDialog::decision() const
{
    for (const QRadioButton* choice : m_choices) {
        if (choice->isChecked()) return choice->property("code").toString();
    }
    return {};
}

QString SignDecisionDialog::comment() const
{
    return m_comment->toPlainText().trimmed();
}
