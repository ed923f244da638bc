// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/OverviewView.h"

#include "desk-app/plan/PlanPlaces.h"
#include "desk-app/plan/model/ShiftDays.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/Tile.h"
#include "desk-app/words/Words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimeZone>

namespace
{

QLabel* wrapped(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

OverviewView::OverviewView(PlanEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_states(new QStackedLayout(this)),
      m_map(new MapView(&m_places, nullptr, QStringLiteral("planOverviewMap"))), m_change(wrapped("planLastChange")),
      m_span(wrapped("planSpan")), m_work(wrapped("planWork")), m_dispatch(new QPushButton(tr("&Dispatch a duty…")))
{
    m_states->addWidget(makeTiles());
    m_states->addWidget(makeEmpty());
    connect(&editor, &PlanEditor::reset, this, &OverviewView::look);
    connect(&editor, &PlanEditor::changed, this, &OverviewView::look);
}

QWidget* OverviewView::makeEmpty()
{
    auto* made = new QWidget;
    auto* down = new QVBoxLayout(made);
    auto* title = new QLabel(tr("There is no plan yet"));
    title->setFont(theme::scaled(font(), 1.5, true));
    auto* text = new QLabel(tr("A plan is a folder of CSV files: units, people, checkpoints, lines, stops, shifts. Import one to begin; "
                               "its check names everything that has to be mended first."));
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto* import = new QPushButton(tr("Import a plan…"));
    import->setObjectName(QStringLiteral("planEmptyImport"));
    m_imports << import;
    connect(import, &QPushButton::clicked, this, &OverviewView::importWanted);
    down->addStretch();
    down->addWidget(title, 0, Qt::AlignHCenter);
    text->setAlignment(Qt::AlignHCenter);
    down->addWidget(text); // not aligned: a text that wraps must be told its width
    down->addWidget(import, 0, Qt::AlignHCenter);
    down->addStretch();
    return made;
}

QWidget* OverviewView::makeTiles()
{
    auto* made = new QWidget;
    auto* down = new QVBoxLayout(made);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(12);
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    const QStringList files{plan_file::units,  plan_file::people,  plan_file::checkpoints, plan_file::lines,    plan_file::shifts,
                            plan_file::crews,  plan_file::rosters, plan_file::calendar,    plan_file::dispatches, plan_file::cards,
                            plan_file::readers, plan_file::zones};
    for (int at = 0; at < files.size(); ++at) {
        auto* tile = new Tile(words::file(files.at(at)));
        tile->setObjectName(QStringLiteral("planTile_") + files.at(at).section(u'.', 0, 0));
        connect(tile, &Tile::clicked, this, [this, file = files.at(at)] { emit viewWanted(file); });
        m_tiles.insert(files.at(at), tile);
        grid->addWidget(tile, at / 6, at % 6);
    }
    down->addLayout(grid);
    auto* row = new QWidget;
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    const auto card = [&](const QString& title, QLabel* text) {
        auto* sheet = new Card(title);
        auto* inner = new QWidget;
        auto* lines = new QVBoxLayout(inner);
        lines->setContentsMargins(14, 0, 14, 12);
        lines->addWidget(text);
        lines->addStretch();
        sheet->addContent(inner);
        across->addWidget(sheet, 1);
        return lines;
    };
    card(tr("Last change"), m_change);
    card(tr("What is in force"), m_span);
    QVBoxLayout* work = card(tr("In and out"), m_work);
    m_work->setText(tr("The plan as a folder of CSV files, to edit in a spreadsheet and to bring back: it is checked first, and you see "
                       "what it changes before anything does."));
    auto* import = new QPushButton(tr("&Import…"));
    import->setObjectName(QStringLiteral("planImport"));
    m_imports << import;
    auto* exporting = new QPushButton(tr("E&xport…"));
    exporting->setObjectName(QStringLiteral("planExport"));
    m_dispatch->setObjectName(QStringLiteral("planOverviewDispatch"));
    connect(import, &QPushButton::clicked, this, &OverviewView::importWanted);
    connect(exporting, &QPushButton::clicked, this, &OverviewView::exportWanted);
    connect(m_dispatch, &QPushButton::clicked, this, &OverviewView::dispatchWanted);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* each : {import, exporting, m_dispatch})
        buttons->addWidget(each);
    buttons->addStretch();
    work->insertLayout(1, buttons);
    down->addWidget(row);
    auto* picture = new Card(QString());
    m_map->setMinimumHeight(120);
    picture->addContent(m_map);
    down->addWidget(picture, 1);
    connect(m_map, &MapView::checkpointChosen, this, [this](const QString& checkpoint) {
        if (!checkpoint.isEmpty()) emit placeWanted(checkpoint);
    });
    return made;
}

void OverviewView::setMayImport(bool may)
{
    for (QPushButton* each : std::as_const(m_imports)) {
        each->setEnabled(may);
        each->setToolTip(may ? QString() : tr("Your role in the database may not change the plan; an editor may."));
    }
    m_dispatch->setEnabled(may);
}

void OverviewView::setUnits(const Units& units, const QString& unit)
{
    m_map->setTree(units);
    m_map->setUnits(unit.isEmpty() ? QSet<QString>() : units.below(unit));
}

void OverviewView::look()
{
    m_states->setCurrentIndex(m_editor.isLoaded() && m_editor.isEmpty() ? 1 : 0);
    for (auto tile = m_tiles.begin(); tile != m_tiles.end(); ++tile)
        (*tile)->setNumber(static_cast<int>(m_editor.rows(tile.key()).size()));
    m_places.showPlaces(placesOf(m_editor));
    m_map->setLines(linesOf(m_editor));
    const ShiftDays plan(m_editor);
    const QDate today = QDate::currentDate();
    int due = 0, lines = 0, coming = 0;
    for (const Cells& shift : m_editor.rows(plan_file::shifts))
        due += plan.isDue(shift, today);
    for (const Cells& line : m_editor.rows(plan_file::lines)) {
        lines += isWithin(today, line.value(line_cell::from), line.value(line_cell::until));
        coming += QDate::fromString(line.value(line_cell::from), Qt::ISODate) > today;
    }
    QStringList told{tr("%n line(s) walked today", nullptr, lines), tr("%n duty(ies) owed today", nullptr, due)};
    if (coming > 0) told << tr("%n line(s) begin later", nullptr, coming);
    m_span->setText(told.join(u'\n'));
}

void OverviewView::showChange(const PlanChange& change, const QTimeZone& zone)
{
    m_change->setText(change.at.isValid()
                          ? tr("%1 by %2: %n thing(s)", nullptr, change.changes)
                                .arg(QLocale().toString(change.at.toTimeZone(zone), QLocale::ShortFormat), change.who)
                          : tr("The log holds no change of the plan, or your role may not read it."));
}
