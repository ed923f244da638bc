// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and the field they are held in.
#include "tests/simulator/Field.h"

#include <QFile>
#include <QTest>

using namespace simulator;

namespace
{

const Bytes four{0x04, 0xA1, 0xB2, 0xC3};
const Bytes seven{0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6};

} // namespace

class CardTest : public QObject
{
    Q_OBJECT

private slots:
    void cardsShowTheirIdentity()
    {
        QCOMPARE(toHex(Card(four, CardKind::Classic).target()), std::string("0004080404A1B2C3"));
        QCOMPARE(toHex(Card(seven, CardKind::Classic).target()), std::string("0044080704A1B2C3D4E5F6"));
        QCOMPARE(toHex(Card(seven, CardKind::Ntag).target()), std::string("0044000704A1B2C3D4E5F6"));
        QCOMPARE(toHex(Card(seven, CardKind::Ultralight).target()), std::string("0044000704A1B2C3D4E5F6"));
        QCOMPARE(toHex(Card(seven, CardKind::Desfire).target()), std::string("0344200704A1B2C3D4E5F6067577810280"));
        QCOMPARE(toHex(Card(seven, CardKind::Desfire).target(true)), std::string("0344200704A1B2C3D4E5F600"));
    }

    void aSelectedCardForgetsWhatWasUnderWay()
    {
        Field field;
        field.put(Card(seven, CardKind::DesfireAes));
        field.call(1);
        const auto select = *fromHex("905A000003F5A1C000");
        QCOMPARE(toHex(*field.target(1)->answer(select)), std::string("9100"));
        QCOMPARE(toHex(*field.target(1)->answer(*fromHex("905A000003F5A1C100"))), std::string("91A0"));
        const auto challenge = field.target(1)->answer(*fromHex("90AA0000010000"));
        QCOMPARE(challenge->size(), 18U);
        field.halt(0);
        field.call(1);
        QCOMPARE(toHex(*field.target(1)->answer(*fromHex("90AF00002000000000000000000000000000000000000000"
                                                         "0000000000000000000000000000"))),
                 std::string("911C"));
        QCOMPARE(toHex(*field.target(1)->answer(*fromHex("90AA0000010000"))), std::string("9140"));
        QCOMPARE(toHex(*field.target(1)->answer({0xAA})), std::string("1C"));
        QCOMPARE(toHex(*field.target(1)->answer(*fromHex("00A4040007D276000085010100"))), std::string("6A82"));
    }

    void aTagCountsItsReadings()
    {
        const Bytes uid{0x04, 0x42, 0x42, 0x42, 0x42, 0x42, 0x42};
        const auto reading = [&](const Traits& traits) {
            Card card(uid, CardKind::Ntag424, traits);
            card.wake();
            for (const auto* command : {"00A4040007D276000085010100", "00A4000C02E104"})
                if (toHex(*card.answer(*fromHex(command))) != "9000") return std::string("refused");
            const auto length = *card.answer(*fromHex("00B0000002"));
            const auto whole = *card.answer({0x00, 0xB0, 0x00, 0x02, length[1]});
            return std::string(whole.begin(), whole.end() - 2);
        };
        Traits plain;
        plain.plain = true;
        plain.counter = 0x01FF;
        QVERIFY(reading(plain).find("/p?uid=04424242424242&ctr=000200&c=") != std::string::npos);
        plain.counter.reset();
        const auto second = reading(plain);
        QVERIFY(second.find("&ctr=000201&c=") != std::string::npos); // one reading in two pieces counts once
        Traits copy;
        copy.replay = true;
        QCOMPARE(reading(copy), second);
        QVERIFY(reading({}).find("/p?e=") != std::string::npos);
        QVERIFY(reading({}) != reading({}));
    }

    void theManualTellsTheKeys()
    {
        QFile manual(qEnvironmentVariable("PATROL_SOURCE") + "/tests/simulator/pn532-simulator.1");
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const auto text = manual.readAll();
        for (const auto& key : {secrets().desfireSite, secrets().sunMetadata, secrets().sunFile})
            QVERIFY(text.contains(toHex(Bytes(key.begin(), key.end())).c_str()));
    }

