// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QPainter;

/// Pages being filled from top to bottom. They are painted when all are known, because each tells how many there are.
class Pages
{
public:
    /// Paints something whose upper edge is at `top`.
    using Paint = std::function<void(QPainter& painter, double top)>;
    struct Page {
        QString part; ///< What it begins with; empty on the first.
        std::vector<std::pair<double, Paint>> things;
    };

    Pages() { begin({}); }
    void begin(const QString& part); ///< A new page.
    /// What is left of the page, in units of the paper.
    [[nodiscard]] double room() const;
    [[nodiscard]] bool isEmpty() const { return m_pages.back().things.empty(); } ///< The page that is being filled.
    /// Puts a thing of that height below the last one. It must fit, unless the page is empty.
    void put(double height, Paint paint);
    void skip(double height) { m_used += height; }
    [[nodiscard]] const std::vector<Page>& all() const { return m_pages; }

private:
    std::vector<Page> m_pages;
    double m_used = 0;
};
