#include "annotate/annotated_stage.hpp"

#include <cstdio>

#include "page/numbers.hpp"

namespace workbook {

std::string brief(double value) {
  if (value == 0) return "0";
  if (value < 0.005) return "<0.01";
  if (value >= 999.5) return grouped(value);
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", value < 9.995 ? 2 : value < 99.95 ? 1 : 0, value);
  return text;
}

}  // namespace workbook
