#include "bench/bench_report.hpp"

#include <algorithm>
#include <iomanip>
#include <sstream>

#include "machine/machine_warnings.hpp"
#include "results/speedup_figures.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr int verdict_width = 13;

std::string interval_text(const std::vector<double>& seconds) {
  const Interval interval = median_interval(seconds);
  return human_seconds(interval.low) + " to " + human_seconds(interval.high);
}

std::string time_line(const std::string& name, const Series& series, std::size_t name_width) {
  if (!has_times(series)) return "  " + left(name, name_width) + status_word(series.status) + "\n";
  return "  " + left(name, name_width) + right(human_seconds(median(series.wall)), 8) + "   " +
         interval_text(series.wall) + "\n";
}

std::string name_with_scale(const Contender& contender) {
  return contender.name + (contender.measured.row_step > 1 ? " *" : "");
}

std::string times(const Bench& bench) {
  std::size_t width = std::string("memset, the floor").size();
  for (const Contender& c : bench.others) width = std::max(width, name_with_scale(c).size());
  width = std::max(width, name_with_scale(bench.subject).size()) + 2;
  std::string text =
      "  " + std::string(width, ' ') + styled(Style::dim, "  median   95 % interval\n");
  text += time_line(name_with_scale(bench.subject), bench.subject.measured.series, width);
  for (const Contender& c : bench.others)
    text += time_line(name_with_scale(c), c.measured.series, width);
  return text + time_line("memset, the floor", bench.floor, width);
}

// Near 1 the second decimal decides.
std::string fine(double ratio) {
  if (ratio >= 10) return human_ratio(ratio);
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << ratio;
  return text.str();
}

std::string ratio_text(const Ratio& ratio) {
  return fine(ratio.median) + " times as fast (" + fine(ratio.interval.low) + " to " +
         fine(ratio.interval.high) + ")";
}

Style style_of(Answer answer) {
  return answer == Answer::faster       ? Style::good
         : answer == Answer::not_faster ? Style::bad
                                        : Style::bold;
}

// One verdict: the word, then the sentence beside it.
std::string verdict(Style style, const std::string& name, const std::string& sentence, int width) {
  std::string text = wrapped(sentence, width, verdict_width + 2);
  text.replace(0, verdict_width + 2, "  " + left(name, verdict_width));
  const std::string plain = "  " + name;
  return "  " + styled(style, name) + text.substr(plain.size());
}

std::string comparison(const Bench& bench, const Contender& other, double margin, int width) {
  const Series& subject = bench.subject.measured.series;
  const Series& series = other.measured.series;
  if (!has_times(series)) {
    return verdict(Style::dim, status_word(series.status), other.name + ": " + series.why, width);
  }
  const Ratio ratio = times_faster(series.wall, subject.wall);
  const Answer answer = is_faster(ratio, margin);
  std::string sentence = "than " + other.name + ": " + ratio_text(ratio);
  if (answer == Answer::cannot_tell) sentence = "whether faster " + sentence;
  if (is_faster(inverse(ratio), margin) == Answer::faster) {
    sentence += ". It is slower: " + other.name + " is " + ratio_text(inverse(ratio));
  }
  return verdict(style_of(answer), word(answer), sentence + ".", width);
}

std::string kernel_text(const Contender& contender) {
  if (contender.measured.series.kernel.empty()) return "";
  return contender.name + ": the kernel alone took " +
         human_seconds(median(contender.measured.series.kernel)) + " (OpenCL events), on " +
         contender.measured.series.first.device + ".";
}

std::string why_it_stopped(const Bench& bench, const BenchOptions& options) {
  std::string text = std::to_string(bench.done.rounds) + " rounds in " +
                     human_seconds(bench.seconds) + ", all programs in each, in random order; ";
  switch (bench.done.stopped) {
    case Stopped::precise:
      return text + "stopped as each ratio is known to " + human_percent(options.rounds.precision) +
             ".";
    case Stopped::budget:
      return text + "stopped as the time was up.";
    default:
      return text + "that is the most it makes.";
  }
}

bool is_undecided(const Bench& bench, double margin) {
  return std::any_of(bench.others.begin(), bench.others.end(), [&](const Contender& other) {
    const auto& series = other.measured.series;
    return has_times(series) &&
           is_faster(times_faster(series.wall, bench.subject.measured.series.wall), margin) ==
               Answer::cannot_tell;
  });
}

// What disturbed the machine is said in any case; what to do about it, where something is open.
std::string disturbances(const Bench& bench, int width) {
  std::string text;
  for (const std::string& warning : machine_warnings(bench.machine)) {
    text += wrapped(warning, width, 0);
  }
  return text;
}

std::string what_would_help(const Bench& bench, double margin) {
  if (!is_undecided(bench, margin)) return "";
  return "What would tell: a quieter machine, more rounds (--budget 120), or --instructions, which "
         "needs no clock.";
}

std::string scaled_text(const Bench& bench) {
  for (const Contender& other : bench.others) {
    if (other.measured.row_step == 1) continue;
    return "* timed on one image row in " + std::to_string(other.measured.row_step) +
           " and scaled up.";
  }
  return "";
}

}  // namespace

std::string bench_report(const Bench& bench, const BenchOptions& options, double margin,
                         int width) {
  const Series& subject = bench.subject.measured.series;
  if (!has_times(subject)) {
    return wrapped(bench.subject.name + " has no speed yet: " + status_word(subject.status) + ": " +
                       subject.why,
                   width, 0);
  }
  std::string text = times(bench) + "\n";
  for (const Contender& other : bench.others) text += comparison(bench, other, margin, width);
  text += "\n";
  for (const std::string& sentence :
       {why_it_stopped(bench, options), what_would_help(bench, margin), kernel_text(bench.subject),
        scaled_text(bench)}) {
    text += wrapped(sentence, width, 0);
  }
  return text + disturbances(bench, width);
}

std::optional<Answer> bench_answer(const Bench& bench, double margin) {
  const Series& subject = bench.subject.measured.series;
  for (const Contender& other : bench.others) {
    if (!has_times(subject) || !has_times(other.measured.series)) continue;
    return is_faster(times_faster(other.measured.series.wall, subject.wall), margin);
  }
  return std::nullopt;
}

}  // namespace workbook
