// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/missed/model/MissedRows.h"
#include "desk-app/models/RowsModel.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimeZone>
#include <map>

/// What nobody reached, a row per visit.
class MissedVisitsModel : public RowsModel<MissedRow>
{
    Q_OBJECT
public:
    enum Column { Judged, Day, Window, Line, Checkpoint, Reason, Crew, Unit, Level, ColumnCount };

    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone);
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Who led the crew, and how many they were.
    static QString crew(const MissedRow& row);

protected:
    [[nodiscard]] QString keyOf(const MissedRow& row) const override;
    [[nodiscard]] bool isNews(const MissedRow* before, const MissedRow& after) const override;

private:
    [[nodiscard]] QString shown(const MissedRow& row, int column) const;
    [[nodiscard]] static QVariant sorted(const MissedRow& row, int column);
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

/// By what the rows are counted, and narrowed.
enum class MissedBy { Line, Checkpoint, Crew, Hour };
inline constexpr std::array allMissedBy{MissedBy::Line, MissedBy::Checkpoint, MissedBy::Crew, MissedBy::Hour};

/// How many rows of one line, checkpoint, crew or hour there are.
struct MissedCount {
    QString key, label;
    VerdictCounts counts;
};

/// The rows of the verdicts, lines, checkpoints, crews, hours and words that are asked for.
class MissedFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit MissedFilter(QObject* parent = nullptr);

    void setVerdicts(const QSet<Verdict>& verdicts);
    [[nodiscard]] const QSet<Verdict>& verdicts() const { return m_verdicts; }
    /// Only rows with that key; empty = all.
    void narrow(MissedBy by, const QString& key);
    [[nodiscard]] QString narrowedTo(MissedBy by) const;
    void setBadge(const QString& badge); ///< Only duties with this person on the crew; empty = all.
    [[nodiscard]] QString badge() const { return m_badge; }
    void setWords(const QString& words); ///< Only rows that hold these somewhere; empty = all.

    [[nodiscard]] const MissedRow& row(int at) const; ///< Of those shown.
    [[nodiscard]] VerdictCounts counts() const;       ///< By all but the verdicts.
    /// What is shown, counted: most first, of hours those with the most, in their order. @param most how many at the most; 0 = all.
    [[nodiscard]] QList<MissedCount> counted(MissedBy by, int most) const;
    static QString keyOf(const MissedRow& row, MissedBy by);
    static QString labelOf(const MissedRow& row, MissedBy by);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] const QList<MissedRow>& rows() const;
    [[nodiscard]] bool accepts(const MissedRow& row) const; ///< The verdict aside.
    QSet<Verdict> m_verdicts{Verdict::Missed, Verdict::NoData, Verdict::Excused};
    std::map<MissedBy, QString> m_narrowed;
    QString m_badge, m_words;
};
