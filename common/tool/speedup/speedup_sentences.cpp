#include "speedup/speedup_sentences.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.hpp"
#include "page/axes.hpp"
#include "results/speedup_figures.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr double flat = 1.25;  // largest cost over smallest, up to which they count as equal

struct Fastest {
  const MeasuredRow* row = nullptr;
  Ratio gain;
};

// Among the C++ rows of `who`; without a row where none has times.
Fastest fastest_step(const Speedup& speedup, Who who) {
  Fastest best;
  for (const MeasuredRow& row : speedup.rows) {
    if (row.who != who || row.row.is_python) continue;
    const auto gain = over_python(speedup, row.series);
    if (gain && (!best.row || gain->median > best.gain.median)) best = {&row, *gain};
  }
  return best;
}

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + " %"; }

std::string between_text(const Ratio& ratio) {
  return "between " + human_ratio(ratio.interval.low) + " and " + human_ratio(ratio.interval.high);
}

std::string thread_sentence(const ThreadCurve& curve) {
  const ThreadPoint& last = *curve.points.back();
  const auto gain = thread_gain(curve, last);
  if (!gain || last.threads == 1) return "";
  return "With " + std::to_string(last.threads) + " threads " + curve.label + " is " +
         human_ratio(gain->median) + " times as fast as with one (" + between_text(*gain) +
         "): " + percent(gain->median / last.threads) + " of the ideal.";
}

// Said only where fewer threads are surely better than all of them.
std::string best_count_sentence(const ThreadCurve& curve) {
  const auto all = thread_gain(curve, *curve.points.back());
  if (!all) return "";
  const ThreadPoint* best = nullptr;
  Ratio most = *all;
  for (const ThreadPoint* point : curve.points) {
    const auto gain = thread_gain(curve, *point);
    if (!gain || gain->interval.low <= all->interval.high || gain->median <= most.median) continue;
    best = point;
    most = *gain;
  }
  if (!best) return "";
  return "The most is " + human_ratio(most.median) + " times, with " +
         std::to_string(best->threads) + ".";
}

enum class Course { stays, falls, rises, unclear };

// The last point against the first, beyond their intervals; `change` is the largest cost over the
// smallest.
Course course_of(const SizeCurve& curve, double& change) {
  double least = pixel_edge_cost(*curve.points.front()), most = least;
  for (const SizePoint* point : curve.points) {
    least = std::min(least, pixel_edge_cost(*point));
    most = std::max(most, pixel_edge_cost(*point));
  }
  change = most / least;
  if (change <= flat) return Course::stays;
  const Interval first = pixel_edge_interval(*curve.points.front());
  const Interval last = pixel_edge_interval(*curve.points.back());
  if (last.high < first.low) return Course::falls;
  return last.low > first.high ? Course::rises : Course::unclear;
}

std::string range_text(const SizeCurve& curve, Grows grows) {
  const auto value = [&](const SizePoint* point) {
    return std::to_string(grows == Grows::side ? point->shape.side : point->shape.edges);
  };
  return value(curve.points.front()) + " to " + value(curve.points.back());
}

// The rows of each course, with the range where it is not the whole one, and by how much.
std::map<Course, std::string> rows_by_course(const std::vector<SizeCurve>& curves, Grows grows,
                                             const std::string& whole_range) {
  std::map<Course, std::string> rows;
  for (const SizeCurve& curve : curves) {
    if (curve.points.size() < 2) continue;
    double change = 1;
    const Course course = course_of(curve, change);
    std::string more;
    if (course == Course::falls || course == Course::rises) more = human_ratio(change) + " times";
    if (range_text(curve, grows) != whole_range) append_to_list(more, range_text(curve, grows));
    append_to_list(rows[course], curve.label + (more.empty() ? "" : " (" + more + ")"));
  }
  return rows;
}

std::string what_was_left_out(const Scaling& scaling, Grows grows) {
  std::map<std::string, std::set<int>> values;
  std::vector<std::string> order;
  for (const SizePoint& point : scaling.sizes) {
    if (!point.left_out || !is_on_axis(point.shape, grows)) continue;
    if (!values.count(point.row.label)) order.push_back(point.row.label);
    values[point.row.label].insert(grows == Grows::side ? point.shape.side : point.shape.edges);
  }
  std::string list;
  for (const std::string& label : order) {
    std::string numbers;
    for (const int value : values[label]) append_to_list(numbers, std::to_string(value));
    list += (list.empty() ? "" : "; ") + label + " " + numbers;
  }
  return list.empty() ? "" : "Left out, as it would have taken too long: " + list + ".";
}

std::vector<std::string> without_empty(std::vector<std::string> sentences) {
  std::erase(sentences, "");
  return sentences;
}

}  // namespace

std::vector<std::string> staircase_sentences(const Speedup& speedup) {
  const Fastest ours = fastest_step(speedup, Who::reference);
  if (!ours.row) return {"No step has a time that could be compared with Python's."};
  std::vector<std::string> sentences{ours.row->row.label + " is " + human_ratio(ours.gain.median) +
                                     " times as fast as Python with tuples."};
  if (const auto multiple = floor_multiple(speedup, ours.row->series)) {
    sentences.push_back("The floor, writing the mask once (memset), is another " +
                        human_multiple(multiple->median) + " times as fast.");
  }
  const Fastest yours = fastest_step(speedup, Who::yours);
  if (yours.row) {
    sentences.push_back("Your fastest is " + yours.row->row.label + ", " +
                        human_ratio(yours.gain.median) + " times.");
  }
  return sentences;
}

std::vector<std::string> thread_sentences(const Scaling& scaling) {
  std::vector<std::string> sentences;
  for (const ThreadCurve& curve : thread_curves(scaling)) {
    sentences.push_back(thread_sentence(curve));
    sentences.push_back(best_count_sentence(curve));
  }
  return without_empty(sentences);
}

std::vector<std::string> size_sentences(const Scaling& scaling, Grows grows) {
  const std::vector<SizeCurve> curves = size_curves(scaling, grows);
  const bool side = grows == Grows::side;
  const std::string range = side ? "256 to 4096" : "6 to 384";
  auto rows = rows_by_course(curves, grows, range);
  std::vector<std::string> sentences;
  std::string subject =
      "From " + range + (side ? " pixels a side" : " edges") + " the cost of a pixel-edge ";
  const auto say = [&](Course course, const std::string& verb, const std::string& why) {
    if (rows[course].empty()) return;
    sentences.push_back(subject + verb + " for " + rows[course] + why + ".");
    subject = "It ";
  };
  say(Course::stays, "stays within 25 %",
      side ? ": twice the side takes four times as long" : ": twice the edges take twice as long");
  say(Course::falls, "falls",
      side ? ": what a call costs once is shared by more pixels"
           : ": what a pixel costs once is shared by more edges");
  say(Course::rises, "rises", "");
  say(Course::unclear, "cannot be told", ", whose times spread too much");
  sentences.push_back(what_was_left_out(scaling, grows));
  return without_empty(sentences);
}

std::string paragraph(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

}  // namespace workbook
