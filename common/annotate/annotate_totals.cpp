// The head of the page: totals, a bar of whose instructions they are, and the kinds.
#include <algorithm>

#include "annotate/annotate_page.hpp"
#include "page/html.hpp"
#include "page/numbers.hpp"
#include "page/svg.hpp"

namespace workbook {
namespace {

struct Parts {
  double own = 0, helpers = 0, elsewhere = 0;
};

Parts parts_of(const StageCosts& costs) {
  Parts parts{0, 0, costs.elsewhere};
  for (const auto& [file, lines] : costs.files) {
    for (const auto& [number, line] : lines) {
      parts.own += static_cast<double>(line.own);
      parts.helpers += line.helpers;
    }
  }
  return parts;
}

std::string row(const AnnotatedStage& stage, const std::string& label, double count) {
  std::string text = "<tr><th scope=\"row\">" + label + "</th>";
  for (const std::string& number :
       {brief(stage.per_pixel_edge(count)), brief(stage.per_pixel(count)), grouped(count),
        brief(100 * stage.share(count)) + "&nbsp;%"}) {
    text += "<td class=\"number\">" + number + "</td>";
  }
  return text + "</tr>\n";
}

std::string table(const AnnotatedStage& stage) {
  const Parts parts = parts_of(stage.costs);
  std::string text =
      "<div class=\"wide\"><table><caption>" + escaped(stage.title) +
      "</caption>\n<thead><tr><th>instructions</th>"
      "<th class=\"number\">per pixel and edge</th><th class=\"number\">per pixel</th>"
      "<th class=\"number\">total</th><th class=\"number\">share</th></tr></thead>\n<tbody>\n";
  text += row(stage, "all, as callgrind counts them", static_cast<double>(stage.costs.total));
  text += row(stage, "the lines' own", parts.own) +
          row(stage, "of helpers that they call or inline", parts.helpers) +
          row(stage, "the harness around the call", parts.elsewhere);
  text +=
      "<tr><th scope=\"row\" colspan=\"5\">of these, in the stage's own machine code:</th></tr>\n";
  for (const Kind kind : all_kinds) {
    const auto found = stage.costs.kinds.find(kind);
    const double count = found == stage.costs.kinds.end() ? 0 : static_cast<double>(found->second);
    text += row(stage, badge(kind), count);
  }
  return text + "</tbody></table></div>\n";
}

constexpr double chart_left = 10, chart_length = 640, bar_height = 22, bar_step = 52;

// Bars of one scale: the longest is the most expensive stage's.
std::string bars(const std::vector<AnnotatedStage>& stages) {
  double most = 0;
  for (const AnnotatedStage& stage : stages) {
    most = std::max(most, static_cast<double>(stage.costs.total));
  }
  Svg svg(chart_left + chart_length + 10, bar_step * static_cast<double>(stages.size()) + 30,
          "Instructions for each pixel and edge",
          "How many are of the stage's own lines, and how many of helpers that they call.");
  double top = 18;
  for (const AnnotatedStage& stage : stages) {
    const Parts parts = parts_of(stage.costs);
    const double own = chart_length * parts.own / most,
                 helpers = chart_length * parts.helpers / most;
    svg.text(
        {chart_left, top},
        stage.title + ": " + brief(stage.per_pixel_edge(static_cast<double>(stage.costs.total))));
    svg.rectangle({chart_left, top + 6}, own, bar_height, "s1 fill", "own lines");
    svg.rectangle({chart_left + own, top + 6}, helpers, bar_height, "s2 fill", "helpers");
    top += bar_step;
  }
  svg.rectangle({chart_left, top - 6}, 12, 12, "s1 fill");
  svg.text({chart_left + 18, top + 5}, "own lines", Anchor::start, "small");
  svg.rectangle({chart_left + 110, top - 6}, 12, 12, "s2 fill");
  svg.text({chart_left + 128, top + 5}, "helpers: Value, malloc, libraries", Anchor::start,
           "small");
  return "<figure class=\"wide\">" + svg.inline_text() +
         "<figcaption>Instructions for each pixel and edge.</figcaption></figure>\n";
}

}  // namespace

std::string badge(Kind kind) {
  return "<span class=\"kind k-" + word(kind) + "\">" + word(kind) + "</span>";
}

std::string annotate_totals(const std::vector<AnnotatedStage>& stages) {
  std::string text = "<h2>In all</h2>\n" + bars(stages);
  text += stages.size() > 1 ? "<div class=\"pair\">\n" : "<div>\n";
  for (const AnnotatedStage& stage : stages) text += table(stage);
  return text + "</div>\n";
}

std::string annotate_functions(const AnnotatedStage& stage) {
  std::string text =
      "<details class=\"functions\"><summary>Functions, the most expensive first</summary>\n"
      "<div class=\"wide\"><table><thead><tr><th>function</th>"
      "<th class=\"number\">per pixel and edge, with all it calls</th>"
      "<th class=\"number\">own</th><th>whose</th></tr></thead>\n<tbody>\n";
  constexpr double least_share = 0.001;
  for (const FunctionCost& function : stage.costs.functions) {
    if (stage.share(static_cast<double>(function.inclusive)) < least_share) break;
    text += "<tr><td class=\"name\"><code>" + escaped(function.name) +
            "</code></td><td class=\"number\">" +
            brief(stage.per_pixel_edge(static_cast<double>(function.inclusive))) +
            "</td><td class=\"number\">" +
            brief(stage.per_pixel_edge(static_cast<double>(function.own))) + "</td><td>" +
            (function.in_stage ? "stage" : "helper") + "</td></tr>\n";
  }
  return text + "</tbody></table></div></details>\n";
}

}  // namespace workbook
