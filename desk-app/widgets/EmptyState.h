// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QPointer>
#include <QWidget>

/// What a view shows while it has no rows: why, and what would fill it. Lies over the view by itself.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// Watches the model that @p view has now: set the model first.
    EmptyState(QAbstractItemView* view, const QString& title, const QString& explanation);

    void setTexts(const QString& title, const QString& explanation);
    [[nodiscard]] QString title() const { return m_title; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    QAbstractItemView* m_view;
    QString m_title, m_explanation;
};
