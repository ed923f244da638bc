// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/people/model/ScoreTerms.h"

#include <QTest>

#include <cmath>
#include <random>

namespace
{

const QJsonObject defaultRule{{"completion", 60}, {"punctuality", 15}, {"attendance", 10}, {"order_kept", 5}, {"dwell", 5}, {"staffing", 5}};

int gained(const QList<TermPoints>& points)
{
    int sum = 0;
    for (const TermPoints& each : points)
        sum += static_cast<int>(std::lround(each.gained * 100));
    return sum;
}

int possible(const QList<TermPoints>& points)
{
    int sum = 0;
    for (const TermPoints& each : points)
        sum += static_cast<int>(std::lround(each.possible * 100));
    return sum;
}

} // namespace

class ScoreTermsTest : public QObject
{
    Q_OBJECT
private slots:
    void aTermGivesItsShareOfItsWeight()
    {
        PersonScore person;
        person.terms = {0.9, 1.0, 0.5, {}, {}, {}};
        person.score = 87.06; // 100 × (54 + 15 + 5) / 85
        const QList<TermPoints> points = scorePoints(person, defaultRule);
        QCOMPARE(points.size(), 3);
        QCOMPARE(gained(points), 8706);
        QCOMPARE(possible(points), 10000);
        QCOMPARE(points.at(0).gained, 63.53);
        QCOMPARE(points.at(0).possible, 70.59);
        QCOMPARE(points.at(2).share, 0.5);
    }

    void withoutAScoreThereAreNone()
    {
        PersonScore person;
        person.terms = {0.9, {}, {}, {}, {}, {}};
        QVERIFY(scorePoints(person, defaultRule).isEmpty());
        person.score = 90;
        QVERIFY(scorePoints(person, {}).isEmpty());
    }

    void theyAddUpToTheScoreWhateverItIs()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> share(0, 1);
        for (int round = 0; round < 2000; ++round) {
            PersonScore person;
            const std::array weights{60.0, 15.0, 10.0, 5.0, 5.0, 5.0};
            double weight = 0, sum = 0;
            for (std::size_t term = 0; term < weights.size(); ++term) {
                if (term > 0 && share(random) < 0.3) continue;
                person.terms[term] = std::round(share(random) * 1e6) / 1e6;
                weight += weights[term];
                sum += weights[term] * *person.terms[term];
            }
            person.score = std::round(10000 * sum / weight) / 100;
            const QList<TermPoints> points = scorePoints(person, defaultRule);
            QCOMPARE(gained(points), static_cast<int>(std::lround(*person.score * 100)));
            QCOMPARE(possible(points), 10000);
            for (const TermPoints& each : points)
                QVERIFY(std::abs(each.gained - each.possible * each.share) < 0.02 && each.gained <= each.possible + 1e-9);
        }
    }
};

QTEST_APPLESS_MAIN(ScoreTermsTest)
#include "ScoreTermsTest.moc"
