// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/pdf/WithoutDisplay.h"

#include <QApplication>

std::unique_ptr<QCoreApplication> applicationWithoutDisplay(int& argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType kind, const QMessageLogContext&, const QString& message) {
        if (kind == QtCriticalMsg || kind == QtFatalMsg) fprintf(stderr, "%s\n", qPrintable(message));
    });
    return std::make_unique<QApplication>(argc, argv);
}
