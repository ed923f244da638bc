// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/places/model/PlacesRows.h"

#include <QVariantMap>
#include <QWidget>

class PlacesFilter;
class QComboBox;
class QLineEdit;

/// What chooses which places are shown: a text, level, category, kind.
class PlacesFilters : public QWidget
{
    Q_OBJECT
public:
    explicit PlacesFilters(PlacesFilter& filter, QWidget* parent = nullptr);

    /// Offers the levels, categories and kinds that there are. What was chosen stays chosen where it still is.
    void offer(const QList<PlaceRow>& places);
    [[nodiscard]] QVariantMap chosen() const;
    void choose(const QVariantMap& chosen); ///< Of an earlier start; applied as soon as it is offered.
    void clear();                           ///< Shows all.

signals:
    void changed();

private:
    void fill(QComboBox* box, const QString& all, const QList<QPair<QString, QString>>& offered);
    void apply();
    PlacesFilter& m_filter;
    QLineEdit* m_text;
    QComboBox *m_level, *m_category, *m_kind;
};
