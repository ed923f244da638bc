// SPDX-License-Identifier: GPL-3.0-or-later
// What agent and watcher say to each other: nothing but valid reports and orders is taken, and each survives being said again.
#include "reader-agent/watcher/Order.h"
#include "reader-agent/watcher/Report.h"
#include "tests/fuzz/Input.h"

namespace
{

using fuzz::expect;

void checkReport(std::string_view message)
{
    using Kind = agent::Report::Kind;
    const auto report = agent::decode(message);
    if (!report) return;
    if (report->kind == Kind::Card) {
        const std::size_t digits = report->text.size();
        expect(digits == 8 || digits == 14 || digits == 20, "a UID has 4, 7 or 10 bytes");
        expect(report->text.find_first_not_of("0123456789ABCDEF") == std::string::npos, "a UID is upper-case hex");
    }
    const std::string again = agent::encode(*report);
    expect(again.size() <= agent::longestReport, "a report fits into a message");
    const auto twice = agent::decode(again);
    if (!twice) return expect(again.size() == agent::longestReport, "only a report that was cut is no report");
    expect(twice->kind == report->kind && twice->boottimeNs == report->boottimeNs && twice->sak == report->sak &&
               twice->realtimeUs == report->realtimeUs && twice->atqa == report->atqa,
           "a report says the same twice");
    expect(again.size() == agent::longestReport || (twice->bytes == report->bytes && twice->text == report->text),
           "a report that was not cut is whole");
}

void checkOrder(std::string_view message)
{
    using Kind = agent::Order::Kind;
    const auto order = agent::decodeOrder(message);
    if (!order) return;
    const bool exchange = order->kind == Kind::Exchange;
    expect(!exchange || (order->deadline.count() >= 1 && order->deadline <= agent::longestDeadline),
           "a deadline is bounded");
    expect(!exchange || (!order->bytes.empty() && order->bytes.size() <= agent::longestExchange),
           "an exchange has bytes");
    const auto twice = agent::decodeOrder(agent::encode(*order));
    expect(twice && twice->kind == order->kind && twice->bytes == order->bytes && twice->deadline == order->deadline &&
               twice->mask == order->mask && twice->value == order->value,
           "an order says the same twice");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view message{reinterpret_cast<const char*>(data), size};
    checkReport(message.substr(0, agent::longestReport));
    checkOrder(message);
    return 0;
}
