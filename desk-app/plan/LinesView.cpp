// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/LinesView.h"

#include "desk-app/plan/CellDelegate.h"
#include "desk-app/plan/PlanPlaces.h"
#include "desk-app/plan/PlanTable.h"
#include "desk-app/plan/RecordForm.h"
#include "desk-app/plan/StopsModel.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>

namespace
{

QPushButton* button(const QString& text, const char* name)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    return made;
}

} // namespace

LinesView::LinesView(PlanEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor),
      m_lines(new PlanTable(new PlanTableModel(editor, plan_file::lines, {"line", "name", "unit"}), QStringLiteral("planLines"))),
      m_stopsModel(new StopsModel(editor)),
      m_form(new RecordForm(editor, plan_file::lines, {"name", "unit", "mode", "ordered", "eligibility", "from", "until"}, 7,
                            QStringLiteral("planLine_")))
{
    m_lines->allowRows(tr("Add a line"), [this] {
        QString code;
        for (int number = 1; code.isEmpty() || m_lines->model()->find(code) >= 0; ++number)
            code = QStringLiteral("N%1").arg(number, 2, 10, QChar(u'0'));
        const QList<Cells> units = m_editor.rows(plan_file::units);
        const Cells like = m_editor.row(plan_file::lines, m_lines->current());
        const QString unit = like.value(line_cell::unit).isEmpty() ? units.value(0).value(0) : like.value(line_cell::unit);
        return Cells{code, tr("New line"), unit, QStringLiteral("foot"), QStringLiteral("no"), QStringLiteral("crew"), {}, {}};
    });
    auto* list = new Card(tr("Lines"));
    list->addContent(m_lines);
    auto* detail = new Card(QString());
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("planLineTitle"));
    m_title->setFont(theme::scaled(font(), 1.2, true));
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 10, 14, 12);
    down->addWidget(m_title);
    down->addWidget(m_form);
    auto* middle = new QSplitter(Qt::Horizontal);
    middle->addWidget(makeStops());
    m_map = new MapView(&m_places, nullptr, QStringLiteral("planMap"));
    m_map->setMinimumSize(120, 120);
    middle->addWidget(m_map);
    middle->setStretchFactor(0, 2);
    middle->setStretchFactor(1, 3);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(middle);
    parts->addWidget(makeTimes());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setSizes({430, 250});
    down->addWidget(parts, 1);
    detail->addContent(content);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(list);
    across->addWidget(detail);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 5);
    across->setSizes({330, 900});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(across);

    connect(m_lines, &PlanTable::chosen, this, &LinesView::show);
    connect(m_map, &MapView::checkpointChosen, this, &LinesView::takeMapClick);
    connect(&editor, &PlanEditor::mayEditChanged, this, &LinesView::tellRights);
    connect(&editor, &PlanEditor::reset, this, [this] {
        showPlaces();
        if (m_lines->current().isEmpty() && m_lines->model()->rowCount() > 0)
            m_lines->view()->setCurrentIndex(m_lines->view()->model()->index(0, 0));
        show(m_lines->current());
    });
    connect(&editor, &PlanEditor::changed, this, [this](const QString& file) {
        if (file == plan_file::checkpoints) showPlaces();
        if (file == plan_file::stops || file == plan_file::lines) showMap();
    });
    tellRights();
}

