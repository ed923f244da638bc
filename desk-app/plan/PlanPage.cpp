// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PlanPage.h"

#include "desk-app/page/PageHead.h"
#include "desk-app/page/Signer.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/plan/CalendarView.h"
#include "desk-app/plan/CrewsView.h"
#include "desk-app/plan/DispatchDialog.h"
#include "desk-app/plan/ImportDialog.h"
#include "desk-app/plan/LinesView.h"
#include "desk-app/plan/OverviewView.h"
#include "desk-app/plan/PendingBar.h"
#include "desk-app/plan/PlanTable.h"
#include "desk-app/plan/PreviewDialog.h"
#include "desk-app/plan/RosterView.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QFileDialog>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

const QStringList viewNames{QStringLiteral("overview"), QStringLiteral("lines"),    QStringLiteral("checkpoints"),
                            QStringLiteral("crews"),    QStringLiteral("rosters"),  QStringLiteral("calendar"),
                            QStringLiteral("dispatches"), QStringLiteral("cards"),  QStringLiteral("units")};

QWidget* carded(const QString& title, QWidget* content)
{
    auto* card = new Card(title);
    card->addContent(content);
    return card;
}

} // namespace

PlanPage::PlanPage(Database& database, QWidget* parent)
    : Page(database, QStringLiteral("plan"), parent), m_head(new PageHead(tr("Plan"))), m_unitBox(new UnitBox), m_views(new QTabWidget),
      m_overview(new OverviewView(m_editor)), m_lines(new LinesView(m_editor)), m_crews(new CrewsView(m_editor)),
      m_rosters(new RosterView(m_editor)), m_calendar(new CalendarView(m_editor)), m_pending(new PendingBar(m_editor))
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(20, 14, 20, 16);
    down->setSpacing(12);
    m_unitBox->setObjectName(QStringLiteral("planUnitBox"));
    m_head->addControl(tr("Uni&t"), m_unitBox);
    down->addWidget(m_head);
    m_views->setObjectName(QStringLiteral("planViews"));
    m_views->setDocumentMode(true);
    m_views->setAccessibleName(tr("Parts of the plan"));
    const QList<std::pair<QWidget*, QString>> parts{{m_overview, tr("Overview")},       {m_lines, tr("Lines")},
                                                    {makePlaces(), tr("Checkpoints")},  {m_crews, tr("Crews & people")},
                                                    {m_rosters, tr("Rosters")},         {m_calendar, tr("Calendar")},
                                                    {makeDispatches(), tr("Dispatches")}, {makeCards(), tr("Cards & readers")},
                                                    {makeUnits(), tr("Units & zones")}};
    for (const auto& [view, title] : parts) {
        auto* frame = new QWidget;
        auto* inner = new QVBoxLayout(frame);
        inner->setContentsMargins(0, 10, 0, 0);
        inner->addWidget(view);
        m_views->addTab(frame, QString(title).replace(u'&', QStringLiteral("&&")));
    }
    down->addWidget(m_views, 1);
    down->addWidget(m_pending);
    const auto key = [this](QKeySequence::StandardKey pressed, auto step) {
        auto* shortcut = new QShortcut(QKeySequence(pressed), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &m_editor.undoStack(), step);
    };
    key(QKeySequence::Undo, &QUndoStack::undo);
    key(QKeySequence::Redo, &QUndoStack::redo);
    connect(m_unitBox, &UnitBox::unitChosen, this, &Page::unitChosen);
    connect(m_overview, &OverviewView::importWanted, this, &PlanPage::importPlan);
    connect(m_overview, &OverviewView::exportWanted, this, &PlanPage::exportPlan);
    connect(m_overview, &OverviewView::dispatchWanted, this, &PlanPage::dispatchDuty);
    connect(m_overview, &OverviewView::viewWanted, this, &PlanPage::showFile);
    connect(m_overview, &OverviewView::placeWanted, this, [this](const QString& checkpoint) { open({{"checkpoint", checkpoint}}); });
    connect(m_pending, &PendingBar::previewWanted, this, &PlanPage::preview);
    connect(m_pending, &PendingBar::cancelWanted, this, [this] { m_previewing.cancel(); });
    connect(&m_editor, &PlanEditor::reset, this, &PlanPage::openWhatWasWanted);
    hearOf({QStringLiteral("plan")});
}

