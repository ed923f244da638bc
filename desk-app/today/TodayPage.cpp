// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/TodayPage.h"

#include "desk-app/map/MapView.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/today/PixelTrace.h"
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
#include <QSettings>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace
{

constexpr int glowStep = 150; ///< Milliseconds between two pictures of a fading glow: what is new goes before.

} // namespace

TodayPage::TodayPage(Database& database, QWidget* parent)
    : Page(database, QStringLiteral("today"), parent), m_asker(database), m_announcer(this)
{
    m_list.setSourceModel(&m_visits);
    m_linesShown.setSourceModel(&m_lines);
    build();
    connectParts();
    connectTables();
    showVerdicts({});
    tellEmpty();
    tellTime();
    offerAcknowledging();
    PixelTrace::watch(m_map);
}

TodayPage::~TodayPage()
{
    delete m_wall;
}

void TodayPage::connectParts()
{
    connect(&m_asker, &TodayAsker::dayChanged, this, &TodayPage::showDay);
    connect(&m_asker, &TodayAsker::feedChanged, this, &TodayPage::showFeed);
    connect(&m_asker, &TodayAsker::crewsChanged, this, &TodayPage::showUrgent);
    connect(&m_asker, &TodayAsker::saidChanged, this, &TodayPage::showSaid);
    connect(&m_asker, &TodayAsker::filled, this, &TodayPage::ready);
    connect(&m_asker, &TodayAsker::failed, this, &TodayPage::failed);
    connect(&m_asker, &TodayAsker::placesChanged, this, [this](const QList<CheckpointRow>& places) {
        m_checkpoints.showPlaces(places);
        showFeed();
        tellEmpty();
    });
    connect(m_head, &TodayHead::unitChosen, this, [this] {
        applyUnit();
        emit unitChosen(unit());
    });
    connect(m_head, &TodayHead::soundChosen, this, [](bool on) { QSettings().setValue(Announcer::soundKey, on); });
    connect(m_tiles, &TodayTiles::chosen, this, &TodayPage::showVerdicts);
    connect(m_map, &MapView::checkpointChosen, this, &TodayPage::chooseCheckpoint);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { acknowledge(chosenVisits()); });
    connect(&m_announcer, &Announcer::acknowledgeWanted, this, &TodayPage::acknowledge);
    connect(&m_announcer, &Announcer::showWanted, this, &TodayPage::showVisit);
    connect(&m_glow, &QTimer::timeout, this, [this] {
        for (QTableView* table : {m_linesTable, m_urgentTable, m_listTable, m_feedTable})
            if (table->isVisible()) table->viewport()->update();
    });
    connect(&m_second, &QTimer::timeout, this, &TodayPage::tellTime);
    m_second.start(1000);
}

void TodayPage::connectTables()
{
    connect(m_linesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { chooseLine(now.data(CodeRole).toString()); });
    for (QTableView* table : {m_urgentTable, m_listTable, m_feedTable}) {
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
            if (!now.isValid()) return;
            chooseCheckpoint(now.data(CodeRole).toString());
            m_map->reveal(m_map->chosenCheckpoint());
        });
    }
    connect(m_listTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TodayPage::offerAcknowledging);
    connect(m_urgentTable, &QTableView::activated, this,
            [this](const QModelIndex& at) { openEvidence(m_urgent.row(at.row()).visit); });
    connect(m_listTable, &QTableView::activated, this, [this](const QModelIndex& at) { openEvidence(m_list.visit(at)); });
    connect(m_linesTable, &QTableView::activated, this, [this](const QModelIndex& at) {
        const QDate day = m_asker.serverNow().toTimeZone(m_units.zone()).date();
        emit wanted(QStringLiteral("lines"), {{QStringLiteral("line"), at.data(CodeRole)},
                                              {QStringLiteral("from"), day},
                                              {QStringLiteral("through"), day}});
    });
}

void TodayPage::refresh()
{
    askAll();
}

void TodayPage::askAll()
{
    m_asker.refresh();
}

void TodayPage::showDay()
{
    const TodayAnswer& day = m_asker.day();
    m_old = false;
    m_visits.show(day.visits);
    m_lines.showVisits(day.visits);
    m_checkpoints.showVisits(day);
    showUrgent();
    showCounts();
    m_glow.start(glowStep);
    QTimer::singleShot(RowDelegate::glowMilliseconds, &m_glow, [this] { m_glow.stop(); });
    tellTime();
    tellEmpty();
    PixelTrace::shown();
    QHash<QString, Verdict> verdicts;
    for (const VisitRow& visit : day.visits)
        if (m_list.isOpen(visit)) verdicts.insert(visitKey(visit), visit.verdict);
    m_announcer.keep([&](const VisitRow& visit) { return verdicts.value(visitKey(visit), Verdict::Due) == visit.verdict; });
    const Misses misses = MissWatch::of(m_database).take(day, m_units.below(unit()));
    m_announcer.tell(misses);
    if (m_wall && !misses.missed.isEmpty()) m_wall->alarm();
    emit refreshed();
}

