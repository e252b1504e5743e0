#include "annotate/annotate_picture.hpp"

#include <algorithm>

#include "page/svg.hpp"

namespace workbook {
namespace {

constexpr double width = 900, row_height = 22, top_margin = 52;
constexpr double number_end = 44, bar_left = 54, bar_length = 190, cost_end = 306, code_left = 320;
constexpr double character = 7.25;  // pixels, of the code's font
constexpr double least_share = 0.005;

struct PictureRow {
  std::string file;  // a heading where not empty
  int number = 0;
  const LineCost* cost = nullptr;
  std::string text;
};

std::vector<PictureRow> rows_of(const AnnotatedStage& stage) {
  std::vector<PictureRow> rows;
  for (const SourceText& source : stage.sources) {
    const auto found = stage.costs.files.find(source.path);
    if (found == stage.costs.files.end()) continue;
    bool first = true;
    for (const auto& [number, cost] : found->second) {
      if (stage.share(cost.all()) < least_share) continue;
      if (first) rows.push_back({source.shown, 0, nullptr, ""});
      first = false;
      rows.push_back({"", number, &cost, source.lines[static_cast<std::size_t>(number) - 1]});
    }
  }
  return rows;
}

void draw_line(Svg& svg, const AnnotatedStage& stage, const PictureRow& row, double base,
               double pixels_each) {
  const double own = pixels_each * static_cast<double>(row.cost->own);
  const double helpers = pixels_each * row.cost->helpers;
  svg.text({number_end, base}, std::to_string(row.number), Anchor::end, "quiet");
  svg.rectangle({bar_left, base - 12}, own, 15, "s1 fill", "own");
  svg.rectangle({bar_left + own, base - 12}, helpers, 15, "s2 fill", "helpers");
  svg.text({cost_end, base}, brief(stage.per_pixel_edge(row.cost->all())), Anchor::end, "strong");
  const std::size_t indent = std::min(row.text.find_first_not_of(' '), row.text.size());
  const auto room = static_cast<std::size_t>((width - code_left) / character);
  std::string code = row.text.substr(0, room);
  if (code.size() < row.text.size()) code.replace(code.size() - 2, 2, " …");
  svg.text({code_left + character * static_cast<double>(indent), base}, code.substr(indent),
           Anchor::start, "code");
}

std::string message_of(const AnnotatedStage& stage) {
  const auto total = static_cast<double>(stage.costs.total);
  return stage.title + ": " + brief(stage.per_pixel_edge(total)) +
         " instructions for each pixel and edge";
}

}  // namespace

std::string annotate_picture(const AnnotatedStage& stage) {
  const std::vector<PictureRow> rows = rows_of(stage);
  double most = 1;
  for (const PictureRow& row : rows) most = std::max(most, row.cost ? row.cost->all() : 0);
  Svg svg(width, top_margin + row_height * static_cast<double>(rows.size()), message_of(stage),
          "The lines with the most instructions, with a bar each.");
  svg.text({10, 20}, message_of(stage), Anchor::start, "strong");
  svg.rectangle({bar_left, 30}, 11, 11, "s1 fill");
  svg.text({bar_left + 16, 40}, "own", Anchor::start, "small");
  svg.rectangle({bar_left + 56, 30}, 11, 11, "s2 fill");
  svg.text({bar_left + 72, 40}, "of helpers: what it calls or inlines", Anchor::start, "small");
  double base = top_margin + 15;
  for (const PictureRow& row : rows) {
    if (row.cost) {
      draw_line(svg, stage, row, base, bar_length / most);
    } else {
      svg.text({10, base}, row.file, Anchor::start, "quiet");
    }
    base += row_height;
  }
  return svg.file_text();
}

}  // namespace workbook