// Its views look at the editor, which goes before QWidget takes its children along.
PlanPage::~PlanPage()
{
    m_editor.disconnect();
    m_editor.undoStack().disconnect();
    delete m_views;
    delete m_pending;
}

QWidget* PlanPage::makePlaces()
{
    m_places = new PlanTable(new PlanTableModel(m_editor, plan_file::checkpoints), QStringLiteral("planCheckpoints"));
    m_places->allowRows(tr("Add a checkpoint"), [this] {
        QString code;
        for (int number = 1; code.isEmpty() || m_places->model()->find(code) >= 0; ++number)
            code = QStringLiteral("N%1").arg(number, 3, 10, QChar(u'0'));
        Cells made = plan_file::blank(plan_file::checkpoints);
        made[checkpoint_cell::checkpoint] = code;
        made[checkpoint_cell::name] = tr("New checkpoint");
        made[checkpoint_cell::unit] = m_unit.isEmpty() ? m_editor.rows(plan_file::units).value(0).value(0) : m_unit;
        made[checkpoint_cell::kind] = QStringLiteral("ordinary");
        return made;
    });
    return carded(tr("Checkpoints"), m_places);
}

QWidget* PlanPage::makeDispatches()
{
    m_dispatches = new PlanTable(new PlanTableModel(m_editor, plan_file::dispatches), QStringLiteral("planDispatches"));
    m_dispatches->empty()->setTexts(tr("No dispatches"), tr("A mobile shift is a duty only when it is dispatched: today in half an hour, or "
                                                            "on any date."));
    auto* send = new QPushButton(tr("Dispatch a duty…"));
    send->setObjectName(QStringLiteral("planDispatch"));
    connect(send, &QPushButton::clicked, this, &PlanPage::dispatchDuty);
    connect(&m_editor, &PlanEditor::mayEditChanged, send, &QWidget::setEnabled);
    send->setEnabled(false);
    m_dispatches->addControl(send);
    m_dispatches->allowRows(tr("Add"), [] { return Cells(); });
    m_dispatches->findChild<QPushButton*>(QStringLiteral("planDispatchesAdd"))->hide();
    return carded(tr("Dispatches"), m_dispatches);
}

QWidget* PlanPage::makeCards()
{
    auto* cards = new PlanTableModel(m_editor, plan_file::cards);
    cards->setFixed(plan_file::columns(plan_file::cards));
    auto* readers = new PlanTableModel(m_editor, plan_file::readers);
    readers->setFixed(plan_file::columns(plan_file::readers));
    m_cards = new PlanTable(cards, QStringLiteral("planCards"));
    m_readers = new PlanTable(readers, QStringLiteral("planReaders"));
    auto* across = new QSplitter(Qt::Horizontal);
    across->addWidget(carded(tr("Cards and tags"), m_cards));
    across->addWidget(carded(tr("Readers"), m_readers));
    return across;
}

QWidget* PlanPage::makeUnits()
{
    m_unitsTable = new PlanTable(new PlanTableModel(m_editor, plan_file::units), QStringLiteral("planUnits"));
    m_zones = new PlanTable(new PlanTableModel(m_editor, plan_file::zones), QStringLiteral("planZones"));
    auto* across = new QSplitter(Qt::Horizontal);
    across->addWidget(carded(tr("Units"), m_unitsTable));
    across->addWidget(carded(tr("Zones"), m_zones));
    return across;
}

