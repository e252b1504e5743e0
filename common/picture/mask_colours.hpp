/// The colours of a mask in every picture.
/// @file
#pragma once

#include "picture/canvas.hpp"

namespace workbook {

inline constexpr Colour mask_outside{38, 38, 84};
inline constexpr Colour mask_inside{250, 222, 120};
inline constexpr Colour mask_outline{214, 40, 57};
inline constexpr Colour mask_vertex{255, 255, 255};

}  // namespace workbook
