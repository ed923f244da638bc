// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/DatabaseError.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <functional>
#include <utility>

/// Marks a question that nobody misses once whoever asked is gone.
template <typename Answer> void markMissedByNobody(QPromise<Answer>& promise)
{
    promise.setProgressRange(0, 1);
}

template <typename Answer> [[nodiscard]] bool isMissedByNobody(const QFuture<Answer>& future)
{
    return future.progressMaximum() == 1 && !future.isFinished();
}

/// Calls @p show with the answer, or @p fail with the DatabaseError, on the thread of @p context. Neither is called
/// when the question was overtaken by a newer one, or when @p context is gone by then: such a question is cancelled,
/// unless it writes. (QFuture::then() with a context would do, but Qt 6.4 asserts that the context outlives the question.)
/// @param finally called in every case, first: also when it was overtaken.
template <typename Answer, typename Show, typename Fail>
void whenAnswered(QObject* context, const QFuture<Answer>& future, Show show, Fail fail,
                  std::function<void()> finally = {})
{
    auto* watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, show = std::move(show), fail = std::move(fail), finally = std::move(finally)] {
                         watcher->deleteLater();
                         if (finally) finally();
                         QFuture<Answer> answered = watcher->future();
                         try {
                             answered.waitForFinished(); // throws what the question threw
                         } catch (const DatabaseError& error) {
                             return fail(error);
                         }
                         if (answered.resultCount() > 0) show(answered.result());
                     });
    QObject::connect(watcher, &QObject::destroyed, [future = QFuture<Answer>(future)]() mutable {
        if (isMissedByNobody(future)) future.cancel();
    });
    watcher->setFuture(future);
}
