#include <algorithm>
#include <functional>

#include "board/board_pictures.hpp"
#include "board/board_text.hpp"
#include "page/axes.hpp"
#include "page/svg.hpp"
#include "results/speedup_figures.hpp"

namespace workbook {
namespace {

constexpr double width = 800, height = 440;
constexpr double plot_left = 60, plot_right = 790, plot_top = 50, plot_bottom = 395;

using Heights = std::vector<std::optional<double>>;  // one a step; empty where there is none

// The steps of the staircase: Python, then each stage once.
struct Stairs {
  std::vector<const StepFigures*> steps;

  double step_width() const {
    return (plot_right - plot_left) / static_cast<double>(steps.size() + 1);
  }
  double left_of(std::size_t step) const {
    return plot_left + static_cast<double>(step) * step_width();
  }
  // Every staircase begins at Python's 1.
  Heights heights(const std::function<std::optional<double>(const StepFigures&)>& of) const {
    Heights result{1.0};
    for (const StepFigures* step : steps) result.push_back(of(*step));
    return result;
  }
};

Stairs stairs_of(const std::vector<StepFigures>& steps) {
  Stairs stairs;
  for (const StepFigures& step : steps) {
    if (is_step(step.row)) stairs.steps.push_back(&step);
  }
  return stairs;
}

LogScale scale_of(const Stairs& stairs) {
  double low = 1, high = 10;
  for (const StepFigures* step : stairs.steps) {
    for (const auto* places : {&step->yours, &step->reference}) {
      for (const PersonsRatio& place : *places) {
        low = std::min(low, place.ratio.median);
        high = std::max(high, place.ratio.median);
      }
    }
    high = std::max(high, step->row.course_speedup.value_or(1));
  }
  return {low / 1.3, high * 1.5, plot_bottom, plot_top};
}

void draw_axes(Svg& svg, const Stairs& stairs, const LogScale& scale) {
  draw_y_axis(svg, {plot_left, plot_top, plot_right, plot_bottom}, ticks_of(scale),
              "times as fast as Python");
  svg.line({plot_left, plot_bottom}, {plot_right, plot_bottom}, "axis");
  for (std::size_t i = 0; i <= stairs.steps.size(); ++i) {
    svg.text({stairs.left_of(i) + stairs.step_width() / 2, plot_bottom + 20},
             i == 0 ? "Python" : stairs.steps[i - 1]->row.label, Anchor::middle, "small");
  }
}

// Treads and risers; broken where a step has no height.
void draw_stairs(Svg& svg, const Stairs& stairs, const LogScale& scale, const Heights& heights,
                 const std::string& look) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (heights[i]) {
      points.push_back({stairs.left_of(i), scale.at(*heights[i])});
      points.push_back({stairs.left_of(i + 1), scale.at(*heights[i])});
    }
    if (points.empty() || (heights[i] && i + 1 < heights.size())) continue;
    svg.polyline(points, look);
    points.clear();
  }
}

std::optional<double> ratio_of(const std::vector<PersonsRatio>& places, std::size_t person) {
  const auto found = std::find_if(places.begin(), places.end(), [=](const PersonsRatio& place) {
    return place.person == person;
  });
  return found == places.end() ? std::nullopt : std::optional(found->ratio.median);
}

void draw_people(Svg& svg, const Stairs& stairs, const LogScale& scale, const BoardGroup& group) {
  for (std::size_t person = 0; person < group.people.size(); ++person) {
    if (!has_own_times(group.people[person])) continue;
    svg.open("s1 mark " + person_class(person), group.people[person].name);
    const Heights heights =
        stairs.heights([=](const StepFigures& step) { return ratio_of(step.yours, person); });
    draw_stairs(svg, stairs, scale, heights, "stroke thin");
    svg.close();
  }
}

void draw_medians(Svg& svg, const Stairs& stairs, const LogScale& scale) {
  const Heights solution =
      stairs.heights([](const StepFigures& step) { return class_median(step.reference); });
  draw_stairs(svg, stairs, scale, solution, "s3 stroke");
  const Heights course =
      stairs.heights([](const StepFigures& step) { return step.row.course_speedup; });
  draw_stairs(svg, stairs, scale, course, "s2 stroke dashed");
  const Heights own =
      stairs.heights([](const StepFigures& step) { return class_median(step.yours); });
  draw_stairs(svg, stairs, scale, own, "s1 stroke thick");
  for (std::size_t i = 1; i < own.size(); ++i) {
    if (!own[i]) continue;
    svg.text({stairs.left_of(i) + stairs.step_width() / 2, scale.at(*own[i]) - 8},
             times_text(*own[i]), Anchor::middle, "strong over");
  }
}

void draw_legend(Svg& svg) {
  const double y = 14;
  const auto entry = [&](double x, const std::string& look, const std::string& text) {
    svg.line({x, y - 4}, {x + 28, y - 4}, look);
    svg.text({x + 36, y}, text, Anchor::start, "small");
  };
  entry(0, "s1 stroke thick", "class median");
  entry(130, "s1 stroke thin", "one person");
  entry(250, "s3 stroke", "the solution, median of the machines");
  entry(510, "s2 stroke dashed", "2014: 2 x Xeon 5520, GTX Titan");
}

}  // namespace

std::string stairs_picture(const BoardGroup& group, const std::vector<StepFigures>& steps) {
  const Stairs stairs = stairs_of(steps);
  const LogScale scale = scale_of(stairs);
  Svg svg(width, height, "The staircases of the class",
          "Speed-up over one's own Python, step by step, on a logarithmic scale: a thin line a "
          "person, the class median thick, 2014's dashed. The figures are in the table below.");
  draw_legend(svg);
  draw_axes(svg, stairs, scale);
  draw_people(svg, stairs, scale, group);
  draw_medians(svg, stairs, scale);
  return svg.inline_text();
}

}  // namespace workbook
