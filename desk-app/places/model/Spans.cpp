// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/model/Spans.h"

#include <QCoreApplication>
#include <QLocale>

namespace
{

/// The context of these texts' translations.
struct Spans {
    Q_DECLARE_TR_FUNCTIONS(Spans)
};

} // namespace

QString spanText(int minutes)
{
    if (minutes < 0) return QStringLiteral("–");
    if (minutes < 60) return Spans::tr("%1 min").arg(minutes);
    if (minutes < 48 * 60) return Spans::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return Spans::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

QString percentText(double share)
{
    return share < 0 ? QStringLiteral("–") : QLocale().toString(100 * share, 'f', 1) + u'%';
}
