// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/log/model/ClockInListModel.h"

#include <QWidget>

class ClockInList;
class QDateTimeEdit;
class QHBoxLayout;
class QLineEdit;
class QTimer;

/// 打卡记录: every clock-in there is, by instant, with filters and a leap to any instant.
class ClockInsView : public QWidget
{
    Q_OBJECT
public:
    explicit ClockInsView(QWidget* parent = nullptr);

    [[nodiscard]] ClockInListModel& model() { return m_model; }
    [[nodiscard]] ClockInList* list() const { return m_list; }
    [[nodiscard]] ClockInFilter filter() const;
    void setZone(const QTimeZone& zone);

signals:
    void filterChanged();
    void leapWanted(const QDateTime& at);
    void newestWanted();
    /// Another page shall show what that cell is about.
    void wanted(const QString& page, const QVariantMap& what);

private:
    QLineEdit* addFilter(QHBoxLayout* bar, const QString& label, const QString& hint, const QString& name);
    void open(const QModelIndex& index);

    ClockInListModel m_model;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
    QTimer* m_typed;
    ClockInList* m_list;
    QLineEdit *m_reader, *m_person, *m_checkpoint, *m_uid;
    QDateTimeEdit* m_at;
};
