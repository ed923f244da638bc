// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/models/SheetModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>

namespace
{

using Kind = SheetModel::Kind;

const QList<SheetModel::Column> allColumns{
    {"rank", Kind::Count},        {"name", Kind::Text},         {"subject", Kind::Text},
    {"unit", Kind::Text},         {"final", Kind::Points},      {"grade", Kind::Grade},
    {"score", Kind::Points},      {"adjustment", Kind::Points}, {"completion", Kind::Share},
    {"punctuality", Kind::Share}, {"attendance", Kind::Share},  {"order", Kind::Share},
    {"dwell", Kind::Share},       {"staffing", Kind::Share},    {"counted", Kind::Count},
    {"on_time", Kind::Count},     {"late", Kind::Count},        {"missed", Kind::Count},
    {"no_data", Kind::Count},     {"excused", Kind::Count},     {"due", Kind::Count},
    {"duties", Kind::Count},      {"attended", Kind::Count}};

/// The database may give a number as text, so that no digit is lost.
QVariant valueOf(const QJsonValue& json, Kind kind)
{
    if (json.isNull() || json.isUndefined()) return {};
    if (kind == Kind::Text || kind == Kind::Grade) return json.toVariant().toString();
    if (!json.isString()) return json.toDouble();
    bool good = false;
    const double number = json.toString().toDouble(&good);
    return good ? QVariant(number) : QVariant();
}

} // namespace

SheetModel::SheetModel(QObject* parent) : QAbstractTableModel(parent), m_columns(allColumns) {}

void SheetModel::setUnitNames(const QHash<QString, QString>& names)
{
    beginResetModel();
    m_unitNames = names;
    endResetModel();
}

void SheetModel::setPart(const QString& part)
{
    beginResetModel();
    m_part = part;
    m_columns = allColumns;
    if (part == u"units") m_columns.removeIf([](const Column& column) { return qstrcmp(column.name, "unit") == 0; });
    endResetModel();
}

void SheetModel::show(const QList<QJsonObject>& rows)
{
    if (rows == m_rows) return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int SheetModel::columnOf(const QString& name) const
{
    for (int at = 0; at < m_columns.size(); ++at) {
        if (name == QLatin1String(m_columns.at(at).name)) return at;
    }
    return -1;
}

QString SheetModel::kindOf(const QJsonObject& row) const
{
    const QString kind = row.value(QStringLiteral("kind")).toString();
    if (m_part == u"lines") return words::mode(kind);
    return m_part == u"units" ? words::unitKind(kind) : words::personKind(kind);
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size()) return {};
    const Column& shownColumn = m_columns.at(section);
    switch (role) {
    case Qt::ToolTipRole:
        if (qstrcmp(shownColumn.name, "rank") == 0)
            return tr("Rank within the unit and the kind, from enough counted visits up");
        [[fallthrough]];
    case Qt::DisplayRole:
        return capitalized(words::column(QLatin1String(shownColumn.name)));
    case Qt::TextAlignmentRole:
        return int((shownColumn.kind == Kind::Text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString SheetModel::shown(const QVariant& value, Kind kind)
{
    if (!value.isValid()) return QStringLiteral("–");
    const QLocale locale;
    switch (kind) {
    case Kind::Text:
        return value.toString();
    case Kind::Count:
        return locale.toString(value.toLongLong());
    case Kind::Share:
        return QStringLiteral("%1%").arg(locale.toString(100.0 * value.toDouble(), 'f', 1));
    case Kind::Points:
        return locale.toString(value.toDouble(), 'f', 2);
    case Kind::Grade:
        return capitalized(words::grade(value.toString()));
    }
    return {};
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Column& of = m_columns.at(index.column());
    QVariant value = valueOf(m_rows.at(index.row()).value(QLatin1String(of.name)), of.kind);
    if (qstrcmp(of.name, "unit") == 0 && m_unitNames.contains(value.toString()))
        value = m_unitNames.value(value.toString());
    switch (role) {
    case Qt::DisplayRole:
        return shown(value, of.kind);
    case SortRole:
        return value;
    case DetailRole:
        return qstrcmp(of.name, "name") == 0 ? capitalized(kindOf(m_rows.at(index.row()))) : QVariant();
    case CodeRole:
        return m_rows.at(index.row()).value(QStringLiteral("subject")).toString();
    case Qt::TextAlignmentRole:
        return int((of.kind == Kind::Text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}
