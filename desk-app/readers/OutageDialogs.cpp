// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/OutageDialogs.h"

#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace
{

/// An instant of @p zone to be written, to the minute.
QDateTimeEdit* instantEdit(const QString& name, const QTimeZone& zone)
{
    auto* edit = new QDateTimeEdit;
    edit->setObjectName(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    const QDateTime now = QDateTime::currentDateTime().toTimeZone(zone);
    edit->setDateTime(QDateTime(now.date(), QTime(now.time().hour(), now.time().minute())));
    return edit;
}

/// What is written there, in the zone: edits know only the clock of this machine.
QDateTime instantOf(const QDateTimeEdit* edit, const QTimeZone& zone)
{
    return {edit->date(), edit->time(), zone};
}

void addButtons(QDialog* dialog, QFormLayout* form, const QString& act)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* accept = buttons->addButton(act, QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("outageAccept"));
    accept->setProperty("primary", true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    form->addRow(buttons);
    accept->setDefault(true); // once it is in the dialog: before that, the first button that was added is
}

QLabel* explanation(const QString& text, const QWidget* measure)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setMinimumWidth(48 * measure->fontMetrics().averageCharWidth());
    return label;
}

} // namespace

NoteOutageDialog::NoteOutageDialog(const QString& reader, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent), m_zone(zone), m_reason(new QComboBox), m_from(instantEdit(QStringLiteral("outageFrom"), zone)),
      m_until(instantEdit(QStringLiteral("outageUntil"), zone)), m_ends(new QCheckBox(tr("Known &end")))
{
    setObjectName(QStringLiteral("noteOutageDialog"));
    setWindowTitle(tr("Reader %1 is out of service").arg(reader));
    m_reason->setObjectName(QStringLiteral("outageReason"));
    for (const char* code : {"repair", "lost", "flat", "moved", "other"})
        m_reason->addItem(capitalized(words::outageReason(QLatin1String(code))), QLatin1String(code));
    m_ends->setObjectName(QStringLiteral("outageEnds"));
    m_until->setEnabled(false);
    m_until->setAccessibleName(tr("End"));
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    auto* form = new QFormLayout(this);
    form->addRow(
        explanation(tr("What nobody reached for want of this reader has no data: it counts against nobody."), this));
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("&Since"), m_from);
    form->addRow(m_ends, m_until);
    addButtons(this, form, tr("&Note"));
}

QString NoteOutageDialog::reason() const
{
    return m_reason->currentData().toString();
}

QDateTime NoteOutageDialog::from() const
{
    return instantOf(m_from, m_zone);
}

QDateTime NoteOutageDialog::until() const
{
    return m_ends->isChecked() ? instantOf(m_until, m_zone) : QDateTime();
}

EndOutageDialog::EndOutageDialog(const QString& reader, qint64 number, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent), m_zone(zone), m_at(instantEdit(QStringLiteral("outageEndAt"), zone))
{
    setObjectName(QStringLiteral("endOutageDialog"));
    setWindowTitle(tr("Reader %1 is back").arg(reader));
    auto* form = new QFormLayout(this);
    form->addRow(
        explanation(tr("Outage no. %1 ends, and from then on the reader is relied on again.").arg(number), this));
    form->addRow(tr("&Ended"), m_at);
    addButtons(this, form, tr("End &outage"));
}

QDateTime EndOutageDialog::at() const
{
    return instantOf(m_at, m_zone);
}
