// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/ImportDialog.h"
#include "desk-app/models/CollatedProxy.h"

#include "desk-app/plan/CellDelegate.h"
#include "desk-app/plan/ChangesPanel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace
{

/// The cell at fault on a marked ground, framed.
class FaultDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        if (!index.data(CsvTable::MarkedRole).toBool()) return QStyledItemDelegate::paint(painter, plain, index);
        const Palette& colors = Palette::of(option.widget);
        plain.state &= ~QStyle::State_Selected;
        plain.palette.setColor(QPalette::Text, colors.warning);
        painter->fillRect(option.rect, colors.warningGround);
        QStyledItemDelegate::paint(painter, plain, index);
        painter->setPen(QPen(colors.warning, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
};

QPushButton* button(const QString& text, const char* name)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ImportDialog::ImportDialog(const QString& connectionString, const QString& folder, QWidget* parent)
    : QDialog(parent), m_transfer(connectionString), m_shown(new CollatedProxy(this)), m_folder(new QLineEdit(folder)),
      m_state(new QLabel), m_progress(new QProgressBar), m_results(new QStackedWidget),
      m_changes(new ChangesPanel(QStringLiteral("planImportPreview")))
{
    setObjectName(QStringLiteral("planImportDialog"));
    setWindowTitle(tr("Import a plan"));
    if (parent) resize(parent->window()->size() * 0.85);
    auto* down = new QVBoxLayout(this);
    down->addWidget(makeTop());
    m_state->setObjectName(QStringLiteral("planImportState"));
    m_state->setWordWrap(true);
    m_state->setFont(theme::scaled(font(), 1.15, true));
    down->addWidget(m_state);
    m_progress->setObjectName(QStringLiteral("planImportProgress"));
    m_progress->setAccessibleName(tr("Progress"));
    down->addWidget(m_progress);
    m_results->addWidget(new QWidget);
    m_results->addWidget(makeProblems());
    m_results->addWidget(m_changes);
    down->addWidget(m_results, 1);
    auto* buttons = new QHBoxLayout;
    m_report = button(tr("Save the &report…"), "planImportReport");
    m_import = button(tr("&Import"), "planImportNow");
    auto* close = button(tr("Close"), "planImportClose");
    buttons->addWidget(m_report);
    buttons->addStretch();
    buttons->addWidget(m_import);
    buttons->addWidget(close);
    down->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_report, &QPushButton::clicked, this, &ImportDialog::saveReport);
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_transfer.import(m_checked);
        tell(tr("Importing…"));
    });
    connect(&m_transfer, &PlanTransfer::progressed, this, &ImportDialog::showProgress);
    connect(&m_transfer, &PlanTransfer::checked, this, &ImportDialog::show);
    connect(&m_transfer, &PlanTransfer::cancelled, this, [this] { tell(tr("Cancelled; nothing was changed.")); });
    connect(&m_transfer, &PlanTransfer::failed, this, [this](const DatabaseError& error) {
        tell(words::oneLine(words::refusal(error.detail(), error.message(), error.hint())));
    });
    connect(&m_transfer, &PlanTransfer::imported, this, [this](const QList<FileChange>& changes, const QStringList&) {
        int rows = 0;
        for (const FileChange& change : changes)
            rows += change.added + change.changed + change.removed;
        emit imported(rows == 0 ? tr("The plan was the same already; nothing changed") : tr("Plan imported: %n record(s) changed", nullptr, rows));
        accept();
    });
    connect(&m_transfer, &PlanTransfer::finished, this, &ImportDialog::tellButtons);
    tell(tr("Choose the folder with units.csv, people.csv and so on, then check it."));
}

QWidget* ImportDialog::makeTop()
{
    auto* made = new QWidget;
    auto* across = new QHBoxLayout(made);
    across->setContentsMargins(0, 0, 0, 0);
    m_folder->setObjectName(QStringLiteral("planImportFolder"));
    auto* label = new QLabel(tr("&Folder"));
    label->setBuddy(m_folder);
    m_browse = button(tr("&Browse…"), "planImportBrowse");
    m_check = button(tr("&Check"), "planImportCheck");
    m_check->setDefault(true);
    m_cancel = button(tr("Cancel"), "planImportCancel");
    for (QWidget* each : QList<QWidget*>{label, m_folder, m_browse, m_check, m_cancel})
        across->addWidget(each);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder of the plan"), m_folder->text());
        if (!chosen.isEmpty()) m_folder->setText(chosen);
    });
    connect(m_check, &QPushButton::clicked, this, &ImportDialog::check);
    connect(m_cancel, &QPushButton::clicked, &m_transfer, &PlanTransfer::cancel);
    connect(m_folder, &QLineEdit::textChanged, this, &ImportDialog::tellButtons);
    return made;
}

