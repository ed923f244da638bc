// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

/// A strip across the page that says what is wrong and what happens next. Hidden while all is well.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// Shows @p text; @p action names the button, none = no button.
    void say(const QString& text, const QString& action = {});
    [[nodiscard]] QString text() const;

signals:
    void acted(); ///< The button was pressed.

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolor();
    QLabel* m_text;
    QPushButton* m_button;
};
