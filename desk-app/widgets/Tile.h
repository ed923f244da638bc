// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/rows/Verdict.h"

#include <QAbstractButton>
#include <optional>

/// One number to be read from afar, with the shape and the name of what it counts. It can be chosen.
class Tile : public QAbstractButton
{
    Q_OBJECT
public:
    /// @param verdict whose shape and colour the tile bears; none = plain.
    explicit Tile(const QString& caption, std::optional<Verdict> verdict = {}, QWidget* parent = nullptr);

    /// @param share a quiet text beside the number, such as a percentage; left out where there is no room.
    void setNumber(int number, const QString& share = {});
    void setUnknown(); ///< Shows a dash: nothing is known yet.
    [[nodiscard]] QString shownNumber() const { return m_number; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintGround(QPainter& painter) const;
    void describe();

    std::optional<Verdict> m_verdict;
    QString m_number, m_share;
};
