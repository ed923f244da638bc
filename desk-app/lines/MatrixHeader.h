// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class Palette;

/// A header of the matrix that sums up: a stop with how much of it was done at the side, a duty with its date above.
/// It stays where it is while the cells move.
class MatrixHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit MatrixHeader(Qt::Orientation orientation, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// How wide a column must be for its header, pixels.
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int rowHeight() const; ///< The same for a row.

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QVariant said(int section, int role) const;
    void paintStop(QPainter& painter, const QRect& rect, int section, const Palette& colors) const;
    void paintDuty(QPainter& painter, const QRect& rect, int section, const Palette& colors) const;
    [[nodiscard]] QFont smallFont() const;
    [[nodiscard]] int nameWidth() const;
};
