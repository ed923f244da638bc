// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayPage.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/map/MapLegend.h"
#include "desk-app/map/MapView.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/today/TodayHead.h"
#include "desk-app/today/TodayTables.h"
#include "desk-app/today/TodayTiles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"
#include "desk-app/words/Words.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

constexpr int feedLength = 200; ///< Clock-ins kept in the live feed.
constexpr int allParts = 7, todayPart = 1, placesPart = 2, feedPart = 4;

} // namespace

TodayPage::TodayPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("today"), parent)
{
    m_missed.setSourceModel(&m_visits);
    m_linesShown.setSourceModel(&m_lines);
    build();
    connectParts();
}

void TodayPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_head = new TodayHead);
    m_tiles = new TodayTiles;
    layout->addWidget(m_tiles);
    layout->addWidget(buildPictures(), 1);
    tellTime();
}

QWidget* TodayPage::buildPictures()
{
    auto* lists = new QSplitter(Qt::Vertical);
    m_missedTable = TodayTables::missed(&m_missed);
    m_missedEmpty = new EmptyState(m_missedTable, {}, {});
    m_feedTable = TodayTables::clockIns(&m_clockIns);
    m_linesTable = TodayTables::lines(&m_linesShown);
    lists->addWidget(m_missedCard = cardOf({}, m_missedTable));
    lists->addWidget(cardOf(tr("Clock-ins"), m_feedTable));
    auto* all = new QSplitter(Qt::Horizontal);
    all->addWidget(buildMap());
    all->addWidget(lists);
    all->addWidget(m_linesCard = cardOf(tr("Lines"), m_linesTable));
    all->setStretchFactor(0, 1);
    all->setSizes({566, 318, 344});
    for (QSplitter* splitter : {lists, all}) {
        splitter->setHandleWidth(12);
        splitter->setChildrenCollapsible(false);
    }
    return all;
}

Card* TodayPage::buildMap()
{
    auto* card = new Card(tr("Checkpoints"));
    auto* nowButton = new QPushButton(tr("Now"));
    auto* dayButton = new QPushButton(tr("Whole day"));
    nowButton->setToolTip(tr("The duty under way; between duties the last one"));
    dayButton->setToolTip(tr("The worst of the day"));
    nowButton->setObjectName(QStringLiteral("mapNowButton"));
    dayButton->setObjectName(QStringLiteral("mapDayButton"));
    for (QPushButton* button : {nowButton, dayButton}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        card->addControl(button);
    }
    nowButton->setChecked(true);
    connect(nowButton, &QPushButton::clicked, this, [this] { setMapView(CheckpointsModel::View::Now); });
    connect(dayButton, &QPushButton::clicked, this, [this] { setMapView(CheckpointsModel::View::WholeDay); });
    m_map = new MapView(&m_checkpoints);
    m_about = new QLabel(m_map);
    m_about->setObjectName(QStringLiteral("aboutCheckpoint"));
    m_about->setMargin(10);
    m_about->setAutoFillBackground(true);
    m_about->setFrameShape(QFrame::StyledPanel);
    m_about->move(12, 10);
    m_about->hide();
    card->addContent(m_map, 1);
    card->addContent(new MapLegend, 0);
    return card;
}

Card* TodayPage::cardOf(const QString& title, QTableView* table)
{
    auto* card = new Card(title);
    card->addContent(table);
    return card;
}

void TodayPage::connectParts()
{
    showVerdict({});
    connect(&m_database, &Database::changed, this, &TodayPage::hear);
    connect(&m_clock, &RefreshClock::due, this, &TodayPage::askToday);
    connect(m_head, &TodayHead::unitChosen, this, [this] {
        applyUnit();
        emit unitChosen(unit());
    });
    connect(m_tiles, &TodayTiles::chosen, this, &TodayPage::showVerdict);
    connect(m_linesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { chooseLine(now.data(CodeRole).toString()); });
    for (QTableView* table : {m_missedTable, m_feedTable}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
            chooseLine({});
            chooseCheckpoint(now.data(CodeRole).toString());
            m_map->reveal(m_map->chosenCheckpoint());
        });
    }
    connect(m_map, &MapView::checkpointChosen, this, &TodayPage::chooseCheckpoint);
    connect(&m_glow, &QTimer::timeout, this, [this] {
        for (QTableView* table : {m_linesTable, m_missedTable, m_feedTable})
            table->viewport()->update();
    });
    connect(&m_second, &QTimer::timeout, this, &TodayPage::tellTime);
    m_second.start(1000);
}

void TodayPage::refresh()
{
    askAll();
}

void TodayPage::askAll()
{
    askPlaces();
    askFeed();
    m_clock.hurry();
}

void TodayPage::hear(const QString& what)
{
    if (what == u"plan") askPlaces();
    if (what == u"clock-ins") askFeed();
    if (what != u"sheets") m_clock.hurry();
}

void TodayPage::askToday()
{
    whenAnswered(
        this, m_database.today(), [this](const TodayAnswer& answer) { show(answer); },
        [this](const DatabaseError& error) {
            m_clock.failed();
            emit failed(error);
        });
}

