#include "speedup/scaling_chart.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "page/axes.hpp"
#include "speedup/speedup_sentences.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

constexpr double chart_width = 760, chart_height = 380;
constexpr double label_gap = 16;

// Told apart by colour and, from the seventh on, by dashes.
std::string series_look(std::size_t i) {
  return "s" + std::to_string(i % 6 + 1) + (i >= 6 ? " dashed" : "");
}

// The values of a curve in the unit of the axis, with where they lie.
struct Mark {
  double x = 0;
  double median = 0;
  Interval interval;
  std::string tip;
};

template <class XScale, class YScale>
void draw_curve(Svg& svg, const std::vector<Mark>& marks, const XScale& x, const YScale& y,
                const std::string& look) {
  std::vector<Point> points;
  for (const Mark& mark : marks) points.push_back({x.at(mark.x), y.at(mark.median)});
  svg.polyline(points, look + " stroke");
  for (std::size_t i = 0; i < marks.size(); ++i) {
    draw_interval(svg, {points[i].x, y.at(marks[i].interval.low)},
                  {points[i].x, y.at(marks[i].interval.high)}, look + " stroke", 6);
    svg.circle(points[i], 3.5, look + " fill", marks[i].tip);
  }
}

// The names of the curves to the right, each joined to its curve's end.
void draw_names(Svg& svg, const PlotArea& area, const std::vector<std::string>& names,
                const std::vector<Point>& ends) {
  std::vector<double> heights;
  for (const Point& end : ends) heights.push_back(end.y);
  const std::vector<double> places =
      spread_apart(heights, label_gap, area.top + 4, area.bottom - 4);
  for (std::size_t i = 0; i < names.size(); ++i) {
    svg.polyline({ends[i], {area.right, ends[i].y}, {area.right + 14, places[i]}},
                 series_look(i) + " stroke dashed faint");
    svg.text({area.right + 18, places[i] + 4}, names[i], Anchor::start, "small");
  }
}

class ThreadChart {
 public:
  explicit ThreadChart(const Scaling& scaling)
      : curves_(thread_curves(scaling)),
        counts_(counts_of(curves_)),
        svg_(chart_width, chart_height, "What more threads gain",
             paragraph(thread_sentences(scaling))) {}

  Svg draw() {
    draw_legend();
    if (curves_.empty()) return svg_;
    draw_gains({44, 70, 360, chart_height - 48});
    draw_shares({430, 70, 746, chart_height - 48});
    return svg_;
  }

 private:
  static std::vector<double> counts_of(const std::vector<ThreadCurve>& curves) {
    std::set<double> counts{1};
    for (const ThreadCurve& curve : curves) {
      for (const ThreadPoint* point : curve.points) counts.insert(point->threads);
    }
    return {counts.begin(), counts.end()};
  }

  void draw_legend() {
    double x = 8;
    const auto entry = [&](const std::string& look, const std::string& name) {
      svg_.line({x, 20}, {x + 22, 20}, look);
      svg_.text({x + 28, 24}, name, Anchor::start, "small");
      x += 48 + 7.0 * static_cast<double>(display_width(name));
    };
    for (std::size_t i = 0; i < curves_.size(); ++i) {
      entry(series_look(i) + " stroke", curves_[i].label);
    }
    entry("axis dashed", "the ideal: n threads, n times as fast");
  }

  // In multiples of one thread, or as a share of the ideal, in percent.
  std::vector<Mark> marks_of(const ThreadCurve& curve, bool share) const {
    std::vector<Mark> marks;
    for (const ThreadPoint* point : curve.points) {
      const auto gain = thread_gain(curve, *point);
      if (!gain) continue;
      const double unit = share ? 100.0 / point->threads : 1.0;
      marks.push_back({static_cast<double>(point->threads),
                       gain->median * unit,
                       {gain->interval.low * unit, gain->interval.high * unit},
                       curve.label + ", " + std::to_string(point->threads) +
                           " threads: " + human_ratio(gain->median) + "x"});
    }
    return marks;
  }

  Interval extent(bool share) const {
    Interval all{1, 1};
    for (const ThreadCurve& curve : curves_) {
      for (const Mark& mark : marks_of(curve, share)) {
        all.low = std::min(all.low, mark.interval.low);
        all.high = std::max(all.high, mark.interval.high);
      }
    }
    return all;
  }

  LogScale draw_threads(const PlotArea& area) {
    const LogScale x(counts_.front(), counts_.back(), area.left + 10, area.right - 10);
    draw_x_axis(svg_, area, ticks_at(x, counts_), "threads (log scale)");
    return x;
  }

