/// What a checker found: where, in the tool's words, and in plain ones.
/// @file
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace workbook {

/// A line of a file below the workbook's root.
struct Place {
  std::filesystem::path file;  ///< relative to the root; empty where no line is known
  int line = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

struct Finding {
  std::string fault;     ///< the tool's words: "heap-buffer-overflow", "data race"
  std::string sentence;  ///< what that means
  Place place;
  /// Where the other of two accesses was, where the memory was taken or given back.
  std::string other_label = {};
  Place other = {};

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Files that a report speaks of: `edited` is the folder of the variant that ran, relative to the
/// root; its files are the student's, and come first.
struct ReportFiles {
  std::filesystem::path root;
  std::filesystem::path edited;
  std::filesystem::path given = {};  ///< the stage's folder, where kernels lie that nobody edits
};

/// Each finding once, in the order in which they came.
std::vector<Finding> without_repeats(const std::vector<Finding>& findings);

}  // namespace workbook
