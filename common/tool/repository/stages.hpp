/// The table in common/stages.txt, and the stages' own manifests: the stages, the worked examples
/// beside them, and the rows of the course's speed-up table.
/// @file
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace workbook {

struct Stage {
  std::string id;      ///< "03_clib", "06c"
  std::string folder;  ///< "03_clib", "06_opencl/c_mask"
  std::string title;
  /// Of its stage.json; empty for a worked example, and where the copy has no such folder.
  std::vector<std::string> edit = {};      // the student's files, by their names in the folder
  std::vector<std::string> read = {};      ///< given ones that the page sends a student to
  bool makes_masks = false;                ///< it has methods that can be timed and counted
  bool has_race_tests = false;             ///< tests that ThreadSanitizer alone has
  std::vector<std::string> programs = {};  ///< that a person runs: "reading"

  bool has_program(const std::string& name) const;
};

/// What a student types for the stage: "03", "06c".
std::string short_name(const Stage& stage);

/// A row of the speed-up table.
struct Row {
  std::string id;
  std::string label;
  std::optional<double> course_seconds;
  std::optional<double> course_speedup;
  bool is_python = false;
  std::string source;   ///< the Python file, the stage's id, or the name of the worked example
  std::string method;   ///< empty for the only or last one
  std::string library;  ///< Python: the stage whose solution's shared library is handed over
  /// Stages: the environment variables that set the number of threads; empty for one thread.
  std::vector<std::string> thread_variables = {};
  bool is_worked = false;    ///< given to be read: nobody writes it, so there is no row of `yours`
  bool is_baseline = false;  ///< what every speed-up is over: the first row
  /// Python is timed on every n-th row of the image and scaled up; `quick` for a quick session.
  int row_step = 1;
  int quick_row_step = 1;
};

struct StageTable {
  std::vector<Stage> stages;
  std::vector<Row> rows;
  std::vector<Stage> worked = {};  ///< the worked examples: id and folder
};

/// The stages, with what their manifests below `root` say, and the rows. @throws std::runtime_error
/// that names the line of a broken table, or a damaged manifest.
StageTable read_stages(const std::filesystem::path& root);

/// The stages that a name means: `03`, `3` and `03_clib` one stage, `06` all rooms, `06c` or
/// `06_opencl/c_mask` one room, an empty name all stages. @throws std::invalid_argument that lists
/// what there is when the name means nothing.
std::vector<Stage> find_stages(const std::vector<Stage>& stages, const std::string& name);

/// The rows whose ids begin with one of `beginnings`, "04,07_scanline"; all of them when that is
/// empty. @throws std::invalid_argument that lists what there is when one of them begins no row.
std::vector<Row> find_rows(const std::vector<Row>& rows, const std::string& beginnings);

}  // namespace workbook
