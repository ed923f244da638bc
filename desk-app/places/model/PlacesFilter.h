// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/CollatedProxy.h"
#include "desk-app/places/model/PlacesRows.h"

/// Which places are shown: by level, category, kind, and by a text in name or code.
class PlacesFilter : public CollatedProxy
{
    Q_OBJECT
public:
    explicit PlacesFilter(QObject* parent = nullptr);

    void setLevel(int level);                            ///< 0: without a level; below 0: all.
    void setCategory(const QString& category, bool all); ///< Empty: without one.
    void setKind(const QString& kind);                   ///< Empty: all.
    void setText(const QString& text);                   ///< In name or code, whatever its case.
    [[nodiscard]] bool accepts(const PlaceRow& place) const;
    [[nodiscard]] QList<PlaceRow> shown() const; ///< In the order shown.

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_level = -1;
    bool m_allCategories = true;
    QString m_category, m_kind, m_text;
};
