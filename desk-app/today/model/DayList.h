// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/today/model/DayNews.h"

#include <QSortFilterProxyModel>

/// Some of the day's visits, of a VisitsModel: those of chosen verdicts; without a choice, what nobody reached: missed
/// and without data. What nobody has taken note of comes first, then the newest window.
class DayList : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// Shows what was said in the place of VisitsModel::Arrived.
    static const int Said;

    explicit DayList(QObject* parent = nullptr);

    /// Only these; empty = missed and no data.
    void setVerdicts(const QList<Verdict>& verdicts);
    [[nodiscard]] const QList<Verdict>& verdicts() const { return m_verdicts; }
    /// Only the visits of these units; empty = all.
    void setUnits(const QSet<QString>& units);
    /// Only those of this line; empty = all.
    void setLine(const QString& line);
    void setSaid(const Acknowledgements& said, const QTimeZone& zone);

    [[nodiscard]] const VisitRow& visit(const QModelIndex& index) const;
    /// Missed or without data, and nobody has taken note of it.
    [[nodiscard]] bool isOpen(const VisitRow& visit) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] const VisitRow& source(int row) const;
    [[nodiscard]] QVariant said(const VisitRow& visit, int role) const;

    QList<Verdict> m_verdicts;
    QSet<QString> m_units;
    QString m_line;
    Acknowledgements m_said;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};