void PlanPage::askAll()
{
    ask(m_database.ask<PlanAnswer>(Database::Way::Report, "plan.plan", plan_questions::plan), [this](const PlanAnswer& plan) {
        const bool changedElsewhere = m_editor.isLoaded() && plan.version != m_editor.version() && !m_editor.pending().isEmpty();
        m_editor.setPlan(plan);
        applyUnit();
        if (changedElsewhere && !m_editor.pending().isEmpty())
            emit said(tr("The plan was changed elsewhere; your changes stand on top of it and are not saved"));
    });
    if (m_rights.may(QStringLiteral("plan.last_change")))
        ask(m_database.ask<PlanChange>(Database::Way::Quick, "plan.change", plan_questions::lastChange),
            [this](const PlanChange& change) { m_overview->showChange(change, m_units.zone()); });
    else
        m_overview->showChange({}, m_units.zone());
}

void PlanPage::setOld(bool old)
{
    m_head->setNote(old ? tr("as it was when the connection was lost") : QString());
}

void PlanPage::setRights(const Rights& rights)
{
    const bool asked = m_rights.may(QStringLiteral("plan.last_change"));
    Page::setRights(rights);
    m_editor.setMayEdit(rights.may(QStringLiteral("plan.apply_edits")));
    m_overview->setMayImport(rights.may(QStringLiteral("plan.apply")));
    if (!asked && rights.may(QStringLiteral("plan.last_change"))) refresh();
}

void PlanPage::setUnits(const Units& units)
{
    Page::setUnits(units);
    m_unitBox->setUnits(units);
    m_unitBox->chooseUnit(m_unit);
    applyUnit();
}

void PlanPage::chooseUnit(const QString& unit)
{
    m_unit = unit;
    m_unitBox->chooseUnit(unit);
    applyUnit();
}

void PlanPage::applyUnit()
{
    const QSet<QString> below = m_unit.isEmpty() ? QSet<QString>() : m_units.below(m_unit);
    m_overview->setUnits(m_units, m_unit);
    m_lines->setUnits(m_units, m_unit);
    for (PlanTable* table : {m_places, m_readers})
        table->setUnits(below);
    m_crews->setUnits(below);
    m_rosters->setUnits(below);
    m_calendar->setUnit(m_unit);
}

QStringList PlanPage::views() const
{
    return viewNames.mid(1);
}

void PlanPage::showView(const QString& view)
{
    m_views->setCurrentIndex(std::max(0, static_cast<int>(viewNames.indexOf(view))));
}

void PlanPage::showFile(const QString& file)
{
    static const QHash<QString, QString> homes{
        {plan_file::lines, "lines"},          {plan_file::stops, "lines"},      {plan_file::shifts, "lines"},
        {plan_file::staffing, "lines"},       {plan_file::checkpoints, "checkpoints"}, {plan_file::people, "crews"},
        {plan_file::crews, "crews"},          {plan_file::crewMembers, "crews"}, {plan_file::rosters, "rosters"},
        {plan_file::calendar, "calendar"},    {plan_file::dispatches, "dispatches"}, {plan_file::cards, "cards"},
        {plan_file::readers, "cards"},        {plan_file::events, "cards"},      {plan_file::units, "units"},
        {plan_file::zones, "units"}};
    showView(homes.value(file));
}

void PlanPage::open(const QVariantMap& what)
{
    m_wanted = what;
    if (m_editor.isLoaded()) openWhatWasWanted();
}

void PlanPage::openWhatWasWanted()
{
    if (m_wanted.isEmpty() || !m_editor.isLoaded()) return;
    if (m_wanted.contains("line")) {
        showView(QStringLiteral("lines"));
        m_lines->chooseLine(m_wanted.value("line").toString());
    } else if (m_wanted.contains("checkpoint")) {
        showView(QStringLiteral("checkpoints"));
        m_places->choose(m_wanted.value("checkpoint").toString());
    } else if (m_wanted.contains("badge")) {
        showView(QStringLiteral("crews"));
        m_crews->choosePerson(m_wanted.value("badge").toString());
    }
    m_wanted.clear();
}

