// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/EvidenceRows.h"

#include <QWidget>

class Palette;

/// The hours around a visit as a picture: the window and when it accepts, every clock-in there, and below, reader by
/// reader, what is known of what it heard: a line where everything is, a gap where nothing is, hatched where it was
/// out of service.
class EvidenceTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceTimeline(QWidget* parent = nullptr);
    void show(const EvidenceAnswer& answer);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double x(const QDateTime& at) const;
    [[nodiscard]] int left() const;
    [[nodiscard]] QRectF row(int number) const; ///< 0: the window with its clock-ins; then the readers.
    [[nodiscard]] QList<EvidenceReader> shownReaders() const;
    void paintWindow(QPainter& painter, const Palette& colors) const;
    void paintTimes(QPainter& painter, const Palette& colors) const;
    void paintClockIns(QPainter& painter, const Palette& colors) const;
    void paintReader(QPainter& painter, const Palette& colors, const EvidenceReader& reader, const QRectF& where) const;

    EvidenceAnswer m_answer;
    QDateTime m_from, m_to;
};
