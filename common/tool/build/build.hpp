/// Configures and builds, and says in one screen what stopped it. How it is built the workbook
/// says: see Workbook::built_as().
/// @file
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "build/lock.hpp"
#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

/// Why a target was not built.
struct BuildFailure {
  std::string message;        ///< the first error, a few lines, paths as a student types them
  std::filesystem::path log;  ///< all of it
  bool unavailable = false;   ///< a package is missing: nobody's mistake
};

class Build {
 public:
  /// Takes the lock of the build folder, then configures. A stage whose own build.cmake stops CMake
  /// is left out (its targets fail with that error) so that it cannot stop the others. @throws Stop
  /// when it is not a student's file that stops CMake. `with_mistakes` adds the variants that
  /// tool/mistakes.hpp has laid out.
  explicit Build(const Workbook& workbook, bool with_mistakes = false);

  /// Builds all targets, as far as each can be. The result names those that failed.
  std::map<std::string, BuildFailure> build(const std::vector<std::string>& targets);

  /// Targets that CMake knows: a missing package or file leaves some out.
  bool has(const std::string& target) const;
  // Without paths, and without the targets that CMake itself makes for an order.
  std::vector<std::string> targets_ending_in(const std::string& ending) const;

 private:
  BuildFailure left_out(const std::string& target) const;
  void configure();
  std::string run_cmake(const std::string& left_out, bool& ok);
  BuildFailure failure(const std::string& name, const std::string& log_text) const;

  const Workbook& workbook_;
  bool with_mistakes_;
  Lock lock_;
  std::set<std::string> targets_;
  std::map<std::string, BuildFailure> broken_stages_;
  std::string configure_log_;
};

/// The first error of a compiler's, linker's or CMake's output with the lines that explain it; at
/// most `most_lines` lines. `root` is taken off the front of paths.
std::string first_error(const std::string& log, const std::string& root, int most_lines = 12);

}  // namespace workbook
