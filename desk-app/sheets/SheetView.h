// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/models/Units.h"

#include <QDate>
#include <QWidget>

/// What lies beside the sheet of a unit's month: asks only while it is seen.
class SheetView : public QWidget
{
    Q_OBJECT
public:
    explicit SheetView(Database& database, QWidget* parent = nullptr) : QWidget(parent), m_database(database) {}

    /// Whose month it is about.
    void setScope(const QString& unit, QDate month)
    {
        if (m_unit == unit && m_month == month) return;
        m_unit = unit;
        m_month = month;
        forget();
        refresh();
    }
    virtual void setUnits(const Units& units) { m_units = units; }
    void setRights(const Rights& rights)
    {
        m_rights = rights;
        offer();
    }
    /// Asks again: at once when it is seen, else when it is seen next.
    void refresh()
    {
        m_stale = !isVisible() || m_unit.isEmpty() || !m_month.isValid();
        if (!m_stale) askAll();
    }
    [[nodiscard]] bool isReady() const { return m_asked && m_waiting == 0; }

signals:
    void failed(const DatabaseError& error);
    void refreshed();
    void said(const QString& message);

protected:
    virtual void askAll() = 0;
    virtual void forget() {} ///< What is shown belongs to another unit or month.
    virtual void offer() {}  ///< What may be done is different now.
    template <typename Answer, typename Show>
    void ask(const QFuture<Answer>& future, Show show, std::function<void()> fail = {})
    {
        ++m_waiting;
        m_asked = true;
        whenAnswered(
            this, future,
            [this, show = std::move(show)](const Answer& answer) {
                show(answer);
                emit refreshed();
            },
            [this, fail = std::move(fail)](const DatabaseError& error) {
                if (fail) fail();
                emit failed(error);
            },
            [this] { --m_waiting; });
    }
    void showEvent(QShowEvent* event) override
    {
        QWidget::showEvent(event);
        if (m_stale) refresh();
    }

    Database& m_database;
    Units m_units;
    Rights m_rights;
    QString m_unit;
    QDate m_month; ///< Its first day.

private:
    int m_waiting = 0;
    bool m_asked = false;
    bool m_stale = true;
};
