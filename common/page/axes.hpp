/// The frame of a chart: ticks with their grid lines, titles of the axes, intervals.
/// @file
#pragma once

#include <string>
#include <vector>

#include "page/scale.hpp"
#include "page/svg.hpp"

namespace workbook {

/// Where the marks lie, in pixels; labels stand outside, below and left of it.
struct PlotArea {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

struct Tick {
  double at = 0;      ///< pixels
  std::string label;  ///< empty for a grid line alone
};

/// "0.05", "12", "1000", "300,000".
std::string tick_label(double value);

/// Where the scale goes over three powers of ten or more, these; else 1, 2 and 5 times them.
std::vector<Tick> ticks_of(const LogScale& scale);
std::vector<Tick> ticks_of(const LinearScale& scale, int about = 5);
/// At these values and no others.
std::vector<Tick> ticks_at(const LogScale& scale, const std::vector<double>& values);

/// Upright grid lines with their labels and the title below: 40 pixels under the area are enough.
/// Ticks in ascending order; a label that would touch the one before it is left out.
void draw_x_axis(Svg& svg, const PlotArea& area, const std::vector<Tick>& ticks,
                 const std::string& title);

/// Level grid lines with their labels to the left; the title stands above the area's left end,
/// where it can be read without turning the head: 20 pixels over the area are enough.
void draw_y_axis(Svg& svg, const PlotArea& area, const std::vector<Tick>& ticks,
                 const std::string& title);

/// An interval, level or upright, with a stroke across each end that reaches `cap` pixels to either
/// side: farther than the mark on it, so that it is seen even where it is narrow.
void draw_interval(Svg& svg, Point from, Point to, const std::string& look, double cap = 4);

/// Where labels may stand so that they do not touch: as near to their wanted places as `gap` pixels
/// between neighbours and the bounds allow. The order of the places is kept.
std::vector<double> spread_apart(const std::vector<double>& wanted, double gap, double low,
                                 double high);

}  // namespace workbook
