// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

struct nfc_context;
struct nfc_device;

namespace agent
{

/// A chip that looks for cards, through libnfc. Whatever goes wrong ends in ReaderLost; then make a new one.
class CardReader
{
public:
    /// Opens exactly this device: libnfc is never left to look for devices by itself, which disturbs others.
    /// Takes up to 1.5 s when nothing answers.
    explicit CardReader(const std::string& connstring);

    /// Looks once; UID of the card in the field in upper-case hex, or nothing. Takes up to 0.4 s when nothing answers.
    std::optional<std::string> look();

private:
    struct Exit {
        void operator()(nfc_context* context) const;
    };
    struct Close {
        void operator()(nfc_device* device) const;
    };

    [[noreturn]] void lose(const char* doing) const;
    std::optional<std::string> afterError(int error);

    std::unique_ptr<nfc_context, Exit> m_context;
    std::unique_ptr<nfc_device, Close> m_device;
    int m_errorsInARow = 0;
};

} // namespace agent
