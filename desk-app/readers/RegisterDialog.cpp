// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/RegisterDialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>

RegisterDialog::RegisterDialog(const UnknownCard& card, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent), m_kind(new QComboBox), m_subject(new QLineEdit), m_from(new QDateEdit), m_about(new QLabel),
      m_offered(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("registerDialog"));
    setWindowTitle(tr("Register card %1").arg(card.uid));
    m_kind->setObjectName(QStringLiteral("registerKind"));
    const QList<QPair<const char*, QString>> kinds{
        {"person", tr("Person")}, {"checkpoint", tr("Checkpoint")}, {"event", tr("Event")}, {"vehicle", tr("Vehicle")}};
    for (const auto& [code, name] : kinds)
        m_kind->addItem(name, QLatin1String(code));
    m_subject->setObjectName(QStringLiteral("registerSubject"));
    m_subject->setMinimumWidth(48 * fontMetrics().averageCharWidth());
    m_from->setObjectName(QStringLiteral("registerFrom"));
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_from->setDate(card.firstAt.toTimeZone(zone).date());
    auto* completer = new QCompleter(m_offered, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_subject->setCompleter(completer);
    auto* seen = new QLabel(tr("Read %n time(s) since %1, last at %2.", nullptr, static_cast<int>(card.taps))
                                .arg(QLocale().toString(card.firstAt.toTimeZone(zone), QLocale::ShortFormat),
                                     card.lastCheckpointName.isEmpty() ? card.lastReader : card.lastCheckpointName));
    seen->setWordWrap(true);
    m_about->setObjectName(QStringLiteral("registerAbout"));
    m_about->setWordWrap(true);
    m_about->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("&Register"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("registerAccept"));
    m_accept->setProperty("primary", true);
    auto* form = new QFormLayout(this);
    form->addRow(seen);
    form->addRow(tr("It &stands for a"), m_kind);
    form->addRow(tr("&Name or code"), m_subject);
    form->addRow(tr("&From the day"), m_from);
    form->addRow(m_about);
    form->addRow(buttons);
    m_accept->setDefault(true); // once it is in the dialog: before that, the first button that was added is
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_subject->clear();
        fill();
    });
    connect(m_subject, &QLineEdit::textChanged, this, &RegisterDialog::look);
    m_subject->setFocus();
    look();
}

QString RegisterDialog::lineOf(const CardSubject& subject)
{
    QStringList parts{subject.name, subject.subject, subject.unitName};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u" · ");
}

void RegisterDialog::offer(const QList<CardSubject>& subjects)
{
    m_subjects = subjects;
    fill();
}

void RegisterDialog::fill()
{
    m_offered->clear();
    for (const CardSubject& subject : m_subjects) {
        if (subject.kind == kind()) m_offered->appendRow(new QStandardItem(lineOf(subject)));
    }
    look();
}

QString RegisterDialog::kind() const
{
    return m_kind->currentData().toString();
}

QString RegisterDialog::subject() const
{
    const QString text = m_subject->text().trimmed();
    for (const CardSubject& subject : m_subjects) {
        if (subject.kind == kind() && (text == subject.subject || text == lineOf(subject))) return subject.subject;
    }
    return kind() == u"vehicle" ? text : QString(); // a vehicle is known by its cards alone
}

QDate RegisterDialog::from() const
{
    return m_from->date();
}

void RegisterDialog::look()
{
    const QString code = subject();
    m_accept->setEnabled(!code.isEmpty());
    qint64 cards = 0;
    for (const CardSubject& known : m_subjects)
        cards += known.kind == kind() && known.subject == code ? known.cards : 0;
    const QString others =
        cards > 0 ? tr("There are %n card(s) for it already.", nullptr, static_cast<int>(cards)) + u' ' : QString();
    m_about->setText(others + tr("What was read since that day counts as soon as the card is registered. The plan's "
                                 "export holds it; a plan imported "
                                 "without it ends it."));
}
