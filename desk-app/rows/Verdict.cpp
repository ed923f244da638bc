// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/rows/Verdict.h"

#include <numeric>

namespace
{

constexpr std::array codes{"on_time", "late", "missed", "no_data", "excused", "due"};

} // namespace

QString codeOf(Verdict verdict)
{
    return QLatin1String(codes[static_cast<std::size_t>(verdict)]);
}

Verdict verdictOf(const QString& code)
{
    for (Verdict verdict : allVerdicts) {
        if (code == QLatin1String(codes[static_cast<std::size_t>(verdict)])) return verdict;
    }
    return Verdict::NoData;
}

int VerdictCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int VerdictCounts::done() const
{
    return (*this)[Verdict::OnTime] + (*this)[Verdict::Late];
}

double VerdictCounts::completion() const
{
    const int judged = done() + (*this)[Verdict::Missed];
    return judged == 0 ? -1.0 : static_cast<double>(done()) / judged;
}
