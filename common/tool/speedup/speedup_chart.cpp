#include "speedup/speedup_chart.hpp"

#include <algorithm>
#include <optional>

#include "page/axes.hpp"
#include "results/speedup_figures.hpp"
#include "speedup/speedup_sentences.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr double width = 760, row_height = 26;
constexpr PlotArea frame{186, 112, 576, 0};  // the bottom follows from the number of rows
constexpr double below_plot = 48;
constexpr double over_python_at = 656, of_floor_at = 752;  // right ends of the columns
constexpr double apart = 5;  // between reference and yours, up and down from the row's middle

// What is drawn of one step.
struct Step {
  const MeasuredRow* row = nullptr;
  const MeasuredRow* yours = nullptr;
  double y = 0;
  std::optional<Ratio> gain, yours_gain;
};

class Chart {
 public:
  explicit Chart(const Speedup& speedup)
      : speedup_(speedup),
        steps_(make_steps(speedup)),
        area_{frame.left, frame.top, frame.right, frame.top + row_height * steps_.size()},
        floor_(over_python(speedup, speedup.floor)),
        scale_(make_scale()),
        svg_(width, area_.bottom + below_plot, "The staircase, 2014 and here", description()) {}

  Svg draw() {
    draw_head();
    draw_x_axis(svg_, area_, ticks_of(scale_), "times as fast as Python with tuples (log scale)");
    draw_floor();
    draw_stairs();
    for (const Step& step : steps_) draw_step(step);
    return svg_;
  }

 private:
  static std::vector<Step> make_steps(const Speedup& speedup) {
    std::vector<Step> steps;
    for (const MeasuredRow& row : speedup.rows) {
      if (row.who == Who::yours) continue;
      Step step{
          &row, speedup.find(row.row.id, Who::yours), 0, over_python(speedup, row.series), {}};
      step.y = frame.top + row_height * (static_cast<double>(steps.size()) + 0.5);
      if (step.yours) step.yours_gain = over_python(speedup, step.yours->series);
      steps.push_back(step);
    }
    return steps;
  }

  LogScale make_scale() const {
    double low = 1, high = 10;
    const auto include = [&](double value) {
      low = std::min(low, value);
      high = std::max(high, value);
    };
    for (const Step& step : steps_) {
      if (step.row->row.course_speedup) include(*step.row->row.course_speedup);
      for (const auto& gain : {step.gain, step.yours_gain}) {
        if (gain) include(gain->interval.low);
        if (gain) include(gain->interval.high);
      }
    }
    if (floor_) include(floor_->interval.high);
    return LogScale(round_below(low), round_above(high), area_.left + 8, area_.right - 8);
  }

  // The figures in a sentence, for who does not see the picture.
  std::string description() const {
    std::string here, course;
    for (const Step& step : steps_) {
      const Row& row = step.row->row;
      here += (here.empty() ? "" : ", ") + row.label + " " +
              (step.gain ? human_ratio(step.gain->median) + "x" : why_not(*step.row));
      if (step.yours_gain) here += " (yours " + human_ratio(step.yours_gain->median) + "x)";
      if (!row.course_speedup) continue;
      course +=
          (course.empty() ? "" : ", ") + row.label + " " + human_ratio(*row.course_speedup) + "x";
    }
    return paragraph(staircase_sentences(speedup_)) + " Here: " + here + ". In 2014: " + course +
           ".";
  }

  static std::string why_not(const MeasuredRow& row) {
    return row.series.status == Status::ok ? "no Python to compare with"
                                           : status_word(row.series.status);
  }

  bool has_yours() const {
    return std::any_of(steps_.begin(), steps_.end(), [](const Step& s) { return s.yours_gain; });
  }

