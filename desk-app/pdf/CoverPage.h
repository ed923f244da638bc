// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/pdf/Pages.h"
#include "desk-app/pdf/SheetDocument.h"

/// Puts title, code, facts and charts on the first page, and on further ones where the charts need them.
/// `document` must outlive the pages.
void putCover(Pages& pages, const SheetDocument& document);

/// Puts the place for signatures below the last table.
void putSignatures(Pages& pages, const SheetDocument& document);