QWidget* ImportDialog::makeProblems()
{
    auto* made = new QWidget;
    auto* down = new QVBoxLayout(made);
    down->setContentsMargins(0, 0, 0, 0);
    m_file = new QComboBox;
    m_file->setObjectName(QStringLiteral("planImportFile"));
    m_file->setAccessibleName(tr("Only problems of"));
    down->addWidget(m_file, 0, Qt::AlignLeft);
    connect(m_file, &QComboBox::activated, this, &ImportDialog::filterByFile);
    m_shown->setSourceModel(&m_problems);
    m_shown->setFilterKeyColumn(ProblemsModel::File);
    m_problemView = new QTableView;
    m_problemView->setObjectName(QStringLiteral("planImportProblems"));
    m_problemView->setAccessibleName(tr("Problems of the plan"));
    m_problemView->setModel(m_shown);
    m_problemView->setItemDelegate(new CellDelegate(m_problemView));
    m_problemView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problemView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problemView->setShowGrid(false);
    m_problemView->setTabKeyNavigation(false);
    m_problemView->verticalHeader()->hide();
    m_problemView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_problemView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_problemView->horizontalHeader()->setSectionResizeMode(ProblemsModel::What, QHeaderView::Stretch);
    connect(m_problemView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::showProblem);
    m_csvName = new QLabel;
    m_csvView = new QTableView;
    m_csvView->setObjectName(QStringLiteral("planImportCsv"));
    m_csvView->setAccessibleName(tr("The file with the problem"));
    m_csvView->setModel(&m_csv);
    m_csvView->setItemDelegate(new FaultDelegate(m_csvView));
    m_csvView->setTabKeyNavigation(false);
    auto* file = new QWidget;
    auto* below = new QVBoxLayout(file);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_csvName);
    below->addWidget(m_csvView, 1);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_problemView);
    parts->addWidget(file);
    down->addWidget(parts, 1);
    return made;
}

QString ImportDialog::folder() const
{
    return m_folder->text().trimmed();
}

void ImportDialog::check()
{
    if (folder().isEmpty() || m_transfer.isBusy()) return;
    if (!QDir(folder()).exists()) return tell(tr("There is no folder %1.").arg(folder()));
    m_checked.clear();
    m_results->setCurrentIndex(0);
    m_transfer.check(folder());
    tell(tr("Checking…"));
}

void ImportDialog::showProgress(const QString& file, int done, int of)
{
    m_progress->setRange(0, of);
    m_progress->setValue(done);
    if (!file.isEmpty())
        tell(tr("Reading %1…").arg(file));
    else
        tell(done == of - 1 ? tr("Working out what would change…") : tr("Checking all of it together…"));
}

void ImportDialog::show(const PlanPreview& preview)
{
    m_problems.show(preview.problems);
    m_file->clear();
    m_file->addItem(tr("All files (%1)").arg(preview.problems.size()), QString());
    QMap<QString, int> counts;
    for (const PlanProblem& problem : preview.problems)
        ++counts[problem.file];
    for (auto file = counts.begin(); file != counts.end(); ++file)
        m_file->addItem(QStringLiteral("%1 (%2)").arg(file.key()).arg(*file), file.key());
    filterByFile();
    if (preview.problems.isEmpty()) {
        m_checked = folder();
        m_changes->show(preview);
        m_results->setCurrentIndex(2);
        tell(preview.changesNothing() ? tr("All is well, and the plan is the same as this one.")
                                      : tr("All is well. This is what importing it changes:"));
    } else {
        m_results->setCurrentIndex(1);
        m_problemView->setCurrentIndex(m_shown->index(0, 0));
        tell(tr("%n problem(s). Mend them in the files, then check again.", nullptr, static_cast<int>(preview.problems.size())));
    }
}

void ImportDialog::filterByFile()
{
    const QString file = m_file->currentData().toString();
    m_shown->setFilterRegularExpression(file.isEmpty() ? QString()
                                                       : u'^' + QRegularExpression::escape(file) + u'$');
}

void ImportDialog::showProblem(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const PlanProblem& problem = m_problems.problem(m_shown->mapToSource(index).row());
    m_csv.read(QDir(folder()).filePath(problem.file));
    m_csv.mark(problem.line, problem.column);
    m_csvName->setText(tr("%1, row %2").arg(problem.file).arg(problem.line));
    m_csvView->resizeColumnsToContents();
    const QModelIndex at = m_csv.marked();
    m_csvView->setCurrentIndex(at);
    if (at.isValid()) m_csvView->scrollTo(at, QAbstractItemView::PositionAtCenter);
}

void ImportDialog::saveReport()
{
    auto* dialog = new QFileDialog(this, tr("Save the report"), QString(), tr("Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("planReportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("plan-problems.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray text = m_problems.report().toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            tell(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

void ImportDialog::tell(const QString& state)
{
    m_state->setText(state);
    tellButtons();
}

void ImportDialog::tellButtons()
{
    const bool busy = m_transfer.isBusy();
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
    m_check->setVisible(!busy);
    m_folder->setEnabled(!busy);
    m_browse->setEnabled(!busy);
    m_check->setEnabled(!folder().isEmpty());
    m_report->setVisible(m_results->currentIndex() == 1 && !busy);
    m_import->setEnabled(!busy && !m_checked.isEmpty() && m_checked == folder());
}
