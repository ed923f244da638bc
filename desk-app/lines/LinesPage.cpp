// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/LinesPage.h"

#include "desk-app/evidence/Evidence.h"
#include "desk-app/evidence/PeriodBox.h"
#include "desk-app/lines/LineTiles.h"
#include "desk-app/lines/MatrixDelegate.h"
#include "desk-app/lines/MatrixHeader.h"
#include "desk-app/lines/VerdictLegend.h"
#include "desk-app/lines/model/LinesQuestions.h"
#include "desk-app/page/PageHead.h"
#include "desk-app/page/UnitBox.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace
{

constexpr int mostDays = 62;

} // namespace

LinesPage::LinesPage(Database& database, QWidget* parent)
    : Page(database, QStringLiteral("lines"), parent), m_head(new PageHead(tr("Lines"))), m_unitBox(new UnitBox),
      m_lineBox(new QComboBox), m_before(new QToolButton), m_after(new QToolButton),
      m_period(new PeriodBox(QStringLiteral("linesPeriod"), mostDays)), m_tiles(new LineTiles), m_card(new Card({})),
      m_table(new QTableView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(buildChoice());
    layout->addWidget(m_tiles);
    layout->addWidget(buildMatrix(), 1);
    m_line = setting(QStringLiteral("line")).toString();
    m_period->chooseWord(setting(QStringLiteral("period")).toString());
    m_tiles->setUnknown();
    connect(m_tiles, &LineTiles::chosen, &m_matrix, &MatrixModel::setStanding);
    hearOf({QStringLiteral("clock-ins"), QStringLiteral("plan"), QStringLiteral("duties"), QStringLiteral("excuses"),
            QStringLiteral("readers"), QStringLiteral("rules"), QStringLiteral("deployed")});
}

QWidget* LinesPage::buildHead()
{
    m_unitBox->setObjectName(QStringLiteral("linesUnitBox"));
    m_head->addControl(tr("&Unit"), m_unitBox);
    connect(m_unitBox, &UnitBox::unitChosen, this, [this](const QString& unit) {
        chooseUnit(unit);
        emit unitChosen(unit);
    });
    return m_head;
}

QWidget* LinesPage::buildChoice()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_lineBox->setObjectName(QStringLiteral("linesLineBox"));
    m_lineBox->setAccessibleName(tr("Line"));
    m_lineBox->setModel(&m_lines);
    m_lineBox->setEditable(true);
    m_lineBox->setInsertPolicy(QComboBox::NoInsert);
    m_lineBox->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_lineBox->lineEdit()->setPlaceholderText(tr("Name, code or unit"));
    m_lineBox->completer()->setFilterMode(Qt::MatchContains);
    m_lineBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_lineBox->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_lineBox, &QComboBox::activated, this, [this](int at) { chooseLine(m_lines.line(at).line); });
    connect(m_lineBox->lineEdit(), &QLineEdit::editingFinished, this, &LinesPage::showLine);
    struct Step {
        QToolButton* button;
        const char* name;
        QString text;
        int by;
        Qt::ArrowType arrow;
        QKeySequence key;
    };
    for (const Step& each : {Step{m_before, "linesBefore", tr("Previous line"), -1, Qt::LeftArrow, {Qt::ALT | Qt::Key_PageUp}},
                             Step{m_after, "linesAfter", tr("Next line"), 1, Qt::RightArrow, {Qt::ALT | Qt::Key_PageDown}}}) {
        each.button->setObjectName(QLatin1String(each.name));
        each.button->setAccessibleName(each.text);
        each.button->setToolTip(each.text + QStringLiteral(" (") + each.key.toString(QKeySequence::NativeText) + u')');
        each.button->setArrowType(each.arrow);
        each.button->setAutoRaise(true);
        auto* action = new QAction(each.text, this);
        action->setShortcut(each.key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, by = each.by] { step(by); });
        connect(each.button, &QToolButton::clicked, this, [this, by = each.by] { step(by); });
    }
    auto* name = new QLabel(tr("&Line"));
    name->setBuddy(m_lineBox);
    auto* period = new QLabel(tr("&Days"));
    period->setBuddy(m_period);
    layout->addWidget(name);
    layout->addWidget(m_before);
    layout->addWidget(m_lineBox);
    layout->addWidget(m_after);
    layout->addSpacing(12);
    layout->addWidget(period);
    layout->addWidget(m_period);
    layout->addStretch();
    connect(m_period, &PeriodBox::chosen, this, &LinesPage::periodChosen);
    return row;
}

