// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/ReaderDetail.h"

#include "desk-app/readers/model/ReadersModel.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/HourDelegate.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/RowTable.h"
#include "desk-app/words/DeviceWords.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

ReaderDetail::ReaderDetail(QWidget* parent)
    : QWidget(parent), m_head(new Card(tr("No reader chosen"))), m_facts(new QLabel),
      m_note(new QPushButton(tr("Out of &service…"))), m_end(new QPushButton(tr("&Back in service…"))),
      m_place(new QPushButton(tr("The &place")))
{
    m_head->addContent(buildFacts(), 0);
    auto* week = new Card(tr("The last seven days"));
    week->setNote(tr("when it could not be relied on"));
    auto* days = new QTableView;
    days->setObjectName(QStringLiteral("readerDays"));
    days->setAccessibleName(tr("Outages by day and hour"));
    days->setModel(&m_days);
    HourDelegate::makeGrid(days);
    days->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    days->setMinimumHeight(9 * days->fontMetrics().height());
    new EmptyState(days, tr("Choose a reader"), {});
    week->addContent(days);
    auto* history = new Card(tr("What happened"));
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(ReaderEventsModel::What);
    QTableView* table = row_table::make(&m_events, delegate, QStringLiteral("readerEvents"),
                                        tr("Alarms, outages, losses, journals and keys"));
    table->horizontalHeader()->hide();
    table->setColumnWidth(ReaderEventsModel::When, 17 * table->fontMetrics().horizontalAdvance(u'0'));
    table->horizontalHeader()->setSectionResizeMode(ReaderEventsModel::What, QHeaderView::Stretch);
    new EmptyState(table, tr("Nothing is recorded"), tr("Alarms, outages, losses, journals and keys show here."));
    history->addContent(table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(week, 3);
    layout->addWidget(history, 4);
    connect(m_note, &QPushButton::clicked, this, &ReaderDetail::outageWanted);
    connect(m_end, &QPushButton::clicked, this, &ReaderDetail::endWanted);
    connect(m_place, &QPushButton::clicked, this, [this] { emit placeWanted(m_checkpoint); });
    look();
}

QWidget* ReaderDetail::buildFacts()
{
    m_facts->setObjectName(QStringLiteral("readerFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setObjectName(QStringLiteral("noteOutage"));
    m_end->setObjectName(QStringLiteral("endOutage"));
    m_place->setObjectName(QStringLiteral("readerPlace"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_note, m_end, m_place})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* facts = new QWidget;
    auto* layout = new QVBoxLayout(facts);
    layout->setContentsMargins(14, 0, 14, 10);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    return facts;
}

void ReaderDetail::showReader(const HealthRow* reader, const ReadersModel& readers)
{
    const QString code = reader ? reader->reader : QString();
    if (code != m_reader) {
        m_days.clear();
        m_events.show({});
        m_openOutage = 0;
    }
    m_reader = code;
    m_checkpoint = reader ? reader->checkpoint : QString();
    m_completeThrough = reader ? reader->completeThrough : QDateTime();
    m_head->setTitle(reader ? reader->reader : tr("No reader chosen"));
    m_head->setNote(reader ? QStringLiteral("%1 · %2").arg(capitalized(words::readerKind(reader->kind)),
                                                           reader->checkpointName.isEmpty() ? reader->unitName
                                                                                            : reader->checkpointName)
                           : QString());
    QStringList lines;
    if (reader) {
        lines.append(tr("%1; last heard %2, complete through %3, %n entries not delivered.", nullptr,
                        static_cast<int>(reader->undelivered))
                         .arg(capitalized(words::readerState(reader->state)), readers.instant(reader->lastSeen),
                              readers.instant(reader->completeThrough)));
        if (reader->clockOffsetMs) lines.append(tr("Clock off by %1.").arg(ReadersModel::clockInWords(*reader)));
        if (const QString troubles = ReadersModel::troublesInWords(*reader); !troubles.isEmpty())
            lines.append(tr("Troubles: %1.").arg(troubles));
        QStringList device{tr("key %1").arg(words::keyState(reader->signs))};
        if (!reader->version.isEmpty()) device.append(tr("version %1").arg(reader->version));
        if (reader->restarts > 0) device.append(tr("%n restart(s)", nullptr, static_cast<int>(reader->restarts)));
        if (!reader->device.isEmpty()) device.append(reader->device);
        lines.append(device.join(u" · "));
    }
    m_facts->setText(lines.join(u'\n'));
    look();
}

void ReaderDetail::showHistory(const ReaderAnswer& answer, const QTimeZone& zone)
{
    if (answer.reader != m_reader) return;
    m_days.show(answer, m_completeThrough, zone);
    m_events.setZone(zone);
    m_events.show(answer.events);
    m_openOutage = 0;
    for (const OutageRow& outage : answer.outages) {
        if (!outage.notedBy.isEmpty() && (!outage.until.isValid() || outage.until > answer.asOf))
            m_openOutage = outage.number;
    }
    look();
}

void ReaderDetail::setMay(bool note, bool end)
{
    m_mayNote = note;
    m_mayEnd = end;
    look();
}

void ReaderDetail::look()
{
    m_note->setEnabled(m_mayNote && !m_reader.isEmpty());
    m_note->setToolTip(m_mayNote ? tr("Note that it is out of service")
                                 : tr("Only who may edit the plan can note outages."));
    m_end->setVisible(m_openOutage > 0);
    m_end->setEnabled(m_mayEnd);
    m_place->setVisible(!m_checkpoint.isEmpty());
}