void PlanPage::preview()
{
    const QList<RowChange> edits = m_editor.pending();
    if (edits.isEmpty() || !m_editor.mayEdit()) return;
    m_pending->setBusy(tr("Working out what changes…"));
    m_previewing = m_database.ask<PlanPreview>(Database::Way::Report, "plan.preview",
                                               [edits](Session& session) { return plan_questions::preview(session, edits); });
    whenAnswered(
        this, m_previewing, [this](const PlanPreview& answer) { showPreview(answer); },
        [this](const DatabaseError& error) { emit failed(error); }, [this] { m_pending->setBusy({}); });
}

void PlanPage::showPreview(const PlanPreview& preview)
{
    auto* dialog = new PreviewDialog(preview, static_cast<int>(m_editor.pending().size()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, version = preview.version] { save(version); });
    connect(dialog, &PreviewDialog::wanted, this, &PlanPage::showProblem);
    dialog->open();
}

void PlanPage::save(const QString& version)
{
    Signer::ask(this, m_database, m_units, [this, version](const QString& badge) { send(version, badge); });
}

void PlanPage::send(const QString& version, const QString& badge)
{
    const QList<RowChange> edits = m_editor.pending();
    m_pending->setBusy(tr("Saving…"));
    const auto question = m_database.ask<QList<FileChange>>(
        Database::Way::Report, nullptr,
        [edits, version, badge](Session& session) { return plan_questions::apply(session, edits, version, badge); });
    whenAnswered(
        this, question,
        [this](const QList<FileChange>& files) {
            int rows = 0;
            for (const FileChange& file : files)
                rows += file.added + file.changed + file.removed;
            m_editor.discard();
            emit said(tr("Plan saved: %n record(s) changed", nullptr, rows));
            refresh();
        },
        [this](const DatabaseError& error) {
            emit failed(error);
            refresh(); // where somebody else was first: what they made of it
        },
        [this] { m_pending->setBusy({}); });
}

void PlanPage::showProblem(const PlanProblem& problem)
{
    showFile(problem.file);
    if (m_lines->go(problem.file, problem.cells, problem.column) || m_crews->go(problem.file, problem.cells, problem.column)) return;
    if (problem.file == plan_file::rosters) m_rosters->go(problem.cells, problem.column);
    if (problem.file == plan_file::calendar) m_calendar->go(problem.cells);
    for (PlanTable* table : {m_places, m_dispatches, m_cards, m_readers, m_unitsTable, m_zones}) {
        if (table->model()->file() == problem.file) table->go(problem.cells, problem.column);
    }
}

void PlanPage::importPlan()
{
    auto* dialog = new ImportDialog(m_database.connectionString(), setting(QStringLiteral("folder")).toString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] { setSetting(QStringLiteral("folder"), dialog->folder()); });
    connect(dialog, &ImportDialog::imported, this, [this](const QString& message) {
        emit said(message);
        refresh();
    });
    dialog->open();
}

void PlanPage::exportPlan()
{
    auto* dialog = new QFileDialog(this, tr("Export the plan to a folder"));
    dialog->setObjectName(QStringLiteral("planExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PlanPage::writeTo);
    dialog->open();
}

void PlanPage::dispatchDuty()
{
    if (!m_editor.mayEdit()) return;
    const QString line = m_views->currentIndex() == viewNames.indexOf(QStringLiteral("lines")) ? m_lines->line() : QString();
    auto* dialog = new DispatchDialog(m_editor, QDateTime::currentDateTime().toTimeZone(m_units.zone()), line, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Cells made = dialog->cells();
        Cells before;
        for (const Cells& row : m_editor.rows(plan_file::dispatches)) {
            if (plan_file::keyOf(plan_file::dispatches, row) == plan_file::keyOf(plan_file::dispatches, made)) before = row;
        }
        m_editor.changeRow(tr("Dispatch of %1").arg(made.value(0)), plan_file::dispatches, before, made);
        showView(QStringLiteral("dispatches"));
        preview();
    });
    dialog->open();
}