QWidget* LinesPage::buildMatrix()
{
    auto* stops = new MatrixHeader(Qt::Vertical, m_table);
    auto* duties = new MatrixHeader(Qt::Horizontal, m_table);
    m_table->setObjectName(QStringLiteral("linesMatrix"));
    m_table->setAccessibleName(tr("Stops by duties"));
    m_table->setVerticalHeader(stops);
    m_table->setHorizontalHeader(duties);
    m_table->setModel(&m_matrix);
    m_table->setItemDelegate(new MatrixDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(m_table, tr("No line is chosen"), tr("Choose a line to see what became of its duties."));
    connect(m_table, &QTableView::clicked, this, &LinesPage::openEvidence);
    connect(m_table, &QTableView::activated, this, &LinesPage::openEvidence);
    connect(m_table, &QTableView::customContextMenuRequested, this, &LinesPage::showMenu);
    m_card->addControl(new VerdictLegend);
    m_card->addContent(m_table);
    return m_card;
}

QDate LinesPage::today() const
{
    return QDateTime::currentDateTimeUtc().toTimeZone(m_units.zone()).date();
}

void LinesPage::setUnits(const Units& units)
{
    m_units = units;
    m_unitBox->setUnits(units);
    m_matrix.setZone(units.zone());
    m_period->setToday(today());
    m_lines.setUnits(units.below(m_unitBox->unit()));
    showLine();
}

void LinesPage::chooseUnit(const QString& unit)
{
    m_unitBox->chooseUnit(unit);
    m_lines.setUnits(m_units.below(m_unitBox->unit()));
    if (m_lines.rowOf(m_line) < 0 && m_lines.rowCount() > 0)
        chooseLine(m_lines.line(0).line);
    else
        showLine();
}

void LinesPage::open(const QVariantMap& what)
{
    const QDate from = what.value(QStringLiteral("from")).toDate();
    const QDate through = what.value(QStringLiteral("through")).toDate();
    if (from.isValid()) m_period->choose(from, through.isValid() ? through : from);
    const QString line = what.value(QStringLiteral("line")).toString();
    if (!line.isEmpty()) m_line = line;
    if (m_lines.knows(m_line) && m_lines.rowOf(m_line) < 0) {
        m_unitBox->chooseUnit({});
        m_lines.setUnits({});
    }
    showLine();
    refresh();
}

void LinesPage::askAll()
{
    m_period->setToday(today());
    ask(m_database.ask<QList<LineRow>>(Database::Way::Quick, "lines.lines", lines_questions::lines),
        [this](const QList<LineRow>& lines) { takeLines(lines); });
    if (!m_line.isEmpty()) askVisits();
}

void LinesPage::askVisits()
{
    const QString line = m_line;
    const QDate from = m_period->from(), through = m_period->through();
    ask(m_database.ask<LineAnswer>(
            Database::Way::Report, "lines.visits",
            [=](Session& session) { return lines_questions::visits(session, line, from, through); }),
        [this, line](const LineAnswer& answer) {
            if (line == m_line) take(answer);
        },
        [this] { setOld(true); });
}

void LinesPage::takeLines(const QList<LineRow>& lines)
{
    m_lines.show(lines);
    const bool gone = !m_line.isEmpty() && !m_lines.knows(m_line);
    if ((m_line.isEmpty() || gone) && m_lines.rowCount() > 0) return chooseLine(m_lines.line(0).line);
    showLine();
}

void LinesPage::chooseLine(const QString& line)
{
    if (line.isEmpty()) return;
    const bool other = line != m_line;
    m_line = line;
    setSetting(QStringLiteral("line"), line);
    showLine();
    if (other && isVisible()) askVisits();
}

void LinesPage::showLine()
{
    const int at = m_lines.rowOf(m_line);
    m_lineBox->setCurrentIndex(at);
    if (at >= 0) m_lineBox->setEditText(m_lineBox->itemText(at));
    m_before->setEnabled(at > 0);
    m_after->setEnabled(at >= 0 && at + 1 < m_lines.rowCount());
}

void LinesPage::step(int rows)
{
    const int at = m_lines.rowOf(m_line) + rows;
    if (at >= 0 && at < m_lines.rowCount()) chooseLine(m_lines.line(at).line);
}

void LinesPage::periodChosen()
{
    setSetting(QStringLiteral("period"), m_period->word());
    if (!m_line.isEmpty()) askVisits();
}

void LinesPage::take(const LineAnswer& answer)
{
    const bool otherLine = m_shownLine != m_line;
    m_asOf = answer.asOf;
    m_shownLine = m_line;
    m_matrix.show(answer.visits);
    m_tiles->setCounts(m_matrix.counts());
    m_empty->setTexts(tr("No duty on these days"), tr("This line has no duty from %1 to %2. Duties are opened from the plan.")
                                                       .arg(QLocale().toString(m_period->from(), QLocale::ShortFormat),
                                                            QLocale().toString(m_period->through(), QLocale::ShortFormat)));
    fit();
    if (otherLine) m_table->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->maximum());
    tell();
}

