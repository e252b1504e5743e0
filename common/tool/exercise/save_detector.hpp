/// Notices that files have been saved. It reads them again and again, and whole: that works on
/// every file system, dates of any coarseness included, and a file that is only touched is not a
/// save.
/// @file
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace workbook {

/// Seconds that a file may be away while an editor saves it (rename over it, delete and write
/// anew).
inline constexpr double longest_save = 3;

class SaveDetector {
 public:
  explicit SaveDetector(std::vector<std::filesystem::path> files);

  /// From now on, what the files hold now is what is known.
  void know();

  /// Looks once, at the time `seconds` (of any clock). True when a file holds something else than
  /// is known, all files are there, and none has changed since the look before.
  bool look(double seconds);

  /// Files that were known and that the looks have missed for longer than longest_save. Each is
  /// told once, and forgotten: when it comes back, that is a save.
  std::vector<std::filesystem::path> gone();

 private:
  using Text = std::optional<std::string>;  ///< empty for a file that is not there

  struct Watched {
    std::filesystem::path file;
    Text known = {}, seen = {};
    std::optional<double> away_since = {};
    bool away_for_long = false;
  };

  std::vector<Watched> watched_;
};

}  // namespace workbook
