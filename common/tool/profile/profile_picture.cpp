#include "profile/profile_picture.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "page/icicle.hpp"
#include "page/scale.hpp"

namespace workbook {
namespace {

constexpr double width = 900, edge = 6;  // pixels
constexpr double heading = 30, between = 20, axis = 34;
constexpr double thinnest = 1.5;    // of a box, in pixels
constexpr double least_own = 0.04;  // of the whole, so that own cost has a box

struct Drawing {
  std::string name;
  double total;
  std::vector<IcicleBox> boxes;
};

IcicleBox own_box(const ProfilePage& page, const CallNode& node, const std::string& name,
                  double total) {
  return {node.own,
          "own " + share_of(node.own, total),
          name + ", own " + page.cost + ": " + page.show(node.own),
          "axis dashed",
          {}};
}

// Names such as <module> and <lambda> say little by themselves, and in a narrow box C++'s would be
// cut to their namespace.
std::string label_of(const ProfiledFunction& function) {
  if (function.name.compare(0, 1, "<") == 0) return function.name + " " + function.place;
  const std::size_t scope = function.name.rfind("::");
  return scope == function.name.npos ? function.name : function.name.substr(scope + 2);
}

IcicleBox box_of(const ProfilePage& page, const CallProfile& profile, const CallNode& node,
                 double total) {
  const ProfiledFunction& function = profile.functions[node.function];
  IcicleBox box;
  box.size = node.cumulative;
  box.label = label_of(function) + (node.calls_again ? ", again" : "");
  box.look = node.calls_again      ? "s4 hollow dashed"
             : function.is_foreign ? "s2 fill dashed"
                                   : "s1 fill";
  box.tip = function.name + ", " + function.place + ": " + page.show(node.cumulative) + ", " +
            share_of(node.cumulative, total) + " of all";
  for (const CallNode& child : node.children) {
    box.parts.push_back(box_of(page, profile, child, total));
  }
  const bool has_parts = !box.parts.empty();
  if (has_parts && node.own >= least_own * total) {
    box.parts.push_back(own_box(page, node, function.name, total));
  }
  return box;
}

Drawing drawing_of(const ProfilePage& page, const ProfiledRun& run, double least) {
  Drawing drawing{run.name, total_cost(run.profile), {}};
  for (const CallNode& root : call_tree(run.profile, least)) {
    drawing.boxes.push_back(box_of(page, run.profile, root, drawing.total));
  }
  return drawing;
}

// All the boxes of the first row, which a damaged profile may make wider than the total.
double extent(const Drawing& drawing) {
  double sum = 0;
  for (const IcicleBox& box : drawing.boxes) sum += box.size;
  return std::max(sum, drawing.total);
}

double height_of(const Drawing& drawing) {
  return heading + icicle_row * icicle_rows(drawing.boxes) + between;
}

void draw_axis(Svg& svg, const ProfilePage& page, const LinearScale& scale, double y) {
  svg.line({edge, y}, {width - edge, y}, "axis");
  for (const double tick : scale.ticks(6)) {
    const double x = scale.at(tick);
    svg.line({x, y}, {x, y + 5}, "axis");
    const Anchor anchor = x < 30 ? Anchor::start : x > width - 30 ? Anchor::end : Anchor::middle;
    svg.text({x, y + 20}, tick == 0 ? "0" : page.show(tick), anchor, "quiet");
  }
}

}  // namespace

std::string profile_picture(const ProfilePage& page) {
  double largest = 0;
  for (const ProfiledRun& run : page.runs) largest = std::max(largest, total_cost(run.profile));
  std::vector<Drawing> drawings;
  double high = axis;
  double most = 0;
  for (const ProfiledRun& run : page.runs) {
    drawings.push_back(drawing_of(page, run, largest * thinnest / width));
    high += height_of(drawings.back());
    most = std::max(most, extent(drawings.back()));
  }
  Svg svg(width, high, "Who called whom",
          "Boxes as wide as their " + page.cost +
              ", what a function called below it. The tables below say the same in numbers.");
  const LinearScale scale(0, most, edge, width - edge);
  double y = 0;
  for (const Drawing& drawing : drawings) {
    svg.text({edge, y + 20}, drawing.name + ": " + page.show(drawing.total), Anchor::start,
             "strong");
    draw_icicle(svg, {edge, y + heading}, (width - 2 * edge) / most, drawing.boxes);
    y += height_of(drawing);
  }
  draw_axis(svg, page, scale, y);
  return svg.inline_text();
}

}  // namespace workbook
