// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/PlacesPage.h"

#include "desk-app/page/MonthBox.h"
#include "desk-app/page/PageHead.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/places/PlaceView.h"
#include "desk-app/places/PlacesFilters.h"
#include "desk-app/places/PlacesOverview.h"
#include "desk-app/places/model/PlacesQuestions.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

constexpr int laterMilliseconds = 60'000;

} // namespace

PlacesPage::PlacesPage(Database& database, QWidget* parent) : Page(database, QStringLiteral("places"), parent)
{
    build();
    connectParts();
    m_overview->filters()->choose(setting(QStringLiteral("filters")).toMap());
    remember(m_overview->table(), QStringLiteral("table"));
    hearOf({QStringLiteral("plan"), QStringLiteral("excuses"), QStringLiteral("duties"), QStringLiteral("rules"),
            QStringLiteral("readers")});
}

void PlacesPage::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    m_head = new PageHead(tr("Places"));
    m_unitBox = new UnitBox;
    m_unitBox->setObjectName(QStringLiteral("placesUnitBox"));
    m_monthBox = new MonthBox;
    m_monthBox->setObjectName(QStringLiteral("placesMonthBox"));
    m_head->addControl(tr("&Unit"), m_unitBox);
    m_head->addControl(tr("M&onth"), m_monthBox);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_overview = new PlacesOverview);
    m_stack->addWidget(m_place = new PlaceView);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
}

void PlacesPage::connectParts()
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &PlacesPage::refresh);
    connect(&m_database, &Database::changed, this, [this](const QString& what) {
        if (what == u"clock-ins" && !m_later.isActive()) m_later.start(laterMilliseconds);
    });
    connect(m_unitBox, &UnitBox::unitChosen, this, [this](const QString& unit) {
        askMonth();
        emit unitChosen(unit);
    });
    connect(m_monthBox, &MonthBox::monthChosen, this, [this] {
        m_wanted = m_stack->currentWidget() == m_place ? m_place->checkpoint() : QString();
        askMonth();
    });
    connect(m_overview, &PlacesOverview::placeWanted, this, &PlacesPage::openPlace);
    connect(m_overview->filters(), &PlacesFilters::changed, this,
            [this] { setSetting(QStringLiteral("filters"), m_overview->filters()->chosen()); });
    connect(m_place, &PlaceView::left, this, [this] {
        m_stack->setCurrentWidget(m_overview);
        m_overview->table()->setFocus();
    });
    connect(m_place, &PlaceView::mapWanted, this, [this](const QString& checkpoint) {
        emit wanted(QStringLiteral("map"), {{QStringLiteral("checkpoint"), checkpoint}});
    });
    connect(m_place, &PlaceView::missedWanted, this, [this](const QString& checkpoint) {
        const QDate month = m_monthBox->month();
        emit wanted(QStringLiteral("missed"), {{QStringLiteral("checkpoint"), checkpoint},
                                               {QStringLiteral("from"), month},
                                               {QStringLiteral("through"), month.addMonths(1).addDays(-1)}});
    });
}

void PlacesPage::setUnits(const Units& units)
{
    Page::setUnits(units);
    m_unitBox->setUnits(units);
}

void PlacesPage::chooseUnit(const QString& unit)
{
    if (m_unitBox->unit() == unit) return;
    m_unitBox->chooseUnit(unit);
    if (isVisible() && m_monthBox->month().isValid()) askMonth();
}

void PlacesPage::open(const QVariantMap& what)
{
    m_wanted = what.value(QStringLiteral("checkpoint")).toString();
    const QDate month = what.value(QStringLiteral("month")).toDate();
    const bool otherMonth = month.isValid() && month != m_monthBox->month();
    if (otherMonth) m_monthBox->chooseMonth(month);
    if (!otherMonth && m_overview->find(m_wanted)) return openPlace(m_wanted);
    if (!m_unitBox->unit().isEmpty() && !m_overview->find(m_wanted)) m_unitBox->chooseUnit({});
    if (isVisible() && m_monthBox->month().isValid()) askMonth();
}

QStringList PlacesPage::views() const
{
    return {QStringLiteral("place")};
}

void PlacesPage::showView(const QString& view)
{
    if (view != u"place") return m_stack->setCurrentWidget(m_overview);
    const QAbstractItemModel* shown = m_overview->table()->model();
    if (shown->rowCount() > 0) openPlace(m_overview->places().row(0).checkpoint);
}

void PlacesPage::askAll()
{
    m_later.stop();
    ask(m_database.units(), [this](const QList<UnitRow>& rows) { setUnits(Units(rows)); });
    ask(m_database.months(), [this](const QList<QDate>& months) {
        m_monthBox->setMonths(months, m_units.zone());
        askMonth();
    });
}

void PlacesPage::askMonth()
{
    const QDate month = m_monthBox->month();
    if (!month.isValid()) return show({});
    ask(places_questions::month(m_database, m_unitBox->unit(), month),
        [this](const PlacesAnswer& answer) { show(answer); });
}

void PlacesPage::show(const PlacesAnswer& answer)
{
    if (answer.asOf.isValid()) m_asOf = answer.asOf;
    tellTime();
    m_overview->show(answer, m_units.zone());
    if (m_wanted.isEmpty() && m_stack->currentWidget() == m_place) m_wanted = m_place->checkpoint();
    if (!m_wanted.isEmpty()) openPlace(std::exchange(m_wanted, {}));
}

void PlacesPage::openPlace(QString checkpoint)
{
    m_wanted.clear();
    const PlaceRow* place = m_overview->find(checkpoint);
    if (!place) return m_stack->setCurrentWidget(m_overview);
    m_place->showPlace(*place, m_overview->places());
    m_stack->setCurrentWidget(m_place);
    ask(places_questions::place(m_database, checkpoint, m_monthBox->month(), m_units.zone()),
        [this](const PlaceAnswer& answer) { m_place->showDays(answer, m_units.zone()); });
}

void PlacesPage::setOld(bool old)
{
    m_old = old;
    tellTime();
}

void PlacesPage::tellTime()
{
    if (!m_asOf.isValid()) return m_head->setNote({});
    const QString at = QLocale().toString(m_asOf.toTimeZone(m_units.zone()), QStringLiteral("HH:mm"));
    m_head->setNote(m_old ? tr("last known state, %1").arg(at) : tr("as of %1").arg(at));
}
