// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/Units.h"

#include <QObject>
#include <functional>

class Database;
class QWidget;

/// Who sits at this desk: whose badge stands under what is asked for, approved or answered here. Asked for once, by
/// the first act that wants it, and remembered for this connection until somebody else says who they are.
class Signer : public QObject
{
    Q_OBJECT
public:
    /// The signer of a connection; lives as long as @p database.
    static Signer& of(Database& database);
    /// Calls @p sign with the badge of the person at this desk: at once when it is known, else when it was given in a
    /// dialog over @p parent. Not at all when the dialog is left, or @p parent is gone by then.
    static void ask(QWidget* parent, Database& database, const Units& units,
                    const std::function<void(const QString& badge)>& sign);
    /// Asks again whoever was remembered: for "not me".
    static void askAgain(QWidget* parent, Database& database, const Units& units,
                         const std::function<void(const QString& badge)>& sign = {});

    [[nodiscard]] QString badge() const; ///< Empty while nobody has said who they are.
    [[nodiscard]] QString name() const;
    void set(const QString& badge, const QString& name);
    void forget() { set({}, {}); }

signals:
    void changed();

private:
    explicit Signer(Database& database);
    QString m_key; ///< Where the settings keep it.
};
