// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

/// The head of a page: its title, a quiet note beside it, and at the right the controls that choose what is shown.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(const QString& title, QWidget* parent = nullptr);

    /// A control at the right; @p label, with its mnemonic, stands before it and names it to assistive technology.
    void addControl(const QString& label, QWidget* control);
    /// The note: the instant of what is shown, a count. Empty hides it.
    void setNote(const QString& note);

private:
    QHBoxLayout* m_layout;
    QLabel *m_title, *m_note;
};
