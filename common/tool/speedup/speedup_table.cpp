#include "speedup/speedup_table.hpp"

#include <iomanip>
#include <sstream>

#include "results/speedup_figures.hpp"
#include "speedup/speedup_notes.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr int width_of_all_columns = 100, width_of_most_columns = 92;

enum class Columns { few, most, all };

Columns columns_for(int width) {
  return width >= width_of_all_columns    ? Columns::all
         : width >= width_of_most_columns ? Columns::most
                                          : Columns::few;
}

struct Line {
  std::string label, course_time, course_speedup, time, spread, speedup, gain, floor, yours;
};

std::string spread_of(const std::vector<double>& values) {
  const double percent = 100 * relative_spread(values);
  if (percent >= 100) return "> 99 %";
  std::ostringstream text;
  text << std::fixed << std::setprecision(percent < 10 ? 1 : 0) << "+-" << percent << "%";
  return text.str();
}

std::string gain_text(const std::optional<Ratio>& gain) {
  return gain ? human_ratio(gain->median) + "x" : "";
}

// The student's cell: a speed-up, or the word for why there is none.
std::string yours_text(const MeasuredRow* yours, const MeasuredRow* baseline) {
  if (!yours) return "";
  if (yours->series.status != Status::ok) return status_word(yours->series.status);
  return baseline ? gain_text(times_faster(baseline->series, yours->series)) : "";
}

Line line_of(const Speedup& speedup, const MeasuredRow& row) {
  Line line;
  line.label = row.row.label + (row.row_step > 1 ? " *" : "");
  if (row.row.course_seconds) line.course_time = human_seconds(*row.row.course_seconds);
  if (row.row.course_speedup) line.course_speedup = human_ratio(*row.row.course_speedup) + "x";
  const MeasuredRow* baseline = speedup.baseline();
  line.yours = yours_text(speedup.find(row.row.id, Who::yours), baseline);
  if (row.series.status != Status::ok) {
    line.time = status_word(row.series.status);
    return line;
  }
  line.time = human_seconds(median(row.series.wall));
  line.spread = spread_of(row.series.wall);
  if (baseline) line.speedup = gain_text(times_faster(baseline->series, row.series));
  if (const MeasuredRow* before = step_before(speedup, row)) {
    line.gain = gain_text(times_faster(before->series, row.series));
  }
  if (const auto multiple = floor_multiple(speedup, row.series)) {
    line.floor = human_multiple(multiple->median) + "x";
  }
  return line;
}

std::string print(const Line& line, Columns columns) {
  const bool all = columns != Columns::few;
  std::string text = left(line.label, 25);
  if (all) text += right(line.course_time, 9);
  text += right(line.course_speedup, all ? 9 : 7);
  text += right(line.time, 10);
  if (all) text += right(line.spread, 8);
  text += right(line.speedup, 9);
  if (all) text += right(line.gain, 8);
  if (columns == Columns::all) text += right(line.floor, 11);
  const bool short_word = !all && line.yours == status_word(Status::wrong);
  text += right(short_word ? "wrong" : line.yours, columns == Columns::all    ? 11
                                                   : columns == Columns::most ? 12
                                                                              : 9);
  return text + "\n";
}

// The device's own time, in a line of its own below the total.
Line kernel_line(const MeasuredRow& row) {
  Line line;
  line.label = "  its kernel alone";
  line.time = human_seconds(median(row.series.kernel));
  line.spread = spread_of(row.series.kernel);
  return line;
}

}  // namespace

std::string speedup_table(const Speedup& speedup, const SpeedupOptions& options, int width) {
  const Columns columns = columns_for(width);
  const bool all = columns != Columns::few;
  std::string text;
  const Line head = all ? Line{"", "2014", "", "here", "spread", "over", "gain on", "times the", ""}
                        : Line{"", "", "2014", "here", "", "over", "", "", ""};
  const Line head2 =
      all ? Line{"step", "time", "speed-up", "median", "", "Python", "step", "floor", "yours"}
          : Line{"step", "", "x", "median", "", "Python", "", "", "yours"};
  text += styled(Style::bold, print(head, columns)) + styled(Style::bold, print(head2, columns));
  for (const MeasuredRow& row : speedup.rows) {
    if (row.who == Who::yours) continue;
    text += print(line_of(speedup, row), columns);
    if (row.series.status == Status::ok && !row.series.kernel.empty())
      text += print(kernel_line(row), columns);
  }
  return text + "\n" + speedup_notes(speedup, options, width);
}

}  // namespace workbook
