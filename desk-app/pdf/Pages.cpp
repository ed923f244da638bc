// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/Pages.h"

#include "desk-app/pdf/Paper.h"

void Pages::begin(const QString& part)
{
    m_pages.push_back({part, {}});
    m_used = 0;
}

double Pages::room() const
{
    return paper::height - paper::headHeight - paper::footHeight - m_used;
}

void Pages::put(double height, Paint paint)
{
    m_pages.back().things.emplace_back(paper::headHeight + m_used, std::move(paint));
    m_used += height;
}
