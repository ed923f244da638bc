// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/evidence/model/VisitKey.h"

class Database;
class QWidget;

/// Why a visit was judged as it was, for whoever asks: every page opens it for the visits it shows.
namespace evidence
{

/// Opens the evidence of a visit in a window of its own over @p parent; it asks for itself, and follows what changes.
/// An evidence of the same visit that is open already is brought to the front.
void show(QWidget* parent, Database& database, const VisitKey& key);

} // namespace evidence
