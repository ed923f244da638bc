// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map-page/model/MapRows.h"
#include "desk-app/map-page/model/OwedModel.h"
#include "desk-app/models/CheckpointsModel.h"

#include <QFrame>

class QLabel;
class QListView;

/// Everything about one checkpoint, at the side of the map.
class PlacePanel : public QFrame
{
    Q_OBJECT
public:
    explicit PlacePanel(QWidget* parent = nullptr);

    void setZone(const QTimeZone& zone);
    /// @param lines those that pass here.
    void show(const CheckpointState& checkpoint, const QList<LinePathRow>& lines);
    /// What was shown of another checkpoint is gone until these are told.
    void forgetAnswers();
    void tellLast(const LastClockIn& last);
    /// @param readers the fixed ones there, else the handhelds of its unit.
    void tellReaders(const QList<ReaderRow>& readers);
    [[nodiscard]] QString checkpoint() const { return m_checkpoint; }

signals:
    void wanted(const QString& page, const QVariantMap& what);
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QLabel* addText(const QString& title, const QString& name);
    QWidget* buildHead();
    QWidget* buildButtons();
    void wantPage(const QString& page);

    QString m_checkpoint, m_line;
    OwedModel m_owed;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    QLabel *m_name = nullptr, *m_about = nullptr, *m_lines = nullptr, *m_last = nullptr, *m_readers = nullptr;
    QListView* m_visits = nullptr;
};
