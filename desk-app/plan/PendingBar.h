// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/plan/model/PlanEditor.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

/// How much is changed and not saved, and what can be done with it. Hidden while nothing is.
class PendingBar : public QFrame
{
    Q_OBJECT
public:
    explicit PendingBar(PlanEditor& editor, QWidget* parent = nullptr);
    /// A preview or a save is under way: it can be cancelled instead.
    void setBusy(const QString& what); ///< Empty: it is not.

signals:
    void previewWanted();
    void cancelWanted();

private:
    void look();
    PlanEditor& m_editor;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton *m_undo, *m_redo, *m_discard, *m_preview, *m_cancel;
    bool m_busy = false;
};
