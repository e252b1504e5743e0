#include "tool/speedup_table.hpp"

#include <iomanip>
#include <sstream>

#include "tool/console.hpp"
#include "tool/speedup_figures.hpp"

namespace workbook {
namespace {

constexpr int width_of_all_columns = 92;
constexpr double slow_first_call = 5e-3;  // seconds
constexpr double wide_spread = 0.1;

struct Line {
  std::string label, course_time, course_speedup, time, spread, speedup, gain, yours;
};

std::string word_for(Status status) {
  switch (status) {
    case Status::todo:
      return "to do";
    case Status::wrong:
      return "wrong mask";
    case Status::unavailable:
      return "not here";
    default:
      return "failed";
  }
}

// Half the width of the median's interval, as a share of the median.
double relative_spread(const std::vector<double>& values) {
  const Interval interval = median_interval(values);
  return (interval.high - interval.low) / 2 / median(values);
}

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
  if (yours->series.status != Status::ok) return word_for(yours->series.status);
  return baseline ? gain_text(times_faster(baseline->series, yours->series)) : "";
}

Line line_of(const Speedup& speedup, const MeasuredRow& row) {
  Line line;
  line.label = row.row.label + (row.row_step > 1 ? " *" : "");
  if (row.row.course_seconds) line.course_time = human_seconds(*row.row.course_seconds);
  if (row.row.course_speedup) line.course_speedup = human_ratio(*row.row.course_speedup) + "x";
  const MeasuredRow* baseline = speedup.find("python_tuples", Who::baseline);
  line.yours = yours_text(speedup.find(row.row.id, Who::yours), baseline);
  if (row.series.status != Status::ok) {
    line.time = word_for(row.series.status);
    return line;
  }
  line.time = human_seconds(median(row.series.wall));
  line.spread = spread_of(row.series.wall);
  if (baseline) line.speedup = gain_text(times_faster(baseline->series, row.series));
  if (const MeasuredRow* before = step_before(speedup, row)) {
    line.gain = gain_text(times_faster(before->series, row.series));
  }
  return line;
}

std::string print(const Line& line, bool all) {
  std::string text = left(line.label, 25);
  if (all) text += right(line.course_time, 9);
  text += right(line.course_speedup, all ? 9 : 7);
  text += right(line.time, 10);
  if (all) text += right(line.spread, 8);
  text += right(line.speedup, 9);
  if (all) text += right(line.gain, 8);
  const bool short_word = !all && line.yours == word_for(Status::wrong);
  text += right(short_word ? "wrong" : line.yours, all ? 12 : 9);
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

std::string notes(const Speedup& speedup, const SpeedupOptions& options, int width) {
  std::ostringstream text;
  int rounds = 0;
  std::string scaled, first_calls, devices, problems;
  int measured = 0, restless = 0;
  for (const MeasuredRow& row : speedup.rows) {
    rounds = std::max(rounds, static_cast<int>(row.series.wall.size()));
    if (row.who != Who::yours && row.row_step > 1) {
      scaled +=
          (scaled.empty() ? "" : ", ") + row.row.label + " 1 in " + std::to_string(row.row_step);
    }
    const bool ok = row.series.status == Status::ok;
    if (ok && row.who == Who::reference && row.series.first.seconds > slow_first_call &&
        !row.row.is_python) {
      first_calls += (first_calls.empty() ? "" : ", ") + row.row.label + " " +
                     human_seconds(row.series.first.seconds);
    }
    if (ok && row.who == Who::reference && !row.series.first.device.empty()) {
      devices += wrapped(row.row.label + " ran on " + row.series.first.device + ".", width, 0);
    }
    measured += ok;
    restless += ok && !row.series.wall.empty() && relative_spread(row.series.wall) > wide_spread;
    const bool said = row.series.status == Status::todo || ok;
    if (!said) {
      problems += wrapped(row.row.label + (row.who == Who::yours ? ", yours: " : ": ") +
                              word_for(row.series.status) + ": " + row.series.why,
                          width, 0);
    }
  }
  const std::string floor = speedup.floor.status == Status::ok && !speedup.floor.wall.empty()
                                ? "Writing the mask once (memset) takes " +
                                      human_seconds(median(speedup.floor.wall)) + ". "
                                : "";
  text << wrapped(
      "Medians of " + std::to_string(rounds) +
          " interleaved rounds; +- is half the 95 % interval of the median. "
          "Speed-ups are over Python with tuples and come from ratios within the rounds. " +
          floor,
      width, 0);
  if (!scaled.empty())
    text << wrapped(
        "* timed on some of the rows and scaled up (" + scaled + "); --full times all rows.", width,
        0);
  if (!first_calls.empty())
    text << wrapped("First calls, not in the times: " + first_calls + ".", width, 0);
  if (restless > 0) {
    text << wrapped(std::to_string(restless) + " of " + std::to_string(measured) +
                        " rows spread by more than 10 %: the machine had other things to do. Close "
                        "other programs and measure again for surer ratios.",
                    width, 0);
  }
  if (options.rounds > rounds)
    text << wrapped("Stopped after " + std::to_string(rounds) + " of " +
                        std::to_string(options.rounds) + " rounds: the time was up.",
                    width, 0);
  return text.str() + devices + problems;
}

}  // namespace

std::string speedup_table(const Speedup& speedup, const SpeedupOptions& options, int width) {
  const bool all = width >= width_of_all_columns;
  std::string text;
  const Line head = all ? Line{"", "2014", "", "here", "spread", "over", "gain on", ""}
                        : Line{"", "", "2014", "here", "", "over", "", ""};
  const Line head2 = all ? Line{"step", "time", "speed-up", "median", "", "Python", "step", "yours"}
                         : Line{"step", "", "x", "median", "", "Python", "", "yours"};
  text += styled(Style::bold, print(head, all)) + styled(Style::bold, print(head2, all));
  for (const MeasuredRow& row : speedup.rows) {
    if (row.who == Who::yours) continue;
    text += print(line_of(speedup, row), all);
    if (row.series.status == Status::ok && !row.series.kernel.empty())
      text += print(kernel_line(row), all);
  }
  return text + "\n" + notes(speedup, options, width);
}

}  // namespace workbook
