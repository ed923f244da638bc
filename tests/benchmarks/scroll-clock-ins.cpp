// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls the list of all clock-ins from its newest to its oldest row and tells how long the thread of the window was ever busy
// without looking at its events, as JSON.
#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/log/ClockInList.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

namespace
{

using Direction = ClockInListModel::Direction;

qint64 cpuNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

/// Runs what it is given, and remembers the longest.
struct Watch {
    double longest = 0, longestCpu = 0;
    void time(const std::function<void()>& work)
    {
        QElapsedTimer clock;
        clock.start();
        const qint64 before = cpuNanoseconds();
        work();
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        longestCpu = std::max(longestCpu, static_cast<double>(cpuNanoseconds() - before) / 1e6);
    }
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2) return 2;
    Database database(QString::fromUtf8(argv[1]));
    ClockInListModel model;
    ClockInList list(&model);
    list.resize(1200, 800);
    list.show();
    const auto ask = [&](Direction direction, const ClockInKey& key) {
        whenAnswered(
            &list,
            database.ask<QList<ListedClockIn>>(Database::Way::Report, direction == Direction::Newer ? "newer" : "older", [=](Session& session) {
                return log_questions::clockIns(session, direction, key, {}, ClockInListModel::pageRows);
            }),
            [&model, direction, key](const QList<ListedClockIn>& page) {
                const bool complete = page.size() < ClockInListModel::pageRows;
                key.at.isEmpty() ? model.show(page, true, complete) : model.add(direction, key, page, complete);
            },
            [](const DatabaseError& error) {
                std::fprintf(stderr, "scroll-clock-ins: %s\n", qUtf8Printable(error.message()));
                std::exit(1);
            });
    };
    QObject::connect(&model, &ClockInListModel::wanted, &list, ask);
    QObject::connect(&database, &Database::opened, &list, [&] { ask(Direction::Older, {}); });

    Watch watch;
    QElapsedTimer whole;
    whole.start();
    qint64 rows = 0;
    int most = 0;
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &list, [&](const QModelIndex&, int first, int last) { rows += last - first + 1; });
    QObject::connect(&model, &QAbstractItemModel::modelReset, &list, [&] { rows = model.rowCount(); });
    // A step each time the events are done: as fast as anybody can hold a key.
    QTimer step;
    QObject::connect(&step, &QTimer::timeout, &list, [&] {
        most = std::max(most, model.rowCount());
        QScrollBar* bar = list.verticalScrollBar();
        bar->setValue(bar->value() + bar->pageStep());
    });
    step.start(0);
    const QScrollBar* bar = list.verticalScrollBar();
    while (model.rowCount() == 0 || !model.isWhole(Direction::Older) || bar->value() < bar->maximum())
        watch.time([] { QCoreApplication::processEvents(QEventLoop::AllEvents); });
    const QJsonObject told{{"rows", rows}, {"seconds", static_cast<double>(whole.elapsed()) / 1000}, {"longest_pause_ms", watch.longest},
                           {"longest_pause_cpu_ms", watch.longestCpu}, {"most_held", most}};
    std::printf("%s\n", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    return 0;
}
