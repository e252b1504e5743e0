#include "tool/board_text.hpp"

#include <cmath>

#include "page/axes.hpp"
#include "tool/console.hpp"

namespace workbook {
namespace {

std::string number_text(double value) {
  if (value < 1000) return human_ratio(value);
  const double third_digit = std::pow(10, std::floor(std::log10(value)) - 2);
  return tick_label(std::round(value / third_digit) * third_digit);
}

}  // namespace

std::string times_text(double ratio) { return number_text(ratio) + "×"; }

std::string interval_text(const Ratio& ratio) {
  if (ratio.rounds == 0) return "";
  return number_text(ratio.interval.low) + "–" + number_text(ratio.interval.high);
}

std::string counted(std::size_t count, const std::string& one, const std::string& more) {
  return std::to_string(count) + " " + (count == 1 ? one : more);
}

}  // namespace workbook
