// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace reference
{
/// A whole number from 0 up, of any size: sums of fractions are kept exact in them.
class Natural
{
public:
    Natural(std::uint64_t value = 0) // NOLINT(google-explicit-constructor): a number is a number
    {
        for (; value != 0; value >>= 32) m_digits.push_back(static_cast<std::uint32_t>(value));
    }

    friend Natural operator+(const Natural& a, const Natural& b)
    {
        Natural sum;
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < a.m_digits.size() || i < b.m_digits.size() || carry != 0; ++i) {
            carry += std::uint64_t{a.digit(i)} + b.digit(i);
            sum.m_digits.push_back(static_cast<std::uint32_t>(carry));
            carry >>= 32;
        }
        return sum;
    }

    friend Natural operator*(const Natural& a, const Natural& b)
    {
        Natural product;
        product.m_digits.resize(a.m_digits.size() + b.m_digits.size());
        for (std::size_t i = 0; i < a.m_digits.size(); ++i) {
            std::uint64_t carry = 0;
            for (std::size_t j = 0; j < b.m_digits.size() || carry != 0; ++j) {
                carry += std::uint64_t{a.m_digits[i]} * b.digit(j) + product.m_digits[i + j];
                product.m_digits[i + j] = static_cast<std::uint32_t>(carry);
                carry >>= 32;
            }
        }
        while (!product.m_digits.empty() && product.m_digits.back() == 0) product.m_digits.pop_back();
        return product;
    }

    friend std::strong_ordering operator<=>(const Natural& a, const Natural& b)
    {
        if (a.m_digits.size() != b.m_digits.size()) return a.m_digits.size() <=> b.m_digits.size();
        for (std::size_t i = a.m_digits.size(); i-- > 0;)
            if (a.m_digits[i] != b.m_digits[i]) return a.m_digits[i] <=> b.m_digits[i];
        return std::strong_ordering::equal;
    }
    friend bool operator==(const Natural&, const Natural&) = default;

private:
    std::uint32_t digit(std::size_t i) const { return i < m_digits.size() ? m_digits[i] : 0; }
    std::vector<std::uint32_t> m_digits; ///< Least first; none on top is zero.
};
} // namespace reference