  void draw_head() {
    const std::vector<std::string> lines = staircase_sentences(speedup_);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      svg_.text({8, 20 + 18.0 * i}, lines[i], Anchor::start, i == 0 ? "strong" : "quiet");
    }
    const double y = 84;
    svg_.circle({14, y - 4}, 4, "s1 fill");
    svg_.text({24, y}, "here, with its 95 % interval", Anchor::start, "small");
    svg_.circle({194, y - 4}, 4, "s2 hollow");
    svg_.text({204, y}, "the course in 2014", Anchor::start, "small");
    if (has_yours()) {
      svg_.rectangle({324, y - 8}, 8, 8, "s3 fill");
      svg_.text({338, y}, "yours", Anchor::start, "small");
    }
    svg_.text({over_python_at, frame.top - 8}, "over Python", Anchor::end, "quiet small");
    if (floor_)
      svg_.text({of_floor_at, frame.top - 8}, "times the floor", Anchor::end, "quiet small");
  }

  void draw_floor() {
    if (!floor_) return;
    const double x = scale_.at(floor_->median);
    svg_.line({x, area_.top}, {x, area_.bottom}, "s4 stroke dashed");
    svg_.text({x, area_.top - 8}, "the floor: memset", Anchor::end, "small");
  }

  // From step to step: straight down the rows, then across to the next speed-up.
  void draw_stairs() {
    std::vector<Point> course, here;
    const auto go_to = [](std::vector<Point>& stairs, double x, double y) {
      if (!stairs.empty()) stairs.push_back({stairs.back().x, y});
      stairs.push_back({x, y});
    };
    for (const Step& step : steps_) {
      const Row& row = step.row->row;
      if (!is_step(row)) continue;
      if (row.course_speedup) go_to(course, scale_.at(*row.course_speedup), step.y);
      if (step.gain) go_to(here, scale_.at(step.gain->median), middle(step));
    }
    svg_.polyline(course, "s2 stroke dashed faint");
    svg_.polyline(here, "s1 stroke faint");
  }

  static double middle(const Step& step) { return step.yours_gain ? step.y - apart : step.y; }

  void draw_step(const Step& step) {
    const Row& row = step.row->row;
    const double text_y = step.y + 4;
    svg_.text({frame.left - 8, text_y}, row.label, Anchor::end);
    if (row.course_speedup) {
      svg_.circle({scale_.at(*row.course_speedup), step.y}, 4.5, "s2 hollow",
                  row.label + " in 2014: " + human_ratio(*row.course_speedup) + "x");
    }
    if (!step.gain) {
      svg_.text({over_python_at, text_y}, why_not(*step.row), Anchor::end, "quiet small");
    } else {
      draw_mark(step);
    }
    if (step.yours_gain) draw_yours(step);
  }

  void draw_mark(const Step& step) {
    draw_gain_interval(*step.gain, middle(step), "s1 stroke");
    svg_.circle({scale_.at(step.gain->median), middle(step)}, 4, "s1 fill",
                tip(*step.row, *step.gain));
    svg_.text({over_python_at, step.y + 4}, human_ratio(step.gain->median) + "x", Anchor::end);
    if (const auto multiple = floor_multiple(speedup_, step.row->series)) {
      svg_.text({of_floor_at, step.y + 4}, human_multiple(multiple->median) + "x", Anchor::end);
    }
  }

  void draw_yours(const Step& step) {
    const double y = step.y + apart;
    draw_gain_interval(*step.yours_gain, y, "s3 stroke");
    svg_.rectangle({scale_.at(step.yours_gain->median) - 4, y - 4}, 8, 8, "s3 fill",
                   tip(*step.yours, *step.yours_gain));
  }

  void draw_gain_interval(const Ratio& gain, double y, const std::string& look) {
    draw_interval(svg_, {scale_.at(gain.interval.low), y}, {scale_.at(gain.interval.high), y}, look,
                  6);
  }

  std::string tip(const MeasuredRow& row, const Ratio& gain) const {
    return row.row.label + (row.who == Who::yours ? ", yours: " : ": ") + human_ratio(gain.median) +
           "x, 95 % interval " + human_ratio(gain.interval.low) + "x to " +
           human_ratio(gain.interval.high) + "x";
  }

  const Speedup& speedup_;
  std::vector<Step> steps_;
  PlotArea area_;
  std::optional<Ratio> floor_;
  LogScale scale_;
  Svg svg_;
};

}  // namespace

Svg staircase_chart(const Speedup& speedup) { return Chart(speedup).draw(); }

}  // namespace workbook
