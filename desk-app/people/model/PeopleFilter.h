// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

/// Everybody's month, sorted by locale, and only those looked for.
class PeopleFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit PeopleFilter(QObject* parent = nullptr);

    void setKind(const QString& kind);   ///< Its code; empty = all.
    void setGrade(const QString& grade); ///< 优, 良, 中, 差; "-" = none; empty = all.
    void setSearch(const QString& typed); ///< A part of the name or of the badge, or letters of the name's pinyin.

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_kind, m_grade, m_search;
};