    void kindsFitTheLengthsOfTheirUids()
    {
        QVERIFY(fits(CardKind::Classic, 4) && fits(CardKind::Classic, 7) && !fits(CardKind::Classic, 10));
        QVERIFY(fits(CardKind::Desfire, 4) && fits(CardKind::Desfire, 7));
        QVERIFY(!fits(CardKind::Ntag, 4) && !fits(CardKind::Ultralight, 4) && fits(CardKind::Ntag, 7));
        QCOMPARE(usualKind(four), CardKind::Classic);
        QCOMPARE(usualKind(seven), CardKind::Ntag);
    }

    void anNtagIsReadFromItsUidOn()
    {
        Card card(seven, CardKind::Ntag);
        const auto pages = card.answer({0x30, 0x00});
        QVERIFY(pages.has_value());
        QCOMPARE(toHex(*pages), std::string("04A1B29FC3D4E5F604480000E1101200")); // with both check bytes
        const auto last = card.answer({0x30, 44});                                // rolls over to page 0
        QCOMPARE(toHex({last->begin() + 4, last->begin() + 8}), std::string("04A1B29F"));
        QVERIFY(!card.answer({0x30, 45}));
        QVERIFY(card.answer({0x60}).has_value());
        QVERIFY(!Card(seven, CardKind::Ultralight).answer({0x60}));
        QVERIFY(!Card(seven, CardKind::Ultralight).answer({0x30, 16}));
        QVERIFY(!Card(four, CardKind::Classic).answer({0x30, 0x00})); // not authenticated
    }

    void aSelectedCardIsMissedByTheNextCall()
    {
        Field field;
        field.put(Card(four, CardKind::Classic));
        QCOMPARE(field.call(1).size(), 1U);
        QCOMPARE(field.call(1).size(), 0U);
        QVERIFY(field.metActiveCard());
        QCOMPARE(field.call(1).size(), 1U);
    }

    void aReleasedCardIsFoundAgain()
    {
        Field field;
        field.put(Card(four, CardKind::Classic));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(field.call(1).size(), 1U);
            QVERIFY(field.halt(0));
        }
    }

    void switchingTheFieldWakesEverybody()
    {
        Field field;
        field.put(Card(four, CardKind::Classic));
        for (int i = 0; i < 3; ++i) {
            field.switchTo(true);
            QCOMPARE(field.call(1).size(), 1U);
            field.switchTo(false);
            QCOMPARE(field.targets(), 0U);
        }
    }

    void aCardIsSelectedByItsUid()
    {
        Field field;
        field.put(Card(seven, CardKind::Ntag));
        QCOMPARE(field.select(four).size(), 0U);
        QCOMPARE(field.select(seven).size(), 1U);
        auto cascaded = seven;
        cascaded.insert(cascaded.begin(), 0x88);
        QCOMPARE(field.select(cascaded).size(), 1U);
        QVERIFY(field.target(1) != nullptr);
    }

    void twoCardsAreTwoTargetsIfTheHostWantsTwo()
    {
        Field field;
        field.put(Card(four, CardKind::Classic));
        field.put(Card(seven, CardKind::Ntag));
        const auto found = field.call(2);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[1].uid(), seven);
        QCOMPARE(field.target(2)->uid(), seven);
        QVERIFY(field.target(3) == nullptr);
        field.halt(0);
        QCOMPARE(field.call(1).size(), 1U);
    }

    void aTargetThatHasLeftIsGone()
    {
        Field field;
        field.put(Card(four, CardKind::Classic));
        field.call(1);
        QVERIFY(field.take(four));
        QVERIFY(!field.take(four));
        QVERIFY(field.target(1) == nullptr);
    }
};

QTEST_GUILESS_MAIN(CardTest)
#include "CardTest.moc"
