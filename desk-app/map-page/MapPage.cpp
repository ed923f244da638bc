// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/MapPage.h"

#include "desk-app/database/Questions.h"
#include "desk-app/map-page/GroundMenu.h"
#include "desk-app/map-page/MapFilters.h"
#include "desk-app/map-page/PlacePanel.h"
#include "desk-app/map-page/PlaceSearch.h"
#include "desk-app/map-page/model/MapQuestions.h"
#include "desk-app/map/MapLegend.h"
#include "desk-app/map/MapView.h"
#include "desk-app/page/PageHead.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/widgets/Card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

namespace
{

constexpr int panelLetters = 46, searchLetters = 30; ///< Widths, in small letters.
const QString tellingKey = QStringLiteral("telling"), boundaryKey = QStringLiteral("boundary"),
              tilesKey = QStringLiteral("tiles");

} // namespace

MapPage::MapPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("map"), parent)
{
    build();
    connectParts();
    restore();
    hearOf({QStringLiteral("clock-ins"), QStringLiteral("plan"), QStringLiteral("duties"), QStringLiteral("excuses"),
            QStringLiteral("readers")});
}

void MapPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    auto* across = new QHBoxLayout;
    across->setSpacing(12);
    across->addWidget(buildMap(), 1);
    m_panel = new PlacePanel;
    m_panel->setFixedWidth(panelLetters * fontMetrics().horizontalAdvance(u'x'));
    m_panel->hide();
    across->addWidget(m_panel);
    layout->addLayout(across, 1);
}

QWidget* MapPage::buildHead()
{
    m_head = new PageHead(tr("Map"));
    m_search = new PlaceSearch;
    m_search->setMinimumWidth(searchLetters * fontMetrics().horizontalAdvance(u'x'));
    m_head->addControl(tr("&Find"), m_search);
    m_telling = new TellingBox;
    m_head->addControl(tr("Sho&w"), m_telling);
    m_unitBox = new UnitBox;
    m_unitBox->setObjectName(QStringLiteral("mapUnitBox"));
    m_head->addControl({}, m_unitBox);
    return m_head;
}

QWidget* MapPage::buildMap()
{
    m_card = new Card(tr("Checkpoints"));
    m_map = new MapView(&m_checkpoints, nullptr, QStringLiteral("mapPageMap"));
    m_lineBox = new LineBox;
    m_lineBox->setAccessibleName(tr("Line"));
    m_kindBox = new KindBox;
    m_kindBox->setAccessibleName(tr("Kind"));
    m_ground = new GroundMenu(m_map);
    for (QWidget* control : std::initializer_list<QWidget*>{m_lineBox, m_kindBox, m_ground})
        m_card->addControl(control);
    m_card->addContent(m_map, 1);
    m_legend = new MapLegend;
    m_legend->setObjectName(QStringLiteral("mapPageLegend"));
    m_card->addContent(m_legend, 0);
    m_groundNote = new QLabel;
    m_groundNote->setObjectName(QStringLiteral("mapGroundNote"));
    m_groundNote->setProperty("muted", true);
    m_groundNote->setContentsMargins(14, 0, 14, 6);
    m_groundNote->setWordWrap(true);
    m_groundNote->setTextFormat(Qt::PlainText);
    m_groundNote->setToolTip(GroundMenu::assumption());
    m_groundNote->hide();
    m_card->addContent(m_groundNote, 0);
    return m_card;
}

void MapPage::connectParts()
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, [this] { refresh(); });
    connect(m_unitBox, &UnitBox::unitChosen, this, [this] {
        applyUnit();
        emit unitChosen(m_unitBox->unit());
    });
    connect(m_telling, &QComboBox::currentIndexChanged, this, [this] {
        setSetting(tellingKey, m_telling->code());
        applyTelling();
    });
    connect(m_lineBox, &QComboBox::activated, this, [this] { chooseLine(m_lineBox->line(), true); });
    connect(m_kindBox, &QComboBox::currentIndexChanged, this, &MapPage::applyFilter);
    connect(m_search, &PlaceSearch::found, this, [this](const QString& checkpoint) {
        m_kindBox->setCurrentIndex(0);
        m_map->flyTo(checkpoint);
        chooseCheckpoint(checkpoint);
    });
    connect(m_search, &PlaceSearch::notFound, this,
            [this](const QString& text) { emit said(tr("No checkpoint on the map is called “%1”.").arg(text)); });
    connect(m_map, &MapView::checkpointChosen, this, &MapPage::chooseCheckpoint);
    connect(m_map, &MapView::countsChanged, this, &MapPage::tellCounts, Qt::QueuedConnection);
    connect(m_ground, &GroundMenu::told, this, [this](const QString& message) {
        m_groundNote->setText(message);
        m_groundNote->setVisible(!message.isEmpty());
    });
    connect(m_ground, &GroundMenu::chosen, this, [this] {
        setSetting(boundaryKey, m_ground->boundary());
        setSetting(tilesKey, m_ground->tiles());
    });
    connect(m_panel, &PlacePanel::wanted, this, &Page::wanted);
    connect(m_panel, &PlacePanel::closed, this, [this] { chooseCheckpoint({}); });
}

