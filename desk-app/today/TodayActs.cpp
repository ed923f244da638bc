// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the page of today: opening evidence, taking note of misses, the wall screen.
#include "desk-app/evidence/Evidence.h"
#include "desk-app/map/MapView.h"
#include "desk-app/page/Signer.h"
#include "desk-app/today/AcknowledgeDialog.h"
#include "desk-app/today/TodayPage.h"
#include "desk-app/today/TodayTiles.h"
#include "desk-app/today/model/TodayQuestions.h"

#include <QPushButton>
#include <QTabBar>
#include <QTableView>

void TodayPage::filterMap()
{
    const QList<Verdict> verdicts = m_list.verdicts();
    if (verdicts.isEmpty()) return m_map->setFilter({});
    m_map->setFilter([verdicts](const CheckpointState& state) {
        return std::any_of(verdicts.begin(), verdicts.end(), [&](Verdict verdict) { return state.counts[verdict] > 0; });
    });
}

void TodayPage::showVisit(const VisitRow& visit)
{
    emit wanted(name(), {});
    showVerdicts({});
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const QModelIndex at = m_list.index(row, 0);
        if (visitKey(m_list.visit(at)) != visitKey(visit)) continue;
        m_listTable->selectRow(row);
        m_listTable->scrollTo(at);
    }
    m_listTable->setFocus();
}

void TodayPage::openEvidence(const VisitRow& visit)
{
    evidence::show(this, m_database, {visit.line, visit.shift, visit.day, visit.checkpoint, visit.round});
}

QList<VisitRow> TodayPage::chosenVisits() const
{
    QList<VisitRow> chosen, open;
    for (const QModelIndex& at : m_listTable->selectionModel()->selectedRows()) {
        const VisitRow& visit = m_list.visit(at);
        if (visit.verdict == Verdict::Missed || visit.verdict == Verdict::NoData) chosen.append(visit);
    }
    if (!chosen.isEmpty()) return chosen;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const VisitRow& visit = m_list.visit(m_list.index(row, 0));
        if (m_list.isOpen(visit)) open.append(visit);
    }
    return open;
}

void TodayPage::offerAcknowledging()
{
    const bool may = m_rights.may(QStringLiteral("desk.acknowledge"));
    const QString whyNot = tr("Your login may only look. Who changes plans and excuses (role patrol_editor) may "
                              "acknowledge.");
    const auto count = static_cast<int>(chosenVisits().size());
    const bool some = m_listTable->selectionModel()->hasSelection();
    m_acknowledge->setText(some ? tr("&Acknowledge %n…", nullptr, count) : tr("&Acknowledge all %n open…", nullptr, count));
    m_acknowledge->setEnabled(may && count > 0);
    m_acknowledge->setVisible(count > 0);
    m_acknowledge->setToolTip(may ? QString() : whyNot);
    m_announcer.setMayAcknowledge(may, whyNot);
}

void TodayPage::acknowledge(const QList<VisitRow>& visits)
{
    if (visits.isEmpty()) return;
    QStringList before;
    for (const QList<Acknowledgement>& all : m_asker.said())
        for (const Acknowledgement& each : all)
            if (!before.contains(each.comment)) before.append(each.comment);
    auto* dialog = new AcknowledgeDialog(visits, before, m_units.zone(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, visits, comment = QPointer(dialog)] {
        const QString said = comment->comment();
        Signer::ask(this, m_database, m_units, [this, visits, said](const QString& badge) {
            ask(today_questions::acknowledge(m_database, visits, said, badge),
                [this](int count) { emit this->said(tr("%n visit(s) acknowledged", nullptr, count)); });
        });
    });
    dialog->open();
}

QStringList TodayPage::views() const
{
    return {QStringLiteral("wall"), QStringLiteral("wallmap"), QStringLiteral("wallurgent"), QStringLiteral("wallstations")};
}

void TodayPage::showView(const QString& view)
{
    setWall(true);
    m_wall->turnEvery(0);
    m_wall->setScene(view == u"wall" ? QStringLiteral("numbers") : view.mid(4));
}

void TodayPage::setWall(bool on)
{
    if (on == !m_wall.isNull()) return;
    m_announcer.setStripShown(!on); // what it says is on the wall, and a wall has no buttons
    if (!on) {
        delete m_wall;
        return window()->setFocus();
    }
    m_wall = new WallScreen(&m_checkpoints, window());
    connect(m_wall, &WallScreen::left, this, &TodayPage::wallLeft);
    showWall();
    tellTime();
    m_wall->show();
    m_wall->raise();
    m_wall->setFocus();
}

void TodayPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (!m_wall) return;
    setWall(false);
    emit wallLeft();
}

void TodayPage::showWall()
{
    if (!m_wall) return;
    const QSet<QString> units = m_units.below(unit());
    WallPicture picture;
    picture.counts = m_visits.counts(units);
    picture.stations = stationsOf(m_asker.day().visits, m_units, units);
    picture.open = openVisits();
    picture.urgent = &m_urgent;
    picture.zone = m_units.zone();
    const QString top = m_units.rows().isEmpty() ? QString() : m_units.rows().first().unit;
    m_wall->setUnits(m_units, unit(), m_units.name(unit().isEmpty() ? top : unit()));
    m_wall->setPicture(picture);
}
