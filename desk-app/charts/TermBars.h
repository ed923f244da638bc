// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/charts/Chart.h"

#include <QList>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

/// The terms of a score below each other, each beginning where the one before ends, so that one sees how they add up to
/// it; behind each, what it could have given and did not.
class TermBars : public Chart
{
    Q_OBJECT
public:
    /// One term.
    struct Term {
        QString name;
        double gained = 0;   ///< Points it gave.
        double possible = 0; ///< Points it could have given; the possible of all terms add up to 100.
        QString explanation; ///< For the tool tip: how it came about.
        bool operator==(const Term&) const = default;
    };

    explicit TermBars(QWidget* parent = nullptr);

    /// Shows the terms, and below them their sum, named @p sumName.
    void setTerms(const QList<Term>& terms, const QString& sumName);
    [[nodiscard]] const QList<Term>& terms() const { return m_terms; }
    [[nodiscard]] double sum() const; ///< Points of all terms: the score.

    [[nodiscard]] bool isEmpty() const override { return m_terms.isEmpty(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void recolor(const Palette& palette) override;
    void paintOver(QPainter& painter, const Palette& palette) const override;

private:
    [[nodiscard]] int rows() const { return static_cast<int>(m_terms.size()) + 1; }
    [[nodiscard]] QString numbers(int row) const; ///< "57.31 of 60.00", of the sum: "91.20".
    [[nodiscard]] QString describe(int row) const;
    void build();
    void fill();

    QList<Term> m_terms;
    QString m_sumName;
    QHorizontalStackedBarSeries* m_series = nullptr;
    QBarCategoryAxis* m_names;
    QValueAxis* m_scale;
    QBarSet *m_before = nullptr, *m_gained = nullptr, *m_total = nullptr, *m_lost = nullptr;
};
