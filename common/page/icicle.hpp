/// An icicle: boxes in a row, each as wide as what it stands for, with its parts hanging below it.
/// @file
#pragma once

#include <string>
#include <vector>

#include "page/svg.hpp"

namespace workbook {

struct IcicleBox {
  double size = 0;
  std::string label;  ///< written into the box, shortened to its width
  std::string tip;    ///< where the pointer rests
  std::string look;   ///< classes of theme.css for the box
  std::vector<IcicleBox> parts;
};

inline constexpr double icicle_row = 26;  ///< pixels

/// How many rows of boxes hang below one another.
int icicle_rows(const std::vector<IcicleBox>& boxes);

/// Draws the boxes with their upper left corner at `corner`, `pixels_per_size` wide each.
void draw_icicle(Svg& svg, Point corner, double pixels_per_size,
                 const std::vector<IcicleBox>& boxes);

}  // namespace workbook
