// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/map/MapKey.h"

#include <QWidget>
#include <vector>

/// What the shapes on the map mean, and how many there are of each; as many lines as that takes.
class MapLegend : public QWidget
{
    Q_OBJECT
public:
    explicit MapLegend(QWidget* parent = nullptr);
    /// @param counts by kind; empty = not shown, nor is the last kind, which is no more than a dot.
    void setKey(const MapKey& key, const std::vector<int>& counts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        int kind = 0;
        QString text;
        QRect box;
    };
    [[nodiscard]] QList<Entry> entries(int width) const;
    MapKey m_key;
    std::vector<int> m_counts;
};
