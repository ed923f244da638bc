// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/settings/connection/Trial.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

/// Tries a connection and tells what became of it, with what to do about it.
class TrialPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param name what the names of its parts begin with.
    explicit TrialPanel(const QString& name, QWidget* parent = nullptr);
    ~TrialPanel() override;

    /// Tries @p conninfo now; a trial that is under way is let go of.
    void tryNow(const QString& conninfo);
    /// What was said is no longer about what is asked.
    void forget();
    [[nodiscard]] QPushButton* button() const { return m_button; }

signals:
    void wanted();                 ///< The button was pressed: tryNow().
    void tried(const Trial& trial);

private:
    void show(const Trial& trial);
    void setTrying(bool trying);
    QFuture<Trial> m_future;
    QPushButton* m_button;
    QProgressBar* m_progress;
    QLabel *m_title, *m_remedy, *m_said;
};