void MapPage::restore()
{
    m_telling->choose(setting(tellingKey, QStringLiteral("now")).toString());
    applyTelling();
    m_ground->useBoundary(setting(boundaryKey).toString());
    m_ground->useTiles(setting(tilesKey).toString());
}

// Kinds of their own: what another page asks must not overtake these.
void MapPage::askAll()
{
    ask(m_database.ask<QList<CheckpointRow>>(Database::Way::Quick, "map.checkpoints",
                                             [](Session& session) { return questions::checkpoints(session); }),
        [this](const QList<CheckpointRow>& places) {
            m_checkpoints.showPlaces(places);
            m_search->setPlaces(m_checkpoints.rows());
            applyTelling();
        });
    ask(m_database.ask<QList<LinePathRow>>(Database::Way::Quick, "map.lines",
                                           [](Session& session) { return map_questions::linePaths(session); }),
        [this](const QList<LinePathRow>& lines) { showLines(lines); });
    askToday();
    askPlace();
}

void MapPage::askToday()
{
    ask(m_database.ask<TodayAnswer>(Database::Way::Quick, "map.today",
                                    [](Session& session) { return questions::today(session, {}); }),
        [this](const TodayAnswer& answer) { showToday(answer); });
}

void MapPage::askPlace()
{
    const QString checkpoint = m_map->chosenCheckpoint();
    if (checkpoint.isEmpty()) return;
    ask(m_database.ask<LastClockIn>(
            Database::Way::Quick, "map.place",
            [checkpoint](Session& session) { return map_questions::lastClockIn(session, checkpoint); }),
        [this, checkpoint](const LastClockIn& last) {
            if (checkpoint == m_panel->checkpoint()) m_panel->tellLast(last);
        });
    ask(m_database.ask<QList<ReaderRow>>(Database::Way::Quick, "map.readers",
                                         [](Session& session) { return questions::readers(session); }),
        [this](const QList<ReaderRow>& readers) { showReaders(readers); });
}

void MapPage::showToday(const TodayAnswer& answer)
{
    m_asOf = answer.asOf;
    m_checkpoints.showVisits(answer);
    if (m_telling->telling() == MapKey::Telling::Category) applyTelling();
    waitForChange(answer);
    showPanel();
    tellTime();
    if (!m_toOpen.isEmpty() || !m_lineToOpen.isEmpty())
        open({{QStringLiteral("checkpoint"), std::exchange(m_toOpen, {})},
              {QStringLiteral("line"), std::exchange(m_lineToOpen, {})}});
}

void MapPage::showLines(const QList<LinePathRow>& lines)
{
    m_lines = lines;
    QList<MapLine> paths;
    for (const LinePathRow& line : lines)
        paths.append({line.line, line.name, line.stops});
    m_map->setLines(paths);
    m_lineBox->setLines(lines, m_units.below(m_unitBox->unit()));
    showPanel();
    if (!m_lineToOpen.isEmpty()) chooseLine(std::exchange(m_lineToOpen, {}), true);
}

// Those that listen there (design §7): the fixed ones of the place, else the handhelds of its unit.
void MapPage::showReaders(const QList<ReaderRow>& readers)
{
    const CheckpointState* chosen = find(m_panel->checkpoint());
    if (!chosen) return;
    QSet<QString> units{chosen->place.unit};
    for (const LinePathRow& line : linesAt(chosen->place.checkpoint))
        units.insert(line.unit);
    QList<ReaderRow> fixed, handheld;
    for (const ReaderRow& reader : readers) {
        if (reader.checkpoint == chosen->place.checkpoint)
            fixed.append(reader);
        else if (reader.kind == u"handheld" && units.contains(reader.unit) && reader.state != u"out_of_service")
            handheld.append(reader);
    }
    m_panel->tellReaders(fixed.isEmpty() ? handheld : fixed);
}

/// Windows open and close without anyone's doing.
void MapPage::waitForChange(const TodayAnswer& answer)
{
    QDateTime next;
    for (const VisitRow& visit : answer.visits) {
        for (const QDateTime& at : {visit.acceptFrom, visit.endsAt, visit.acceptUntil})
            if (at > answer.asOf && (!next.isValid() || at < next)) next = at;
    }
    constexpr qint64 slack = 500, longest = 3'600'000; // milliseconds
    m_next.stop();
    if (next.isValid()) m_next.start(static_cast<int>(std::min(answer.asOf.msecsTo(next) + slack, longest)));
}

