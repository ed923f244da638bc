// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/PeopleModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QLocale>

namespace
{

QVariant orNothing(const std::optional<double>& number)
{
    return number ? QVariant(*number) : QVariant();
}

bool isText(int column)
{
    return column == PeopleModel::Name || column == PeopleModel::Badge || column == PeopleModel::Kind ||
           column == PeopleModel::Unit || column == PeopleModel::State || column == PeopleModel::Visits;
}

} // namespace

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int PeopleModel::rowOf(const QString& badge) const
{
    for (int at = 0; at < rows().size(); ++at)
        if (row(at).badge == badge) return at;
    return -1;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QList<const char*> names{"rank", "name", "subject", "kind", "unit", "final", "grade", nullptr, "score", "adjustment",
                                          "duties", "attended", nullptr, "completion", "punctuality", "attendance", "order", "dwell", "staffing"};
    if (orientation != Qt::Horizontal || section < 0 || section >= names.size()) return {};
    if (role == Qt::TextAlignmentRole) return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Rank) return tr("Rank within the unit and the kind, from enough counted visits up");
    if (role == Qt::ToolTipRole && section == Visits) return tr("What became of the visits of their duties. Those without data and excused ones are not in the score.");
    if (role != Qt::DisplayRole) return {};
    if (section == State) return tr("State");
    if (section == Visits) return tr("Visits");
    if (section == Name) return tr("Name");
    if (section == Badge) return tr("Badge");
    return capitalized(words::column(QLatin1String(names.at(section))));
}

QVariant PeopleModel::value(const PersonScore& person, int column)
{
    switch (column) {
    case Rank: return person.rank ? QVariant(*person.rank) : QVariant();
    case Name: return person.name;
    case Badge: return person.badge;
    case Kind: return words::personKind(person.kind);
    case Unit: return person.unitName;
    case Final: case Grade: return orNothing(person.final);
    case State: return person.isDraft() ? 0 : 1;
    case Score: return orNothing(person.score);
    case Adjustment: return person.adjustment;
    case Duties: return person.duties;
    case Attended: return person.attended;
    case Visits: return person.counts.total();
    default: return orNothing(person.terms[static_cast<std::size_t>(column - Completion)]);
    }
}

QString PeopleModel::shown(const PersonScore& person, int column)
{
    const QVariant raw = value(person, column);
    const QLocale locale;
    switch (column) {
    case Name: case Badge: case Unit: return raw.toString();
    case Kind: return capitalized(raw.toString());
    case State: return person.isDraft() ? tr("Draft") : tr("Issued");
    case Grade: return capitalized(words::grade(person.grade));
    case Rank: case Duties: case Attended: case Visits: return raw.isValid() ? locale.toString(raw.toInt()) : QStringLiteral("–");
    case Adjustment: return raw.toDouble() == 0 ? QString() : (raw.toDouble() > 0 ? QStringLiteral("+") : QString()) + locale.toString(raw.toDouble(), 'f', 2);
    case Final: case Score: return raw.isValid() ? locale.toString(raw.toDouble(), 'f', 2) : QStringLiteral("–");
    default: return raw.isValid() ? locale.toString(100 * raw.toDouble(), 'f', 1) + u'%' : QStringLiteral("–");
    }
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PersonScore& person = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(person, index.column());
    case SortRole: return value(person, index.column());
    case CodeRole: return person.badge;
    case UnitRole: return person.unit;
    case Qt::TextAlignmentRole: return int((isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case CountsRole: {
        if (index.column() != Visits) return {};
        QList<int> counts;
        for (Verdict verdict : allVerdicts)
            counts.append(person.counts[verdict]);
        return QVariant::fromValue(counts);
    }
    case Qt::AccessibleTextRole: case Qt::ToolTipRole:
        if (index.column() == Visits) {
            QStringList said;
            for (Verdict verdict : allVerdicts)
                said.append(words::verdict(codeOf(verdict)) + u' ' + QLocale().toString(person.counts[verdict]));
            return said.join(QStringLiteral(" · "));
        }
        if (index.column() == State && !person.isDraft())
            return tr("Sheet of %1, revision %2, code %3").arg(person.issued.unitName).arg(person.issued.revision).arg(person.issued.code);
        return {};
    default: return {};
    }
}
