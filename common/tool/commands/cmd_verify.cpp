// `verify`: everything holds, or what does not.
#include <iostream>

#include "commands/commands.hpp"
#include "exercise/exercise.hpp"
#include "verify/verification.hpp"

namespace workbook {

void add_verify(CLI::App* command, const Workbook& workbook, Typed& typed) {
  const auto only_drift = std::make_shared<bool>(false);
  const auto mistakes_of = std::make_shared<std::string>();
  command->add_flag(
      "--drift", *only_drift,
      "only: are the skeletons in the folders what the solutions give? (for authors)");
  const auto only_pages = std::make_shared<bool>(false);
  command->add_flag("--pages", *only_pages,
                    "only: do the pages follow the template, and do their links lead somewhere? "
                    "(for authors)");
  const auto only_site = std::make_shared<bool>(false);
  command->add_flag("--site", *only_site,
                    "only: does the documentation site build without a warning, and do its links "
                    "lead somewhere? (for authors)");
  command->add_option("--mistakes", *mistakes_of,
                      "only: one stage's catalogue, with what a student reads (for authors)");
  const auto write_captures = std::make_shared<bool>(false);
  command->add_flag("--write-captures", *write_captures,
                    "with --mistakes: writes what is printed into the stage's README");
  const auto thorough = std::make_shared<bool>(false);
  command->add_flag("--thorough", *thorough, "run each checker twenty times");
  const auto fresh = std::make_shared<bool>(false);
  command->add_flag("--fresh", *fresh, "run again what was seen to pass with the same programs");
  command->callback([=, &workbook, &typed] {
    typed.work = [=, &workbook] {
      const Workbook strict = workbook.built_as(release_build, {"WORKBOOK_WERROR=ON"});
      const auto say = [](const std::string& text) { std::cout << text << std::flush; };
      Verification verification(strict, {*thorough ? 20 : 1, *fresh || *thorough}, say);
      if (*only_drift) verification.drifted();
      if (*only_pages) verification.pages();
      if (*only_site) verification.only_site();
      if (!mistakes_of->empty()) {
        verification.only_mistakes(stages_called(workbook, *mistakes_of), *write_captures);
      }
      const bool is_part = *only_drift || *only_pages || *only_site || !mistakes_of->empty();
      if (!is_part) verification.everything();
      return verification.close();
    };
  });
}

}  // namespace workbook
