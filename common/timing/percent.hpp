// A share as text: "0.4 %", "12 %".
#pragma once

#include <cmath>
#include <cstdio>
#include <string>

namespace workbook {

inline std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, std::abs(share) < 0.0995 ? "%.1f %%" : "%.0f %%", share * 100);
  return text;
}

}  // namespace workbook
