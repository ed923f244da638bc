// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/EvidenceRows.h"

#include <QCoreApplication>
#include <QPair>

/// The evidence of a visit in words: each fact by itself for the window, and all of it to be handed to a person.
class EvidenceText
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
public:
    using Facts = QList<QPair<QString, QString>>; ///< What it is, and what it says.

    static QString title(const EvidenceVisit& visit);   ///< Which checkpoint.
    static QString subject(const EvidenceVisit& visit); ///< Which duty, in one line.
    static QString verdict(const EvidenceVisit& visit);
    static QString reason(const EvidenceVisit& visit);
    /// The five questions that design §7 asks in order.
    static QStringList steps();
    static int decidingStep(const EvidenceVisit& visit); ///< Which of them decided, from 0.
    /// The rule in force that decided, in sentences.
    static QStringList rule(const EvidenceVisit& visit);
    static Facts facts(const EvidenceVisit& visit);
    static QString member(const EvidenceMember& member, const QTimeZone& zone);
    /// What came of a clock-in, and why.
    static QString role(const EvidenceClockIn& clockIn, const EvidenceVisit& visit);
    static bool counts(const EvidenceClockIn& clockIn) { return clockIn.round > 0; }
    static QString person(const EvidenceClockIn& clockIn);
    static QString clock(const EvidenceClockIn& clockIn); ///< Its quality, with the bounds of its error.
    static QString proof(const QString& auth);
    static QString heard(const EvidenceReader& reader, const EvidenceVisit& visit);
    static QString outage(const EvidenceOutage& outage, const QTimeZone& zone);
    static QString excuse(const ExcuseRow& excuse, const QTimeZone& zone);
    static QString excuseState(const QString& state);
    static QString instant(const QDateTime& at, const QTimeZone& zone); ///< To the second; a dash when there is none.
    static QString shortInstant(const QDateTime& at, const QTimeZone& zone); ///< The same without the year.
    static QString clockTime(const QDateTime& at, const QTimeZone& zone); ///< To the minute.

    static QString plain(const EvidenceAnswer& answer); ///< For the clipboard.
    static QString html(const EvidenceAnswer& answer);  ///< For paper.

private:
    static QString span(const QDateTime& from, const QDateTime& to, const QTimeZone& zone);
    static QString whoMay(const EvidenceVisit& visit);
    static QString clockInLine(const EvidenceClockIn& clockIn, const EvidenceVisit& visit);
    /// Headings with their lines, in the order of the paper.
    static QList<QPair<QString, QStringList>> sections(const EvidenceAnswer& answer);
};
