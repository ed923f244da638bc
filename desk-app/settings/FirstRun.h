// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizard>

/// The first start: join a database that is there, or look at the demo. What works is kept as a connection.
class FirstRun : public QWizard
{
    Q_OBJECT
public:
    explicit FirstRun(QWidget* parent = nullptr);
    /// Where the window shall be opened, once it is accepted.
    [[nodiscard]] QString conninfo() const { return m_conninfo; }
    void setConninfo(const QString& conninfo) { m_conninfo = conninfo; }

    enum PageNumber { Choice, Join, TryDemo };

private:
    QString m_conninfo;
};
