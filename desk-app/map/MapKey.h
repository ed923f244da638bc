// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CheckpointsModel.h"

#include <QStringList>
#include <cstdint>

class Palette;
class QPainter;

/// What the shapes on a map tell, and which shape a checkpoint has: the key of the map. Kinds are numbered from 0;
/// where several lie in one place the one with the lowest rank is shown, because it wants attention most.
class MapKey
{
public:
    enum class Telling {
        State,    ///< The verdict that CheckpointsModel gives it: of now, or of the whole day.
        Verdict,  ///< Whether it has a visit of one verdict today.
        Level,    ///< Level 1 to 3 (三级管控).
        Category, ///< The district's own word for what it is.
    };

    /// Of Telling::State.
    MapKey() = default;
    static MapKey ofVerdict(Verdict verdict);
    static MapKey ofLevel();
    /// The words that @p rows have: the seven most frequent ones get shapes of their own.
    static MapKey ofCategories(const QList<CheckpointState>& rows);

    [[nodiscard]] Telling telling() const { return m_telling; }
    [[nodiscard]] int kinds() const;
    [[nodiscard]] std::uint8_t kindOf(const CheckpointState& checkpoint) const;
    /// In words, as a legend and a screen reader say it.
    [[nodiscard]] QString name(int kind) const;
    /// The lower, the more it wants to be seen.
    [[nodiscard]] int rank(int kind) const;
    /// Whether it is no more than a dot: nothing is owed, nothing is known.
    [[nodiscard]] bool isDot(int kind) const;
    /// For the rings of clusters.
    [[nodiscard]] QColor color(int kind, const Palette& colors) const;
    /// Draws the shape; no two kinds have the same one, whatever their colours.
    void paint(QPainter& painter, QPointF at, double radius, int kind, const Palette& colors) const;
    bool operator==(const MapKey&) const = default;

private:
    Telling m_telling = Telling::State;
    Verdict m_verdict = Verdict::Missed; ///< Of Telling::Verdict.
    QStringList m_words;                 ///< Of Telling::Category.
};
