// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/today/PixelTrace.h"

#include "desk-app/map/MapView.h"
#include "desk-app/widgets/Palette.h"

#include <QBackingStore>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QImage>
#include <QPointer>
#include <QTextStream>
#include <QWidget>

#include <ctime>

namespace
{

qint64 now()
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

struct Instants {
    qint64 heard = 0, asked = 0, answered = 0, shown = 0;
};

struct Pending {
    VisitRow visit;
    Instants at;
    QColor before; ///< Of the pixel, in the picture that does not have it.
    qint64 painted = 0; ///< First picture since; it may not have it yet.
};

constexpr qint64 patience = 1'500'000'000; ///< ns; what lies under another checkpoint's shape is never seen.

class Trace : public QObject
{
public:
    explicit Trace(const QString& path) : m_file(path)
    {
        m_good = m_file.open(QIODevice::WriteOnly | QIODevice::Text);
    }
    [[nodiscard]] bool isGood() const { return m_good; }
    void compare(const TodayAnswer& day);
    void stampShown()
    {
        for (Pending& each : m_pending)
            if (each.at.shown == 0) each.at.shown = now();
    }
    bool eventFilter(QObject* watched, QEvent* event) override;

    Instants m_at;
    QPointer<MapView> m_map;

private:
    void write();
    [[nodiscard]] QColor colourAt(const QString& checkpoint) const;
    QFile m_file;
    bool m_good = false, m_mapPainted = false;
    TodayAnswer m_before;
    QList<Pending> m_pending;
};

Trace* trace()
{
    static const QString path = qEnvironmentVariable("PATROL_TRACE_PIXELS");
    static Trace* const made = path.isEmpty() ? nullptr : new Trace(path);
    return made && made->isGood() ? made : nullptr;
}

// The rows of a day stand in one order: what stood there before is compared.
void Trace::compare(const TodayAnswer& day)
{
    if (m_before.visits.size() == day.visits.size()) {
        for (qsizetype at = 0; at < day.visits.size(); ++at) {
            const VisitRow& visit = day.visits.at(at);
            if (visit.arrivedAt.isValid() && !m_before.visits.at(at).arrivedAt.isValid())
                m_pending.append({visit, m_at, m_map ? colourAt(visit.checkpoint) : QColor()});
        }
    }
    m_before = day;
    m_at = {};
}

// The window repaints everything that changed, and flushes it, while it handles this event.
bool Trace::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_map) return false;
    if (watched == m_map) {
        m_mapPainted |= event->type() == QEvent::Paint;
        return false;
    }
    if (event->type() != QEvent::UpdateRequest || watched != m_map->window()) return false;
    m_mapPainted = false;
    watched->event(event);
    if (m_mapPainted) write();
    return true;
}

QColor Trace::colourAt(const QString& checkpoint) const
{
    QBackingStore* store = m_map->window()->backingStore();
    const auto* image = store ? dynamic_cast<QImage*>(store->paintDevice()) : nullptr;
    const QPoint at = m_map->mapTo(m_map->window(), m_map->positionOf(checkpoint).toPoint());
    const QPoint pixel = at * m_map->devicePixelRatioF();
    return image && image->valid(pixel) ? image->pixelColor(pixel) : QColor();
}

void Trace::write()
{
    const qint64 painted = now();
    QTextStream out(&m_file);
    QList<Pending> unseen;
    for (Pending& each : m_pending) {
        const QColor colour = colourAt(each.visit.checkpoint);
        // Rings that glow around what was news before may pass over it: other than before is enough.
        const bool right = colour == Palette::of(m_map).fill(each.visit.verdict) || colour != each.before;
        if (each.painted == 0) each.painted = painted;
        if (!right && painted - each.at.shown < patience) {
            unseen.append(each);
            continue;
        }
        out << each.visit.checkpoint << ' ' << each.visit.arrivedAt.toMSecsSinceEpoch() * 1000 << " heard " << each.at.heard
            << " asked " << each.at.asked << " answered " << each.at.answered << " shown " << each.at.shown << " painted "
            << each.painted << " changed " << (right ? painted : 0) << " colour " << (colour.isValid() ? colour.name() : QStringLiteral("none"))
            << '\n';
    }
    m_pending = unseen;
    out.flush();
    m_file.flush();
}

} // namespace

namespace PixelTrace
{

void heard()
{
    if (trace() && trace()->m_at.heard == 0) trace()->m_at.heard = now();
}

void asked()
{
    if (trace()) trace()->m_at.asked = now();
}

void answered(const TodayAnswer& day)
{
    if (!trace()) return;
    trace()->m_at.answered = now();
    trace()->compare(day);
}

void shown()
{
    if (trace()) trace()->stampShown();
}

void watch(MapView* map)
{
    if (!trace()) return;
    trace()->m_map = map;
    QCoreApplication::instance()->installEventFilter(trace());
}

} // namespace PixelTrace