void TodayPage::showFeed()
{
    const QSet<QString> units = m_units.below(unit());
    QHash<QString, QString> unitOf;
    for (const CheckpointState& checkpoint : m_checkpoints.rows())
        unitOf.insert(checkpoint.place.checkpoint, checkpoint.place.unit);
    QList<ClockInRow> shown = m_asker.feed();
    shown.removeIf([&](const ClockInRow& clockIn) {
        return !units.isEmpty() && !units.contains(unitOf.value(clockIn.checkpoint));
    });
    m_clockIns.show(shown);
}

void TodayPage::showUrgent()
{
    m_urgent.showDay(m_asker.day(), m_units.below(unit()), m_asker.crews());
    const int overdue = m_urgent.overdueCount(), soon = m_urgent.rowCount() - overdue;
    m_urgentCard->setNote(tr("%1 overdue now · %2 end soon").arg(QLocale().toString(overdue), QLocale().toString(soon)));
    showWall();
}

void TodayPage::showSaid()
{
    m_list.setSaid(m_asker.said(), m_units.zone());
    m_announcer.keep([this](const VisitRow& visit) { return m_list.isOpen(visit); });
    showCounts();
    showWall();
}

void TodayPage::showCounts()
{
    m_tiles->setCounts(m_visits.counts(m_units.below(unit())));
    m_linesCard->setNote(QLocale().toString(m_linesShown.rowCount()));
    const QList<Verdict>& verdicts = m_list.verdicts();
    const QString title = verdicts.isEmpty()      ? tr("Missed, no data")
                          : verdicts.size() > 1 ? tr("Done")
                                                : capitalized(words::verdict(codeOf(verdicts.first())));
    m_tabs->setTabText(0, QStringLiteral("%1  %2").arg(title, QLocale().toString(m_list.rowCount())));
    m_listTable->setAccessibleName(title);
    offerAcknowledging();
}

void TodayPage::setUnits(const Units& units)
{
    m_units = units;
    m_head->setUnits(units);
    m_visits.setZone(units.zone());
    m_urgent.setZone(units.zone());
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

void TodayPage::setRights(const Rights& rights)
{
    Page::setRights(rights);
    offerAcknowledging();
}

void TodayPage::applyUnit()
{
    const QSet<QString> units = m_units.below(unit());
    m_linesShown.setUnits(units);
    m_list.setUnits(units);
    m_map->setUnits(units);
    chooseLine({});
    if (m_asker.day().asOf.isValid()) showCounts();
    showUrgent();
    showFeed();
    tellEmpty();
}

void TodayPage::showVerdicts(const QList<Verdict>& verdicts)
{
    m_tiles->choose(verdicts);
    m_list.setVerdicts(verdicts);
    m_tabs->setCurrentIndex(0);
    if (verdicts.isEmpty())
        m_listEmpty->setTexts(tr("Nothing is missed"), tr("No visit of today is missed or without data."));
    else
        m_listEmpty->setTexts(tr("No such visit"), tr("No visit of today has this verdict."));
    filterMap();
    if (m_asker.day().asOf.isValid()) showCounts();
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
    m_list.setLine(line);
    if (line.isEmpty()) m_linesTable->selectionModel()->clear();
    if (m_asker.day().asOf.isValid()) showCounts();
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
    const QDateTime now = m_asker.serverNow();
    m_head->tellTime(now, m_asker.day().asOf, m_units.zone(), m_old);
    if (!m_old) m_urgent.tick(now);
    if (m_wall) m_wall->tellTime(now, m_asker.day().asOf, m_units.zone(), m_old);
}

QList<VisitRow> TodayPage::openVisits() const
{
    QList<VisitRow> open;
    const QSet<QString> units = m_units.below(unit());
    for (const VisitRow& visit : m_asker.day().visits)
        if (m_list.isOpen(visit) && (units.isEmpty() || units.contains(visit.unit))) open.append(visit);
    std::stable_sort(open.begin(), open.end(), [](const VisitRow& one, const VisitRow& other) {
        return one.acceptUntil > other.acceptUntil;
    });
    return open;
}
