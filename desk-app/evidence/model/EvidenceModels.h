// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/EvidenceRows.h"
#include "desk-app/models/RowsModel.h"

/// The clock-ins at a checkpoint, and what came of each.
class EvidenceClockInsModel : public RowsModel<EvidenceClockIn>
{
    Q_OBJECT
public:
    enum Column { At, Person, Role, Reader, Entry, Card, Clock, Received, ColumnCount };

    using RowsModel::RowsModel;

    void show(const EvidenceAnswer& answer);
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const EvidenceClockIn& row) const override;
    [[nodiscard]] bool isNews(const EvidenceClockIn*, const EvidenceClockIn&) const override { return false; }

private:
    [[nodiscard]] QString shown(const EvidenceClockIn& clockIn, int column) const;
    EvidenceVisit m_visit;
};

/// Who listened there, and what is known of them.
class EvidenceReadersModel : public RowsModel<EvidenceReader>
{
    Q_OBJECT
public:
    enum Column { Reader, Heard, CompleteThrough, LastClockIn, Outages, State, ColumnCount };

    using RowsModel::RowsModel;

    void show(const EvidenceAnswer& answer);
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const EvidenceReader& row) const override { return row.reader; }
    [[nodiscard]] bool isNews(const EvidenceReader*, const EvidenceReader&) const override { return false; }

private:
    [[nodiscard]] QString shown(const EvidenceReader& reader, int column) const;
    [[nodiscard]] QStringList outagesOf(const QString& reader) const;
    EvidenceVisit m_visit;
    QList<EvidenceOutage> m_outages;
};