  template <class YScale>
  void draw_curves(const LogScale& x, const YScale& y, bool share) {
    for (std::size_t i = 0; i < curves_.size(); ++i) {
      draw_curve(svg_, marks_of(curves_[i], share), x, y, series_look(i));
    }
  }

  void draw_gains(const PlotArea& area) {
    const LogScale x = draw_threads(area);
    const double most = counts_.back();
    const LogScale y(round_below(extent(false).low), std::max(extent(false).high, most),
                     area.bottom, area.top);
    draw_y_axis(svg_, area, ticks_at(y, counts_), "times as fast as with one (log scale)");
    svg_.line({x.at(1), y.at(1)}, {x.at(most), y.at(most)}, "axis dashed");
    draw_curves(x, y, false);
  }

  void draw_shares(const PlotArea& area) {
    const LogScale x = draw_threads(area);
    const LinearScale y(0, std::max(extent(true).high, 105.0), area.bottom, area.top);
    draw_y_axis(svg_, area, ticks_of(y), "% of the ideal");
    svg_.line({x.at(1), y.at(100)}, {x.at(counts_.back()), y.at(100)}, "axis dashed");
    draw_curves(x, y, true);
  }

  const std::vector<ThreadCurve> curves_;
  const std::vector<double> counts_;
  Svg svg_;
};

class SizeChart {
 public:
  SizeChart(const Scaling& scaling, Grows grows)
      : grows_(grows),
        curves_(size_curves(scaling, grows)),
        svg_(chart_width, chart_height,
             grows == Grows::side ? "How the cost grows with the image"
                                  : "How the cost grows with the polygon",
             paragraph(size_sentences(scaling, grows))) {}

  Svg draw() {
    if (curves_.empty()) return svg_;
    const LogScale x = x_scale(), y = y_scale();
    draw_x_axis(svg_, area_, ticks_at(x, values()),
                grows_ == Grows::side ? "pixels a side, 24 edges (log scale)"
                                      : "edges, 1024 pixels a side (log scale)");
    draw_y_axis(svg_, area_, ticks_of(y), "ns for one pixel and one edge (log scale)");
    std::vector<std::string> names;
    std::vector<Point> ends;
    for (std::size_t i = 0; i < curves_.size(); ++i) {
      const std::vector<Mark> marks = marks_of(curves_[i]);
      draw_curve(svg_, marks, x, y, series_look(i));
      names.push_back(curves_[i].label);
      ends.push_back({x.at(marks.back().x), y.at(marks.back().median)});
    }
    draw_names(svg_, area_, names, ends);
    return svg_;
  }

 private:
  double value_of(const SizePoint& point) const {
    return grows_ == Grows::side ? point.shape.side : point.shape.edges;
  }

  std::vector<double> values() const {
    std::set<double> all;
    for (const SizeCurve& curve : curves_) {
      for (const SizePoint* point : curve.points) all.insert(value_of(*point));
    }
    return {all.begin(), all.end()};
  }

  LogScale x_scale() const {
    return LogScale(values().front(), values().back(), area_.left + 10, area_.right - 10);
  }

  LogScale y_scale() const {
    double low = INFINITY, high = 0;
    for (const SizeCurve& curve : curves_) {
      for (const Mark& mark : marks_of(curve)) {
        low = std::min(low, mark.interval.low);
        high = std::max(high, mark.interval.high);
      }
    }
    return LogScale(round_below(low), round_above(high), area_.bottom, area_.top);
  }

  std::vector<Mark> marks_of(const SizeCurve& curve) const {
    constexpr double ns = 1e9;
    std::vector<Mark> marks;
    for (const SizePoint* point : curve.points) {
      const Interval interval = pixel_edge_interval(*point);
      marks.push_back({value_of(*point),
                       pixel_edge_cost(*point) * ns,
                       {interval.low * ns, interval.high * ns},
                       curve.label + ", " + std::to_string(point->shape.side) + " pixels a side, " +
                           std::to_string(point->shape.edges) +
                           " edges: " + human_ratio(pixel_edge_cost(*point) * ns) + " ns"});
    }
    return marks;
  }

  static constexpr PlotArea area_{64, 30, 620, chart_height - 48};
  const Grows grows_;
  const std::vector<SizeCurve> curves_;
  Svg svg_;
};

}  // namespace

Svg thread_chart(const Scaling& scaling) { return ThreadChart(scaling).draw(); }

Svg size_chart(const Scaling& scaling, Grows grows) { return SizeChart(scaling, grows).draw(); }

}  // namespace workbook
