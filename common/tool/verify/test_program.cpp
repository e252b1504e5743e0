#include "verify/test_program.hpp"

#include <algorithm>

#include "verify/judge.hpp"
#include "verify/part_text.hpp"

namespace workbook {
namespace {

const std::string tests_ending = ".tests";

std::string room_of(const std::string& program) {
  return program.substr(0, program.size() - tests_ending.size());
}

}  // namespace

Tally judge_test_program(const Workbook& workbook, const std::string& part,
                         const std::filesystem::path& program,
                         const std::map<std::string, BuildFailure>& failures) {
  const std::string target = program.filename();
  const auto failure = failures.find(target);
  StageResult result;
  if (failure != failures.end()) {
    result.not_built = failure->second;
  } else {
    result.run = run_tests(program, workbook.logs() / (target + ".events"), {300, 0});
    for (TestResult& test : result.run.tests) {
      if (!test.place.empty()) test.message += "\n  at " + workbook.shown(test.place);
    }
  }
  return judge_passing(part, result);
}

std::vector<std::string> room_programs(const std::vector<std::string>& all,
                                       const std::vector<std::string>& rooms) {
  if (rooms.empty()) return all;
  std::vector<std::string> programs;
  for (const std::string& room : rooms) {
    programs.push_back(room + tests_ending);
    if (std::count(all.begin(), all.end(), programs.back()) > 0) continue;
    std::string known;
    for (const std::string& program : all) known += " " + room_of(program);
    throw Stop(wrong_use, "There is no room `" + room + "` with tests; there are" + known);
  }
  return programs;
}

ExitStatus test_rooms(const Workbook& workbook, const std::vector<std::string>& rooms,
                      const std::function<void(const std::string&)>& say) {
  const Workbook tool = workbook.built_as(tool_build, workbook.build_variables);
  std::vector<std::string> programs;
  std::map<std::string, BuildFailure> failures;
  {
    Build build(tool);
    programs = room_programs(build.targets_ending_in(tests_ending), rooms);
    failures = build.build(programs);
  }
  Tally total;
  for (const std::string& program : programs) {
    const std::string part = "room " + room_of(program);
    const Tally tally = judge_test_program(tool, part, tool.build() / "tests" / program, failures);
    say(part_text(part, tally));
    total += tally;
  }
  if (programs.size() > 1) say(total.text() + "\n");
  return total.failed() ? no : yes;
}

}  // namespace workbook
