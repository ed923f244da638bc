// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/PlaceView.h"

#include "desk-app/places/model/Spans.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/HourDelegate.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/widgets/RowTable.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

PlaceView::PlaceView(QWidget* parent) : QWidget(parent), m_name(new QLabel), m_about(new QLabel), m_summary(new QLabel)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    auto* both = new QSplitter;
    both->setHandleWidth(12);
    both->setChildrenCollapsible(false);
    both->addWidget(buildDays());
    both->addWidget(buildPictures());
    both->setStretchFactor(0, 5);
    both->setStretchFactor(1, 4);
    layout->addWidget(both, 1);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PlaceView::left);
}

QWidget* PlaceView::buildHead()
{
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_back = new QPushButton(tr("&Back to the list"));
    m_back->setObjectName(QStringLiteral("placeBack"));
    auto* map = new QPushButton(tr("Show on the &map"));
    map->setObjectName(QStringLiteral("placeMap"));
    auto* missed = new QPushButton(tr("Missed &visits"));
    missed->setObjectName(QStringLiteral("placeMissed"));
    m_name->setObjectName(QStringLiteral("placeName"));
    m_name->setFont(theme::scaled(font(), 1.3, true));
    m_about->setProperty("muted", true);
    layout->addWidget(m_back);
    layout->addSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_about);
    layout->addStretch();
    layout->addWidget(missed);
    layout->addWidget(map);
    connect(m_back, &QPushButton::clicked, this, &PlaceView::left);
    connect(map, &QPushButton::clicked, this, [this] { emit mapWanted(m_checkpoint); });
    connect(missed, &QPushButton::clicked, this, [this] { emit missedWanted(m_checkpoint); });
    return head;
}

QWidget* PlaceView::buildDays()
{
    auto* card = new Card(tr("Clock-ins by day"));
    card->setNote(tr("a dot each; windows of duties behind them"));
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("placeDays"));
    table->setAccessibleName(tr("Clock-ins by day and hour"));
    table->setModel(&m_days);
    HourDelegate::makeGrid(table);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_daysEmpty = new EmptyState(table, tr("Waiting for the first answer"), {});
    card->addContent(table);
    return card;
}

QWidget* PlaceView::buildPictures()
{
    auto* told = new Card(tr("In words"));
    m_summary->setObjectName(QStringLiteral("placeSummary"));
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(14, 0, 14, 8);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    told->addContent(m_summary, 1);
    m_weekCard = new Card(tr("Hours of the week"));
    auto* week = new QTableView;
    week->setObjectName(QStringLiteral("placeWeek"));
    week->setAccessibleName(tr("Clock-ins in each hour of the week"));
    week->setModel(&m_week);
    HourDelegate::makeGrid(week);
    week->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_weekCard->addContent(week);
    auto* visits = new Card(tr("Visits owed"));
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(PlaceVisitsModel::Judged);
    QTableView* table = row_table::make(&m_visits, delegate, QStringLiteral("placeVisits"), tr("Visits owed here"));
    const int letter = table->fontMetrics().horizontalAdvance(u'0');
    table->horizontalHeader()->hide();
    table->setColumnWidth(PlaceVisitsModel::Day, 22 * letter);
    table->setColumnWidth(PlaceVisitsModel::Judged, 16 * letter);
    table->horizontalHeader()->setSectionResizeMode(PlaceVisitsModel::Reason, QHeaderView::Stretch);
    new EmptyState(table, tr("No duty owes a visit here"),
                   tr("Lines stop here by the plan; see its stops and shifts."));
    visits->addContent(table);
    auto* pictures = new QWidget;
    auto* down = new QVBoxLayout(pictures);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(12);
    down->addWidget(told);
    down->addWidget(m_weekCard, 4);
    down->addWidget(visits, 4);
    return pictures;
}

void PlaceView::showPlace(const PlaceRow& place, const PlacesModel& places)
{
    if (m_checkpoint != place.checkpoint) {
        m_days.clear();
        m_visits.showVisits({});
        m_daysEmpty->setTexts(tr("Waiting for the first answer"), {});
    }
    m_checkpoint = place.checkpoint;
    m_name->setText(place.name);
    QStringList about{place.checkpoint, place.unitName, place.zoneName, capitalized(words::checkpointKind(place.kind)),
                      place.category};
    if (place.level > 0) about.append(tr("level %1").arg(place.level));
    about.removeAll(QString());
    m_about->setText(about.join(u" · "));
    m_week.show({place});
    m_weekCard->setNote(m_week.known() == 0
                            ? tr("nothing is known")
                            : tr("nobody came in %1 of %2 hours").arg(m_week.blind()).arg(m_week.known()));
    QStringList lines{tr("%1 of %2 visits that count were reached (%3).")
                          .arg(place.counts.done())
                          .arg(place.counted)
                          .arg(percentText(place.completion)),
                      places.longestInWords(place) +
                          (place.longestMinutes >= 0 ? tr(".", "ends the sentence before") : QString()),
                      tr("Nobody came on %1 of %2 days.").arg(place.daysWithout).arg(place.days)};
    if (place.medianMinutes >= 0)
        lines.append(tr("Usually %1 from one visit to the next.").arg(spanText(place.medianMinutes)));
    lines.append(PlacesModel::metInWords(place));
    if (place.unknownMinutes > 0)
        lines.append(tr("For %1 nothing is known: what could have read here had not delivered, or was out of service.")
                         .arg(spanText(place.unknownMinutes)));
    m_summary->setText(lines.join(QStringLiteral("\n")));
}

void PlaceView::showDays(const PlaceAnswer& answer, const QTimeZone& zone)
{
    if (answer.checkpoint != m_checkpoint) return;
    m_days.show(answer, zone);
    m_visits.setZone(zone);
    m_visits.showVisits(answer.visits);
}
