// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/Units.h"

#include <QDateTime>
#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

/// The head of the page: the date, the instant that what is shown was judged by, and the choice of a unit.
class TodayHead : public QWidget
{
    Q_OBJECT
public:
    explicit TodayHead(QWidget* parent = nullptr);

    /// The units to choose from: those that walk lines. What was chosen stays chosen; nothing is emitted.
    void setUnits(const Units& units);
    [[nodiscard]] QString unit() const; ///< The chosen unit's code; empty = all.
    void chooseUnit(const QString& unit);
    /// @param asOf of what is shown; invalid before the first answer. @param old the connection is gone since.
    void tellTime(const QDateTime& now, const QDateTime& asOf, const QTimeZone& zone, bool old);

    [[nodiscard]] QToolButton* soundButton() const { return m_sound; } ///< Checked: misses are told by a tone.

signals:
    void unitChosen();
    void soundChosen(bool on); ///< By the person at the desk.

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showSound(bool on);
    QLabel *m_date, *m_time;
    QComboBox* m_unitBox;
    QToolButton* m_sound;
};
