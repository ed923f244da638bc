// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/lines/MatrixDelegate.h"

#include "desk-app/lines/model/MatrixModel.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/widgets/Palette.h"
#include "desk-app/widgets/VerdictGlyph.h"

#include <QPainter>

namespace
{

struct Kind {
    Verdict verdict;
    bool faint, flagged;
};

void paintCell(QPainter& painter, const QRectF& where, Kind kind, const Palette& colors)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = colors.fill(kind.verdict);
    const bool quiet = kind.verdict == Verdict::OnTime || kind.verdict == Verdict::Due; // what is wrong stands out
    ground.setAlphaF(quiet ? 0.16f : 0.30f);
    painter.setOpacity(kind.faint ? 0.22 : 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(where.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    const double size = std::min(where.width(), where.height()) * 0.24;
    paintVerdict(painter, where.center(), size, kind.verdict, colors);
    if (!kind.flagged) return;
    painter.setBrush(colors.ink(Verdict::Late));
    const double dot = std::max(1.8, size * 0.32);
    painter.drawEllipse(QPointF(where.right() - 3 - dot, where.top() + 3 + dot), dot, dot);
}

} // namespace

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Palette& colors = Palette::of(option.widget);
    const QVariant verdict = index.data(VerdictRole);
    if (verdict.isValid()) {
        const Kind kind{static_cast<Verdict>(verdict.toInt()), index.data(MatrixModel::FaintRole).toBool(),
                        index.data(MatrixModel::FlagRole).toBool()};
        const double ratio = painter->device()->devicePixelRatioF();
        const QString key = QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                                .arg(verdict.toInt()).arg(kind.faint).arg(kind.flagged).arg(option.rect.width())
                                .arg(option.rect.height()).arg(ratio).arg(colors.card.rgb());
        QPixmap& picture = m_pictures[key];
        if (picture.isNull()) {
            picture = QPixmap(option.rect.size() * ratio);
            picture.setDevicePixelRatio(ratio);
            picture.fill(Qt::transparent);
            QPainter drawn(&picture);
            paintCell(drawn, QRectF(QPointF(0, 0), QSizeF(option.rect.size())), kind, colors);
        }
        painter->drawPixmap(option.rect.topLeft(), picture);
    }
    if (!(option.state & (QStyle::State_Selected | QStyle::State_HasFocus))) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colors.accent, 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    painter->restore();
}
