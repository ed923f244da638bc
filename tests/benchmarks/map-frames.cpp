// SPDX-License-Identifier: GPL-3.0-or-later
// map-frames CHECKPOINTS: moves a map of so many checkpoints, and a hundredth of the lines, through a window of 1440 × 900,
// and prints how long its frames took, as JSON. A frame: the event, the painting, the picture in the backing store.
#include "desk-app/map/MapView.h"
#include "desk-app/models/CheckpointsModel.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/Theme.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace
{

constexpr int districtSize = 690, stopsOfALine = 12; ///< As in 自流井: 690 checkpoints on 56 lines.
constexpr int framesOfALevel = 150, plainFrames = 5;
constexpr double due = 1000.0 / 60;

/// Districts side by side, each with lines that wander through it.
TodayAnswer filled(CheckpointsModel& model, int count)
{
    QRandomGenerator random(20160315);
    QList<CheckpointRow> places;
    TodayAnswer today{QDateTime(QDate(2026, 3, 5), QTime(3, 0), Qt::UTC), {}};
    const int across = std::max(1, static_cast<int>(std::sqrt(count / districtSize)));
    double lon = 0, lat = 0;
    for (int at = 0; at < count; ++at) {
        const int district = at / districtSize;
        if (at % stopsOfALine == 0) {
            lon = 104.7 + 0.09 * (district % across) + random.bounded(0.08);
            lat = 29.3 + 0.075 * (district / across) + random.bounded(0.065);
        }
        lon += random.bounded(0.003) - 0.0012;
        lat += random.bounded(0.0026) - 0.0012;
        CheckpointRow row;
        row.checkpoint = QStringLiteral("C%1").arg(at + 1, 5, 10, QLatin1Char('0'));
        row.name = QStringLiteral("示例路%1号巡更点").arg(at + 1);
        row.unit = QStringLiteral("S%1").arg(at / 138);
        row.unitName = QStringLiteral("示例%1所").arg(at / 138);
        row.kind = QStringLiteral("ordinary");
        row.lon = lon;
        row.lat = lat;
        VisitRow visit;
        visit.line = QStringLiteral("L%1").arg(at / stopsOfALine);
        visit.position = at % stopsOfALine + 1;
        visit.checkpoint = row.checkpoint;
        visit.verdict = allVerdicts.at(random.bounded(100) < 70 ? 0 : random.bounded(6));
        visit.startsAt = visit.acceptFrom = today.asOf.addSecs(-3600);
        visit.endsAt = visit.acceptUntil = today.asOf.addSecs(3600);
        places.append(row);
        today.visits.append(visit);
    }
    model.showPlaces(places);
    model.showVisits(today);
    return today;
}

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').at(1).toDouble() * 4096 / 1e6;
}

/// How long the frames of one kind took: by the clock, and on the processor.
class Frames
{
public:
    template <typename Act> void measure(QWidget& window, Act act)
    {
        QElapsedTimer clock;
        clock.start();
        const double before = processorMilliseconds();
        act();
        window.repaint();
        m_cpu.push_back(processorMilliseconds() - before);
        m_wall.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] QJsonObject told() const
    {
        const auto late = std::count_if(m_wall.begin(), m_wall.end(), [](double took) { return took > due; });
        const auto lateCpu = std::count_if(m_cpu.begin(), m_cpu.end(), [](double took) { return took > due; });
        return {{"frames", static_cast<int>(m_wall.size())},
                {"p50", at(m_wall, 0.5)}, {"p95", at(m_wall, 0.95)}, {"p99", at(m_wall, 0.99)},
                {"cpu_p50", at(m_cpu, 0.5)}, {"cpu_p95", at(m_cpu, 0.95)}, {"cpu_p99", at(m_cpu, 0.99)},
                {"late", static_cast<double>(late) / static_cast<double>(m_wall.size())},
                {"cpu_late", static_cast<double>(lateCpu) / static_cast<double>(m_cpu.size())}};
    }

private:
    static double at(std::vector<double> took, double share)
    {
        std::sort(took.begin(), took.end());
        return took.at(static_cast<std::size_t>(std::ceil(share * static_cast<double>(took.size()))) - 1);
    }
    std::vector<double> m_wall, m_cpu;
};

