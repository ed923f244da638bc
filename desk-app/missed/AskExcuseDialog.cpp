// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/missed/AskExcuseDialog.h"

#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace
{

constexpr const char* reasons[] = {"dispatch", "weather", "closed", "roadworks", "security", "operation", "other"};
constexpr int mostNamed = 3; ///< Of more, only so many are named.

QString named(const QStringList& names)
{
    const QString shown = names.mid(0, mostNamed).join(QStringLiteral(", "));
    return names.size() > mostNamed ? shown + QStringLiteral(", …") : shown;
}

/// What a clock shows at that instant, to the minute: the edits take it as it is, instantOf() reads it back.
QDateTime wallClock(const QDateTime& at, const QTimeZone& zone)
{
    const QDateTime there = at.toTimeZone(zone);
    return {there.date(), QTime(there.time().hour(), there.time().minute()), Qt::UTC};
}

} // namespace

AskExcuseDialog::AskExcuseDialog(const QList<MissedRow>& visits, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent), m_zone(zone), m_places(new QRadioButton), m_wholeLines(new QRadioButton), m_from(new QDateTimeEdit),
      m_to(new QDateTimeEdit), m_reason(new QComboBox), m_reference(new QLineEdit), m_referenceName(new QLabel),
      m_missing(new QLabel), m_ask(new QPushButton(tr("&Ask for it")))
{
    setObjectName(QStringLiteral("excuseDialog"));
    setWindowTitle(tr("Ask for an excuse"));
    QStringList lineNames, placeNames;
    QDateTime from = visits.first().startsAt, to = visits.first().endsAt;
    for (const MissedRow& visit : visits) {
        from = std::min(from, visit.startsAt);
        to = std::max(to, visit.endsAt);
        if (!m_lines.contains(visit.line)) m_lines.append(visit.line), lineNames.append(visit.lineName);
        if (!m_checkpoints.contains(visit.checkpoint))
            m_checkpoints.append(visit.checkpoint), placeNames.append(visit.checkpointName);
    }
    m_places->setText(tr("%n checkpoint(s): %1", nullptr, int(m_checkpoints.size())).arg(named(placeNames)));
    m_wholeLines->setText(tr("%n whole line(s): %1", nullptr, int(m_lines.size())).arg(named(lineNames)));
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        edit->setTimeSpec(Qt::UTC);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        edit->setCalendarPopup(true);
    }
    m_from->setDateTime(wallClock(from, zone));
    m_to->setDateTime(wallClock(to.addSecs(59), zone)); // whole minutes that hold it all
    build();
    look();
}

void AskExcuseDialog::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(12);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* scope = new QWidget;
    auto* choices = new QVBoxLayout(scope);
    choices->setContentsMargins(0, 0, 0, 0);
    m_places->setObjectName(QStringLiteral("excusePlaces"));
    m_wholeLines->setObjectName(QStringLiteral("excuseLines"));
    m_places->setChecked(true);
    choices->addWidget(m_places);
    choices->addWidget(m_wholeLines);
    m_from->setObjectName(QStringLiteral("excuseFrom"));
    m_to->setObjectName(QStringLiteral("excuseTo"));
    m_reason->setObjectName(QStringLiteral("excuseReason"));
    m_reference->setObjectName(QStringLiteral("excuseReference"));
    m_reference->setMaxLength(200);
    m_reason->addItem(tr("Choose the reason"), QString());
    for (const char* code : reasons)
        m_reason->addItem(capitalized(words::excuseReason(QLatin1String(code))), QLatin1String(code));
    m_referenceName->setBuddy(m_reference);
    form->addRow(tr("What it covers"), scope);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(m_referenceName, m_reference);
    layout->addLayout(form);
    auto* told = new QLabel(tr("Every duty whose time overlaps this period is covered. It counts once another person approves it."));
    told->setWordWrap(true);
    told->setProperty("muted", true);
    layout->addWidget(told);
    m_missing->setObjectName(QStringLiteral("excuseMissing"));
    m_missing->setWordWrap(true);
    layout->addWidget(m_missing);
    layout->addWidget(buildButtons());
    for (QDateTimeEdit* edit : {m_from, m_to})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &AskExcuseDialog::look);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &AskExcuseDialog::look);
    connect(m_reference, &QLineEdit::textChanged, this, &AskExcuseDialog::look);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

QWidget* AskExcuseDialog::buildButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* cancel = new QPushButton(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("excuseCancel"));
    m_ask->setObjectName(QStringLiteral("excuseAsk"));
    m_ask->setProperty("primary", true);
    m_ask->setDefault(true);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_ask);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ask, &QPushButton::clicked, this, &AskExcuseDialog::wanted);
    return row;
}

QDateTime AskExcuseDialog::instantOf(const QDateTimeEdit* edit) const
{
    return QDateTime(edit->date(), edit->time(), m_zone).toUTC();
}

ExcuseRequest AskExcuseDialog::request() const
{
    ExcuseRequest request;
    (m_wholeLines->isChecked() ? request.lines : request.checkpoints) = m_wholeLines->isChecked() ? m_lines : m_checkpoints;
    request.from = instantOf(m_from);
    request.to = instantOf(m_to);
    request.reason = m_reason->currentData().toString();
    request.reference = m_reference->text().trimmed();
    return request;
}

QString AskExcuseDialog::missing() const
{
    const ExcuseRequest wanted = request();
    if (wanted.from >= wanted.to) return tr("The end must come after the beginning.");
    if (wanted.reason.isEmpty()) return tr("A reason is needed.");
    if (wanted.reason == u"dispatch" && wanted.reference.isEmpty()) return tr("An incident needs the number of its order.");
    return {};
}

void AskExcuseDialog::look()
{
    const bool incident = m_reason->currentData().toString() == u"dispatch";
    m_referenceName->setText(incident ? tr("&Number of the incident") : tr("Refere&nce"));
    m_reference->setPlaceholderText(incident ? tr("needed, as the command centre gave it") : tr("what proves it"));
    m_missing->setText(missing());
    m_ask->setEnabled(missing().isEmpty());
}

void AskExcuseDialog::say(const QString& refusal)
{
    m_missing->setText(refusal);
}
