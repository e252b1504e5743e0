// `cut`: writes the skeletons from the solutions. For those who change the workbook.
#include <iostream>

#include "commands/commands.hpp"
#include "repository/exit_status.hpp"
#include "repository/files.hpp"
#include "repository/skeletons.hpp"

namespace workbook {
namespace {

// What a student may have written there is kept: a file that differs is only replaced with --force.
ExitStatus write_skeletons(const Workbook& workbook, bool force) {
  int written = 0, kept = 0;
  for (const Skeleton& skeleton : cut_all(workbook)) {
    const bool exists = std::filesystem::exists(skeleton.file);
    if (exists && read_text(skeleton.file) == skeleton.text) continue;
    if (exists && !force) {
      std::cout << "kept     " << workbook.shown(skeleton.file) << "\n";
      ++kept;
      continue;
    }
    write_text(skeleton.file, skeleton.text);
    std::cout << "written  " << workbook.shown(skeleton.file) << "\n";
    ++written;
  }
  std::cout << written << " written, " << kept << " kept\n";
  if (kept) std::cout << "Files that differ hold somebody's work: --force replaces them.\n";
  return kept ? no : yes;
}

}  // namespace

void add_cut(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto force = std::make_shared<bool>(false);
  command->add_flag("--force", *force, "replace skeletons that have been edited");
  command->callback([&workbook, &typed, force] {
    typed.work = [&workbook, force] { return write_skeletons(workbook, *force); };
  });
}

}  // namespace workbook
