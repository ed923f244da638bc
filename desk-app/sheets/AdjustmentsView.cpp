// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/sheets/AdjustmentsView.h"

#include "desk-app/page/Signer.h"
#include "desk-app/rows/Roles.h"
#include "desk-app/sheets/AdjustmentDialog.h"
#include "desk-app/sheets/ListTable.h"
#include "desk-app/sheets/model/SheetQuestions.h"
#include "desk-app/widgets/Card.h"
#include "desk-app/widgets/EmptyState.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

AdjustmentsView::AdjustmentsView(Database& database, QWidget* parent) : SheetView(database, parent)
{
    m_shown.setSourceModel(&m_rows);
    m_card = new Card(tr("Points beside the scores"));
    m_ask = new QPushButton(tr("As&k for points…"));
    m_ask->setObjectName(QStringLiteral("askPointsButton"));
    m_approve = new QPushButton(tr("&Approve"));
    m_approve->setObjectName(QStringLiteral("approvePointsButton"));
    m_card->addControl(m_ask);
    m_card->addControl(m_approve);
    m_table = new ListTable(&m_shown, QStringLiteral("adjustmentsTable"), tr("Points beside the scores"));
    m_table->sortByColumn(AdjustmentsModel::Number, Qt::DescendingOrder);
    new EmptyState(m_table, tr("No points were asked for"),
                   tr("Inspections, merits and granted appeals add or take points. "
                      "One person asks for them; they count once another has approved them."));
    m_card->addContent(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_ask, &QPushButton::clicked, this, &AdjustmentsView::askForPoints);
    connect(m_approve, &QPushButton::clicked, this, &AdjustmentsView::approve);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AdjustmentsView::offer);
    offer();
}

void AdjustmentsView::setUnits(const Units& units)
{
    SheetView::setUnits(units);
    m_rows.setZone(units.zone());
}

void AdjustmentsView::askAll()
{
    ask(sheet_questions::adjustments(m_database, m_month), [this](const QList<AdjustmentRow>& rows) { show(rows); });
}

void AdjustmentsView::forget()
{
    m_rows.show({});
    m_card->setNote({});
}

// Adjustments belong to stations: a unit below one shows its station's.
void AdjustmentsView::show(const QList<AdjustmentRow>& rows)
{
    QSet<QString> units = m_units.below(m_unit);
    if (!units.isEmpty()) units.insert(m_units.stationOf(m_unit));
    QList<AdjustmentRow> shown = rows;
    shown.removeIf([&](const AdjustmentRow& row) { return !units.isEmpty() && !units.contains(row.unit); });
    m_rows.show(shown);
    const auto open = std::count_if(shown.cbegin(), shown.cend(),
                                    [](const AdjustmentRow& row) { return row.approvedBy.isEmpty(); });
    m_card->setNote(open > 0 ? tr("%n await approval", nullptr, static_cast<int>(open)) : QString());
    m_table->arrange(AdjustmentsModel::Reason);
    offer();
}

const AdjustmentRow* AdjustmentsView::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_rows.row(m_shown.mapToSource(rows.constFirst()).row());
}

void AdjustmentsView::offer()
{
    const AdjustmentRow* row = chosen();
    m_ask->setVisible(m_rights.may(QStringLiteral("desk.ask_adjustment")));
    m_approve->setVisible(m_rights.may(QStringLiteral("desk.approve_adjustment")));
    m_approve->setEnabled(row && row->approvedBy.isEmpty());
}

void AdjustmentsView::askForPoints()
{
    auto* dialog = new AdjustmentDialog(m_database, m_unit, m_month, this);
    connect(dialog, &AdjustmentDialog::failed, this, &AdjustmentsView::failed);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const AdjustmentRow wanted = dialog->wanted();
        Signer::ask(this, m_database, m_units, [this, wanted](const QString& badge) {
            ask(sheet_questions::askAdjustment(m_database, m_month, wanted, badge), [this](qint64 number) {
                emit said(tr("Asked for as no. %1. It counts when another person approves it.").arg(number));
                refresh();
            });
        });
    });
    dialog->open();
}

void AdjustmentsView::approve()
{
    const AdjustmentRow* row = chosen();
    if (!row) return;
    Signer::ask(this, m_database, m_units, [this, number = row->number](const QString& badge) {
        ask(sheet_questions::approveAdjustment(m_database, number, badge), [this, number](bool) { approved(number); });
    });
}

void AdjustmentsView::approved(qint64 number)
{
    emit said(tr("No. %1 is approved and counts from now on.").arg(number));
    refresh();
}
