/// The files in which Linux tells what a machine is, below a root that tests may choose.
/// @file
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace workbook {

/// @copydoc machine/system_files.hpp
class SystemFiles {
 public:
  explicit SystemFiles(std::filesystem::path root = "/") : root_(std::move(root)) {}

  /// All paths are relative to the root: "proc/stat". A file that cannot be read is an empty one.
  std::string text(const std::string& path) const;
  /// The first line, without blanks around it.
  std::string line(const std::string& path) const;
  std::optional<long long> number(const std::string& path) const;
  bool exists(const std::string& path) const;
  /// Names of what is in the folder, sorted.
  std::vector<std::string> names_in(const std::string& folder) const;

  /// The logical processors that are online, by number; empty where it cannot be told.
  std::vector<int> processors() const;

 private:
  std::filesystem::path root_;
};

/// The folder of a logical processor: "sys/devices/system/cpu/cpu3".
std::string processor_folder(int processor);

/// The numbers of a list as the kernel writes it, "0-3,8,10-11"; empty when it is not such a list.
std::vector<int> processor_list(const std::string& text);

/// The number that the whole text is; nothing when it is none.
std::optional<long long> whole_number(const std::string& text);

}  // namespace workbook
