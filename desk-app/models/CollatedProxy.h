// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

/// Sorts texts as people who read the window's language do: Chinese by pinyin, capitals beside small letters, numbers
/// within texts as numbers (line 9 before line 10). Whatever is no text is compared as it is.
class CollatedProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CollatedProxy(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    /// Below, at or above 0 as @p left stands before, beside or after @p right.
    [[nodiscard]] int compared(const QString& left, const QString& right) const;

private:
    QCollator m_collator; ///< Of the language that is spoken when this is made: pages are made anew with another.
};
