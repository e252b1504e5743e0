// `cut`: writes the skeletons from the solutions. For those who change the workbook.
#include <iostream>

#include "tool/commands.hpp"
#include "tool/skeletons.hpp"

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

void add_cut(CLI::App& app, const Workbook& workbook, Typed& typed) {
  auto* command =
      app.add_subcommand("cut", "writes the skeletons from the solutions (for authors)");
  const auto force = std::make_shared<bool>(false);
  command->add_flag("--force", *force, "replace skeletons that have been edited");
  command->callback([&workbook, &typed, force] {
    typed.work = [&workbook, force] { return write_skeletons(workbook, *force); };
  });
}

}  // namespace workbook
