#include "speedup/speedup_notes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "machine/machine_warnings.hpp"
#include "results/speedup_figures.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr double slow_first_call = 5e-3;  // seconds
constexpr double wide_spread = 0.1;

std::string how_measured(const Speedup& speedup) {
  std::string text = "Medians of " + std::to_string(speedup.done.rounds) +
                     " interleaved rounds; +- is half the 95 % interval of the median. Speed-ups "
                     "are over Python with tuples and come from ratios within the rounds.";
  if (!has_times(speedup.floor)) return text;
  return text + " Writing the mask once (memset) takes " +
         human_seconds(median(speedup.floor.wall)) + ".";
}

std::string what_is_scaled(const Speedup& speedup) {
  std::string rows;
  for (const MeasuredRow& row : speedup.rows) {
    if (row.row_step > 1)
      append_to_list(rows, row.row.label + " 1 in " + std::to_string(row.row_step));
  }
  if (rows.empty()) return "";
  return "* timed on some of the rows and scaled up (" + rows + "); --full times all rows.";
}

std::string first_calls(const Speedup& speedup) {
  std::string rows;
  for (const MeasuredRow& row : speedup.rows) {
    const bool told = row.who == Who::reference && !row.row.is_python && has_times(row.series);
    if (told && row.series.first.seconds > slow_first_call) {
      append_to_list(rows, row.row.label + " " + human_seconds(row.series.first.seconds));
    }
  }
  return rows.empty() ? "" : "First calls, not in the times: " + rows + ".";
}

std::string restlessness(const Speedup& speedup) {
  int measured = 0, restless = 0;
  for (const MeasuredRow& row : speedup.rows) {
    if (!has_times(row.series)) continue;
    ++measured;
    restless += relative_spread(row.series.wall) > wide_spread;
  }
  if (restless == 0) return "";
  return std::to_string(restless) + " of " + std::to_string(measured) +
         " rows spread by more than 10 %: what is said of them is less sure.";
}

std::string why_it_stopped(const Speedup& speedup, const SpeedupOptions& options) {
  const std::string rounds = "Stopped after " + std::to_string(speedup.done.rounds) + " of " +
                             std::to_string(options.rounds.most) + " rounds: ";
  switch (speedup.done.stopped) {
    case Stopped::precise:
      return rounds + "each speed-up is known to " + human_percent(options.rounds.precision) +
             ", as asked.";
    case Stopped::budget:
      return rounds + "the time was up (--budget gives more).";
    default:
      return "";
  }
}

std::string device_of(const MeasuredRow& row) {
  const bool told = row.who == Who::reference && row.series.status == Status::ok;
  if (!told || row.series.first.device.empty()) return "";
  return row.row.label + " ran on " + row.series.first.device + ".";
}

std::string problem_of(const MeasuredRow& row) {
  const Status status = row.series.status;
  if (status == Status::ok || status == Status::todo) return "";
  return row.row.label + (row.who == Who::yours ? ", yours: " : ": ") + status_word(status) + ": " +
         row.series.why;
}

}  // namespace

std::vector<std::string> speedup_note_sentences(const Speedup& speedup,
                                                const SpeedupOptions& options) {
  std::vector<std::string> sentences{how_measured(speedup), what_is_scaled(speedup),
                                     first_calls(speedup), restlessness(speedup),
                                     why_it_stopped(speedup, options)};
  for (const std::string& warning : machine_warnings(speedup.machine)) sentences.push_back(warning);
  for (const MeasuredRow& row : speedup.rows) sentences.push_back(device_of(row));
  for (const MeasuredRow& row : speedup.rows) sentences.push_back(problem_of(row));
  std::erase(sentences, "");
  return sentences;
}

std::string speedup_notes(const Speedup& speedup, const SpeedupOptions& options, int width) {
  std::string text;
  for (const std::string& sentence : speedup_note_sentences(speedup, options)) {
    text += wrapped(sentence, width, 0);
  }
  return text;
}

}  // namespace workbook
