// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

/// A strip at the foot of the window, over whatever page is open, that says what was missed. It takes no focus: whoever
/// types goes on typing; Alt and the letter, or Tab, lead to its buttons.
class MissStrip : public QFrame
{
    Q_OBJECT
public:
    explicit MissStrip(QWidget* window);

    void say(const QString& text); ///< Nothing to say hides it.
    [[nodiscard]] QString text() const;
    void setMayAcknowledge(bool may, const QString& whyNot);

signals:
    void acknowledgeWanted();
    void showWanted();
    void putAway();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void recolor();
    void place();
    QLabel* m_text;
    QPushButton *m_acknowledge, *m_show, *m_close;
};
