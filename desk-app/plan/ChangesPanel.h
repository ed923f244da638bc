// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PreviewModel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QSortFilterProxyModel;
class QTableView;

/// What a changed plan would do: rows per file, duties opened, removed and changed in the next 35 days, and what stays.
class ChangesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesPanel(const QString& name, QWidget* parent = nullptr);
    void show(const PlanPreview& preview);

private:
    PreviewModel m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel *m_files, *m_opened, *m_removed, *m_changed;
    QListWidget* m_notes;
    QTableView* m_view;
};
