// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <array>
#include <cmath>
#include <numbers>

/// How far apart two colours are to somebody: CIEDE2000, of what Machado, Oliveira and Fernandes (2009) say that those
/// see who lack one kind of cone.
namespace colour_sight
{

using Three = std::array<double, 3>;

inline constexpr std::array names{"usual sight", "protanopia", "deuteranopia", "tritanopia"};

inline constexpr std::array<std::array<Three, 3>, 4> matrices{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

inline double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// The colour in CIELAB (D65) as it is seen.
inline Three seen(const QColor& color, int sight)
{
    const Three light{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Three rgb{};
    for (std::size_t row = 0; row < 3; ++row) {
        const Three& weights = matrices.at(static_cast<std::size_t>(sight)).at(row);
        rgb.at(row) = std::min(1.0, std::max(0.0, weights[0] * light[0] + weights[1] * light[1] + weights[2] * light[2]));
    }
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047),
                 y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]),
                 z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000 of two colours in CIELAB.
inline double difference(const Three& one, const Three& other)
{
    constexpr double degree = std::numbers::pi / 180, far = 6103515625.0; // 25 to the 7th
    const auto root = [](double c) { return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + far)); };
    const double g = 0.5 * (1 - root((std::hypot(one[1], one[2]) + std::hypot(other[1], other[2])) / 2));
    const double a1 = (1 + g) * one[1], a2 = (1 + g) * other[1];
    const double c1 = std::hypot(a1, one[2]), c2 = std::hypot(a2, other[2]), c = (c1 + c2) / 2;
    const auto hue = [](double a, double b) { return std::fmod(std::atan2(b, a) / degree + 360, 360); };
    const double h1 = hue(a1, one[2]), h2 = hue(a2, other[2]);
    const bool grey = c1 * c2 == 0;
    const double turn = grey ? 0 : std::fmod(h2 - h1 + 540, 360) - 180;
    const double half = std::abs(h1 - h2) <= 180 ? 0 : (h1 + h2 < 360 ? 180 : -180);
    const double h = grey ? h1 + h2 : (h1 + h2) / 2 + half, l = (one[0] + other[0]) / 2;
    const double t = 1 - 0.17 * std::cos((h - 30) * degree) + 0.24 * std::cos(2 * h * degree) +
                     0.32 * std::cos((3 * h + 6) * degree) - 0.2 * std::cos((4 * h - 63) * degree);
    const double dl = (other[0] - one[0]) / (1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50)));
    const double dc = (c2 - c1) / (1 + 0.045 * c);
    const double dh = 2 * std::sqrt(c1 * c2) * std::sin(turn / 2 * degree) / (1 + 0.015 * c * t);
    const double rotation = -std::sin(60 * std::exp(-std::pow((h - 275) / 25, 2)) * degree) * 2 * root(c);
    return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

inline double difference(const QColor& one, const QColor& other, int sight)
{
    return difference(seen(one, sight), seen(other, sight));
}

} // namespace colour_sight
