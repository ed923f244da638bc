// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedRows.h"

#include <QDialog>
#include <QTimeZone>

class QLabel;
class QPlainTextEdit;
class QPushButton;

/// One person's decision on an excuse that another asked for, with a comment. A refusal is never without one.
class DecisionDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Decision { Approve, Refuse };
    DecisionDialog(const ExcuseRow& excuse, Decision decision, const QTimeZone& zone, QWidget* parent);

    [[nodiscard]] QString remark() const;
    void say(const QString& refusal); ///< Why the database refused it.

signals:
    void wanted(); ///< The person wants it as it stands.

private:
    void look();
    Decision m_decision;
    QPlainTextEdit* m_remark;
    QLabel* m_missing;
    QPushButton* m_decide;
};
