// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/AppealsModel.h"

#include "desk-app/rows/Roles.h"
#include "desk-app/rows/Text.h"
#include "desk-app/words/Words.h"

#include <QCoreApplication>
#include <QLocale>

QString appealState(const QString& state)
{
    if (state == u"open") return AppealsModel::tr("Open");
    if (state == u"granted") return AppealsModel::tr("Granted");
    if (state == u"refused") return AppealsModel::tr("Refused");
    if (state == u"noted") return AppealsModel::tr("Noted");
    return state == u"withdrawn" ? AppealsModel::tr("Withdrawn") : state;
}

QString appealSubject(const AppealRow& appeal)
{
    if (!appeal.term.isEmpty()) return capitalized(words::column(appeal.term));
    if (!appeal.day.isValid()) return AppealsModel::tr("The whole month");
    QString subject = QLocale().toString(appeal.day, QLocale::ShortFormat) + u' ' + appeal.lineName + u' ' + appeal.shiftName;
    if (!appeal.checkpoint.isEmpty()) subject += u' ' + appeal.checkpointName;
    if (appeal.round > 1) subject += AppealsModel::tr(" (round %1)").arg(appeal.round);
    return subject;
}

void AppealsModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    repaintAll();
}

int AppealsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AppealsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Number: return tr("No.");
    case State: return tr("State");
    case Person: return tr("Person");
    case About: return tr("About");
    case Text: return tr("What is said");
    case Lodged: return tr("Lodged");
    case Answer: return tr("Answer");
    default: return {};
    }
}

QString AppealsModel::shown(const AppealRow& appeal, int column) const
{
    switch (column) {
    case Number: return QString::number(appeal.number);
    case State: return appealState(appeal.state);
    case Person: return appeal.name + u' ' + appeal.badge;
    case About: return appealSubject(appeal);
    case Text: return words::oneLine(appeal.text);
    case Lodged: return QLocale().toString(appeal.lodgedAt.toTimeZone(m_zone), QLocale::ShortFormat);
    case Answer: return appeal.answerText.isEmpty() ? QString() : words::oneLine(appeal.answerText) + QStringLiteral(" — ") + appeal.endedByName;
    default: return {};
    }
}

QVariant AppealsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const AppealRow& appeal = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown(appeal, index.column());
    case Qt::ToolTipRole: return index.column() == Text ? appeal.text.toHtmlEscaped() : index.column() == Answer ? appeal.answerText.toHtmlEscaped() : QString();
    case CodeRole: return appeal.badge;
    case SortRole:
        if (index.column() == Number) return appeal.number;
        if (index.column() == Lodged) return appeal.lodgedAt;
        return shown(appeal, index.column());
    default: return {};
    }
}
