// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/ChangesPanel.h"

#include "desk-app/models/CollatedProxy.h"
#include "desk-app/plan/CellDelegate.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

namespace
{

QLabel* figure(QHBoxLayout* across, const QString& caption)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(0);
    auto* number = new QLabel;
    number->setFont(theme::scaled(number->font(), 1.9, true));
    auto* name = new QLabel(caption);
    name->setForegroundRole(QPalette::PlaceholderText);
    box->addWidget(number);
    box->addWidget(name);
    across->addLayout(box);
    return number;
}

} // namespace

ChangesPanel::ChangesPanel(const QString& name, QWidget* parent)
    : QWidget(parent), m_sorted(new CollatedProxy(this)), m_files(new QLabel), m_notes(new QListWidget),
      m_view(new QTableView)
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    auto* head = new QWidget;
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* figures = new QHBoxLayout(head);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(36);
    m_changed = figure(figures, tr("Duties changed"));
    m_opened = figure(figures, tr("Duties opened"));
    m_removed = figure(figures, tr("Duties removed"));
    figures->addStretch();
    m_changed->setObjectName(name + QStringLiteral("Changed"));
    m_opened->setObjectName(name + QStringLiteral("Opened"));
    m_removed->setObjectName(name + QStringLiteral("Removed"));
    down->addWidget(head);
    m_files->setObjectName(name + QStringLiteral("Files"));
    m_files->setWordWrap(true);
    down->addWidget(m_files);
    m_notes->setObjectName(name + QStringLiteral("Notes"));
    m_notes->setAccessibleName(tr("What stays as it was written"));
    m_notes->setWordWrap(true);
    down->addWidget(m_notes);
    auto* search = new QLineEdit;
    search->setObjectName(name + QStringLiteral("Search"));
    search->setPlaceholderText(tr("Find a date, a line, a shift or a person"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    down->addWidget(search);
    m_sorted->setSourceModel(&m_model);
    m_sorted->setSortRole(SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    m_view->setObjectName(name + QStringLiteral("Duties"));
    m_view->setAccessibleName(tr("Duties of the next 35 days that change"));
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(PreviewModel::Date, Qt::AscendingOrder);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setTabKeyNavigation(false);
    new EmptyState(m_view, tr("No duty of the next 35 days changes"),
                   tr("What is changed concerns no duty that is still to begin."));
    down->addWidget(m_view, 1);
}

void ChangesPanel::show(const PlanPreview& preview)
{
    m_changed->setText(QLocale().toString(preview.count(QStringLiteral("changed"))));
    m_opened->setText(QLocale().toString(preview.count(QStringLiteral("opened"))));
    m_removed->setText(QLocale().toString(preview.count(QStringLiteral("removed"))));
    QStringList files;
    for (const FileChange& file : preview.files)
        files << tr("%1: %2 new, %3 changed, %4 gone").arg(words::file(file.file)).arg(file.added).arg(file.changed).arg(file.removed);
    m_files->setText(files.isEmpty() ? tr("The plan stays as it is.") : files.join(QStringLiteral(" · ")));
    m_notes->clear();
    for (const DutyNote& note : preview.notes)
        m_notes->addItem(note.sentence());
    m_notes->setVisible(!preview.notes.isEmpty());
    m_notes->setMaximumHeight(m_notes->fontMetrics().height() * 5);
    m_model.show(preview.duties);
    m_view->resizeColumnsToContents();
}
