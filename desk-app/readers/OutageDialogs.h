// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDialog>
#include <QTimeZone>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

/// Asks why and when a reader is out of service.
class NoteOutageDialog : public QDialog
{
    Q_OBJECT
public:
    NoteOutageDialog(const QString& reader, const QTimeZone& zone, QWidget* parent);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QDateTime from() const;
    [[nodiscard]] QDateTime until() const; ///< Invalid: until it is ended.

private:
    QTimeZone m_zone;
    QComboBox* m_reason;
    QDateTimeEdit *m_from, *m_until;
    QCheckBox* m_ends;
};

/// Asks when an outage ended.
class EndOutageDialog : public QDialog
{
    Q_OBJECT
public:
    EndOutageDialog(const QString& reader, qint64 number, const QTimeZone& zone, QWidget* parent);
    [[nodiscard]] QDateTime at() const;

private:
    QTimeZone m_zone;
    QDateTimeEdit* m_at;
};
