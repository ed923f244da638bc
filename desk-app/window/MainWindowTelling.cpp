// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/window/MainWindow.h"

#include "desk-app/database/Answer.h"
#include "desk-app/database/Database.h"
#include "desk-app/page/Page.h"
#include "desk-app/page/Signer.h"
#include "desk-app/widgets/Banner.h"
#include "desk-app/widgets/Rail.h"
#include "desk-app/window/WindowActions.h"
#include "desk-app/words/Words.h"

#include <QAction>
#include <QCoreApplication>
#include <QMessageBox>
#include <QStatusBar>

namespace
{

constexpr int messageMilliseconds = 8000;

} // namespace

void MainWindow::connectBanner()
{
    connect(statusBar(), &QStatusBar::messageChanged, m_banner, [this](const QString& message) {
        if (message.isEmpty()) statusBar()->hide();
    });
    connect(m_banner, &Banner::acted, this, [this] {
        if (m_connection.isAway())
            m_database.reconnect();
        else
            m_actions->refresh->trigger();
    });
}

// Without an answer nobody may.
void MainWindow::askRights()
{
    whenAnswered(
        this, m_database.rights(),
        [this](const Rights& rights) { takeRights(rights); },
        [this](const DatabaseError& error) {
            if (error.kind() == DatabaseError::Kind::NotAllowed) takeRights({});
        },
        [this] { ++m_answers; });
}

void MainWindow::takeRights(const Rights& rights)
{
    if (rights == m_rights) return;
    m_rights = rights;
    for (Page* page : std::as_const(m_made))
        page->setRights(rights);
}

void MainWindow::tellSigner()
{
    const Signer& signer = Signer::of(m_database);
    const bool known = !signer.badge().isEmpty();
    m_actions->signer->setText(known ? tr("Signs: %1").arg(QString(signer.name()).replace(u'&', QStringLiteral("&&")))
                                     : tr("&Who signs…"));
    m_actions->signer->setStatusTip(known ? tr("%1 signs at this desk. Not you? Press to change it.").arg(signer.badge())
                                          : tr("Nobody has said yet who signs at this desk."));
}

void MainWindow::tellConnection()
{
    m_rail->setStatus(m_connection.isOpen(), m_connection.shortly());
    setWindowTitle(m_connection.isAway() ? tr("Patrol desk – %1").arg(m_connection.shortly()) : tr("Patrol desk"));
    if (m_connection.isAway()) {
        m_bannerIsAboutConnection = true;
        m_banner->say(m_connection.banner(), tr("Connect now"));
    } else if (m_bannerIsAboutConnection && m_connection.isOpen()) {
        m_bannerIsAboutConnection = false;
        m_banner->hide();
        statusBar()->show();
        statusBar()->showMessage(tr("Connected again: what you see is read anew."), messageMilliseconds);
    }
}

void MainWindow::tell(const DatabaseError& error)
{
    emit failed(error);
    switch (error.kind()) {
    case DatabaseError::Kind::Unreachable:
        return; // the connection's own banner says it
    case DatabaseError::Kind::NotAllowed:
        askRights(); // they are others than the page was told
        return m_banner->say(tr("Your role in the database does not allow this: %1. An administrator can grant it.")
                                 .arg(words::oneLine(error.message())),
                             tr("Try again"));
    case DatabaseError::Kind::Failed:
        return m_banner->say(tr("The database could not answer: %1. %2")
                                 .arg(words::oneLine(error.message()), words::oneLine(error.hint()))
                                 .trimmed(),
                             tr("Try again"));
    case DatabaseError::Kind::Refused:
        return tellRefusal(error);
    }
}

void MainWindow::tellRefusal(const DatabaseError& error)
{
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not possible"),
                                words::oneLine(words::refusal(error.detail(), error.message(), error.hint())),
                                QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText); // whatever a value holds
    box->setObjectName(QStringLiteral("refusalDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showAbout()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("About"),
                        tr("Patrol desk %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("From a tap on a reader to a sheet that can be defended.\nFree software under the GNU "
                               "GPL, version 3 or later."));
    box->open();
}
