// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/ProblemsModel.h"
#include "desk-app/plan/transfer/CsvTable.h"
#include "desk-app/plan/transfer/PlanTransfer.h"

#include <QDialog>

class ChangesPanel;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

/// Brings a folder in: checks it, names every problem and shows its cell, or what importing would change; then imports.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(const QString& connectionString, const QString& folder, QWidget* parent = nullptr);
    [[nodiscard]] QString folder() const;

signals:
    void imported(const QString& message);
    void failed(const DatabaseError& error);

public slots:
    void check();

private:
    QWidget* makeTop();
    QWidget* makeProblems();
    void showProgress(const QString& file, int done, int of);
    void show(const PlanPreview& preview);
    void showProblem(const QModelIndex& index);
    void filterByFile();
    void saveReport();
    void tell(const QString& state);
    void tellButtons();

    PlanTransfer m_transfer;
    ProblemsModel m_problems;
    CsvTable m_csv;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_folder;
    QLabel* m_state;
    QProgressBar* m_progress;
    QStackedWidget* m_results;
    QComboBox* m_file;
    QTableView *m_problemView, *m_csvView;
    QLabel* m_csvName;
    ChangesPanel* m_changes;
    QPushButton *m_browse, *m_check, *m_cancel, *m_report, *m_import;
    QString m_checked; ///< The folder that was checked without problem.
    QString m_csvFile;
};
