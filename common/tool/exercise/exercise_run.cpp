#include "exercise/exercise_run.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

#include "process/lines.hpp"
#include "stage/unavailable.hpp"
#include "todo/workbook_todo.h"

namespace workbook {
namespace {

constexpr int most_limit_hits = 2;
constexpr const char* start_mark = "[ RUN      ] ";

std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      plain += text[i];
      continue;
    }
    const char next = text[++i];
    plain += next == 'n' ? '\n' : next == 't' ? '\t' : next;
  }
  return plain;
}

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::istringstream text(line);
  for (std::string field; std::getline(text, field, '\t');) fields.push_back(unescaped(field));
  return fields;
}

Verdict verdict_of(const std::string& word) {
  return word == "passed"    ? Verdict::passed
         : word == "skipped" ? Verdict::skipped
                             : Verdict::failed;
}

// Adds what the program reported. Returns true when a test was started and never ended.
bool take_over(const std::filesystem::path& events, TestRun& run) {
  std::ifstream file(events);
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> fields = fields_of(line);
    if (fields.size() < 2) continue;
    if (fields[0] == "start") {
      run.tests.push_back({fields[1], Verdict::died, "", fields.size() > 2 ? fields[2] : ""});
      inside = true;
    } else if (fields[0] == "announced" && inside) {
      run.tests.back().announced = fields[1];
    } else if (fields[0] == "failure" && inside && fields.size() == 3) {
      TestResult& test = run.tests.back();
      if (test.message.empty()) test.place = fields[1], test.message = fields[2];
    } else if (fields[0] == "property" && fields.size() == 3 && fields[1] == "failed_mask") {
      if (inside) run.tests.back().failed_mask = fields[2];
    } else if (fields[0] == "property" && fields.size() == 3) {
      run.facts[fields[1]] = fields[2];
    } else if (fields[0] == "end" && inside && fields.size() == 3) {
      run.tests.back().verdict = verdict_of(fields[2]);
      inside = false;
    }
  }
  return inside;
}

std::string last_line_of(const std::string& output, const std::string& prefix) {
  std::istringstream lines(output);
  return last_line_with(lines, prefix);
}

void mark_dead(TestResult& test, const Outcome& outcome, const Limits& limits) {
  if (outcome.end == End::exited && outcome.status == WORKBOOK_TODO_STATUS) {
    test.verdict = Verdict::todo;
    test.message = last_line_of(outcome.output, "TODO ");
  } else {
    test.verdict = Verdict::died;
    const std::string how = describe_end(outcome, limits);
    test.message = "your code " + (how.empty() ? "ended the program" : how);
    const std::string what = last_line_of(outcome.output, "  what():  ");
    if (!what.empty()) test.message += "\n" + what;
    if (!test.announced.empty()) test.message += "\n" + test.announced;
  }
}

// The n of "TODO n: what to do".
int todo_number(const std::string& message) {
  return std::atoi(message.c_str() + std::strlen("TODO "));
}

// GoogleTest's filter that leaves out what has run.
std::string filter_of(const TestRun& run) {
  std::string filter = "--gtest_filter=-";
  for (const TestResult& test : run.tests) filter += test.name + ":";
  return filter;
}

}  // namespace

int TestRun::count(Verdict verdict) const {
  return static_cast<int>(std::count_if(
      tests.begin(), tests.end(), [&](const TestResult& test) { return test.verdict == verdict; }));
}

bool TestRun::all_passed() const {
  return !tests.empty() && outside.empty() && !given_up && !first_bad();
}

const TestResult* TestRun::first_bad() const {
  const TestResult* first = nullptr;
  for (const TestResult& test : tests) {
    if (test.verdict == Verdict::passed || test.verdict == Verdict::skipped) continue;
    if (!first) first = &test;
    if (first->verdict != Verdict::todo) break;
    if (test.verdict == Verdict::todo && todo_number(test.message) < todo_number(first->message)) {
      first = &test;
    }
  }
  return first;
}

TestRun run_tests(const std::filesystem::path& program, const std::filesystem::path& events,
                  const Limits& limits,
                  const std::function<void(const std::string& test)>& on_progress,
                  const Surroundings& surroundings) {
  TestRun run;
  Command command{surroundings.wrapper, surroundings.environment};
  command.arguments.push_back(program.string());
  command.arguments.emplace_back();  // the filter
  command.environment.push_back("WORKBOOK_EVENTS=" + events.string());
  command.environment.push_back("GTEST_BREAK_ON_FAILURE=0");
  int limit_hits = 0;
  std::string running;
  const auto follow = [&](const std::string& piece) {
    const std::string started = last_line_of(piece, start_mark);
    if (!started.empty()) running = started.substr(std::strlen(start_mark));
    if (on_progress) on_progress(running);
  };
  while (true) {
    std::filesystem::remove(events);
    const std::size_t before = run.tests.size();
    command.arguments.back() = filter_of(run);
    const Outcome outcome = run_process(command, limits, follow);
    run.seconds += outcome.seconds;
    run.output +=
        outcome.output.substr(0, output_limit - std::min(output_limit, run.output.size()));
    const bool inside = take_over(events, run);
    const bool ended = outcome.end == End::exited && outcome.status <= 1;
    if (!inside && outcome.end == End::exited && outcome.status == unavailable_status) {
      run.unavailable = last_line_of(outcome.output, "");
      break;
    }
    if (!inside && ended) break;
    if (!inside) {
      const std::string how = describe_end(outcome, limits);
      run.outside =
          std::string("the program ") + how +
          (run.tests.size() == before ? ", before its first test: a global object's constructor?"
                                      : ", after its last test: a global object's destructor?");
      break;
    }
    mark_dead(run.tests.back(), outcome, limits);
    limit_hits += outcome.end == End::timed_out || outcome.end == End::out_of_memory;
    if (limit_hits >= most_limit_hits) {
      run.given_up = true;
      break;
    }
  }
  std::filesystem::remove(events);
  return run;
}

Limits test_limits() { return {20, std::size_t{2} << 30}; }

}  // namespace workbook
