// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;

/// A white sheet with a title, something small at the right of it, and a content.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    /// A second, quiet text beside the title.
    void setNote(const QString& note);
    /// Puts a small control at the right of the title.
    void addControl(QWidget* control);
    /// Puts @p content below the title; it takes the room that is left.
    void addContent(QWidget* content, int stretch = 1);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showHead(); ///< Only when there is something in it.
    QBoxLayout* m_layout;
    QWidget* m_headWidget;
    QBoxLayout* m_head;
    QLabel* m_title;
    QLabel* m_note;
};