QWidget* LinesView::makeStops()
{
    auto* made = new QWidget;
    auto* down = new QVBoxLayout(made);
    down->setContentsMargins(0, 0, 0, 0);
    m_stops = new PlanTable(m_stopsModel, QStringLiteral("planStops"));
    m_stops->hideSearch();
    m_stops->empty()->setTexts(tr("No stops"), tr("Search a checkpoint below and add it, or click it on the map."));
    m_stops->allowRows(tr("Add a stop"), [] { return Cells(); });
    m_stops->findChild<QPushButton*>(QStringLiteral("planStopsAdd"))->hide();
    m_stops->view()->setDragDropMode(QAbstractItemView::InternalMove);
    m_stops->view()->setDragDropOverwriteMode(false);
    m_stops->view()->horizontalHeader()->setStretchLastSection(false);
    m_stops->view()->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_up = button(tr("Up"), "planStopUp");
    m_down = button(tr("Down"), "planStopDown");
    connect(m_up, &QPushButton::clicked, this, [this] { moveStop(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStop(1); });
    // Not the buttons' own shortcuts: those press slowly, and swallow what is typed fast.
    const auto key = [this](Qt::Key pressed, int by) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | pressed), m_stops);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { moveStop(by); });
    };
    key(Qt::Key_Up, -1);
    key(Qt::Key_Down, 1);
    m_stops->addControl(m_up);
    m_stops->addControl(m_down);
    down->addWidget(m_stops, 1);
    auto* adding = new QHBoxLayout;
    m_search = new QComboBox;
    m_search->setObjectName(QStringLiteral("planStopSearch"));
    m_search->setAccessibleName(tr("Checkpoint to add"));
    m_search->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_search->setMinimumContentsLength(10);
    m_add = button(tr("Add a stop"), "planStopAdd");
    m_byClick = button(tr("By click on the map"), "planStopByClick");
    m_byClick->setCheckable(true);
    m_byClick->setToolTip(tr("While this is on, a click on a checkpoint of the map adds it to the line, or takes it away."));
    connect(m_add, &QPushButton::clicked, this, [this] { m_stopsModel->append(chosenCode(m_search)); });
    adding->addWidget(m_search, 1);
    adding->addWidget(m_add);
    adding->addWidget(m_byClick);
    down->addLayout(adding);
    connect(m_stops, &PlanTable::chosen, this, [this] {
        const int row = m_stops->currentRow();
        if (row >= 0 && row < m_stopsModel->rowCount())
            m_map->chooseCheckpoint(m_stopsModel->cells(row).value(stop_cell::checkpoint));
    });
    return made;
}

QWidget* LinesView::makeTimes()
{
    auto* shifts = new PlanTableModel(m_editor, plan_file::shifts,
                                      {"shift", "name", "kind", "start", "duration_minutes", "rounds", "min_gap_minutes",
                                       "early_grace_minutes", "late_grace_minutes", "days", "day_kinds", "from", "until"});
    shifts->setOnly(QStringLiteral("line"), {});
    m_shifts = new PlanTable(shifts, QStringLiteral("planShifts"));
    m_shifts->hideSearch();
    m_shifts->allowRows(tr("Add a shift"), [this]() -> Cells {
        if (line().isEmpty()) return {};
        QString code;
        const auto taken = [this](const QString& shift) {
            return std::ranges::any_of(m_editor.rowsOf(plan_file::shifts, line()),
                                       [&](const Cells& row) { return row.value(shift_cell::shift) == shift; });
        };
        for (int number = 1; code.isEmpty() || taken(code); ++number)
            code = QStringLiteral("M%1").arg(number);
        Cells made = plan_file::blank(plan_file::shifts);
        made[shift_cell::line] = line();
        made[shift_cell::shift] = code;
        made[shift_cell::name] = tr("Mobile");
        made[shift_cell::kind] = QStringLiteral("mobile");
        made[shift_cell::duration] = QStringLiteral("60");
        made[shift_cell::rounds] = QStringLiteral("1");
        return made;
    });
    auto* staffing = new PlanTableModel(m_editor, plan_file::staffing, {"person_kind", "count"});
    staffing->setOnly(QStringLiteral("line"), {});
    m_staffing = new PlanTable(staffing, QStringLiteral("planStaffing"));
    m_staffing->hideSearch();
    m_staffing->allowRows(tr("Add"), [this]() -> Cells {
        for (const QString& kind : PlanColumn::of(plan_file::staffing, QStringLiteral("person_kind")).words) {
            const bool taken = std::ranges::any_of(m_editor.rowsOf(plan_file::staffing, line()),
                                                   [&](const Cells& row) { return row.value(1) == kind; });
            if (!taken && !line().isEmpty()) return {line(), kind, QStringLiteral("1")};
        }
        return {};
    });
    const auto titled = [](const QString& title, QWidget* content) {
        auto* made = new QWidget;
        auto* down = new QVBoxLayout(made);
        down->setContentsMargins(0, 6, 0, 0);
        auto* label = new QLabel(title);
        label->setFont(theme::scaled(label->font(), 1.0, true));
        down->addWidget(label);
        down->addWidget(content, 1);
        return made;
    };
    auto* across = new QSplitter(Qt::Horizontal);
    across->addWidget(titled(tr("Shifts"), m_shifts));
    across->addWidget(titled(tr("Staffing"), m_staffing));
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 1);
    across->setSizes({600, 230});
    m_staffing->view()->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_staffing->view()->horizontalHeader()->setStretchLastSection(false);
    return across;
}

