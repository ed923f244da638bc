// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/CrewsView.h"

#include "desk-app/plan/CellDelegate.h"
#include "desk-app/plan/PlanTable.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace
{

QString freeCode(const PlanEditor& editor, const QString& file, const QString& first)
{
    for (int number = 1;; ++number) {
        const QString code = first + QString::number(number);
        if (editor.rowsOf(file, code).isEmpty()) return code;
    }
}

} // namespace

CrewsView::CrewsView(PlanEditor& editor, QWidget* parent)
    : QWidget(parent), m_editor(editor),
      m_crews(new PlanTable(new PlanTableModel(editor, plan_file::crews), QStringLiteral("planCrews"))),
      m_members(new PlanTable(new PlanTableModel(editor, plan_file::crewMembers, {"badge", "from", "until"}),
                              QStringLiteral("planMembers"))),
      m_people(new PlanTable(new PlanTableModel(editor, plan_file::people), QStringLiteral("planPeople"))),
      m_search(new QComboBox)
{
    const auto someUnit = [this] { return m_editor.rows(plan_file::units).value(0).value(0); };
    m_crews->allowRows(tr("Add a crew"), [this, someUnit] {
        return Cells{freeCode(m_editor, plan_file::crews, QStringLiteral("K")), tr("New crew"), someUnit()};
    });
    m_people->allowRows(tr("Add a person"), [this, someUnit] {
        return Cells{freeCode(m_editor, plan_file::people, QStringLiteral("P")), tr("New person"), QStringLiteral("auxiliary"),
                     someUnit(), {}, {}};
    });
    m_members->model()->setOnly(QStringLiteral("crew"), {});
    m_members->hideSearch();
    m_members->empty()->setTexts(tr("Nobody stands on this crew"), tr("Search a person above and add them."));
    m_search->setObjectName(QStringLiteral("planMemberSearch"));
    m_search->setAccessibleName(tr("Person to add"));
    m_search->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_search->setMinimumContentsLength(12);
    m_members->addControl(m_search);
    m_members->allowRows(tr("Add to the crew"), [this]() -> Cells {
        const QString badge = chosenCode(m_search);
        for (const Cells& row : m_editor.rowsOf(plan_file::crewMembers, m_crews->current())) {
            if (row.value(member_cell::badge) == badge) return {};
        }
        return badge.isEmpty() || m_crews->current().isEmpty() ? Cells() : Cells{m_crews->current(), badge, {}, {}};
    });
    const auto look = [this] {
        fillChoices(m_search, m_editor, plan_file::crewMembers, PlanColumn::of(plan_file::crewMembers, QStringLiteral("badge")),
                    QStringLiteral("badge"));
    };
    connect(&editor, &PlanEditor::reset, this, look);
    connect(m_crews, &PlanTable::chosen, this, [this](const QString& crew) {
        m_members->model()->setOnly(QStringLiteral("crew"), crew);
        m_members->view()->resizeColumnsToContents();
    });
    auto* across = new QSplitter(Qt::Horizontal, this);
    auto* left = new QSplitter(Qt::Vertical);
    const auto card = [](const QString& title, QWidget* content) {
        auto* made = new Card(title);
        made->addContent(content);
        return made;
    };
    left->addWidget(card(tr("Crews"), m_crews));
    left->addWidget(card(tr("On this crew"), m_members));
    across->addWidget(left);
    across->addWidget(card(tr("People"), m_people));
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(across);
}

void CrewsView::setUnits(const QSet<QString>& units)
{
    m_crews->setUnits(units);
    m_people->setUnits(units);
}

void CrewsView::choosePerson(const QString& badge)
{
    m_people->choose(badge);
}

bool CrewsView::go(const QString& file, const Cells& cells, const QString& column)
{
    if (file == plan_file::crewMembers) m_crews->choose(cells.value(0));
    for (PlanTable* table : {m_crews, m_members, m_people}) {
        if (table->model()->file() == file) return table->go(cells, column);
    }
    return false;
}
