// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PreviewDialog.h"

#include "desk-app/plan/CellDelegate.h"
#include "desk-app/plan/ChangesPanel.h"
#include "desk-app/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

PreviewDialog::PreviewDialog(const PlanPreview& preview, int changes, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("planPreviewDialog"));
    setWindowTitle(tr("What these changes do"));
    if (parent) resize(parent->window()->size() * 0.8);
    auto* down = new QVBoxLayout(this);
    auto* title = new QLabel;
    title->setFont(theme::scaled(font(), 1.25, true));
    title->setObjectName(QStringLiteral("planPreviewTitle"));
    title->setWordWrap(true);
    down->addWidget(title);
    auto* buttons = new QDialogButtonBox;
    QPushButton* save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("planPreviewSave"));
    QPushButton* back = buttons->addButton(tr("&Back to editing"), QDialogButtonBox::RejectRole);
    back->setObjectName(QStringLiteral("planPreviewBack"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (preview.problems.isEmpty()) {
        title->setText(tr("%n change(s) of the plan, and what they do in the next 35 days", nullptr, changes));
        auto* panel = new ChangesPanel(QStringLiteral("planPreview"));
        panel->show(preview);
        down->addWidget(panel, 1);
        save->setDefault(true);
    } else {
        title->setText(tr("%n problem(s): nothing can be saved yet", nullptr, static_cast<int>(preview.problems.size())));
        down->addWidget(makeProblems(preview), 1);
        save->setEnabled(false);
        save->setToolTip(tr("Mend the problems first."));
        back->setDefault(true);
    }
    down->addWidget(buttons);
}

QWidget* PreviewDialog::makeProblems(const PlanPreview& preview)
{
    m_problems.show(preview.problems);
    auto* view = new QTableView;
    view->setObjectName(QStringLiteral("planPreviewProblems"));
    view->setAccessibleName(tr("Problems"));
    view->setModel(&m_problems);
    view->setItemDelegate(new CellDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(ProblemsModel::What, QHeaderView::Stretch);
    const auto go = [this](const QModelIndex& index) {
        const PlanProblem problem = m_problems.problem(index.row());
        reject();
        emit wanted(problem);
    };
    connect(view, &QTableView::clicked, this, go);
    connect(view, &QTableView::activated, this, go);
    view->setToolTip(tr("A click shows where it is."));
    return view;
}
