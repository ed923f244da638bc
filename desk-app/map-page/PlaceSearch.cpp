// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/map-page/PlaceSearch.h"

#include <QCompleter>

namespace
{

constexpr int proposals = 12;

} // namespace

PlaceSearch::PlaceSearch(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("mapSearch"));
    setPlaceholderText(tr("Name or code"));
    setClearButtonEnabled(true);
    auto* completer = new QCompleter(&m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(proposals);
    setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &PlaceSearch::go);
    connect(this, &QLineEdit::returnPressed, this, [this] { go(text()); });
}

void PlaceSearch::setPlaces(const QList<CheckpointState>& places)
{
    QStringList names, codes;
    for (const CheckpointState& place : places) {
        if (!place.place.lon) continue;
        names.append(QStringLiteral("%1  %2").arg(place.place.name, place.place.checkpoint));
        codes.append(place.place.checkpoint);
    }
    if (codes == m_codes && names == m_names.stringList()) return;
    m_codes = codes;
    m_names.setStringList(names);
}

// A code as it is, then a proposal as it is, then the first that has the text in it.
void PlaceSearch::go(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) return;
    const QStringList names = m_names.stringList();
    qsizetype at = m_codes.indexOf(wanted);
    if (at < 0) at = names.indexOf(text);
    for (qsizetype each = 0; at < 0 && each < names.size(); ++each)
        if (names.at(each).contains(wanted, Qt::CaseInsensitive)) at = each;
    if (at < 0) return emit notFound(wanted);
    emit found(m_codes.at(at));
}
