// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/readers/model/SignWords.h"

#include "desk-app/words/DeviceWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace
{

/// The context of these sentences' translations.
struct SignWords {
    Q_DECLARE_TR_FUNCTIONS(SignWords)
};

QString clock(const QDateTime& at, const QTimeZone& zone)
{
    return at.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString place(const QString& name, const QString& code)
{
    return name.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(name, code);
}

QString lasting(double seconds)
{
    if (seconds < 120) return SignWords::tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    return SignWords::tr("%1 min").arg(QLocale().toString(seconds / 60, 'f', seconds < 600 ? 1 : 0));
}

QString farApart(int metres)
{
    return metres < 1000 ? SignWords::tr("%1 m").arg(metres)
                         : SignWords::tr("%1 km").arg(QLocale().toString(metres / 1000.0, 'f', 1));
}

QString tooFast(const SignRow& sign, const QTimeZone& zone)
{
    const QString speed =
        sign.seconds > 0
            ? SignWords::tr("At the least %1 km/h, as the crow flies.").arg(qRound(sign.metres * 3.6 / sign.seconds))
            : SignWords::tr("At the same time.");
    return SignWords::tr("%1 clocked in at %2 at %3 (reader %4), and at %5 at %6 (reader %7): %8 apart, %9 between "
                         "them at the most.")
               .arg(sign_words::about(sign), place(sign.beforeCheckpointName, sign.beforeCheckpoint),
                    clock(sign.beforeAt, zone), sign.beforeReader, place(sign.checkpointName, sign.checkpoint),
                    clock(sign.at, zone), sign.reader, farApart(sign.metres), lasting(std::max(0.0, sign.seconds))) +
           u'\n' + speed + u'\n' +
           SignWords::tr("The instants are taken to be off in favour of the person. A card may have been lent, or "
                         "copied, or a place's coordinates may be wrong.");
}

QString burst(const SignRow& sign, const QTimeZone& zone)
{
    return SignWords::tr("Reader %1 read the tags of %2 places within %3, from %4 at %5; %6 is %7 away, read at %8.")
               .arg(sign.reader)
               .arg(sign.places)
               .arg(lasting(sign.seconds), place(sign.beforeCheckpointName, sign.beforeCheckpoint),
                    clock(sign.beforeAt, zone), place(sign.checkpointName, sign.checkpoint), farApart(sign.metres),
                    clock(sign.at, zone)) +
           u'\n' +
           (sign.badge.isEmpty() ? SignWords::tr("Nobody knows who carried it.")
                                 : SignWords::tr("%1 carried it.").arg(sign_words::about(sign))) +
           u'\n' +
           SignWords::tr("Tags that hang at their places are not read like that; copies that lie together are.");
}

} // namespace

namespace sign_words
{

QString about(const SignRow& sign)
{
    if (!sign.badge.isEmpty()) return QStringLiteral("%1 (%2)").arg(sign.personName, sign.badge);
    return sign.uid.isEmpty() ? SignWords::tr("Reader %1").arg(sign.reader) : SignWords::tr("Card %1").arg(sign.uid);
}

QString where(const SignRow& sign)
{
    const QString to = sign.checkpointName.isEmpty() ? sign.reader : sign.checkpointName;
    return sign.beforeCheckpointName.isEmpty() ? to : QStringLiteral("%1 → %2").arg(sign.beforeCheckpointName, to);
}

QString evidence(const SignRow& sign, const QTimeZone& zone)
{
    if (sign.kind == u"too_fast") return tooFast(sign, zone);
    if (sign.kind == u"burst") return burst(sign, zone);
    if (sign.kind == u"set_back")
        return SignWords::tr(
                   "The clock of reader %1's host was set back by %2; after that it said %3. The entry landed at %4.")
                   .arg(sign.reader, lasting(sign.seconds), clock(sign.beforeAt, zone), clock(sign.at, zone)) +
               u'\n' + SignWords::tr("It gains nothing: instants are settled by what nobody can set.");
    if (sign.kind == u"excused")
        return SignWords::tr("%1 clocked in at %2 at %3 (reader %4), while excuse no. %5 covers the duty.")
                   .arg(about(sign), place(sign.checkpointName, sign.checkpoint), clock(sign.at, zone), sign.reader)
                   .arg(sign.excuse) +
               u'\n' + SignWords::tr("Who was called away may have passed there, or somebody else had the card.");
    if (sign.kind == u"gone")
        return SignWords::tr("%1 clocked in at %2 at %3 (reader %4), but is not in service on that day.")
            .arg(about(sign), place(sign.checkpointName, sign.checkpoint), clock(sign.at, zone), sign.reader);
    QString text =
        SignWords::tr("Reader %1, %2: %3.").arg(sign.reader, clock(sign.at, zone), words::signKind(sign.kind));
    if (!sign.uid.isEmpty()) text += u'\n' + SignWords::tr("It is about card %1.").arg(sign.uid);
    return sign.detail.isEmpty() ? text : text + u'\n' + SignWords::tr("As recorded: %1").arg(sign.detail);
}

} // namespace sign_words
