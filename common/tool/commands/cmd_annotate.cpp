// `annotate STAGE`: a page with the instructions of each line.
#include <algorithm>
#include <iostream>

#include "annotate/annotate_page.hpp"
#include "annotate/annotate_picture.hpp"
#include "base/text.hpp"
#include "commands/commands.hpp"
#include "page/numbers.hpp"
#include "profile/annotate_stage.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr std::size_t lines_on_the_terminal = 5;
constexpr std::size_t width_for_folders = 80;

struct AnnotateOptions {
  std::string stage, against, method, file, picture;
  bool solution = false;
};

struct ExpensiveLine {
  double cost = 0;
  std::string place, text;
};

std::string shown_file(const SourceText& source, std::size_t width) {
  return width < width_for_folders ? std::filesystem::path(source.shown).filename().string()
                                   : source.shown;
}

std::vector<ExpensiveLine> most_expensive(const AnnotatedStage& stage, std::size_t width) {
  std::vector<ExpensiveLine> lines;
  for (const SourceText& source : stage.sources) {
    for (const auto& [number, line] : stage.costs.files.at(source.path)) {
      lines.push_back({line.all(), shown_file(source, width) + ":" + std::to_string(number),
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
  const std::string head = wrapped(stage.title + ": " + brief(stage.per_pixel_edge(total)) +
                                       " instructions for each pixel and edge, " + grouped(total) +
                                       " in all. Most of them:",
                                   terminal_width(), 0);
  std::cout << styled(Style::bold, head.substr(0, stage.title.size()))
            << head.substr(stage.title.size());
  for (const ExpensiveLine& line : most_expensive(stage, width)) {
    const std::string text = right(brief(stage.per_pixel_edge(line.cost)), 7) +
                             right(brief(100 * stage.share(line.cost)) + " %", 8) + "  " +
                             line.place + "  ";
    std::cout << text
              << styled(Style::dim, line.text.substr(0, width - std::min(width, text.size())))
              << "\n";
  }
}

// One side of the page.
struct Asked {
  Stage stage;
  std::string variant, method;
};

// One, or two. All that is wrong with the names is said before anything is counted.
std::vector<Asked> what_was_asked(const Workbook& workbook, const AnnotateOptions& options) {
  const Stage stage = stage_with_mask(workbook, options.stage);
  const std::string variant = options.solution ? "solution" : "yours";
  std::vector<Asked> asked{{stage, variant, options.method}};
  if (options.against == "solution") {
    asked.push_back({stage, "solution", options.method});
  } else if (!options.against.empty()) {
    asked.push_back({stage_with_mask(workbook, options.against), variant, ""});
  }
  for (const Asked& one : asked) require_countable(workbook, one.stage);
  return asked;
}

std::filesystem::path page_file(const Workbook& workbook, const AnnotateOptions& options,
                                const std::vector<Asked>& asked) {
  if (!options.file.empty()) return options.file;
  std::string name = "annotate_" + asked.front().stage.id;
  if (!options.method.empty()) name += "_" + options.method;
  if (options.solution) name += "_solution";
  if (asked.size() > 1) {
    name += "_against_" + (options.against == "solution" ? "solution" : asked.back().stage.id);
  }
  return workbook.results() / (name + ".html");
}

ExitStatus annotate(const Workbook& workbook, const AnnotateOptions& options) {
  const std::vector<Asked> asked = what_was_asked(workbook, options);
  const Case shape = small_class_case();
  std::vector<AnnotatedStage> stages;
  for (const Asked& one : asked) {
    stages.push_back(annotate_stage(workbook, one.stage, one.variant, one.method, shape));
  }
  for (const AnnotatedStage& annotated : stages) show_summary(annotated);
  const std::filesystem::path file = page_file(workbook, options, asked);
  write_text(file, annotate_page(stages, how_annotated(workbook, shape)));
  if (!options.picture.empty()) write_text(options.picture, annotate_picture(stages.front()));
  std::cout << "The page: " << workbook.shown(std::filesystem::absolute(file)) << "\n";
  return yes;
}

}  // namespace

void add_annotate(CLI::App* command, const Workbook& workbook, Typed& typed) {
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
