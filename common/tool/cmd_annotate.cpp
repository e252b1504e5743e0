// `annotate STAGE`: a page with the instructions of each line.
#include <algorithm>
#include <iostream>

#include "annotate/annotate_page.hpp"
#include "annotate/annotate_picture.hpp"
#include "tool/annotate_stage.hpp"
#include "tool/commands.hpp"
#include "tool/console.hpp"
#include "tool/test_stage.hpp"
#include "tool/text.hpp"

namespace workbook {
namespace {

constexpr std::size_t lines_on_the_terminal = 5;

struct AnnotateOptions {
  std::string stage, against, method, file, picture;
  bool solution = false;
};

// Of several rooms, the one that makes a mask.
Stage one_stage(const Workbook& workbook, const std::string& name) {
  const std::vector<Stage> stages = stages_called(workbook, name);
  const auto with_mask = std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) {
    return std::filesystem::exists(workbook.root / stage.folder / "stage.cpp");
  });
  return with_mask == stages.end() ? stages.front() : *with_mask;
}

struct ExpensiveLine {
  double cost = 0;
  std::string place, text;
};

std::vector<ExpensiveLine> most_expensive(const AnnotatedStage& stage) {
  std::vector<ExpensiveLine> lines;
  for (const SourceText& source : stage.sources) {
    for (const auto& [number, line] : stage.costs.files.at(source.path)) {
      lines.push_back({line.all(), source.shown + ":" + std::to_string(number),
                       trimmed(source.lines[static_cast<std::size_t>(number) - 1])});
    }
  }
  std::sort(lines.begin(), lines.end(),
            [](const ExpensiveLine& a, const ExpensiveLine& b) { return a.cost > b.cost; });
  lines.resize(std::min(lines.size(), lines_on_the_terminal));
  return lines;
}

void show_summary(const AnnotatedStage& stage) {
  const auto width = static_cast<std::size_t>(terminal_width());
  const auto total = static_cast<double>(stage.costs.total);
  std::cout << styled(Style::bold, stage.title) << ": " << brief(stage.per_pixel_edge(total))
            << " instructions for each pixel and edge, " << grouped(total)
            << " in all. Most of them:\n";
  for (const ExpensiveLine& line : most_expensive(stage)) {
    const std::string text = right(brief(stage.per_pixel_edge(line.cost)), 7) +
                             right(brief(100 * stage.share(line.cost)) + " %", 8) + "  " +
                             line.place + "  ";
    std::cout << text
              << styled(Style::dim, line.text.substr(0, width - std::min(width, text.size())))
              << "\n";
  }
}

std::filesystem::path page_file(const Workbook& workbook, const AnnotateOptions& options,
                                const Stage& stage, const std::string& variant) {
  if (!options.file.empty()) return options.file;
  std::string name = "annotate_" + stage.id;
  if (!options.method.empty()) name += "_" + options.method;
  if (variant == "solution") name += "_solution";
  if (!options.against.empty()) name += "_against_" + options.against;
  return workbook.results() / (name + ".html");
}

ExitStatus annotate(const Workbook& workbook, AnnotateOptions options) {
  const Stage stage = one_stage(workbook, options.stage);
  const std::string variant = options.solution ? "solution" : "yours";
  const CountedCase shape = small_class_case();
  std::vector<AnnotatedStage> stages{
      annotate_stage(workbook, stage, variant, options.method, shape)};
  if (options.against == "solution") {
    stages.push_back(annotate_stage(workbook, stage, "solution", options.method, shape));
  } else if (!options.against.empty()) {
    const Stage other = one_stage(workbook, options.against);
    options.against = other.id;
    stages.push_back(annotate_stage(workbook, other, variant, "", shape));
  }
  for (const AnnotatedStage& annotated : stages) show_summary(annotated);
  const std::filesystem::path file = page_file(workbook, options, stage, variant);
  write_text(file, annotate_page(stages, how_annotated(workbook, shape)));
  if (!options.picture.empty()) write_text(options.picture, annotate_picture(stages.front()));
  std::cout << "The page: " << workbook.shown(std::filesystem::absolute(file)) << "\n";
  return yes;
}

}  // namespace

void add_annotate(CLI::App& app, const Workbook& workbook, Typed& typed) {
  auto* command =
      app.add_subcommand("annotate", "the instructions that each line of a stage takes, as a page");
  const auto options = std::make_shared<AnnotateOptions>();
  command->add_option("STAGE", options->stage, "03, 3 or 03_clib")->required();
  command->add_flag("--solution", options->solution, "the reference solution instead of your code");
  command->add_option("--against", options->against,
                      "another stage beside it, or `solution` for this stage's");
  command->add_option("--method", options->method, "one of the stage's methods: plain, say");
  command->add_option("-o,--output", options->file, "the page [results/annotate_STAGE.html]");
  command->add_option("--svg", options->picture, "also a picture of the lines that cost most");
  command->callback([&workbook, &typed, options] {
    typed.work = [&workbook, options] { return annotate(workbook, *options); };
  });
}

}  // namespace workbook
