#include "exercise/mask_report.hpp"

#include <stdexcept>

#include "geometry/oracle.hpp"
#include "picture/comparison_picture.hpp"
#include "picture/mask_drawing.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "stage/failed_mask.hpp"
#include "terminal/terminal.hpp"

namespace workbook {
namespace {

// A text that a student's program has damaged is no mask.
std::optional<FailedMask> mask_of(const TestRun& run) {
  const TestResult* bad = run.first_bad();
  if (!bad || bad->failed_mask.empty()) return std::nullopt;
  try {
    FailedMask failed = failed_mask_from(bad->failed_mask);
    if (failed.mask.pixels().empty()) return std::nullopt;
    return failed;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

}  // namespace

std::string drawing_of(const TestRun& run, int columns) {
  const auto failed = mask_of(run);
  if (!failed) return "";
  std::string text;
  for (const std::string& line :
       draw_comparison(failed->mask, mask_by_rule(failed->shape), columns,
                       use_unicode() ? Glyphs::blocks : Glyphs::ascii,
                       [](const std::string& signs) { return styled(Style::bad, signs); })) {
    text += line + "\n";
  }
  return text;
}

std::optional<std::filesystem::path> picture_file(const Workbook& workbook, const Stage& stage,
                                                  const TestRun& run) {
  if (!mask_of(run)) return std::nullopt;
  return workbook.results() / "pictures" / (stage.id + ".png");
}

void write_picture(const Workbook& workbook, const Stage& stage, const TestRun& run) {
  const auto failed = mask_of(run);
  if (!failed) return;
  const std::filesystem::path file = *picture_file(workbook, stage, run);
  make_folder(file.parent_path());
  try {
    write_comparison_picture(file, failed->mask, mask_by_rule(failed->shape), failed->shape.ring);
  } catch (const std::runtime_error& error) {
    throw Stop(cannot_judge, error.what());
  }
}

}  // namespace workbook
