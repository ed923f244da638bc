// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles that come on a stick: of all texts only a genuine one is believed, and one that was altered anywhere is not.
#include "desk-app/bundle/Bundle.h"
#include "tests/fuzz/Input.h"

namespace
{

using fuzz::expect;
using fuzz::Input;

constexpr std::uint8_t edited = 0x08; ///< An input that begins with less says how to alter the genuine bundle.

// Signed by a key that nobody has any more.
constexpr std::string_view genuine = R"(# patrol journal bundle 1
# reader F017
# journal 1f0e0d0c-0b0a-4908-8706-050403020100
# public-key eaf25dee8ffbfd8703efc4638158d07ceae92a191b0710adf79816d9e8024a12
# previous c23b36e3eac92277f7e773a15351e41a8a8bbd80c663c8a8e495e6a3e89d9710
# exported-at 0f0e0d0c-0b0a-4908-8706-050403020100 70000000000 2026-09-01T08:01:09.000000Z
# complete-through 2026-09-01T08:01:08.000000Z
31125638be2fdd2a211867364766a6aa6aff1625c04ad0a7ab62b35248d827bf 1 start - 0f0e0d0c-0b0a-4908-8706-050403020100 1000000000 2026-09-01T08:00:00.000000Z 1500 none
cec45ae96ca6b744574c977ad4eef46c7799f0281c96dfb2ff4d5474de68b774 2 tap 04A1B2C3D4E5F6 0f0e0d0c-0b0a-4908-8706-050403020100 61000000000 2026-09-01T08:01:00.000000Z 1500 uid
ae8f30279af6a830b3854dae661f6d1554e4f151cb0be685629ba5f84b8fe6b2 3 missing
fb55d6c944bfd9ba7f25d195573df32000d2200ceda229daee9cd2a615cdc611 4 tap 04A1B2C4 0f0e0d0c-0b0a-4908-8706-050403020100 62000000000 2026-09-01T08:01:01.000000Z 1500 mutual
# head 4 fb55d6c944bfd9ba7f25d195573df32000d2200ceda229daee9cd2a615cdc611 11ba089ee9cea2290232c65992be8ab1d08dd9989e472233474b16d6b0a7bb748b825820eed24f38aa38c12a81c5742c46734a554916772290fd31d1d1c3060e
# signature fd6da02dbb0589f56abf59829ce0855dd901a0088675bccb820745f2d99e7c0de0abc837e9b8cd1e238e219ef02fa0ce75ff708b8f5c8839d865ad0bf6313e06
)";

/// The genuine bundle with some bytes changed, taken out, or put in.
std::string altered(Input& input)
{
    std::string text{genuine};
    while (!input.empty() && !text.empty()) {
        const int kind = input.byte() % 3;
        const int high = input.byte(), low = input.byte();
        const std::size_t at = static_cast<std::size_t>(high << 8 | low) % text.size();
        const auto bytes = input.block(kind == 0 ? 1 : 64);
        if (kind == 1)
            text.erase(at, bytes.size());
        else if (kind == 2)
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin(), bytes.end());
        else if (!bytes.empty())
            text[at] = static_cast<char>(bytes[0]);
    }
    return text;
}

void check(std::string_view text)
{
    const bundle::Opened opened = bundle::openText(text);
    for (const bundle::Fault& fault : opened.faults)
        expect(fault.line >= 1 && !fault.code.empty(), "a fault has a place and a name");
    expect(opened.faults.empty() == (text == genuine), "the genuine bundle is believed, and nothing else");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Input input{data, size};
    if (size > 0 && data[0] < edited) {
        input.byte();
        check(altered(input));
    } else {
        check(input.text());
    }
    return 0;
}
