// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/models/RowsModel.h"
#include "desk-app/models/CollatedProxy.h"
#include "desk-app/readers/model/ReadersRows.h"

#include <QTimeZone>
#include <optional>

/// Signs to look at, the latest first.
class SignsModel : public RowsModel<SignRow>
{
    Q_OBJECT
public:
    enum Column { When, Kind, About, Where, Decision, ColumnCount };
    using RowsModel::RowsModel;

    void setZone(const QTimeZone& zone) { m_zone = zone; }
    [[nodiscard]] const SignRow* find(const QString& sign) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString keyOf(const SignRow& row) const override { return row.sign; }

private:
    [[nodiscard]] QString shown(const SignRow& sign, int column) const;
    QTimeZone m_zone = QTimeZone("Asia/Shanghai");
};

/// Which signs are shown: open ones (nobody decided, or to be watched), decided ones, or all; of one kind or all.
class SignsFilter : public CollatedProxy
{
    Q_OBJECT
public:
    explicit SignsFilter(QObject* parent = nullptr);
    void setDecided(std::optional<bool> decided); ///< None: all.
    void setKind(const QString& kind);            ///< Empty: all.
    [[nodiscard]] static bool isOpen(const SignRow& sign)
    {
        return sign.decision.isEmpty() || sign.decision == u"watch";
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<bool> m_decided = false;
    QString m_kind;
};