QString LinesView::line() const
{
    return m_stopsModel->line();
}

void LinesView::setUnits(const Units& units, const QString& unit)
{
    const QSet<QString> below = unit.isEmpty() ? QSet<QString>() : units.below(unit);
    m_lines->setUnits(below);
    m_map->setTree(units);
    m_map->setUnits(below);
    if (m_lines->current().isEmpty() && m_lines->model()->rowCount() > 0)
        m_lines->view()->setCurrentIndex(m_lines->view()->model()->index(0, 0));
}

void LinesView::chooseLine(const QString& line)
{
    m_lines->choose(line);
}

void LinesView::show(const QString& line)
{
    m_stopsModel->setLine(line);
    m_shifts->model()->setOnly(QStringLiteral("line"), line);
    m_staffing->model()->setOnly(QStringLiteral("line"), line);
    for (PlanTable* table : {m_stops, m_shifts, m_staffing})
        table->view()->resizeColumnsToContents();
    m_form->show(line);
    showMap();
    tellRights();
}

void LinesView::showMap()
{
    const QString code = line();
    m_title->setText(code.isEmpty() ? QString()
                                    : tr("%1 %2 · %n stop(s)", nullptr, m_stopsModel->rowCount())
                                          .arg(code, m_editor.row(plan_file::lines, code).value(line_cell::name)));
    m_map->setLines({MapLine{code, m_editor.row(plan_file::lines, code).value(line_cell::name), m_stopsModel->checkpoints()}});
    m_map->chooseLine(code);
    if (!code.isEmpty()) m_map->showLine(code);
}

void LinesView::showPlaces()
{
    m_places.showPlaces(placesOf(m_editor));
    const QString typed = chosenCode(m_search);
    fillChoices(m_search, m_editor, plan_file::stops, PlanColumn::of(plan_file::stops, QStringLiteral("checkpoint")),
                QStringLiteral("checkpoint"));
    chooseCode(m_search, typed);
}

void LinesView::takeMapClick(const QString& checkpoint)
{
    if (checkpoint.isEmpty()) return;
    chooseCode(m_search, checkpoint);
    const int at = static_cast<int>(m_stopsModel->checkpoints().indexOf(checkpoint));
    if (m_byClick->isChecked() && m_editor.mayEdit()) {
        if (at < 0)
            m_stopsModel->append(checkpoint);
        else
            m_stopsModel->remove(tr("Stop of %1").arg(line()), {at});
    } else if (at >= 0) {
        m_stops->view()->setCurrentIndex(m_stops->view()->model()->index(at, 0));
    }
}

void LinesView::moveStop(int by)
{
    const int from = m_stops->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_stopsModel->rowCount()) return;
    m_stopsModel->move(from, to);
    m_stops->view()->setCurrentIndex(m_stops->view()->model()->index(to, 1));
}

void LinesView::tellRights()
{
    const bool may = m_editor.mayEdit() && !line().isEmpty();
    const QString why = m_editor.mayEdit() ? QString() : tr("Your role in the database may not change the plan; an editor may.");
    for (QPushButton* each : {m_up, m_down, m_add}) {
        each->setEnabled(may);
        each->setToolTip(why);
    }
    m_byClick->setEnabled(may);
    m_search->setEnabled(may);
}

bool LinesView::go(const QString& file, const Cells& cells, const QString& column)
{
    chooseLine(cells.value(0));
    if (file == plan_file::lines) {
        if (QWidget* field = m_form->findChild<QWidget*>(QStringLiteral("planLine_") + column))
            field->setFocus(Qt::OtherFocusReason);
        return m_lines->current() == cells.value(0);
    }
    for (PlanTable* table : {m_stops, m_shifts, m_staffing}) {
        if (table->model()->file() == file) return table->go(cells, column);
    }
    return false;
}
