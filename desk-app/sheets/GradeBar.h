// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QStringList>
#include <QWidget>

class Palette;

/// The grades in order, best first, by the codes of the database.
[[nodiscard]] const QStringList& gradeCodes();
/// A code of the database or its Chinese word as a code; empty when it is none.
[[nodiscard]] QString gradeCode(const QString& grade);
/// The ink of a grade; never the only sign of it.
[[nodiscard]] QColor gradeInk(const QString& grade, const Palette& palette);

/// How many have which grade, in one line: word, number and a share of a bar.
class GradeBar : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setGrades(const QStringList& grades); ///< One per row; empty = not graded.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHash<QString, int> m_counts; ///< By code.
};
