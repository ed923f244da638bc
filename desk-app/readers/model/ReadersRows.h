// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

/// A reader's health, as desk.reader_health tells it.
struct HealthRow {
    QString reader, kind, unit, unitName, checkpoint, checkpointName, state;
    QDateTime lastSeen, completeThrough, lastTap;
    qint64 undelivered = 0;
    std::optional<qint64> clockOffsetMs;
    std::optional<double> clockErrorUs;
    QStringList troubles;
    QString version, device, signs;
    std::optional<double> diskFreeMb;
    qint64 restarts = 0, repeated = 0, lostEntries = 0;
    bool operator==(const HealthRow&) const = default;
};

/// The readers at an instant.
struct ReadersAnswer {
    QDateTime asOf;
    QList<HealthRow> readers;
};

/// When a reader could not be relied on; until is invalid while it lasts.
struct OutageRow {
    qint64 number = 0;
    QString reader, reason, notedBy, notedByName;
    QDateTime since, until;
    bool operator==(const OutageRow&) const = default;
};

/// Something that happened to a reader: an outage, an alarm, a loss, a new journal, a key.
struct ReaderEvent {
    enum class Kind { Outage, Alarm, Loss, Journal, Key };
    Kind kind = Kind::Alarm;
    QDateTime at, until;
    QString code, detail; ///< code: of the alarm or the outage's reason.
    qint64 number = 0;    ///< Of an outage; entries lost or held.
    bool operator==(const ReaderEvent&) const = default;
};

/// What there is to know of one reader.
struct ReaderAnswer {
    QString reader;
    QDateTime asOf;
    QList<OutageRow> outages;  ///< Of the last days shown.
    QList<ReaderEvent> events; ///< The latest first.
};

/// A card that readers saw and nobody knows.
struct UnknownCard {
    QString uid;
    qint64 taps = 0;
    QDateTime firstAt, lastAt;
    QStringList readers;
    QString lastReader, lastCheckpoint, lastCheckpointName;
    bool knownOtherwhen = false;
    bool operator==(const UnknownCard&) const = default;
};

/// What a card can stand for.
struct CardSubject {
    QString kind, subject, name, unitName;
    qint64 cards = 0;
};

/// A sign to look at, as desk.signs tells it.
struct SignRow {
    QString sign, kind;
    QDateTime at;
    QString unit, unitName, badge, personName, uid, reader, checkpoint, checkpointName;
    QDateTime beforeAt;
    QString beforeReader, beforeCheckpoint, beforeCheckpointName;
    int metres = 0, places = 0;
    double seconds = 0;
    qint64 excuse = 0;
    QString detail, decision;
    QDateTime decidedAt;
    bool operator==(const SignRow&) const = default;
};

/// What somebody decided of a sign.
struct SignDecision {
    QString decision, comment, badge, name;
    QDateTime at;
};
