// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapLegend.h"

#include "desk-app/widgets/Palette.h"

#include <QLocale>
#include <QPainter>

namespace
{

constexpr int shapeWidth = 18, gap = 18, edge = 14;

} // namespace

MapLegend::MapLegend(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("mapLegend"));
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MapLegend::setKey(const MapKey& key, const std::vector<int>& counts)
{
    if (m_key == key && m_counts == counts) return;
    m_key = key;
    m_counts = counts;
    QStringList texts;
    for (const Entry& entry : entries(width()))
        texts.append(entry.text);
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QList<MapLegend::Entry> MapLegend::entries(int width) const
{
    QList<Entry> found;
    const int height = fontMetrics().height() + 8;
    int left = edge, top = 0;
    for (int kind = 0; kind < m_key.kinds(); ++kind) {
        const auto at = static_cast<std::size_t>(kind);
        if (m_key.isDot(kind) && (at >= m_counts.size() || m_counts[at] == 0)) continue;
        QString text = m_key.name(kind);
        if (at < m_counts.size()) text += u' ' + QLocale().toString(m_counts[at]);
        const int needed = shapeWidth + fontMetrics().horizontalAdvance(text);
        if (left > edge && left + needed > width - edge) {
            left = edge;
            top += height;
        }
        found.append({kind, text, QRect(left, top, needed, height)});
        left += needed + gap;
    }
    return found;
}

QSize MapLegend::sizeHint() const
{
    return {320, heightForWidth(std::max(320, width()))};
}

int MapLegend::heightForWidth(int width) const
{
    const QList<Entry> all = entries(width);
    return all.isEmpty() ? fontMetrics().height() + 8 : all.last().box.bottom() + 1;
}

void MapLegend::paintEvent(QPaintEvent*)
{
    const Palette& colors = Palette::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Entry& entry : entries(width())) {
        m_key.paint(painter, QPointF(entry.box.left() + 6, entry.box.center().y() + 0.5), 5, entry.kind, colors);
        painter.setPen(colors.muted);
        painter.drawText(entry.box.adjusted(shapeWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         entry.text);
    }
}
