// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader-agent/seal/Chain.h"
#include "reader-agent/seal/Key.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace agent;

namespace
{

std::array<std::uint8_t, 32> seedOf(const char* hexText)
{
    const QByteArray bytes = QByteArray::fromHex(hexText);
    std::array<std::uint8_t, 32> seed{};
    std::copy(bytes.begin(), bytes.end(), seed.begin());
    return seed;
}

/// What an auditor sees who has nothing but coreutils.
QString sha256sum(const QByteArray& text)
{
    QProcess process;
    process.start("sha256sum", QStringList{});
    process.write(text);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput().left(64));
}

} // namespace

class SealTest : public QObject
{
    Q_OBJECT

private slots:
    void signaturesAreThoseOfRfc8032_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("TEST 1") << QByteArray{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"}
                                << QByteArray{"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"}
                                << QByteArray{}
                                << QByteArray{"e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                                              "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"};
        QTest::newRow("TEST 2") << QByteArray{"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"}
                                << QByteArray{"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"}
                                << QByteArray{"72"}
                                << QByteArray{"92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                              "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"};
    }
    void signaturesAreThoseOfRfc8032()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const Key ours = Key::fromSeed(seedOf(seed));
        const std::string text = QByteArray::fromHex(message).toStdString();
        QCOMPARE(QByteArray::fromStdString(hex(ours.publicKey())), key);
        QCOMPARE(QByteArray::fromStdString(hex(ours.sign(text))), signature);
        QVERIFY(isSignedBy(ours.publicKey(), text, ours.sign(text)));
        QVERIFY(!isSignedBy(ours.publicKey(), text + "x", ours.sign(text)));
    }

    void theChainIsWhatSha256sumSays()
    {
        const std::string journal = "6f9b1c9a-55aa-4c55-8a2f-0d8f8bd3f3a1";
        const std::string first =
            "1 start - 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 1 2026-11-22T05:14:32.123456Z 120 none";
        const std::string second =
            "2 tap 04A1B2C3 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 2 2026-11-22T05:14:33.123456Z 120 uid";
        const QString before = sha256sum(QByteArray::fromStdString(journal));
        QCOMPARE(QString::fromStdString(hex(firstDigest(journal))), before);
        const QString one = sha256sum(before.toUtf8() + QByteArray::fromStdString(first));
        const QString two = sha256sum(one.toUtf8() + QByteArray::fromStdString(second));
        QCOMPARE(QString::fromStdString(hex(nextDigest(nextDigest(firstDigest(journal), first), second))), two);
        // And once with figures of its own, so that both cannot be wrong together.
        QCOMPARE(QString::fromStdString(hex(sha256("abc"))),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void theHeadIsSignedAsAText()
    {
        Entry head{17, "", {}};
        head.digest.fill(0xab);
        QCOMPARE(QString::fromStdString(headText("6f9b", head)), "patrol-head 6f9b 17 " + QString{"ab"}.repeated(32));
    }

    void aMissingKeyIsNoKeyAndNoneIsMade()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("F017.key").toStdString();
        QVERIFY(!Key::fromFile(file));
        QVERIFY(!std::filesystem::exists(file));
    }

    void aKeyIsMadeForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("F017.key").toStdString();
        const Key made = Key::make(file);
        const auto read = Key::fromFile(file);
        QVERIFY(read.has_value());
        QCOMPARE(hex(read->publicKey()), hex(made.publicKey()));
        QCOMPARE(QFile::permissions(QString::fromStdString(file)),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
        QVERIFY(isSignedBy(made.publicKey(), "x", read->sign("x")));
        QVERIFY(hex(Key::make(folder.filePath("other.key").toStdString()).publicKey()) != hex(made.publicKey()));
        QVERIFY(!std::filesystem::exists(file.string() + ".part"));
    }

    void aKeyIsNeverMadeOverAnother()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("F017.key").toStdString();
        const Key first = Key::make(file);
        QVERIFY_THROWS_EXCEPTION(KeyUnusable, Key::make(file));
        QCOMPARE(hex(Key::fromFile(file)->publicKey()), hex(first.publicKey()));
        QVERIFY(!std::filesystem::exists(file.string() + ".part"));
    }

    void aKeyThatIsMadeAgainLeavesTheOldOneAside()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("F017.key").toStdString();
        const auto first = Key::makeAgain(file);
        QVERIFY(first.second.empty());
        const auto second = Key::makeAgain(file);
        const auto third = Key::makeAgain(file);
        QCOMPARE(second.second.string(), file.string() + ".old-1");
        QCOMPARE(third.second.string(), file.string() + ".old-2");
        QCOMPARE(hex(Key::fromFile(second.second)->publicKey()), hex(first.first.publicKey()));
        QCOMPARE(hex(Key::fromFile(third.second)->publicKey()), hex(second.first.publicKey()));
        QCOMPARE(hex(Key::fromFile(file)->publicKey()), hex(third.first.publicKey()));
    }

    void aHalfWrittenKeyOfAPowerCutIsReplaced()
    {
        const QTemporaryDir folder;
        QFile part{folder.filePath("F017.key.part")};
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write("-----BEGIN PRIV");
        part.close();
        const std::filesystem::path file = folder.filePath("F017.key").toStdString();
        const Key made = Key::make(file);
        QCOMPARE(hex(Key::fromFile(file)->publicKey()), hex(made.publicKey()));
    }

    void whatIsNoKeyIsNeverReplaced()
    {
        const QTemporaryDir folder;
        QFile file{folder.filePath("F017.key")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a key");
        file.close();
        QVERIFY_THROWS_EXCEPTION(KeyUnusable, Key::fromFile(file.fileName().toStdString()));
        QVERIFY_THROWS_EXCEPTION(KeyUnusable, Key::make(file.fileName().toStdString()));
        QCOMPARE(file.size(), 9);
    }

    void aKeyThatCannotBeMadeIsATrouble()
    {
        QVERIFY_THROWS_EXCEPTION(KeyUnusable, Key::make("/no-such-folder/F017.key"));
        QVERIFY_THROWS_EXCEPTION(KeyUnusable, Key::makeAgain("/no-such-folder/F017.key"));
    }

    void theFingerprintIsWhatSha256sumSays()
    {
        const Key key = Key::fromSeed(seedOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        const PublicKey publicKey = key.publicKey();
        const QString digits = sha256sum(QByteArray{reinterpret_cast<const char*>(publicKey.data()), 32}).left(16);
        QCOMPARE(QString::fromStdString(fingerprint(publicKey)).remove('-'), digits);
        QCOMPARE(QString::fromStdString(fingerprint(publicKey)).size(), 19);
    }
};

QTEST_GUILESS_MAIN(SealTest)
#include "SealTest.moc"
