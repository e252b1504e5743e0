#include <algorithm>
#include <sstream>

#include "annotate/annotated_stage.hpp"
#include "bench/instruction_count.hpp"
#include "page/numbers.hpp"
#include "results/speedup_figures.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr int width_of_all_columns = 76;

struct Line {
  std::string label, total, per_pixel, per_edge, ratio;
};

std::string print(const Line& line, bool all) {
  std::string text = left(line.label, 30);
  if (all) text += right(line.total, 16);
  return text + right(line.per_pixel, 10) + right(line.per_edge, 10) + right(line.ratio, 10) + "\n";
}

Line line_of(const CountedRow& row, const InstructionCount* first) {
  const InstructionCount& count = row.count;
  if (count.status != Status::ok) return {row.label, "", status_word(count.status), "", ""};
  const double ratio =
      first ? static_cast<double>(count.total) / static_cast<double>(first->total) : 1;
  return {row.label, grouped(static_cast<double>(count.total)), brief(count.per_pixel()),
          brief(count.per_pixel_edge()), human_ratio(ratio) + "x"};
}

std::string how_counted(const Case& shape) {
  std::ostringstream text;
  text << "Counted by callgrind in one call of each, on one thread: the class polygon on "
       << shape.width << " x " << shape.height
       << " pixels. The same program gives the same number each time, on a busy machine too. "
       << "Instructions are not time: a division takes as long as ten additions, and a branch that "
       << "is guessed wrong as long as twenty.";
  return text.str();
}

}  // namespace

std::string instruction_table(const std::vector<CountedRow>& rows, int width) {
  const auto first = std::find_if(rows.begin(), rows.end(), [](const CountedRow& row) {
    return row.count.status == Status::ok;
  });
  const InstructionCount* base = first == rows.end() ? nullptr : &first->count;
  const bool all = width >= width_of_all_columns;
  std::string text =
      styled(Style::bold, print({"", "", "per", "per pixel", ""}, all)) +
      styled(Style::bold,
             print({"instructions", "total", "pixel", "and edge", base ? "ratio" : ""}, all));
  for (const CountedRow& row : rows) text += print(line_of(row, base), all);
  text += "\n";
  for (const CountedRow& row : rows) {
    if (row.count.status != Status::ok) text += wrapped(row.label + ": " + row.count.why, width, 0);
  }
  return base ? text + wrapped(how_counted(base->shape), width, 0) : text;
}

}  // namespace workbook
