// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QVBoxLayout;

/// One entry of the rail: follows its action, shows whether it is checked, triggers it.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailButton(QAction* action, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(const QAction* action);
};

/// The navigation at the left: the product's name, a button per page, below them what is at hand on every page, and the
/// state of the connection. As wide as its longest word; the pages scroll where they do not all fit.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(const QString& title, const QString& subtitle, QWidget* parent = nullptr);

    /// A button that triggers the action and shows whether it is checked.
    void addPage(QAction* action);
    /// The same, at the foot.
    void addFoot(QAction* action);
    /// Says at the foot how the connection is.
    void setStatus(bool good, const QString& text);
    void setSubtitle(const QString& subtitle);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void recolor();
    RailButton* buttonOf(QAction* action);
    QLabel *m_title, *m_subtitle, *m_status;
    QScrollArea* m_scroll;
    QVBoxLayout *m_pages, *m_foot;
    bool m_good = false;
};