void MapPage::applyTelling()
{
    m_checkpoints.setView(m_telling->view());
    switch (m_telling->telling()) {
    case MapKey::Telling::State:
        return m_map->setKey(MapKey());
    case MapKey::Telling::Verdict:
        return m_map->setKey(MapKey::ofVerdict(m_telling->verdict()));
    case MapKey::Telling::Level:
        return m_map->setKey(MapKey::ofLevel());
    case MapKey::Telling::Category:
        return m_map->setKey(MapKey::ofCategories(m_checkpoints.rows()));
    }
}

void MapPage::applyFilter()
{
    const QString kind = m_kindBox->kind();
    if (kind.isEmpty()) return m_map->setFilter({});
    m_map->setFilter([kind](const CheckpointState& checkpoint) { return checkpoint.place.kind == kind; });
}

void MapPage::setUnits(const Units& units)
{
    Page::setUnits(units);
    m_unitBox->setUnits(units);
    m_map->setTree(units);
    m_checkpoints.setZone(units.zone());
    m_panel->setZone(units.zone());
    applyUnit();
    tellTime();
}

void MapPage::chooseUnit(const QString& unit)
{
    if (m_unitBox->unit() == unit) return;
    m_unitBox->chooseUnit(unit);
    applyUnit();
}

void MapPage::applyUnit()
{
    const QSet<QString> units = m_units.below(m_unitBox->unit());
    m_map->setUnits(units);
    m_lineBox->setLines(m_lines, units);
    chooseLine(m_lineBox->line(), false);
}

void MapPage::chooseLine(const QString& line, bool go)
{
    m_lineBox->choose(line);
    if (line.isEmpty()) {
        m_map->chooseLine({});
        if (go) m_map->showAll();
    } else if (go) {
        m_map->showLine(line);
    }
}

void MapPage::open(const QVariantMap& what)
{
    const QString checkpoint = what.value(QStringLiteral("checkpoint")).toString();
    const QString line = what.value(QStringLiteral("line")).toString();
    if (!m_asOf.isValid() || m_lines.isEmpty()) {
        m_toOpen = checkpoint;
        m_lineToOpen = line;
        return;
    }
    if (!line.isEmpty()) chooseLine(line, true);
    if (!find(checkpoint)) return;
    m_kindBox->setCurrentIndex(0);
    m_map->flyTo(checkpoint);
    chooseCheckpoint(checkpoint);
}

void MapPage::chooseCheckpoint(const QString& checkpoint)
{
    m_map->chooseCheckpoint(checkpoint);
    if (!checkpoint.isEmpty()) m_panel->forgetAnswers();
    showPanel();
    askPlace();
}

void MapPage::showPanel()
{
    const CheckpointState* chosen = find(m_map->chosenCheckpoint());
    if (chosen) m_panel->show(*chosen, linesAt(chosen->place.checkpoint));
    m_panel->setVisible(chosen != nullptr);
}

const CheckpointState* MapPage::find(const QString& checkpoint) const
{
    const auto found = std::find_if(m_checkpoints.rows().begin(), m_checkpoints.rows().end(),
                                    [&](const CheckpointState& row) { return row.place.checkpoint == checkpoint; });
    return checkpoint.isEmpty() || found == m_checkpoints.rows().end() ? nullptr : &*found;
}

QList<LinePathRow> MapPage::linesAt(const QString& checkpoint) const
{
    QList<LinePathRow> lines;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(lines),
                 [&](const LinePathRow& line) { return line.stops.contains(checkpoint); });
    return lines;
}

void MapPage::tellCounts()
{
    m_legend->setKey(m_map->key(), m_map->counts());
    const auto placed = std::count_if(m_checkpoints.rows().begin(), m_checkpoints.rows().end(),
                                      [](const CheckpointState& row) { return row.place.lon.has_value(); });
    const qsizetype without = m_checkpoints.rows().size() - placed;
    QString note = QLocale().toString(static_cast<qlonglong>(placed));
    if (without > 0)
        note = tr("%1, and %n without coordinates", nullptr, static_cast<int>(without)).arg(note);
    m_card->setNote(note);
}

void MapPage::setOld(bool old)
{
    m_old = old;
    tellTime();
}

void MapPage::tellTime()
{
    if (!m_asOf.isValid()) return m_head->setNote({});
    const QString time = m_asOf.toTimeZone(m_units.zone()).toString(QStringLiteral("HH:mm:ss"));
    m_head->setNote(m_old ? tr("as of %1: no connection, not current").arg(time) : tr("as of %1").arg(time));
}

QStringList MapPage::views() const
{
    return {QStringLiteral("place"), QStringLiteral("line"), QStringLiteral("category")};
}

void MapPage::showView(const QString& view)
{
    if (m_lines.isEmpty()) return;
    if (view == u"place") open({{QStringLiteral("checkpoint"), m_lines.first().stops.value(0)}});
    if (view != u"place") chooseCheckpoint({});
    if (view == u"line") chooseLine(m_lines.first().line, true);
    if (view != u"category") return;
    chooseLine({}, true);
    m_telling->choose(QStringLiteral("category"));
}
