// `dev`: for whoever works on the workbook. CONTRIBUTING.md says when to use what.
#include <iostream>

#include "commands/commands.hpp"
#include "verify/format.hpp"
#include "verify/new_stage.hpp"
#include "verify/test_program.hpp"

namespace workbook {
namespace {

void say(const std::string& text) { std::cout << text << std::flush; }

ExitStatus make_stage(const Workbook& workbook, const std::string& name) {
  for (const std::string& file : new_stage(workbook, name)) say("written  " + file + "\n");
  say("Next: ./workbook test " + name.substr(0, 2) +
      ". CONTRIBUTING.md says what else a stage needs.\n");
  return yes;
}

}  // namespace

void add_dev(CLI::App* command, const Workbook& workbook, Typed& typed) {
  command->require_subcommand(1);
  const auto rooms = std::make_shared<std::vector<std::string>>();
  CLI::App* test = command->add_subcommand(
      "test",
      "builds and runs the tests of rooms of common/, of all without a name: test [ROOM]...");
  test->add_option("ROOM", *rooms, "timing, speedup, ...");
  test->callback([&workbook, &typed, rooms] {
    typed.work = [&workbook, rooms] {
      return test_rooms(workbook.built_as(release_build, {"WORKBOOK_WERROR=ON"}), *rooms, say);
    };
  });
  const auto check = std::make_shared<bool>(false);
  CLI::App* format = command->add_subcommand(
      "format", "clang-format over our C and C++; --check only names what it would change");
  format->add_flag("--check", *check, "name the files, change none");
  format->callback([&workbook, &typed, check] {
    typed.work = [&workbook, check] { return format_sources(workbook, *check, say); };
  });
  const auto name = std::make_shared<std::string>();
  CLI::App* stage = command->add_subcommand("new", "a stage to fill in: new stage NAME")
                        ->require_subcommand(1)
                        ->add_subcommand("stage", "writes a stage that can be tested at once");
  stage->add_option("NAME", *name, "two digits and a word: 08_toy")->required();
  stage->callback([&workbook, &typed, name] {
    typed.work = [&workbook, name] { return make_stage(workbook, *name); };
  });
}

}  // namespace workbook
