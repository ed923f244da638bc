// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

/// One page's entry of the rail: follows its action.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailButton(QAction* action, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The navigation at the left: the product's name, a button per page, and below the state of the connection.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(const QString& title, const QString& subtitle, QWidget* parent = nullptr);

    /// A button that triggers the action and shows whether it is checked.
    void addPage(QAction* action);
    /// Says at the foot how the connection is.
    void setStatus(bool good, const QString& text);
    void setSubtitle(const QString& subtitle);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolor();
    QVBoxLayout* m_layout;
    QLabel *m_title, *m_subtitle, *m_status;
    bool m_good = false;
    int m_pages = 0;
};