// Rows and columns share the room there is, and never become smaller than their headers need.
void LinesPage::fit()
{
    auto* duties = static_cast<MatrixHeader*>(m_table->horizontalHeader());
    auto* stops = static_cast<MatrixHeader*>(m_table->verticalHeader());
    stops->setFixedWidth(stops->sizeHint().width());
    const int high = m_table->height() - duties->sizeHint().height() - m_table->horizontalScrollBar()->sizeHint().height() - 2;
    const int rows = std::max(1, m_matrix.rowCount());
    stops->setDefaultSectionSize(std::clamp(high / rows, stops->rowHeight(), 3 * stops->rowHeight() / 2));
    const int room = m_table->width() - stops->width() - m_table->verticalScrollBar()->sizeHint().width() - 2;
    const int columns = std::max(1, m_matrix.columnCount());
    duties->setDefaultSectionSize(std::clamp(room / columns, duties->columnWidth(), 2 * duties->columnWidth()));
}

void LinesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    QMetaObject::invokeMethod(this, &LinesPage::fit, Qt::QueuedConnection); // once the table has its new size
}

void LinesPage::openEvidence(const QModelIndex& index)
{
    const LineVisit* visit = m_matrix.visit(index);
    if (!visit) return;
    evidence::show(this, m_database, {m_shownLine, visit->shift, visit->day, visit->checkpoint, visit->round});
}

void LinesPage::showMenu(const QPoint& at)
{
    const QModelIndex index = m_table->indexAt(at).isValid() ? m_table->indexAt(at) : m_table->currentIndex();
    const LineVisit* visit = m_matrix.visit(index);
    if (!visit) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("linesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDate day = visit->day;
    const QString checkpoint = visit->checkpoint;
    menu->addAction(tr("Show the &evidence"), this, [this, index] { openEvidence(index); });
    menu->addAction(tr("Show the &place's month"), this, [this, checkpoint, day] {
        emit wanted(QStringLiteral("places"), {{QStringLiteral("checkpoint"), checkpoint},
                                               {QStringLiteral("month"), QDate(day.year(), day.month(), 1)}});
    });
    menu->addAction(tr("Show what this line &missed"), this, [this] {
        emit wanted(QStringLiteral("missed"), {{QStringLiteral("line"), m_shownLine},
                                               {QStringLiteral("from"), m_period->from()},
                                               {QStringLiteral("through"), m_period->through()}});
    });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void LinesPage::setOld(bool old)
{
    if (m_old == old) return;
    m_old = old;
    tell();
}

void LinesPage::tell()
{
    if (!m_asOf.isValid()) return m_head->setNote({});
    const QString at = QLocale().toString(m_asOf.toTimeZone(m_units.zone()).time(), QStringLiteral("HH:mm:ss"));
    m_head->setNote(m_old ? tr("Old: as of %1").arg(at) : tr("As of %1").arg(at));
    const int row = m_lines.rowOf(m_shownLine);
    m_card->setTitle(row >= 0 ? m_lines.line(row).name : m_shownLine);
    m_card->setNote(tr("%n stop(s)", nullptr, m_matrix.rowCount()) + QStringLiteral(" · ") +
                    tr("%n duty round(s)", nullptr, m_matrix.columnCount()));
}
