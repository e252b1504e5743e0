/// What `verify` has seen pass, so that it need not run it again.
/// @file
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace workbook {

/// All that a verdict depends on, as one hash: programs, and the files that they read.
class Inputs {
 public:
  void add_text(const std::string& text);
  /// The file's name and bytes; one that is missing counts as empty.
  void add_file(const std::filesystem::path& file);
  /// The same of a program; where it could not be built, the one of an earlier build may still lie
  /// there, and counts for nothing.
  void add_program(const std::filesystem::path& program, bool is_built);
  /// The files below the folder for which `wanted` holds, in the order of their names; what git
  /// never sees (build/, results/, hidden folders, Python's caches) is left out.
  void add_folder(const std::filesystem::path& folder,
                  bool (*wanted)(const std::filesystem::path& file));
  std::string key() const;

 private:
  std::uint64_t hash_ = 14695981039346656037u;  ///< FNV-1a's offset
};

/// A C or C++ source or header: its effect is in the programs.
bool is_source(const std::filesystem::path& file);

/// The parts that passed whole, without a failure or a skip.
class Seen {
 public:
  /// `fresh` begins without any.
  Seen(std::filesystem::path file, bool fresh);

  /// How many checks of the part passed when its inputs had this key; empty when they did not all.
  std::optional<int> passed(const std::string& part, const std::string& key) const;
  /// Written at once: what a killed run has seen is kept. Throws Stop where it cannot be written.
  void remember(const std::string& part, const std::string& key, int passed);

 private:
  struct Entry {
    std::string key;
    int passed = 0;
  };
  std::filesystem::path file_;
  std::map<std::string, Entry> entries_;
};

}  // namespace workbook
