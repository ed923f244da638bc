// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

/// Asks what is decided of a sign, and why. Ctrl+Return decides.
class SignDecisionDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param decision the one that is chosen first: explained, not_explained or watch.
    SignDecisionDialog(const QString& evidence, const QString& decision, QWidget* parent);
    [[nodiscard]] QString decision() const;
    [[nodiscard]] QString comment() const;

private:
    void look();
    QList<QRadioButton*> m_choices;
    QPlainTextEdit* m_comment;
    QLabel* m_left;
    QPushButton* m_accept;
};
