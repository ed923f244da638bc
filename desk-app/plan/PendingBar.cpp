// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/PendingBar.h"

#include "desk-app/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

PendingBar::PendingBar(PlanEditor& editor, QWidget* parent)
    : QFrame(parent), m_editor(editor), m_text(new QLabel), m_progress(new QProgressBar), m_undo(new QPushButton(tr("&Undo"))),
      m_redo(new QPushButton(tr("Redo"))), m_discard(new QPushButton(tr("Discard"))),
      m_preview(new QPushButton(tr("Pre&view and save…"))), m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("planPending"));
    setFrameShape(QFrame::StyledPanel);
    auto* across = new QHBoxLayout(this);
    m_text->setObjectName(QStringLiteral("planPendingText"));
    m_text->setFont(theme::scaled(font(), 1.0, true));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Working"));
    m_undo->setObjectName(QStringLiteral("planUndo"));
    m_redo->setObjectName(QStringLiteral("planRedo"));
    m_discard->setObjectName(QStringLiteral("planDiscard"));
    m_preview->setObjectName(QStringLiteral("planPreviewButton"));
    m_cancel->setObjectName(QStringLiteral("planCancel"));
    across->addWidget(m_text);
    across->addWidget(m_progress, 1);
    across->addStretch();
    for (QPushButton* each : {m_undo, m_redo, m_discard, m_preview, m_cancel})
        across->addWidget(each);
    connect(m_undo, &QPushButton::clicked, &editor.undoStack(), &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &editor.undoStack(), &QUndoStack::redo);
    connect(m_preview, &QPushButton::clicked, this, &PendingBar::previewWanted);
    connect(m_cancel, &QPushButton::clicked, this, &PendingBar::cancelWanted);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        auto* box = new QMessageBox(QMessageBox::Question, tr("Discard"), tr("Discard all changes that are not saved?"),
                                    QMessageBox::Discard | QMessageBox::Cancel, this);
        box->setObjectName(QStringLiteral("planDiscardDialog"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        connect(box, &QMessageBox::finished, this, [this](int answer) {
            if (answer == QMessageBox::Discard) m_editor.discard();
        });
        box->open();
    });
    connect(&editor, &PlanEditor::pendingChanged, this, &PendingBar::look);
    look();
}

void PendingBar::setBusy(const QString& what)
{
    m_busy = !what.isEmpty();
    look();
    if (m_busy) m_text->setText(what);
}

void PendingBar::look()
{
    const int changes = static_cast<int>(m_editor.pending().size());
    setVisible(m_busy || changes > 0 || m_editor.undoStack().canRedo());
    m_progress->setVisible(m_busy);
    m_cancel->setVisible(m_busy);
    for (QPushButton* each : {m_undo, m_redo, m_discard, m_preview})
        each->setVisible(!m_busy);
    if (!m_busy) m_text->setText(changes == 0 ? tr("Nothing is changed") : tr("%n change(s) not saved", nullptr, changes));
    m_undo->setEnabled(m_editor.undoStack().canUndo());
    m_undo->setToolTip(m_editor.undoStack().undoText());
    m_redo->setEnabled(m_editor.undoStack().canRedo());
    m_redo->setToolTip(m_editor.undoStack().redoText());
    m_discard->setEnabled(changes > 0);
    m_preview->setEnabled(changes > 0);
}
