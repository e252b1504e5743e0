#include "exercise/progress_list.hpp"

#include <algorithm>

#include "repository/next_stage.hpp"
#include "terminal/layout.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

constexpr std::size_t verdict_width = 10;
constexpr std::size_t broadest_step = 3;

// In at most nine letters.
std::string word_for(const std::string& verdict) {
  return verdict == "does not build" ? "no build" : verdict;
}

Style style_of(const std::string& verdict) {
  if (verdict == "solved") return Style::good;
  if (verdict == "failed" || verdict == "does not build") return Style::bad;
  return verdict == "to do" ? Style::plain : Style::dim;
}

// Rooms of one number are on one step.
std::vector<std::size_t> levels_of(const std::vector<Stage>& stages) {
  std::vector<std::size_t> levels;
  std::size_t level = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    if (i && stages[i].id.substr(0, 2) != stages[i - 1].id.substr(0, 2)) ++level;
    levels.push_back(level);
  }
  return levels;
}

std::string label_of(const Stage& stage, bool titled) {
  return titled ? stage.id + "  " + stage.title : stage.folder;
}

// The broadest step with which all lines fit; 0 where none does.
std::size_t step_for(const std::vector<Stage>& stages, const std::vector<std::size_t>& levels,
                     bool titled, std::size_t width) {
  const auto fits = [&](std::size_t step) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
      const std::size_t indent = 1 + verdict_width + levels[i] * step;
      if (indent + display_width(label_of(stages[i], titled)) > width) return false;
    }
    return true;
  };
  std::size_t step = broadest_step;
  while (step > 0 && !fits(step)) --step;
  return step;
}

}  // namespace

std::string staircase(const std::vector<Stage>& stages,
                      const std::map<std::string, StageProgress>& progress, int width) {
  const std::vector<std::size_t> levels = levels_of(stages);
  const std::size_t columns = static_cast<std::size_t>(std::max(0, width));
  const bool titled = step_for(stages, levels, true, columns) > 0;
  const std::size_t step = step_for(stages, levels, titled, columns);
  const Stage* next = next_stage(stages, progress);
  std::string text;
  for (std::size_t i = stages.size(); i-- > 0;) {
    const std::string verdict = last_verdict(progress, stages[i]);
    const bool is_next = &stages[i] == next;
    const std::string label = label_of(stages[i], titled);
    text +=
        (is_next ? ">" : " ") + styled(style_of(verdict), left(word_for(verdict), verdict_width)) +
        std::string(levels[i] * step, ' ') + (is_next ? styled(Style::bold, label) : label) + "\n";
  }
  return text;
}

}  // namespace workbook