void send(MapView& map, QEvent::Type type, QPointF at, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, at, type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &event);
}

void turn(MapView& map, int angle)
{
    const QPointF at = QRectF(map.rect()).center() + QPointF(130, -70);
    QWheelEvent event(at, at, {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&map, &event);
}

/// Lets what comes in parts come to its end.
void settle(MapView& map)
{
    for (int frame = 0; frame < 60; ++frame) {
        map.repaint();
        QCoreApplication::processEvents();
    }
}

/// A hand that moves the map to and fro, up to 25 pixels per frame.
Frames panned(MapView& map)
{
    Frames frames;
    settle(map);
    QPointF at = QRectF(map.rect()).center();
    send(map, QEvent::MouseButtonPress, at, Qt::LeftButton);
    for (int frame = 0; frame < framesOfALevel; ++frame) {
        at += QPointF(25 * std::cos(frame * 0.031), 17 * std::sin(frame * 0.047));
        frames.measure(map, [&] { send(map, QEvent::MouseMove, at, Qt::LeftButton); });
        QCoreApplication::processEvents();
    }
    send(map, QEvent::MouseButtonRelease, at, Qt::NoButton);
    return frames;
}

/// Two fingers that go nearer and away again, 2 % per frame.
Frames zoomed(MapView& map)
{
    Frames frames;
    for (int frame = 0; frame < 2 * framesOfALevel; ++frame) {
        frames.measure(map, [&] { turn(map, frame < framesOfALevel ? 6 : -6); });
        QCoreApplication::processEvents();
    }
    return frames;
}

/// As a map draws that keeps nothing: every line and every checkpoint in every frame.
Frames drawnPlainly(const CheckpointsModel& model, const MapCamera& camera, QSize size)
{
    Frames frames;
    QWidget window;
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    const Palette& colors = Palette::light();
    for (int frame = 0; frame < plainFrames; ++frame) {
        frames.measure(window, [&] {
            QPainter painter(&picture);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.fillRect(picture.rect(), colors.card);
            painter.setPen(QPen(colors.muted, 1.2));
            const auto pixels = [&](int row) {
                return camera.pixels(camera.metres(*model.row(row).place.lon, *model.row(row).place.lat));
            };
            for (const QList<int>& stops : model.stops()) {
                QPolygonF line;
                for (int row : stops)
                    line.append(pixels(row));
                painter.drawPolyline(line);
            }
            for (int row = 0; row < model.rowCount(); ++row)
                paintVerdict(painter, pixels(row), 4, model.row(row).state.value_or(Verdict::Due), colors);
        });
    }
    return frames;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::chooseFont(application);
    theme::apply(application, theme::Choice::Light);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : districtSize;
    CheckpointsModel model;
    const TodayAnswer today = filled(model, count);
    const double before = residentMegabytes();
    QElapsedTimer first;
    first.start();
    MapView map(&model);
    map.resize(1440, 900);
    map.show();
    map.repaint();
    QJsonObject answer{{"checkpoints", count}, {"lines", static_cast<int>(model.stops().size())},
                       {"first_picture_ms", static_cast<double>(first.nsecsElapsed()) / 1e6}};
    QJsonArray levels;
    for (; map.camera().pixelsPerMetre() < MapCamera::nearest; map.zoomIn(), map.zoomIn()) {
        QJsonObject level = panned(map).told();
        level.insert(QStringLiteral("pixels_per_metre"), map.camera().pixelsPerMetre());
        levels.append(level);
    }
    map.showAll();
    answer.insert(QStringLiteral("plain"), drawnPlainly(model, map.camera(), map.size()).told());
    settle(map);
    answer.insert(QStringLiteral("zooming"), zoomed(map).told());
    answer.insert(QStringLiteral("panning"), levels);
    answer.insert(QStringLiteral("memory_mb"), residentMegabytes() - before);
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    return 0;
}
