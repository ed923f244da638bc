// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map-page/model/MapRows.h"
#include "desk-app/map/MapKey.h"

#include <QComboBox>
#include <optional>

/// What the shapes of the map tell.
class TellingBox : public QComboBox
{
    Q_OBJECT
public:
    explicit TellingBox(QWidget* parent = nullptr);

    [[nodiscard]] MapKey::Telling telling() const;
    [[nodiscard]] CheckpointsModel::View view() const; ///< Of Telling::State.
    [[nodiscard]] Verdict verdict() const;             ///< Of Telling::Verdict.
    [[nodiscard]] QString code() const { return currentData().toString(); }
    void choose(const QString& code); ///< One that code() gave; others are ignored.
};

/// The choice of a line, with those of other units left out.
class LineBox : public QComboBox
{
    Q_OBJECT
public:
    explicit LineBox(QWidget* parent = nullptr);

    /// Nothing is emitted; what was chosen stays chosen where it is still there.
    void setLines(const QList<LinePathRow>& lines, const QSet<QString>& units);
    [[nodiscard]] QString line() const { return currentData().toString(); } ///< Empty = all.
    void choose(const QString& line);
};

/// The choice of a kind of checkpoint.
class KindBox : public QComboBox
{
    Q_OBJECT
public:
    explicit KindBox(QWidget* parent = nullptr);
    [[nodiscard]] QString kind() const { return currentData().toString(); } ///< Empty = all.
};
