// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/models/Units.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QTableView;

/// A page of the window. It is made when it is first shown, asks only while it is seen, and knows no other page:
/// what it wants of others it says by signals.
class Page : public QWidget
{
    Q_OBJECT
public:
    /// @param name one lower-case word: "lines". The widget is called namePage.
    Page(Database& database, const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    /// Asks for everything again: at once when it is seen, else when it is seen next.
    virtual void refresh();
    /// It has been seen, and everything it asked for has been answered.
    [[nodiscard]] virtual bool isReady() const { return m_asked && m_waiting == 0; }
    virtual void setUnits(const Units& units) { m_units = units; }
    /// Shows that unit; empty = all. Nothing happens where the page has no such unit.
    virtual void chooseUnit(const QString& /*unit*/) {}
    /// What the login may do: what it may not is not offered. Called before the page is first shown.
    virtual void setRights(const Rights& rights) { m_rights = rights; }
    /// Shows what another page points to, for example {{"checkpoint", "C017"}}; unknown keys are ignored.
    virtual void open(const QVariantMap& /*what*/) {}
    /// The views that the page has beside the one it shows first, for pictures of all of them.
    [[nodiscard]] virtual QStringList views() const { return {}; }
    virtual void showView(const QString& /*view*/) {}
    /// The connection is gone: what is shown is marked as old until the next answer.
    virtual void markOld() { setOld(true); }

signals:
    void failed(const DatabaseError& error);
    void refreshed();                                         ///< An answer is shown: the database is there.
    void said(const QString& message);                        ///< Something was done: for the status line.
    void unitChosen(const QString& unit);                     ///< By the person at the desk; empty = all.
    void wanted(const QString& page, const QVariantMap& what); ///< Another page shall open() this.

protected:
    /// Asks for everything that the page shows, by ask().
    virtual void askAll() = 0;
    /// Called with true when what is shown is old, with false when an answer came.
    virtual void setOld(bool /*old*/) {}
    /// Refreshes when one of these changes in the database (Database::changed), at most three times a second.
    void hearOf(const QStringList& changes);
    /// Calls @p show with the answer. A failure is told by failed(), after @p fail when that is given.
    template <typename Answer, typename Show>
    void ask(const QFuture<Answer>& future, Show show, std::function<void()> fail = {})
    {
        ++m_waiting;
        m_asked = true;
        whenAnswered(
            this, future,
            [this, show = std::move(show)](const Answer& answer) {
                setOld(false);
                show(answer);
                emit refreshed();
            },
            [this, fail = std::move(fail)](const DatabaseError& error) {
                if (fail) fail();
                emit failed(error);
            },
            [this] { answered(); });
    }
    /// Keeps the columns of @p view (widths, order, which are hidden, sorting) from one start to the next, as @p key of
    /// this page. Set its model and its columns first. @return whether there was something to restore.
    bool remember(QTableView* view, const QString& key);
    /// What this page kept under @p key, for filters and the like; @p otherwise when it kept nothing.
    [[nodiscard]] QVariant setting(const QString& key, const QVariant& otherwise = {}) const;
    void setSetting(const QString& key, const QVariant& value) const;
    void showEvent(QShowEvent* event) override;

    Database& m_database;
    Units m_units;
    Rights m_rights;

private:
    void answered();
    QString m_name;
    QTimer m_soon{this};
    int m_waiting = 0; ///< Questions that are not answered yet.
    bool m_asked = false;
    bool m_again = false; ///< Something changed since it asked.
    bool m_stale = true; ///< Something changed while the page was not seen.
};
