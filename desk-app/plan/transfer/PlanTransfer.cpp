// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/plan/transfer/PlanTransfer.h"

#include "desk-app/copy/Errors.h"
#include "desk-app/copy/Session.h"
#include "desk-app/feed/PlanFeed.h"

#include <QFile>
#include <QThread>
#include <mutex>

struct PlanTransfer::Stop {
    std::mutex mutex;
    bool asked = false;
    std::function<void()> stopServer;

    /// The connection is there: from now on it can be stopped.
    void take(const copy::Session& session)
    {
        const std::lock_guard lock(mutex);
        if (asked) throw copy::ServerError("57014", "cancelled", "", "");
        stopServer = session.canceller();
    }
    void askFor()
    {
        const std::lock_guard lock(mutex);
        asked = true;
        if (stopServer) stopServer();
    }
    void look()
    {
        const std::lock_guard lock(mutex);
        if (asked) throw copy::ServerError("57014", "cancelled", "", "");
    }
    [[nodiscard]] bool wasAsked()
    {
        const std::lock_guard lock(mutex);
        return asked;
    }
};

namespace
{

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

std::filesystem::path pathOf(const QString& folder)
{
    return QFile::encodeName(folder).toStdString();
}

PlanPreview previewOf(const feed::Outcome& outcome)
{
    PlanPreview preview = PlanPreview::fromJson(QByteArray::fromStdString(outcome.preview));
    for (const feed::Problem& problem : outcome.problems)
        preview.problems.append({text(problem.file), static_cast<int>(problem.line), text(problem.column),
                                 text(problem.code), text(problem.found), text(problem.expected), {}});
    return preview;
}

QList<FileChange> changesOf(const feed::Outcome& outcome)
{
    QList<FileChange> changes;
    for (const feed::Change& change : outcome.changes)
        changes.append({text(change.file), text(change.added).toInt(), text(change.changed).toInt(),
                        text(change.removed).toInt()});
    return changes;
}

} // namespace

PlanTransfer::PlanTransfer(QString connectionString, QObject* parent)
    : QObject(parent), m_connectionString(std::move(connectionString))
{
}

PlanTransfer::~PlanTransfer()
{
    if (!m_thread) return;
    cancel();
    m_thread->wait();
    delete m_thread;
}

void PlanTransfer::cancel()
{
    if (m_stop) m_stop->askFor();
}

std::function<void()> PlanTransfer::guarded(std::function<void()> work)
{
    return [this, stop = m_stop, work = std::move(work)] {
        using Kind = DatabaseError::Kind;
        try {
            work();
        } catch (const copy::NoDatabase& error) {
            emit failed(DatabaseError(Kind::Unreachable, text(error.what())));
        } catch (const copy::ServerError& error) {
            if (stop->wasAsked()) return emit cancelled();
            const Kind kind = error.sqlstate == "42501"           ? Kind::NotAllowed
                              : error.sqlstate.starts_with("PT4") ? Kind::Refused
                                                                  : Kind::Failed;
            emit failed(DatabaseError(kind, text(error.what()), text(error.hint), text(error.detail)));
        } catch (const std::exception& error) { // a folder that cannot be read or written
            emit failed(DatabaseError(Kind::Refused, text(error.what())));
        }
    };
}

void PlanTransfer::run(std::function<void()> work)
{
    if (m_thread) return;
    m_thread = QThread::create(guarded(std::move(work)));
    m_thread->setObjectName(QStringLiteral("plan"));
    connect(m_thread, &QThread::finished, this, [this] {
        m_thread->deleteLater();
        m_thread = nullptr;
        m_stop.reset();
        emit finished();
    });
    m_thread->start();
}

void PlanTransfer::check(const QString& folder)
{
    if (m_thread) return;
    m_stop = std::make_shared<Stop>();
    run([this, stop = m_stop, folder, database = m_connectionString.toStdString()] {
        copy::Session session(database);
        stop->take(session);
        const auto outcome = feed::previewPlan(session, pathOf(folder), [&](const std::string& file, std::size_t done, std::size_t of) {
            stop->look();
            emit progressed(text(file), static_cast<int>(done), static_cast<int>(of));
        });
        emit checked(previewOf(outcome));
    });
}

void PlanTransfer::import(const QString& folder)
{
    if (m_thread) return;
    m_stop = std::make_shared<Stop>();
    run([this, stop = m_stop, folder, database = m_connectionString.toStdString()] {
        copy::Session session(database);
        stop->take(session);
        const auto outcome = feed::importPlan(session, pathOf(folder), [&](const std::string& file, std::size_t done, std::size_t of) {
            stop->look();
            emit progressed(text(file), static_cast<int>(done), static_cast<int>(of));
        });
        if (!outcome.problems.empty()) return emit checked(previewOf(outcome));
        QStringList notes;
        for (const std::string& note : outcome.notes)
            notes << text(note);
        emit imported(changesOf(outcome), notes);
    });
}

void PlanTransfer::exportTo(const QString& folder)
{
    if (m_thread) return;
    m_stop = std::make_shared<Stop>();
    run([this, stop = m_stop, folder, database = m_connectionString.toStdString()] {
        copy::Session session(database);
        stop->take(session);
        feed::exportPlan(session, pathOf(folder));
        emit exported(folder);
    });
}
