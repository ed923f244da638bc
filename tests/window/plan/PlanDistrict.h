// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk-app/database/Database.h"
#include "desk-app/page/Signer.h"
#include "desk-app/plan/PlanPage.h"
#include "desk-app/window/MainWindow.h"
#include "tests/window/District.h"

#include <QAbstractItemView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// The small district with shifts, a crew on a roster, and duties opened for 35 days; the window at its Plan page.
struct PlanDistrict {
    explicit PlanDistrict(const QString& user = {})
        : database(district.conninfo() + (user.isEmpty() ? QString() : QStringLiteral(" user=") + user))
    {
        window.resize(1440, 900);
        window.show();
        Signer::of(database).set(QStringLiteral("P1"), QStringLiteral("张三"));
    }

    /// Goes to the page and waits until it shows the plan.
    void open()
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // shortcuts are the active window's
        window.showPage(QStringLiteral("plan"));
        QTRY_VERIFY_WITH_TIMEOUT(page()->isReady() && page()->editor().isLoaded(), 10'000);
    }
    [[nodiscard]] PlanPage* page() { return static_cast<PlanPage*>(window.page(QStringLiteral("plan"))); }
    template <typename Widget> [[nodiscard]] Widget* find(const char* name) { return window.findChild<Widget*>(QLatin1String(name)); }
    void press(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    /// Previews what is pending; the dialog is there.
    void preview()
    {
        press("planPreviewButton");
        QTRY_VERIFY_WITH_TIMEOUT(find<QDialog>("planPreviewDialog"), 15'000);
    }
    /// Previews and saves; nothing is pending any more.
    void save()
    {
        preview();
        press("planPreviewSave");
        QTRY_VERIFY_WITH_TIMEOUT(page()->editor().pending().isEmpty() && page()->isReady(), 15'000);
    }
    /// The row whose shown cells contain @p text; -1 = none.
    static int rowWith(const QAbstractItemModel* model, const QString& text)
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString().contains(text)) return row;
            }
        }
        return -1;
    }

    struct Planned : District {
        Planned()
        {
            sql(QStringLiteral(R"(
                insert into patrol.shift (line_id, shift, name, kind, start, duration_minutes, rounds)
                select line_id, s.shift, s.name, s.kind, s.start::time, s.minutes, 1 from patrol.line,
                       (values ('D', '日班', 'fixed', '08:00', 300), ('N', '夜班', 'fixed', '20:00', 180), ('M', '机动', 'mobile', null, 60)) as s (shift, name, kind, start, minutes);
                insert into patrol.crew (crew, name, unit_id) select 'K' || right(unit, 1), name || '班', unit_id from patrol.unit where kind = 'station';
                insert into patrol.crew_member (crew_id, person_id) select c.crew_id, p.person_id from patrol.crew c, patrol.person p where c.crew = 'K1' and p.badge in ('P1', 'P2');
                insert into patrol.roster (shift_id, crew_id, valid_from) select s.shift_id, c.crew_id, '2020-01-01' from patrol.shift s join patrol.line l using (line_id), patrol.crew c
                 where l.line = 'L1' and s.shift = 'D' and c.crew = 'K1';
                select opened from plan.open_duties(null, null);
            )"));
        }
    };
    Planned district;
    Database database;
    MainWindow window{database};
};
