// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/evidence/model/ExcuseRow.h"

#include "desk-app/database/Session.h"

ExcuseRow ExcuseRow::read(const Row& row)
{
    return {row["number"].toLongLong(),    row["state"].toString(),         row["line"].toString(),
            row["line_name"].toString(),   row["checkpoint"].toString(),    row["checkpoint_name"].toString(),
            row["unit"].toString(),        row["unit_name"].toString(),     row["from_at"].toDateTime(),
            row["to_at"].toDateTime(),     row["reason"].toString(),        row["reference"].toString(),
            row["asked_by"].toString(),    row["asked_by_name"].toString(), row["asked_at"].toDateTime(),
            row["decided_by"].toString(),  row["decided_by_name"].toString(), row["decided_at"].toDateTime(),
            row["remark"].toString()};
}
