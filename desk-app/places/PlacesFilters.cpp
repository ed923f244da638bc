// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/places/PlacesFilters.h"

#include "desk-app/places/model/PlacesFilter.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMap>
#include <QSignalBlocker>

namespace
{

const QString all = QStringLiteral("*"); ///< The data of the entry that chooses everything.

} // namespace

PlacesFilters::PlacesFilters(PlacesFilter& filter, QWidget* parent)
    : QWidget(parent), m_filter(filter), m_text(new QLineEdit), m_level(new QComboBox), m_category(new QComboBox),
      m_kind(new QComboBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_text->setObjectName(QStringLiteral("placesText"));
    m_text->setPlaceholderText(tr("Name or code"));
    m_text->setAccessibleName(tr("Name or code"));
    m_text->setClearButtonEnabled(true);
    layout->addWidget(m_text, 1);
    const QList<std::tuple<QComboBox*, const char*, QString>> boxes{{m_level, "placesLevelBox", tr("Level")},
                                                                    {m_category, "placesCategoryBox", tr("Category")},
                                                                    {m_kind, "placesKindBox", tr("Kind")}};
    for (const auto& [box, name, title] : boxes) {
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(title);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        layout->addWidget(box);
        connect(box, &QComboBox::activated, this, [this, box = box] {
            box->setProperty("wished", QVariant());
            apply();
        });
    }
    connect(m_text, &QLineEdit::textChanged, this, &PlacesFilters::apply);
    offer({});
}

void PlacesFilters::fill(QComboBox* box, const QString& allText, const QList<QPair<QString, QString>>& offered)
{
    const QVariant wished = box->property("wished").isValid() ? box->property("wished") : box->currentData();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(allText, all);
    for (const auto& [code, name] : offered)
        box->addItem(name, code);
    const int at = box->findData(wished);
    if (at > 0) box->setProperty("wished", QVariant());
    box->setCurrentIndex(std::max(0, at));
}

void PlacesFilters::offer(const QList<PlaceRow>& places)
{
    QMap<QString, QString> levels, categories, kinds;
    for (const PlaceRow& place : places) {
        levels.insert(QString::number(place.level), place.level > 0 ? tr("Level %1").arg(place.level) : tr("No level"));
        categories.insert(place.category, place.category.isEmpty() ? tr("No category") : place.category);
        kinds.insert(place.kind, capitalized(words::checkpointKind(place.kind)));
    }
    const auto listed = [](const QMap<QString, QString>& map) {
        QList<QPair<QString, QString>> list;
        for (auto each = map.begin(); each != map.end(); ++each)
            list.append({each.key(), each.value()});
        return list;
    };
    fill(m_level, tr("All levels"), listed(levels));
    fill(m_category, tr("All categories"), listed(categories));
    fill(m_kind, tr("All kinds"), listed(kinds));
    apply();
}

void PlacesFilters::apply()
{
    m_filter.setText(m_text->text());
    m_filter.setLevel(m_level->currentData() == all ? -1 : m_level->currentData().toInt());
    m_filter.setCategory(m_category->currentData().toString(), m_category->currentData() == all);
    m_filter.setKind(m_kind->currentData() == all ? QString() : m_kind->currentData().toString());
    emit changed();
}

QVariantMap PlacesFilters::chosen() const
{
    // What is not offered yet, or in this month, is wished for all the same.
    const auto of = [](const QComboBox* box) {
        const QVariant wished = box->property("wished");
        return wished.isValid() ? wished : box->currentData();
    };
    return {{QStringLiteral("text"), m_text->text()},
            {QStringLiteral("level"), of(m_level)},
            {QStringLiteral("category"), of(m_category)},
            {QStringLiteral("kind"), of(m_kind)}};
}

void PlacesFilters::choose(const QVariantMap& chosen)
{
    m_level->setProperty("wished", chosen.value(QStringLiteral("level")));
    m_category->setProperty("wished", chosen.value(QStringLiteral("category")));
    m_kind->setProperty("wished", chosen.value(QStringLiteral("kind")));
    m_text->setText(chosen.value(QStringLiteral("text")).toString());
}

void PlacesFilters::clear()
{
    for (QComboBox* box : {m_level, m_category, m_kind}) {
        box->setProperty("wished", QVariant());
        box->setCurrentIndex(0);
    }
    m_text->clear();
    apply();
}
