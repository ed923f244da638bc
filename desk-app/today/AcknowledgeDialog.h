// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Rows.h"

#include <QDialog>

class QDialogButtonBox;
class QLineEdit;

/// Asks what is to be said of visits that nobody reached: one comment for all of them. Enter says it, Esc leaves.
class AcknowledgeDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int longest = 500; ///< Characters of a comment.

    /// @param said comments to choose from while typing.
    AcknowledgeDialog(const QList<VisitRow>& visits, const QStringList& said, const QTimeZone& zone, QWidget* parent);
    [[nodiscard]] QString comment() const;

private:
    QLineEdit* m_comment;
    QDialogButtonBox* m_buttons;
};
