// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/log/ClockInsView.h"

#include "desk-app/log/ClockInList.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace
{

constexpr int typingMilliseconds = 350;

} // namespace

ClockInsView::ClockInsView(QWidget* parent)
    : QWidget(parent), m_typed(new QTimer(this)), m_list(new ClockInList(&m_model)), m_at(new QDateTimeEdit)
{
    m_typed->setSingleShot(true);
    m_typed->setInterval(typingMilliseconds);
    connect(m_typed, &QTimer::timeout, this, &ClockInsView::filterChanged);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(12);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    down->addLayout(bar);
    m_reader = addFilter(bar, tr("&Reader"), tr("Code"), QStringLiteral("clockInReaderEdit"));
    m_person = addFilter(bar, tr("&Person"), tr("Badge or name"), QStringLiteral("clockInPersonEdit"));
    m_checkpoint = addFilter(bar, tr("&Checkpoint"), tr("Code or name"), QStringLiteral("clockInCheckpointEdit"));
    m_uid = addFilter(bar, tr("&UID"), tr("Whole UID"), QStringLiteral("clockInUidEdit"));
    bar->addStretch();
    auto* label = new QLabel(tr("&Jump to"));
    label->setBuddy(m_at);
    m_at->setObjectName(QStringLiteral("clockInAtEdit"));
    m_at->setAccessibleName(tr("Instant to jump to"));
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_at->setCalendarPopup(true);
    m_at->setTimeSpec(Qt::UTC); // the numbers are the unit's zone's
    m_at->setDateTime(QDateTime(QDate::currentDate(), QTime(0, 0), Qt::UTC));
    auto* go = new QPushButton(tr("&Go"));
    go->setObjectName(QStringLiteral("clockInGoButton"));
    auto* newest = new QPushButton(tr("Ne&west"));
    newest->setObjectName(QStringLiteral("clockInNewestButton"));
    for (QWidget* widget : std::initializer_list<QWidget*>{label, m_at, go, newest})
        bar->addWidget(widget);
    connect(go, &QPushButton::clicked, this,
            [this] { emit leapWanted(QDateTime(m_at->date(), m_at->time(), m_zone)); });
    connect(newest, &QPushButton::clicked, this, &ClockInsView::newestWanted);
    auto* card = new Card(tr("Clock-ins"));
    const int letter = fontMetrics().horizontalAdvance(u'0');
    for (const auto& [column, letters] : {std::pair(0, 20), {1, 20}, {2, 8}, {3, 17}, {4, 17}, {5, 27}, {6, 14}, {7, 13}})
        m_list->horizontalHeader()->resizeSection(column, letters * letter);
    new EmptyState(m_list, tr("No clock-in fits"),
                   tr("Readers' clock-ins appear here as they arrive. Take away a filter, or jump to another instant."));
    card->addContent(m_list);
    down->addWidget(card, 1);
    connect(m_list, &QAbstractItemView::activated, this, &ClockInsView::open);
}

QLineEdit* ClockInsView::addFilter(QHBoxLayout* bar, const QString& label, const QString& hint, const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(QString(label).remove(u'&'));
    edit->setClearButtonEnabled(true);
    auto* text = new QLabel(label);
    text->setBuddy(edit);
    bar->addWidget(text);
    bar->addWidget(edit);
    connect(edit, &QLineEdit::textChanged, m_typed, qOverload<>(&QTimer::start));
    return edit;
}

ClockInFilter ClockInsView::filter() const
{
    return {m_reader->text().trimmed(), m_person->text().trimmed(), m_checkpoint->text().trimmed(), m_uid->text().trimmed()};
}

void ClockInsView::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_model.setZone(zone);
}

void ClockInsView::open(const QModelIndex& index)
{
    const ListedClockIn& row = m_model.row(index.row());
    const QDate day = row.at.toTimeZone(m_zone).date(), month(day.year(), day.month(), 1);
    if (index.column() == ClockInListModel::Person && !row.badge.isEmpty())
        emit wanted(QStringLiteral("people"), {{QStringLiteral("badge"), row.badge}, {QStringLiteral("month"), month}});
    else if (index.column() == ClockInListModel::Reader || index.column() == ClockInListModel::Journal)
        emit wanted(QStringLiteral("readers"), {{QStringLiteral("reader"), row.reader}});
    else if (!row.checkpoint.isEmpty())
        emit wanted(QStringLiteral("places"), {{QStringLiteral("checkpoint"), row.checkpoint}, {QStringLiteral("month"), month}});
}
