#include "commands/case_options.hpp"

#include <random>

#include "base/pattern.hpp"
#include "geometry/polygons.hpp"
#include "repository/exit_status.hpp"

namespace workbook {
namespace {

constexpr int largest_side = 65536;
constexpr int most_edges = 1000000;

// "512" or "640x480".
std::pair<int, int> parse_size(const std::string& text) {
  static const Pattern form("([0-9]{1,5})(x([0-9]{1,5}))?");
  const auto match = form.match(text);
  if (!match) {
    throw Stop(wrong_use,
               "--size is a number of pixels, 512, or two, 640x480; not `" + text + "`.");
  }
  const int width = std::stoi(match->at(1));
  const int height = match->at(3).empty() ? width : std::stoi(match->at(3));
  if (width < 1 || height < 1 || width > largest_side || height > largest_side) {
    throw Stop(wrong_use,
               "--size goes from 1 to " + std::to_string(largest_side) + " pixels a side.");
  }
  return {width, height};
}

}  // namespace

void add_case_options(CLI::App& command, CaseArguments& arguments) {
  command.add_option("--size", arguments.size, "pixels: 512, or 640x480")->capture_default_str();
  command.add_option("--edges", arguments.edges, "vertices of the random polygon")
      ->capture_default_str();
  command.add_option("--seed", arguments.seed, "which random polygon")->capture_default_str();
  command
      .add_option("--polygon", arguments.polygon,
                  "a text file of `x y` lines instead of a random polygon")
      ->excludes("--edges")
      ->excludes("--seed");
}

Case make_case(const CaseArguments& arguments) {
  Case shape;
  std::tie(shape.width, shape.height) = parse_size(arguments.size);
  if (!arguments.polygon.empty()) {
    try {
      shape.ring = read_polygon(arguments.polygon);
    } catch (const std::runtime_error& error) {
      throw Stop(wrong_use, error.what());
    }
    return shape;
  }
  if (arguments.edges < 0 || arguments.edges > most_edges) {
    throw Stop(wrong_use, "--edges goes from 0 to " + std::to_string(most_edges) + ".");
  }
  shape.seed = arguments.seed;
  shape.ring = random_polygon(arguments.seed, arguments.edges, std::max(shape.width, shape.height));
  return shape;
}

void add_round_options(CLI::App& command, RoundArguments& arguments,
                       const std::string& usual_budget) {
  command
      .add_option("--precision", arguments.precision,
                  "stop when each ratio is known to this many percent; 0: never")
      ->check(CLI::Range(0.0, 100.0))
      ->capture_default_str();
  command
      .add_option("--budget", arguments.budget,
                  "seconds after which no new round begins [" + usual_budget + "]")
      ->check(CLI::PositiveNumber);
}

RoundPlan make_rounds(const RoundArguments& arguments, int most, double usual_budget) {
  RoundPlan plan;
  plan.most = most;
  plan.precision = arguments.precision / 100;
  plan.budget_seconds = arguments.budget.value_or(usual_budget);
  plan.seed = std::random_device{}();
  return plan;
}

}  // namespace workbook
