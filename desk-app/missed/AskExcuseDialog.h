// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedRows.h"

#include <QDialog>
#include <QTimeZone>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

/// What an excuse shall cover, when, and why. Nothing is asked for before it is accepted, and no request leaves it that
/// lacks what it needs.
class AskExcuseDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param visits that were chosen, at least one: their checkpoints or lines, over the time of their duties.
    AskExcuseDialog(const QList<MissedRow>& visits, const QTimeZone& zone, QWidget* parent);

    [[nodiscard]] ExcuseRequest request() const; ///< All but who asks.
    /// Says why the database refused it, and lets it be mended.
    void say(const QString& refusal);

signals:
    void wanted(); ///< The person wants it as it stands.

private:
    void build();
    QWidget* buildButtons();
    void look();
    [[nodiscard]] QDateTime instantOf(const QDateTimeEdit* edit) const;
    [[nodiscard]] QString missing() const; ///< What it lacks still; empty = nothing.

    QStringList m_lines, m_checkpoints;
    QTimeZone m_zone;
    QRadioButton *m_places, *m_wholeLines;
    QDateTimeEdit *m_from, *m_to;
    QComboBox* m_reason;
    QLineEdit* m_reference;
    QLabel *m_referenceName, *m_missing;
    QPushButton* m_ask;
};
