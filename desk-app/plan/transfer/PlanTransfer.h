// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/DatabaseError.h"
#include "desk-app/plan/model/PlanPreview.h"

#include <QObject>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>

class QThread;

/// Brings a folder of CSV files in, or writes one, on a thread and a connection of its own. One thing at a time.
class PlanTransfer : public QObject
{
    Q_OBJECT
public:
    /// @param connectionString as libpq takes it.
    explicit PlanTransfer(QString connectionString, QObject* parent = nullptr);
    ~PlanTransfer() override; ///< Cancels what is under way and waits for it.

    [[nodiscard]] bool isBusy() const { return m_thread != nullptr; }
    void check(const QString& folder);  ///< Then: checked or failed.
    void import(const QString& folder); ///< Then: imported, checked when it has problems, or failed.
    void exportTo(const QString& folder); ///< Then: exported or failed.
    void cancel();                      ///< Then: cancelled, unless it was done already.

signals:
    void progressed(const QString& file, int done, int of); ///< No file: the checks, and what would change.
    void checked(const PlanPreview& preview);
    void imported(const QList<FileChange>& changes, const QStringList& notes);
    void exported(const QString& folder);
    void failed(const DatabaseError& error);
    void cancelled();
    void finished(); ///< After each of them.

private:
    struct Stop; ///< Asked for from outside the thread.
    void run(std::function<void()> work);
    std::function<void()> guarded(std::function<void()> work);
    QString m_connectionString;
    QThread* m_thread = nullptr;
    std::shared_ptr<Stop> m_stop;
};
