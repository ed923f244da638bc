// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map/MapKey.h"

#include "desk-app/map/MapShapes.h"
#include "desk-app/rows/Text.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace
{

constexpr int verdicts = static_cast<int>(allVerdicts.size());
constexpr int mostWords = 7;

QString tr(const char* text)
{
    return QCoreApplication::translate("MapKey", text);
}

int rankOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Missed:
        return 0;
    case Verdict::NoData:
        return 1;
    case Verdict::Late:
        return 2;
    case Verdict::OnTime:
        return 3;
    case Verdict::Excused:
        return 4;
    case Verdict::Due:
        return 5;
    }
    return 6;
}

} // namespace

MapKey MapKey::ofVerdict(Verdict verdict)
{
    MapKey key;
    key.m_telling = Telling::Verdict;
    key.m_verdict = verdict;
    return key;
}

MapKey MapKey::ofLevel()
{
    MapKey key;
    key.m_telling = Telling::Level;
    return key;
}

MapKey MapKey::ofCategories(const QList<CheckpointState>& rows)
{
    QMap<QString, int> counts;
    for (const CheckpointState& row : rows)
        if (!row.place.category.isEmpty()) ++counts[row.place.category];
    MapKey key;
    key.m_telling = Telling::Category;
    key.m_words = counts.keys();
    std::stable_sort(key.m_words.begin(), key.m_words.end(),
                     [&](const QString& one, const QString& other) { return counts.value(one) > counts.value(other); });
    key.m_words.resize(std::min<qsizetype>(key.m_words.size(), mostWords));
    return key;
}

// The last kind is always "nothing of the sort".
int MapKey::kinds() const
{
    switch (m_telling) {
    case Telling::State:
        return verdicts + 1;
    case Telling::Verdict:
        return 2;
    case Telling::Level:
        return 4;
    case Telling::Category:
        return static_cast<int>(m_words.size()) + 1;
    }
    return 1;
}

std::uint8_t MapKey::kindOf(const CheckpointState& checkpoint) const
{
    const int other = kinds() - 1;
    int kind = other;
    switch (m_telling) {
    case Telling::State:
        if (checkpoint.state) kind = static_cast<int>(*checkpoint.state);
        break;
    case Telling::Verdict:
        if (checkpoint.counts[m_verdict] > 0) kind = 0;
        break;
    case Telling::Level:
        if (checkpoint.place.level >= 1 && checkpoint.place.level <= other) kind = checkpoint.place.level - 1;
        break;
    case Telling::Category:
        if (const auto at = m_words.indexOf(checkpoint.place.category); at >= 0) kind = static_cast<int>(at);
        break;
    }
    return static_cast<std::uint8_t>(kind);
}

QString MapKey::name(int kind) const
{
    const bool other = isDot(kind);
    switch (m_telling) {
    case Telling::State:
        return other ? tr("Nothing owed") : capitalized(words::verdict(codeOf(allVerdicts.at(static_cast<std::size_t>(kind)))));
    case Telling::Verdict:
        return other ? tr("Others") : capitalized(words::verdict(codeOf(m_verdict)));
    case Telling::Level:
        return other ? tr("No level") : tr("Level %1").arg(kind + 1);
    case Telling::Category:
        return other ? tr("Others") : m_words.at(kind);
    }
    return {};
}

int MapKey::rank(int kind) const
{
    if (isDot(kind)) return static_cast<int>(mostWords) + verdicts;
    return m_telling == Telling::State ? rankOf(allVerdicts.at(static_cast<std::size_t>(kind))) : kind;
}

bool MapKey::isDot(int kind) const
{
    return kind == kinds() - 1;
}

QColor MapKey::color(int kind, const Palette& colors) const
{
    if (isDot(kind)) return colors.muted;
    if (m_telling == Telling::State) return colors.fill(allVerdicts.at(static_cast<std::size_t>(kind)));
    if (m_telling == Telling::Verdict) return colors.fill(m_verdict);
    return shapes::color(kind, colors);
}

void MapKey::paint(QPainter& painter, QPointF at, double radius, int kind, const Palette& colors) const
{
    if (isDot(kind)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.muted);
        painter.drawEllipse(at, radius / 2.5, radius / 2.5);
    } else if (m_telling == Telling::State || m_telling == Telling::Verdict) {
        const Verdict verdict =
            m_telling == Telling::State ? allVerdicts.at(static_cast<std::size_t>(kind)) : m_verdict;
        paintVerdict(painter, at, verdict == Verdict::Due ? 0.85 * radius : radius, verdict, colors);
    } else {
        shapes::paint(painter, at, radius, kind, shapes::color(kind, colors));
    }
}
