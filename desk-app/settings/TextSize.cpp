// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/TextSize.h"

#include <QApplication>
#include <QFont>

namespace text_size
{

void apply(int percent)
{
    static const qreal usual = QApplication::font().pointSizeF();
    QFont font = QApplication::font();
    font.setPointSizeF(usual * percent / 100);
    QApplication::setFont(font);
}

} // namespace text_size
