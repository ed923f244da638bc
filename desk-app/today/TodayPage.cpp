// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayPage.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/map/MapLegend.h"
#include "desk-app/map/MapView.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/today/TodayTiles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/ProgressDelegate.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QHeaderView>
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
constexpr int lineRow = 42; ///< Height of a row of two lines, pixels.

} // namespace

TodayPage::TodayPage(Database& database, QWidget* parent) : QWidget(parent), m_database(database)
{
    setObjectName(QStringLiteral("todayPage"));
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
    layout->addWidget(buildHead());
    m_tiles = new TodayTiles;
    layout->addWidget(m_tiles);
    layout->addWidget(buildPictures(), 1);
    tellTime();
}

QWidget* TodayPage::buildHead()
{
    auto* head = new QWidget;
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* title = new QLabel(tr("Today"));
    title->setFont(theme::scaled(font(), 1.7, true));
    m_date = new QLabel;
    m_date->setProperty("muted", true);
    m_date->setFont(theme::scaled(font(), 1.1));
    m_time = new QLabel;
    m_time->setObjectName(QStringLiteral("asOf"));
    m_time->setProperty("muted", true);
    auto* unitLabel = new QLabel(tr("&Unit"));
    m_unitBox = new QComboBox;
    m_unitBox->setObjectName(QStringLiteral("unitBox"));
    m_unitBox->setAccessibleName(tr("Unit"));
    m_unitBox->setMinimumWidth(200);
    m_unitBox->addItem(tr("All units"), QString());
    unitLabel->setBuddy(m_unitBox);
    layout->addWidget(title);
    layout->addWidget(m_date);
    layout->addStretch();
    layout->addWidget(m_time);
    layout->addSpacing(8);
    layout->addWidget(unitLabel);
    layout->addWidget(m_unitBox);
    return head;
}

QWidget* TodayPage::buildPictures()
{
    auto* lists = new QSplitter(Qt::Vertical);
    lists->addWidget(m_missedCard = buildMissed());
    lists->addWidget(m_feedCard = buildFeed());
    auto* all = new QSplitter(Qt::Horizontal);
    all->addWidget(buildMap());
    all->addWidget(lists);
    all->addWidget(m_linesCard = buildLines());
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

QTableView* TodayPage::makeTable(QAbstractItemModel* model, RowDelegate* delegate, const QString& name)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setModel(model);
    table->setItemDelegate(delegate);
    delegate->setParent(table);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(20);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

Card* TodayPage::buildLines()
{
    auto* card = new Card(tr("Lines"));
    m_linesTable = makeTable(&m_linesShown, new ProgressDelegate, QStringLiteral("linesTable"));
    m_linesTable->setAccessibleName(tr("Lines with their progress"));
    m_linesTable->verticalHeader()->setDefaultSectionSize(lineRow);
    m_linesTable->setSortingEnabled(true);
    m_linesTable->sortByColumn(LinesModel::Name, Qt::AscendingOrder);
    QHeaderView* header = m_linesTable->horizontalHeader();
    header->setSectionResizeMode(LinesModel::Name, QHeaderView::Fixed);
    header->setSectionResizeMode(LinesModel::Progress, QHeaderView::Stretch);
    m_linesTable->setColumnWidth(LinesModel::Name, 118);
    m_linesTable->setColumnWidth(LinesModel::Done, 58);
    m_linesTable->setColumnWidth(LinesModel::Missed, 60);
    new EmptyState(m_linesTable, tr("No line has a duty today"),
                   tr("Duties are opened from the plan; see shifts and dispatches."));
    card->addContent(m_linesTable);
    return card;
}

Card* TodayPage::buildMissed()
{
    auto* card = new Card({});
    auto* delegate = new RowDelegate;
    delegate->setGlyphColumn(VisitsModel::Checkpoint);
    m_missedTable = makeTable(&m_missed, delegate, QStringLiteral("missedTable"));
    m_missedTable->verticalHeader()->setDefaultSectionSize(lineRow);
    for (int hidden :
         {VisitsModel::Window, VisitsModel::Judged, VisitsModel::Reason, VisitsModel::Arrived, VisitsModel::Person})
        m_missedTable->setColumnHidden(hidden, true);
    m_missedTable->horizontalHeader()->hide();
    m_missedTable->horizontalHeader()->moveSection(VisitsModel::Checkpoint, VisitsModel::Line);
    m_missedTable->horizontalHeader()->setSectionResizeMode(VisitsModel::Checkpoint, QHeaderView::Stretch);
    m_missedTable->setColumnWidth(VisitsModel::Line, 100);
    m_missedEmpty = new EmptyState(m_missedTable, {}, {});
    card->addContent(m_missedTable);
    return card;
}

Card* TodayPage::buildFeed()
{
    auto* card = new Card(tr("Clock-ins"));
    m_feedTable = makeTable(&m_clockIns, new RowDelegate, QStringLiteral("feedTable"));
    m_feedTable->setAccessibleName(tr("Newest clock-ins"));
    m_feedTable->verticalHeader()->setDefaultSectionSize(lineRow);
    m_feedTable->setColumnHidden(ClockInsModel::Person, true);
    m_feedTable->setColumnHidden(ClockInsModel::Reader, true);
    m_feedTable->horizontalHeader()->hide();
    m_feedTable->setColumnWidth(ClockInsModel::Time, 76);
    m_feedTable->horizontalHeader()->setSectionResizeMode(ClockInsModel::Checkpoint, QHeaderView::Stretch);
    new EmptyState(m_feedTable, tr("No clock-in yet"), tr("Each tap shows here within a second."));
    card->addContent(m_feedTable);
    return card;
}

void TodayPage::connectParts()
{
    showVerdict({});
    connect(&m_database, &Database::changed, this, &TodayPage::hear);
    connect(&m_database, &Database::opened, this, &TodayPage::refresh);
    connect(&m_clock, &RefreshClock::due, this, &TodayPage::askToday);
    connect(m_unitBox, &QComboBox::currentIndexChanged, this, &TodayPage::applyUnit);
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
    const QString before = unit();
    const QSignalBlocker quiet(m_unitBox);
    m_unitBox->clear();
    m_unitBox->addItem(tr("All units"), QString());
    for (const UnitRow& row : units.rows()) {
        const int depth = units.depth(row.unit);
        if (depth > 0 && units.hasLines(row.unit))
            m_unitBox->addItem(QString(2 * (depth - 1), u' ') + row.name, row.unit);
    }
    m_visits.setZone(units.zone());
    m_clockIns.setZone(units.zone());
    m_checkpoints.setZone(units.zone());
    m_map->setTree(units);
    chooseUnit(before);
    applyUnit();
    tellTime();
}

QString TodayPage::unit() const
{
    return m_unitBox->currentData().toString();
}

void TodayPage::chooseUnit(const QString& unit)
{
    const int at = m_unitBox->findData(unit);
    m_unitBox->setCurrentIndex(std::max(0, at));
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
    const QTimeZone zone = m_units.zone();
    const QDateTime now = m_clock.serverNow().toTimeZone(zone);
    m_date->setText(QLocale().toString(now.date(), QLocale::LongFormat));
    if (!m_asOf.isValid()) return m_time->setText(tr("waiting for the first answer"));
    const QString at = m_asOf.toTimeZone(zone).toString(QStringLiteral("HH:mm:ss"));
    m_time->setText(m_old ? tr("last known state, %1").arg(at) : tr("as of %1").arg(at));
}

void TodayPage::tellReady(int part)
{
    if (m_missing == 0) return;
    m_missing &= allParts & ~part;
    if (m_missing == 0) emit ready();
}
