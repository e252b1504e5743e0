#include "page/numbers.hpp"

#include <cstdio>

namespace workbook {

std::string grouped(double number) {
  char digits[512];  // the largest double has 309
  std::snprintf(digits, sizeof digits, "%.0f", number);
  std::string text(digits);
  const std::size_t sign = text[0] == '-' ? 1 : 0;
  for (std::size_t at = text.size(); at > sign + 3;) text.insert(at -= 3, ",");
  return text;
}

}  // namespace workbook
