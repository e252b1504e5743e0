/// Runs a stage's test program to the end, however often it dies on the way.
/// @file
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "process/process.hpp"

namespace workbook {

enum class Verdict { passed, failed, skipped, todo, died };

struct TestResult {
  std::string name;  ///< "polygon.contains_its_centre"
  Verdict verdict = Verdict::died;
  std::string message;  ///< the first failure, the TODO, or how the program ended
  std::string place;    ///< FILE:LINE of the failure
  /// The wrong mask that the test met, as picture/failed_mask.hpp writes it; empty without one.
  std::string failed_mask = {};
  std::string announced = {};  ///< what the test said last of what it was about to do
};

struct TestRun {
  std::vector<TestResult> tests;             ///< in the order in which they ran
  std::map<std::string, std::string> facts;  ///< what tests recorded: "boxes_per_pixel" -> "412"
  /// Set when the program ended badly outside any test: before main, or after the last test.
  std::string outside;
  /// Set when the machine lacks what the program needs: nothing was run.
  std::string unavailable;
  /// True when the rest was given up because tests kept running into the limits.
  bool given_up = false;
  double seconds = 0;
  std::string output;  ///< what the programs printed, at most output_limit bytes

  int count(Verdict verdict) const;
  bool all_passed() const;
  /// The first test that is neither passed nor skipped, where that is a TODO the one whose TODO has
  /// the lowest number; nullptr when there is none.
  const TestResult* first_bad() const;
};

/// What a test program runs in, where that is not plainly here.
struct Surroundings {
  std::vector<std::string> wrapper;      ///< a command that is given the program and its arguments
  std::vector<std::string> environment;  ///< NAME=value
};

/// One process runs all tests; when it dies inside a test, that test is marked and the remaining
/// ones run in a new process. `events` is a file to use for the program's reports; `on_progress`
/// hears now and then which test runs. Throws Interrupted.
TestRun run_tests(const std::filesystem::path& program, const std::filesystem::path& events,
                  const Limits& limits,
                  const std::function<void(const std::string& test)>& on_progress = {},
                  const Surroundings& surroundings = {});

/// The limits of a student's test program.
Limits test_limits();

}  // namespace workbook
