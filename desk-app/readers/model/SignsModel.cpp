// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/SignsModel.h"

#include "desk-app/readers/model/SignWords.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/rows/Verdict.h"
#include "desk-app/words/DeviceWords.h"

#include <QLocale>

const SignRow* SignsModel::find(const QString& sign) const
{
    for (const SignRow& row : rows()) {
        if (row.sign == sign) return &row;
    }
    return nullptr;
}

int SignsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SignsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const QStringList titles{tr("When"), tr("Sign"), tr("About"), tr("Where"), tr("Decision")};
    return titles.value(section);
}

QString SignsModel::shown(const SignRow& sign, int column) const
{
    switch (column) {
    case When:
        return QLocale().toString(sign.at.toTimeZone(m_zone), tr("d MMM HH:mm", "format of an instant of another day"));
    case Kind:
        return capitalized(words::signKind(sign.kind));
    case About:
        return sign_words::about(sign);
    case Where:
        return sign_words::where(sign);
    case Decision:
        return sign.decision.isEmpty() ? tr("Open") : capitalized(words::signDecision(sign.decision));
    default:
        return {};
    }
}

QVariant SignsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const SignRow& sign = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(sign, index.column());
    case Qt::ToolTipRole:
        return sign_words::evidence(sign, m_zone);
    case DetailRole:
        return index.column() == Kind ? sign_words::where(sign) : QString();
    case SortRole:
        return index.column() == When ? QVariant(sign.at) : QVariant(shown(sign, index.column()));
    case VerdictRole: // a shape for the decision: open, explained, not explained, watched
        if (sign.decision == u"explained") return static_cast<int>(Verdict::OnTime);
        if (sign.decision == u"not_explained") return static_cast<int>(Verdict::Missed);
        return static_cast<int>(sign.decision == u"watch" ? Verdict::Late : Verdict::Due);
    case CodeRole:
        return sign.sign;
    case UnitRole:
        return sign.unit;
    default:
        return {};
    }
}

SignsFilter::SignsFilter(QObject* parent) : CollatedProxy(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
}

void SignsFilter::setDecided(std::optional<bool> decided)
{
    m_decided = decided;
    invalidateFilter();
}

void SignsFilter::setKind(const QString& kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool SignsFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* signsThere = qobject_cast<const SignsModel*>(sourceModel());
    if (!signsThere) return false;
    const SignRow& sign = signsThere->row(row);
    return (!m_decided || *m_decided != isOpen(sign)) && (m_kind.isEmpty() || sign.kind == m_kind);
}