void TodayPage::askPlaces()
{
    whenAnswered(
        this, m_database.checkpoints(),
        [this](const QList<CheckpointRow>& places) {
            m_checkpoints.showPlaces(places);
            tellReady(placesPart);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

void TodayPage::askFeed()
{
    whenAnswered(
        this, m_database.recentClockIns(feedLength),
        [this](const QList<ClockInRow>& rows) {
            showFeed(rows);
            tellReady(feedPart);
        },
        [this](const DatabaseError& error) { emit failed(error); });
}

void TodayPage::show(const TodayAnswer& answer)
{
    m_asOf = answer.asOf;
    m_old = false;
    m_visits.show(answer.visits);
    m_missed.setNow(answer.asOf);
    m_lines.showVisits(answer.visits);
    m_checkpoints.showVisits(answer);
    m_tiles->setCounts(m_visits.counts(m_units.below(unit())));
    m_clock.answered(answer.asOf, m_visits.nextChangeAfter(answer.asOf));
    m_missedCard->setNote(QLocale().toString(m_missed.rowCount()));
    m_linesCard->setNote(QLocale().toString(m_linesShown.rowCount()));
    m_glow.start(50);
    QTimer::singleShot(RowDelegate::glowMilliseconds, &m_glow, [this] { m_glow.stop(); });
    tellTime();
    tellReady(todayPart);
    emit refreshed();
}

void TodayPage::showFeed(const QList<ClockInRow>& rows)
{
    const QSet<QString> units = m_units.below(unit());
    QHash<QString, QString> unitOf;
    for (const CheckpointState& checkpoint : m_checkpoints.rows())
        unitOf.insert(checkpoint.place.checkpoint, checkpoint.place.unit);
    QList<ClockInRow> shown = rows;
    shown.removeIf([&](const ClockInRow& clockIn) {
        return !units.isEmpty() && !units.contains(unitOf.value(clockIn.checkpoint));
    });
    m_clockIns.show(shown);
}

void TodayPage::setUnits(const Units& units)
{
    m_units = units;
    m_head->setUnits(units);
    m_visits.setZone(units.zone());
    m_clockIns.setZone(units.zone());
    m_checkpoints.setZone(units.zone());
    m_map->setTree(units);
    applyUnit();
    tellTime();
}

QString TodayPage::unit() const
{
    return m_head->unit();
}

void TodayPage::chooseUnit(const QString& unit)
{
    m_head->chooseUnit(unit);
}

void TodayPage::applyUnit()
{
    const QSet<QString> units = m_units.below(unit());
    m_linesShown.setUnits(units);
    m_missed.setUnits(units);
    m_map->setUnits(units);
    chooseLine({});
    if (m_asOf.isValid()) m_tiles->setCounts(m_visits.counts(units));
    m_missedCard->setNote(QLocale().toString(m_missed.rowCount()));
    m_linesCard->setNote(QLocale().toString(m_linesShown.rowCount()));
    askFeed();
}

void TodayPage::showVerdict(std::optional<Verdict> verdict)
{
    m_tiles->choose(verdict);
    m_missed.setVerdict(verdict);
    const QString title = verdict ? capitalized(words::verdict(codeOf(*verdict))) : tr("Missed and overdue");
    m_missedCard->setTitle(title);
    m_missedTable->setAccessibleName(title);
    m_missedCard->setNote(QLocale().toString(m_missed.rowCount()));
    if (verdict)
        m_missedEmpty->setTexts(tr("No such visit"), tr("No visit of today has this verdict."));
    else
        m_missedEmpty->setTexts(tr("Nothing is missed"), tr("No visit of today is missed or overdue."));
}

void TodayPage::setMapView(CheckpointsModel::View view)
{
    m_checkpoints.setView(view);
    const QString name =
        view == CheckpointsModel::View::Now ? QStringLiteral("mapNowButton") : QStringLiteral("mapDayButton");
    findChild<QPushButton*>(name)->setChecked(true);
    m_map->update();
}

void TodayPage::chooseLine(const QString& line)
{
    m_map->chooseLine(line);
    if (line.isEmpty()) m_linesTable->selectionModel()->clear();
}

void TodayPage::chooseCheckpoint(const QString& checkpoint)
{
    m_map->chooseCheckpoint(checkpoint);
    m_about->hide();
    for (const CheckpointState& state : m_checkpoints.rows()) {
        if (checkpoint.isEmpty() || state.place.checkpoint != checkpoint) continue;
        m_about->setText(m_checkpoints.explained(state));
        m_about->adjustSize();
        m_about->show();
    }
    if (checkpoint.isEmpty()) chooseLine({});
}

void TodayPage::markOld()
{
    m_old = true;
    tellTime();
}

void TodayPage::tellTime()
{
    m_head->tellTime(m_clock.serverNow(), m_asOf, m_units.zone(), m_old);
}

void TodayPage::tellReady(int part)
{
    if (m_missing == 0) return;
    m_missing &= allParts & ~part;
    if (m_missing == 0) emit ready();
}
