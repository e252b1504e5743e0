#include "process/resident.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace workbook {
namespace {

// Adds the process's pages when it belongs to the group: fields 5 and 24 of /proc/PID/stat, counted
// behind the name, which may hold spaces and brackets.
std::size_t pages_if_in_group(const std::filesystem::path& process, pid_t group) {
  std::ifstream file(process / "stat");
  std::string line;
  if (!std::getline(file, line)) return 0;
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string skipped;
  pid_t parent = 0, its_group = 0;
  fields >> skipped >> parent >> its_group;
  if (its_group != group) return 0;
  for (int field = 6; field < 24; ++field) fields >> skipped;
  long pages = 0;
  fields >> pages;
  return pages > 0 ? static_cast<std::size_t>(pages) : 0;
}

}  // namespace

std::size_t resident_bytes_of_group(pid_t group) {
  std::size_t pages = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") == std::string::npos) {
      pages += pages_if_in_group(entry.path(), group);
    }
  }
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace workbook
