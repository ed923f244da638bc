// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/RosterView.h"

#include "desk-app/plan/MonthBar.h"
#include "desk-app/plan/PlanTable.h"
#include "desk-app/plan/RosterDialog.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace
{

/// The duties of a cell as small sheets: the shift large, the line below it.
class RosterDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Palette& colors = Palette::of(option.widget);
        const auto& model = *static_cast<const RosterMonthModel*>(index.model());
        const QRect cell = option.rect;
        if (model.date(index.column()).dayOfWeek() >= 6) painter->fillRect(cell, colors.window);
        if (option.state & QStyle::State_Selected) painter->fillRect(cell, colors.accentSoft);
        const QStringList duties = model.duties(index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int each = duties.isEmpty() ? 0 : (cell.height() - 2) / static_cast<int>(duties.size());
        for (int at = 0; at < duties.size(); ++at)
            paintDuty(*painter, QRect(cell.left() + 1, cell.top() + 1 + at * each, cell.width() - 2, each - 1), duties.at(at), colors, option);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colors.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(cell.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    static void paintDuty(QPainter& painter, const QRect& sheet, const QString& duty, const Palette& colors,
                          const QStyleOptionViewItem& option)
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Selected ? colors.card : colors.accentSoft);
        painter.drawRoundedRect(sheet, 3, 3);
        painter.setPen(colors.text);
        const QString line = duty.section(u' ', 0, 0), shift = duty.section(u' ', 1);
        if (sheet.height() > option.fontMetrics.height() * 2 - 4) {
            painter.setFont(theme::scaled(option.font, 0.95, true));
            painter.drawText(sheet.adjusted(0, 0, 0, -sheet.height() / 2), Qt::AlignCenter, shift);
            painter.setFont(theme::scaled(option.font, 0.8));
            painter.setPen(colors.muted);
            painter.drawText(sheet.adjusted(0, sheet.height() / 2 - 1, 0, 0), Qt::AlignCenter, line);
        } else {
            painter.setFont(theme::scaled(option.font, 0.75));
            painter.drawText(sheet, Qt::AlignCenter, line + u' ' + shift);
        }
    }
};

} // namespace

RosterView::RosterView(PlanEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_model(editor), m_month(new MonthBar(QStringLiteral("planRosterMonth"))),
      m_view(new QTableView),
      m_rows(new PlanTable(new PlanTableModel(editor, plan_file::rosters), QStringLiteral("planRosterRows"))),
      m_add(new QPushButton(tr("Add a turn…"))), m_end(new QPushButton(tr("End it before the chosen day")))
{
    m_view->setObjectName(QStringLiteral("planRoster"));
    m_view->setAccessibleName(tr("Roster of the month"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new RosterDelegate(m_view));
    m_view->setShowGrid(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setMinimumSectionSize(QFontMetrics(theme::scaled(font(), 0.75)).horizontalAdvance(QStringLiteral("L00 N")) + 6);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 6);
    new EmptyState(m_view, tr("No crews"), tr("Add crews in the view Crews & people, then put them on the roster here."));
    m_add->setObjectName(QStringLiteral("planRosterAdd"));
    m_end->setObjectName(QStringLiteral("planRosterEnd"));
    m_month->addControl(m_add);
    m_rows->hideSearch();
    m_rows->model()->setOnly(QStringLiteral("crew"), {});
    m_rows->addControl(m_end);
    m_rows->allowRows(tr("Add a turn…"), [] { return Cells(); });
    m_rows->findChild<QPushButton*>(QStringLiteral("planRosterRowsAdd"))->hide();
    m_rows->empty()->setTexts(tr("No turns"), tr("Choose a crew above; Add a turn… puts it on the roster."));
    auto* grid = new Card(QString());
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 10, 14, 12);
    down->addWidget(m_month);
    down->addWidget(m_view, 1);
    grid->addContent(content);
    auto* rows = new Card(tr("Turns of this crew"));
    rows->addContent(m_rows);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(grid);
    parts->addWidget(rows);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(parts);
    connect(m_month, &MonthBar::chosen, &m_model, &RosterMonthModel::setMonth);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RosterView::show);
    connect(m_view, &QTableView::activated, this, [this] { add(); });
    connect(m_add, &QPushButton::clicked, this, &RosterView::add);
    connect(m_end, &QPushButton::clicked, this, &RosterView::end);
    const auto rights = [this] {
        for (QPushButton* each : {m_add, m_end}) {
            each->setEnabled(m_editor.mayEdit());
            each->setToolTip(m_editor.mayEdit() ? QString() : tr("Your role in the database may not change the plan; an editor may."));
        }
    };
    connect(&editor, &PlanEditor::mayEditChanged, this, rights);
    rights();
}

void RosterView::setUnits(const QSet<QString>& units)
{
    m_model.setUnits(units);
}

void RosterView::show(const QModelIndex& index)
{
    if (!index.isValid()) return;
    m_rows->model()->setOnly(QStringLiteral("crew"), m_model.crew(index.row()));
    m_rows->view()->resizeColumnsToContents();
}

void RosterView::add()
{
    if (!m_editor.mayEdit()) return;
    const QModelIndex at = m_view->currentIndex();
    auto* dialog = new RosterDialog(m_editor, at.isValid() ? m_model.crew(at.row()) : m_model.crew(0),
                                    at.isValid() ? m_model.date(at.column()) : QDate::currentDate(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_editor.changeRow(tr("Turn of %1").arg(dialog->cells().value(roster_cell::crew)), plan_file::rosters, {}, dialog->cells());
        m_rows->model()->setOnly(QStringLiteral("crew"), dialog->cells().value(roster_cell::crew));
    });
    dialog->open();
}

// The last day is the one before the chosen one.
void RosterView::end()
{
    const int row = m_rows->currentRow();
    const QDate day = m_view->currentIndex().isValid() ? m_model.date(m_view->currentIndex().column()) : QDate::currentDate();
    if (row < 0) return;
    const Cells before = m_rows->model()->cells(row);
    Cells after = before;
    after[roster_cell::until] = day.addDays(-1).toString(Qt::ISODate);
    m_editor.changeRow(tr("End of a turn of %1").arg(before.value(roster_cell::crew)), plan_file::rosters, before,
                       QDate::fromString(before.value(roster_cell::from), Qt::ISODate) >= day ? Cells() : after);
}

bool RosterView::go(const Cells& cells, const QString& column)
{
    m_rows->model()->setOnly(QStringLiteral("crew"), cells.value(roster_cell::crew));
    return m_rows->go(cells, column);
}
