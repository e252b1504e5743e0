#include <algorithm>
#include <cmath>

#include "board/board_pictures.hpp"
#include "board/board_text.hpp"
#include "page/axes.hpp"
#include "page/svg.hpp"

namespace workbook {
namespace {

constexpr double strips_width = 800, strips_left = 190, strips_right = 710;
constexpr double head = 46, foot = 42, gap = 14;

struct Strip {
  const StepFigures& step;
  const std::vector<PersonsRatio>& places;
  bool own;    // what people made, not the solution
  bool first;  // of its step
  double top = 0, height = 0;

  double middle() const { return top + height / 2; }
};

double strip_height(std::size_t people) {
  return people <= 4 ? 18 : people <= 40 ? 30 : people <= 120 ? 44 : 64;
}

std::vector<Strip> strips_of(const std::vector<StepFigures>& steps) {
  std::vector<Strip> strips;
  double top = head;
  for (const StepFigures& step : steps) {
    bool first = true;
    for (const auto* places : {&step.yours, &step.reference}) {
      if (places->empty()) continue;
      const double height = strip_height(places->size());
      strips.push_back({step, *places, places == &step.yours, first, top, height});
      top += height + 4;
      first = false;
    }
    top += gap - 4;
  }
  return strips;
}

LogScale scale_of(const std::vector<StepFigures>& steps, Over over) {
  double low = 1, high = 10;
  const auto widen = [&](double from, double to) {
    low = std::min(low, from);
    high = std::max(high, to);
  };
  for (const StepFigures& step : steps) {
    for (const auto* places : {&step.yours, &step.reference}) {
      for (const PersonsRatio& place : *places)
        widen(place.ratio.interval.low, place.ratio.interval.high);
    }
    const auto course = step.row.course_speedup;
    if (over == Over::python && course) widen(*course, *course);
  }
  return {low / 1.15, high * 1.15, strips_left, strips_right};
}

// The figures stand above the strips, too: there may be more strips than a screen shows.
void draw_grid(Svg& svg, const LogScale& scale, double bottom, Over over) {
  const std::vector<Tick> ticks = ticks_of(scale);
  for (const Tick& tick : ticks) {
    svg.text({tick.at, head - 14}, tick.label, Anchor::middle, "quiet small");
  }
  draw_x_axis(svg, {strips_left, head - 8, strips_right, bottom}, ticks,
              over == Over::python ? "times as fast as Python on the same machine"
                                   : "times as long as writing the mask once, on the same machine");
}

void draw_legend(Svg& svg, Over over) {
  const double y = 14;
  svg.circle({8, y - 4}, 4, "s1 fill");
  svg.text({18, y}, "a person's own", Anchor::start, "small");
  svg.circle({122, y - 4}, 3.5, "s3 hollow");
  svg.text({132, y}, "the solution, same machine", Anchor::start, "small");
  svg.line({326, y - 10}, {326, y + 2}, "median");
  svg.text({334, y}, "class median", Anchor::start, "small");
  if (over == Over::python) {
    svg.line({442, y - 10}, {442, y + 2}, "s2 stroke dashed");
    svg.text({450, y}, "2014", Anchor::start, "small");
  }
  svg.text({strips_width, head - 14}, "median", Anchor::end, "quiet small");
}

// Spread over the strip's height without pattern and without chance: multiples of the golden ratio.
double place_in_strip(const Strip& strip, std::size_t nth) {
  if (strip.places.size() == 1) return strip.middle();
  const double share = std::fmod(static_cast<double>(nth + 1) * 0.6180339887, 1.0);
  return strip.top + 4 + share * (strip.height - 8);
}

void draw_places(Svg& svg, const Strip& strip, const LogScale& scale, const BoardGroup& group) {
  const std::string series = strip.own ? "s1" : "s3";
  const double radius = strip.places.size() <= 60 ? 3.5 : 2.5;
  for (std::size_t i = 0; i < strip.places.size(); ++i) {
    const PersonsRatio& place = strip.places[i];
    const BoardResult& person = group.people[place.person];
    const std::string interval = interval_text(place.ratio);
    const double y = place_in_strip(strip, i);
    svg.open(series + " mark " + person_class(place.person),
             person.name + (person.quick ? " (quick): " : ": ") + times_text(place.ratio.median) +
                 (interval.empty() ? "" : " (" + interval + ")"));
    svg.line({scale.at(place.ratio.interval.low), y}, {scale.at(place.ratio.interval.high), y},
             "stroke thin");
    svg.circle({scale.at(place.ratio.median), y}, radius, strip.own ? "fill" : "hollow");
    svg.close();
  }
}

void draw_strip(Svg& svg, const Strip& strip, const LogScale& scale, const BoardGroup& group,
                Over over) {
  svg.rectangle({strips_left, strip.top}, strips_right - strips_left, strip.height, "strip");
  if (strip.first) svg.text({0, strip.middle() + 4}, strip.step.row.label);
  if (strip.step.row.course_speedup && over == Over::python) {
    const double x = scale.at(*strip.step.row.course_speedup);
    svg.line({x, strip.top}, {x, strip.top + strip.height}, "s2 stroke dashed");
  }
  draw_places(svg, strip, scale, group);
  const double middle = *class_median(strip.places);
  svg.line({scale.at(middle), strip.top}, {scale.at(middle), strip.top + strip.height}, "median");
  svg.text({strips_width, strip.middle() + 4}, times_text(middle), Anchor::end,
           strip.own ? "strong" : "quiet");
}

}  // namespace

std::string person_class(std::size_t person) { return "p" + std::to_string(person); }

std::string strips_picture(const BoardGroup& group, const std::vector<StepFigures>& steps,
                           Over over) {
  const std::vector<Strip> strips = strips_of(steps);
  const double bottom = strips.empty() ? head : strips.back().top + strips.back().height;
  const bool python = over == Over::python;
  Svg svg(strips_width, bottom + gap / 2 + foot,
          python ? "Speed-ups over each machine's own Python" : "Times each machine's own floor",
          "A strip for each step on a logarithmic scale; a dot for each person, with the interval. "
          "The figures are in the table below.");
  draw_legend(svg, over);
  draw_grid(svg, scale_of(steps, over), bottom + gap / 2, over);
  for (const Strip& strip : strips) draw_strip(svg, strip, scale_of(steps, over), group, over);
  return svg.inline_text();
}

}  // namespace workbook
