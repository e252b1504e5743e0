#include "board/board_text.hpp"

#include "results/speedup_figures.hpp"

namespace workbook {
std::string times_text(double ratio) { return human_multiple(ratio) + "×"; }

std::string interval_text(const Ratio& ratio) {
  if (ratio.rounds == 0) return "";
  return human_multiple(ratio.interval.low) + "–" + human_multiple(ratio.interval.high);
}

std::string counted(std::size_t count, const std::string& one, const std::string& more) {
  return std::to_string(count) + " " + (count == 1 ? one : more);
}

}  // namespace workbook
