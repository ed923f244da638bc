// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/settings/ProfilesCard.h"

#include "desk-app/settings/ProfileDialog.h"
#include "desk-app/settings/TrialPanel.h"
#include "desk-app/widgets/EmptyState.h"
#include "desk-app/widgets/RowDelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

ProfilesCard::ProfilesCard(QWidget* parent)
    : Card(tr("Connections"), parent), m_table(new QTableView), m_trial(new TrialPanel(QStringLiteral("settings")))
{
    m_table->setObjectName(QStringLiteral("settingsProfiles"));
    m_table->setAccessibleName(tr("Connections that are kept"));
    m_table->setModel(&m_model);
    auto* delegate = new RowDelegate(m_table);
    delegate->setRowHeight(fontMetrics().height() + 14);
    m_table->setItemDelegate(delegate);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    m_table->horizontalHeader()->resizeSection(ProfilesModel::Name, 20 * letter);
    m_table->horizontalHeader()->setSectionResizeMode(ProfilesModel::Where, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(ProfilesModel::Usual, 14 * letter);
    m_table->setMinimumHeight(5 * (fontMetrics().height() + 14));
    new EmptyState(m_table, tr("No connection is kept"),
                   tr("The window was opened by the command line or by PG* variables. Add a connection to open it without."));
    addContent(m_table);
    auto* content = new QWidget;
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(14, 0, 14, 12);
    auto* row = new QHBoxLayout;
    addButton(row, tr("&Add…"), QStringLiteral("settingsAddButton"), &ProfilesCard::add);
    m_edit = addButton(row, tr("&Edit…"), QStringLiteral("settingsEditButton"), &ProfilesCard::edit);
    m_remove = addButton(row, tr("Re&move"), QStringLiteral("settingsRemoveButton"), &ProfilesCard::remove);
    m_usual = addButton(row, tr("Open at the &start"), QStringLiteral("settingsUsualButton"), &ProfilesCard::makeUsual);
    m_open = addButton(row, tr("Open &now"), QStringLiteral("settingsOpenButton"), &ProfilesCard::openNow);
    row->addStretch();
    down->addLayout(row);
    down->addWidget(m_trial);
    auto* hint = new QLabel(tr("Passwords are never kept here: libpq finds them in ~/.pgpass or a service file. PG* variables and "
                               "--database come before these connections."));
    hint->setProperty("muted", true);
    hint->setWordWrap(true);
    down->addWidget(hint);
    addContent(content, 0);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProfilesCard::look);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProfilesCard::look);
    connect(m_table, &QAbstractItemView::activated, this, &ProfilesCard::edit);
    connect(m_trial, &TrialPanel::wanted, this, [this] {
        if (chosen() >= 0) m_trial->tryNow(m_model.row(chosen()).profile.conninfo);
    });
    m_model.load();
    look();
}

QPushButton* ProfilesCard::addButton(QBoxLayout* row, const QString& text, const QString& name, void (ProfilesCard::*act)())
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, act);
    row->addWidget(button);
    return button;
}

int ProfilesCard::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void ProfilesCard::look()
{
    const bool one = chosen() >= 0;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_edit, m_remove, m_open, m_trial->button()})
        widget->setEnabled(one);
    m_usual->setEnabled(one && !m_model.row(chosen()).isUsual);
    m_trial->forget();
}

void ProfilesCard::add()
{
    showDialog(-1);
}

void ProfilesCard::edit()
{
    if (chosen() >= 0) showDialog(chosen());
}

void ProfilesCard::showDialog(int replaced)
{
    QStringList taken;
    for (int at = 0; at < m_model.rowCount(); ++at) {
        if (at != replaced) taken.append(m_model.row(at).profile.name);
    }
    auto* dialog = new ProfileDialog(replaced < 0 ? Profile{} : m_model.row(replaced).profile, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, replaced] { keep(replaced, dialog->profile()); });
    dialog->open();
}

void ProfilesCard::keep(int replaced, const Profile& profile)
{
    QList<Profile> list = profiles::all();
    const bool first = list.isEmpty();
    if (replaced >= 0 && replaced < list.size()) {
        if (list.at(replaced).name == profiles::usual()) profiles::setUsual(profile.name);
        list[replaced] = profile;
    } else {
        list.append(profile);
    }
    profiles::keep(list);
    if (first) profiles::setUsual(profile.name);
    m_model.load();
    look();
    emit said(tr("The connection %1 is kept.").arg(profile.name));
}

void ProfilesCard::remove()
{
    const int at = chosen();
    if (at < 0) return;
    const QString name = m_model.row(at).profile.name;
    auto* box = new QMessageBox(QMessageBox::Question, tr("Remove"), tr("Remove the connection %1 from this list? The database stays.").arg(name),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("settingsRemoveDialog"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* confirm = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("settingsRemoveConfirm"));
    connect(confirm, &QPushButton::clicked, this, [this, name] {
        QList<Profile> list = profiles::all();
        list.removeIf([&](const Profile& one) { return one.name == name; });
        profiles::keep(list);
        if (profiles::usual() == name) profiles::setUsual(list.isEmpty() ? QString() : list.first().name);
        m_model.load();
        look();
        emit said(tr("The connection %1 was removed.").arg(name));
    });
    box->open();
}

void ProfilesCard::makeUsual()
{
    if (chosen() < 0) return;
    const QString name = m_model.row(chosen()).profile.name;
    profiles::setUsual(name);
    m_model.load();
    look();
    emit said(tr("The window opens on %1 from now on.").arg(name));
}

void ProfilesCard::openNow()
{
    if (chosen() >= 0) emit connectionWanted(m_model.row(chosen()).profile.conninfo);
}
