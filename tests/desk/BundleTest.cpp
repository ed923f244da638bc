// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk-app/bundle/Bundle.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <openssl/evp.h>

namespace
{

using Bytes = QByteArray;

/// A reader of this test: seals with OpenSSL and Qt, as the room's own seals are not to be asked about themselves.
class Reader
{
public:
    explicit Reader(char seed)
    {
        const Bytes secret(32, seed);
        m_key.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr,
                                                 reinterpret_cast<const unsigned char*>(secret.data()), 32));
    }

    Bytes publicKey() const
    {
        Bytes key(32, '\0');
        std::size_t size = 32;
        EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char*>(key.data()), &size);
        return key.toHex();
    }

    Bytes sign(const Bytes& text) const
    {
        Bytes signature(64, '\0');
        std::size_t size = 64;
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get());
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(text.data()), static_cast<std::size_t>(text.size()));
        return signature.toHex();
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key{nullptr, &EVP_PKEY_free};
};

Bytes sha256(const Bytes& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

constexpr auto journal = "6f1d8c52-0b8e-4b0e-9d6f-0a6f3b1c2d3e";

Bytes lineOf(int number, const Bytes& error = "120")
{
    return Bytes::number(number) + " tap 04A1B2C3 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 " +
           Bytes::number(9'000'000'000LL + number) + " 2026-11-22T05:14:32.123456Z " + error + " uid";
}

/// A bundle as the manual describes it; entries that are lost have no line, and no digest where that is lost too.
struct Draft {
    Bytes publicKey = {}, through = "2026-11-22T06:00:00.000000Z";
    int first = 1;
    bool lost = false; ///< The digest before the first entry.
    QList<Bytes> lines = {};
    QList<int> withoutDigest = {};

    Bytes seal(const Reader& reader) const
    {
        Bytes previous = sha256(first == 1 ? Bytes(journal) : Bytes("the entry before"));
        Bytes text = "# patrol journal bundle 1\n# reader F017\n# journal " + Bytes(journal) + "\n# public-key " +
                     (publicKey.isEmpty() ? reader.publicKey() : publicKey) + "\n# previous " +
                     (lost ? Bytes("-") : previous) +
                     "\n# exported-at 0f8c6a1e-7a51-4f57-9f3d-2b1c6f0f5a11 1 2026-11-22T06:00:00.000000Z\n"
                     "# complete-through " +
                     through + "\n";
        for (int i = 0; i < lines.size(); ++i) {
            const int number = first + i;
            previous = sha256(previous + (lines[i].isEmpty() ? Bytes("lost") : lines[i]));
            const bool known = !withoutDigest.contains(number);
            text += (known ? previous : Bytes("-")) + ' ' +
                    (lines[i].isEmpty() ? Bytes::number(number) + " missing" : lines[i]) + '\n';
        }
        const auto last = first + static_cast<int>(lines.size()) - 1;
        const Bytes head = Bytes::number(last) + ' ' + (withoutDigest.contains(last) ? Bytes("-") : previous);
        text += "# head " + head + ' ' +
                (head.endsWith('-') ? Bytes("-") : reader.sign("patrol-head " + Bytes(journal) + ' ' + head)) + '\n';
        return text + "# signature " + reader.sign(text) + '\n';
    }
};

QStringList codesOf(const bundle::Opened& opened)
{
    QStringList codes;
    for (const bundle::Fault& fault : opened.faults)
        codes << QString::fromStdString(fault.code) + ':' + QString::number(fault.line);
    return codes;
}

bundle::Opened open(const Bytes& text)
{
    return bundle::openText({text.data(), static_cast<std::size_t>(text.size())});
}

const Reader ours{1}, another{2};
const Draft three{.lines = {lineOf(1), lineOf(2), lineOf(3)}};

} // namespace

class BundleTest : public QObject
{
    Q_OBJECT

private slots:
    void aWholeBundleIsBelieved();
    void itSaysWhetherItsClockWasRight();
    void lostEntriesLeaveTheChainWhole();
    void itMayBeginInTheMiddle();
    void whatWasAlteredIsNamed_data();
    void whatWasAlteredIsNamed();
    void everyByteMatters();
    void everyCutIsNoticed();
    void aFileIsKnownByItsFirstLine();
};

void BundleTest::aWholeBundleIsBelieved()
{
    const bundle::Opened opened = open(three.seal(ours));
    QCOMPARE(codesOf(opened), QStringList());
    QCOMPARE(opened.bundle.reader, std::string("F017"));
    QCOMPARE(opened.bundle.journal, std::string(journal));
    QCOMPARE(Bytes::fromStdString(opened.bundle.publicKey), ours.publicKey());
    QCOMPARE(opened.bundle.entries.size(), std::size_t{3});
    QCOMPARE(Bytes::fromStdString(opened.bundle.entries[2].line.value()), lineOf(3));
    QCOMPARE(opened.bundle.completeThrough.value(), std::string("2026-11-22T06:00:00.000000Z"));
}

void BundleTest::itSaysWhetherItsClockWasRight()
{
    const auto right = [](const Bytes& error) {
        return open(Draft{.lines = {lineOf(1), lineOf(2, error)}}.seal(ours)).bundle.clockWasRight;
    };
    QVERIFY(right("0"));
    QVERIFY(right("999999"));
    QVERIFY(!right("1000000"));
    QVERIFY(!right("16000000"));
    QVERIFY(!open(Draft{.through = "-", .lines = {lineOf(1)}}.seal(ours)).bundle.completeThrough);
}

void BundleTest::lostEntriesLeaveTheChainWhole()
{
    const bundle::Opened known = open(Draft{.lines = {lineOf(1), {}, lineOf(3)}}.seal(ours));
    QCOMPARE(codesOf(known), QStringList());
    QVERIFY(!known.bundle.entries[1].line && known.bundle.entries[1].digest);
    const bundle::Opened lost = open(Draft{.lines = {lineOf(1), {}, lineOf(3)}, .withoutDigest = {2}}.seal(ours));
    QCOMPARE(codesOf(lost), QStringList());
    QVERIFY(!lost.bundle.entries[1].line && !lost.bundle.entries[1].digest);
    const bundle::Opened headless = open(Draft{.lines = {lineOf(1), {}}, .withoutDigest = {2}}.seal(ours));
    QCOMPARE(codesOf(headless), QStringList());
    const Bytes trusting = Draft{.first = 18, .lost = true, .lines = {lineOf(18), lineOf(19)}}.seal(ours);
    QCOMPARE(codesOf(open(trusting)), QStringList());
}

void BundleTest::itMayBeginInTheMiddle()
{
    const bundle::Opened opened = open(Draft{.first = 18, .lines = {lineOf(18), lineOf(19)}}.seal(ours));
    QCOMPARE(codesOf(opened), QStringList());
    QCOMPARE(opened.bundle.entries.front().number, std::int64_t{18});
}

void BundleTest::whatWasAlteredIsNamed_data()
{
    QTest::addColumn<Bytes>("text");
    QTest::addColumn<QStringList>("faults");
    const auto row = [](const char* name, const Bytes& text, const QStringList& faults) {
        QTest::newRow(name) << text << faults;
    };
    const Bytes whole = three.seal(ours);
    row("another card", Bytes(whole).replace("2 tap 04A1B2C3", "2 tap 04A1B2C4"),
        {"bundle_chain:9", "bundle_signature:12"});
    row("an entry taken out", Bytes(whole).replace(whole.mid(whole.indexOf(lineOf(2)) - 65, lineOf(2).size() + 66), ""),
        {"bundle_number:9"});
    row("signed by another key", Draft{.publicKey = ours.publicKey(), .lines = {lineOf(1)}}.seal(another),
        {"bundle_signature:9", "bundle_signature:10"});
    row("another reader", Bytes(whole).replace("# reader F017", "# reader F018"), {"bundle_signature:12"});
    row("no key", Draft{.publicKey = "-", .lines = {lineOf(1)}}.seal(ours), {"bundle_unsigned:4"});
    row("nothing in it", Draft{}.seal(ours), {"bundle_empty:9"});
    row("something behind", whole + "# more\n", {"bundle_tail:12"});
    row("no bundle", "at,uid\n", {"bundle_unknown:1"});
    row("nothing at all", "", {"bundle_unknown:1"});
    row("a head of another entry", Bytes(whole).replace("# head 3 ", "# head 2 "),
        {"bundle_head:11", "bundle_signature:11", "bundle_signature:12"});
    row("no digest", Bytes(whole).replace(whole.indexOf(lineOf(2)) - 65, 64, "-"),
        {"bundle_line:9", "bundle_number:10"});
}

void BundleTest::whatWasAlteredIsNamed()
{
    QFETCH(const Bytes, text);
    QFETCH(const QStringList, faults);
    QCOMPARE(codesOf(open(text)), faults);
}

void BundleTest::everyByteMatters()
{
    const Bytes whole = three.seal(ours);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        Bytes altered = whole;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        QVERIFY2(!open(altered).faults.empty(), qPrintable(QString::number(i)));
    }
}

void BundleTest::everyCutIsNoticed()
{
    const Bytes whole = three.seal(ours);
    for (qsizetype i = 0; i < whole.size(); ++i)
        QVERIFY2(!open(whole.left(i)).faults.empty(), qPrintable(QString::number(i)));
}

void BundleTest::aFileIsKnownByItsFirstLine()
{
    const QTemporaryDir folder;
    const auto written = [&](const Bytes& bytes) {
        QFile file(folder.filePath("file"));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const std::filesystem::path file = folder.filePath("file").toStdString();
    QVERIFY(written(three.seal(ours)));
    QVERIFY(bundle::isBundle(file));
    QCOMPARE(codesOf(bundle::openBundle(file)), QStringList());
    QVERIFY(written("at,uid\n2026-01-05T08:00:00+08:00,04A1B2C3\n"));
    QVERIFY(!bundle::isBundle(file));
    QCOMPARE(codesOf(bundle::openBundle(folder.filePath("missing").toStdString())), QStringList{"unreadable_file:1"});
}

QTEST_APPLESS_MAIN(BundleTest)
#include "BundleTest.moc"
