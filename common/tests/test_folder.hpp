// A folder of this process's own for what its tests write: two runs, or two users of one machine,
// never meet.
#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <system_error>

namespace workbook {

/// The folder, with a slash at its end; made at the first call, removed when the process ends.
inline const std::string& test_folder() {
  struct Folder {
    Folder() {
      std::string name = (std::filesystem::temp_directory_path() / "workbook-test.XXXXXX").string();
      if (!mkdtemp(name.data()))
        throw std::filesystem::filesystem_error("no folder for the tests can be made", name,
                                                std::error_code(errno, std::generic_category()));
      path = name + "/";
    }
    // A child that a death test has started leaves its parent's folder alone.
    ~Folder() {
      std::error_code ignored;
      if (getpid() == owner) std::filesystem::remove_all(path, ignored);
    }
    std::string path;
    pid_t owner = getpid();
  };
  static const Folder folder;
  return folder.path;
}

}  // namespace workbook
