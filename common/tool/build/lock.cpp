#include "build/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <iostream>

#include "process/process.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"

namespace workbook {

Lock::Lock(const std::filesystem::path& file, const std::string& waiting) {
  make_folder(file.parent_path());
  // Another user's file in a shared folder can be locked, but neither written nor "created".
  descriptor_ = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) descriptor_ = open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) {
    throw Stop(cannot_judge, "Cannot write " + file.string() +
                                 ": is the disk full, or the folder somebody else's?");
  }
  bool said = false;
  while (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (!said) std::cerr << waiting << std::endl;
    said = true;
    usleep(100000);
    throw_if_interrupted();
  }
}

Lock::~Lock() { close(descriptor_); }

Lock lock_build(const Workbook& workbook) {
  return Lock(workbook.root / "build" / (workbook.build_name + ".lock"),
              "Another workbook command is building here: waiting for it.");
}

Lock lock_machine() {
  return Lock(std::filesystem::temp_directory_path() / "workbook-measuring.lock",
              "Another measurement is running on this machine: waiting for it.");
}

}  // namespace workbook
