// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/AppealDialog.h"

#include "desk-app/people/model/AppealsModel.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace
{

constexpr int longest = 2000; ///< Characters.

// The text, and the button that waits for it.
QPlainTextEdit* textBox(const QString& name, QPushButton* ok)
{
    auto* text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(6 * text->fontMetrics().height());
    QObject::connect(text, &QPlainTextEdit::textChanged, ok, [text, ok] {
        const QString said = text->toPlainText().trimmed();
        ok->setEnabled(!said.isEmpty() && said.size() <= longest);
    });
    ok->setEnabled(false);
    return text;
}

QLabel* quiet(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QDialogButtonBox* buttons(QDialog* dialog, const QString& okText, QPushButton*& ok)
{
    auto* box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    ok = box->addButton(okText, QDialogButtonBox::AcceptRole);
    ok->setProperty("primary", true);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return box;
}

// Numbers of excuses and adjustments are longer than an int.
QLineEdit* numberBox(const QString& name)
{
    static const QRegularExpression number(QStringLiteral("\\d{0,18}"));
    auto* box = new QLineEdit;
    box->setObjectName(name);
    box->setValidator(new QRegularExpressionValidator(number, box));
    return box;
}

} // namespace

AppealDialog::AppealDialog(const AppealRow& about, QWidget* parent) : QDialog(parent), m_about(about), m_subject(new QComboBox)
{
    setObjectName(QStringLiteral("appealDialog"));
    setWindowTitle(tr("Lodge an appeal"));
    auto* box = buttons(this, tr("&Lodge"), m_ok);
    m_text = textBox(QStringLiteral("appealText"), m_ok);
    m_subject->setObjectName(QStringLiteral("appealAbout"));
    AppealRow whole = about;
    whole.day = {};
    if (about.day.isValid()) m_subject->addItem(appealSubject(about), QStringLiteral("visit"));
    m_subject->addItem(appealSubject(whole), QString());
    for (const char* term : scoreTerms)
        m_subject->addItem(capitalized(words::column(QLatin1String(term))), QLatin1String(term));
    auto* form = new QFormLayout(this);
    form->addRow(quiet(tr("%1 (%2), %3").arg(about.name, about.badge, QLocale().toString(about.month, tr("MMMM yyyy", "format of a month")))));
    form->addRow(tr("&About"), m_subject);
    form->addRow(tr("What was &different"), m_text);
    form->addRow(quiet(tr("Another person answers it before the month’s sheet is issued. It changes no score by itself.")));
    form->addRow(box);
    m_text->setFocus();
    connect(m_ok, &QPushButton::clicked, this, &AppealDialog::finish);
}

void AppealDialog::finish()
{
    AppealRow appeal = m_about;
    const QString subject = m_subject->currentData().toString();
    if (subject != u"visit") {
        appeal.day = {};
        appeal.line.clear(), appeal.shift.clear(), appeal.checkpoint.clear();
        appeal.round = 0;
        appeal.term = subject;
    }
    appeal.text = m_text->toPlainText().trimmed();
    emit lodged(appeal);
    accept();
}

AnswerDialog::AnswerDialog(const AppealRow& appeal, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent), m_appeal(appeal), m_answer(new QComboBox), m_excuse(numberBox(QStringLiteral("answerExcuse"))),
      m_adjustment(numberBox(QStringLiteral("answerAdjustment")))
{
    setObjectName(QStringLiteral("answerDialog"));
    setWindowTitle(tr("Answer appeal no. %1").arg(appeal.number));
    auto* box = buttons(this, tr("&Answer"), m_ok);
    m_text = textBox(QStringLiteral("answerText"), m_ok);
    m_answer->setObjectName(QStringLiteral("answerChoice"));
    m_answer->addItem(tr("Granted: it is as they say"), QStringLiteral("granted"));
    m_answer->addItem(tr("Refused: it stands as it is"), QStringLiteral("refused"));
    m_answer->addItem(tr("Noted: it changes nothing"), QStringLiteral("noted"));
    auto* form = new QFormLayout(this);
    form->addRow(quiet(tr("%1 (%2) on %3: %4").arg(appeal.name, appeal.badge, QLocale().toString(appeal.lodgedAt.toTimeZone(zone), QLocale::ShortFormat), appealSubject(appeal))));
    form->addRow(quiet(appeal.text));
    form->addRow(tr("An&swer"), m_answer);
    form->addRow(tr("&Why"), m_text);
    form->addRow(tr("Led to e&xcuse no."), m_excuse);
    form->addRow(tr("Led to ad&justment no."), m_adjustment);
    form->addRow(quiet(tr("An answer changes no verdict and no score. What is granted is put right by an excuse or an adjustment, which another person approves.")));
    form->addRow(box);
    connect(m_answer, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_excuse->setEnabled(at == 0);
        m_adjustment->setEnabled(at == 0);
    });
    connect(m_ok, &QPushButton::clicked, this, &AnswerDialog::finish);
}

void AnswerDialog::finish()
{
    AppealRow appeal = m_appeal;
    appeal.state = m_answer->currentData().toString();
    appeal.answerText = m_text->toPlainText().trimmed();
    const bool granted = appeal.state == u"granted";
    appeal.excuse = granted ? m_excuse->text().toLongLong() : 0;
    appeal.adjustment = granted ? m_adjustment->text().toLongLong() : 0;
    emit answered(appeal);
    accept();
}
