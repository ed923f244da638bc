// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/pdf/SheetDocument.h"

#include <filesystem>
#include <stdexcept>

/// The document could not be written; what() names the file and the reason.
struct PdfError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// No type on this machine shows Chinese: fonts-noto-cjk, or another one, must be installed.
struct NoType : PdfError {
    using PdfError::PdfError;
};

/// Writes the sheet as PDF on A4, landscape: title, facts, charts drawn as lines and areas, then the tables with their
/// headings on each page, the place for signatures, and on every page its number and the code. The text is text: it can
/// be searched and copied, Chinese too. The whole file is written or nothing is.
/// Needs a QApplication; the platform "offscreen" will do. Throws PdfError and NoType.
void writePdf(const SheetDocument& document, const std::filesystem::path& file);
