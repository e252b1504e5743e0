#include "page/axes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "page/numbers.hpp"

namespace workbook {
namespace {

constexpr std::size_t few_powers = 3;
constexpr double digit_width = 6, label_gap = 6;  // pixels, of small text

template <class Scale>
std::vector<Tick> placed(const Scale& scale, const std::vector<double>& values) {
  std::vector<Tick> ticks;
  for (const double value : values) ticks.push_back({scale.at(value), tick_label(value)});
  return ticks;
}

}  // namespace

std::string tick_label(double value) {
  if (std::abs(value) >= 9999.5) return grouped(value);
  char text[64];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

std::vector<Tick> ticks_of(const LogScale& scale) {
  const std::vector<double> powers = scale.ticks();
  return placed(scale, powers.size() > few_powers ? powers : scale.ticks(true));
}

std::vector<Tick> ticks_of(const LinearScale& scale, int about) {
  return placed(scale, scale.ticks(about));
}

std::vector<Tick> ticks_at(const LogScale& scale, const std::vector<double>& values) {
  return placed(scale, values);
}

void draw_x_axis(Svg& svg, const PlotArea& area, const std::vector<Tick>& ticks,
                 const std::string& title) {
  double free_from = -INFINITY;  // a label that would touch the one before is left out
  for (const Tick& tick : ticks) {
    svg.line({tick.at, area.top}, {tick.at, area.bottom}, "grid");
    const double half = digit_width / 2 * static_cast<double>(tick.label.size());
    if (tick.label.empty() || tick.at - half < free_from) continue;
    svg.text({tick.at, area.bottom + 16}, tick.label, Anchor::middle, "quiet small");
    free_from = tick.at + half + label_gap;
  }
  svg.line({area.left, area.bottom}, {area.right, area.bottom}, "axis");
  svg.text({(area.left + area.right) / 2, area.bottom + 34}, title, Anchor::middle, "quiet");
}

void draw_y_axis(Svg& svg, const PlotArea& area, const std::vector<Tick>& ticks,
                 const std::string& title) {
  for (const Tick& tick : ticks) {
    svg.line({area.left, tick.at}, {area.right, tick.at}, "grid");
    if (!tick.label.empty()) {
      svg.text({area.left - 6, tick.at + 4}, tick.label, Anchor::end, "quiet small");
    }
  }
  svg.line({area.left, area.top}, {area.left, area.bottom}, "axis");
  svg.text({area.left, area.top - 8}, title, Anchor::start, "quiet");
}

void draw_interval(Svg& svg, Point from, Point to, const std::string& look, double cap) {
  const bool level = from.y == to.y;
  const Point across = level ? Point{0, cap} : Point{cap, 0};
  svg.line(from, to, look);
  for (const Point& end : {from, to}) {
    svg.line({end.x - across.x, end.y - across.y}, {end.x + across.x, end.y + across.y}, look);
  }
}

std::vector<double> spread_apart(const std::vector<double>& wanted, double gap, double low,
                                 double high) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  std::vector<double> places(wanted.size());
  double least = low;
  for (const std::size_t i : order) {
    places[i] = std::max(wanted[i], least);
    least = places[i] + gap;
  }
  double most = high;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    places[*i] = std::min(places[*i], most);
    most = places[*i] - gap;
  }
  return places;
}

}  // namespace workbook
