// One measuring session: all variants, interleaved, each mask checked before and after its times.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "geometry/mask.hpp"
#include "process/process.hpp"
#include "timing/worker.hpp"

namespace workbook {

struct Variant {
  std::string name;
  Command command;
  std::filesystem::path error_file;  // what it prints besides its answers
  std::string method = {};
  int row_step = 1;  // only every n-th row is made and timed, and the time scaled up
  Limits limits = {};
  bool is_floor = false;  // writes each byte once and makes no mask: nothing to check
};

enum class Status { ok, todo, wrong, failed, unavailable };

struct Series {
  Status status = Status::ok;
  std::string why;  // one sentence when not ok
  FirstCall first;
  std::vector<double> wall;    // one median a round, seconds, scaled to the whole mask
  std::vector<double> kernel;  // the same on the device; empty where there is none
};

struct Plan {
  std::vector<Vertex> ring;
  bool border_value = true;
  int width = 0;
  int height = 0;
  int rounds = 7;
  double budget_seconds = 0;  // no new round once it would not fit; 0 is no budget
  unsigned seed = 1;          // of the order within the rounds
};

// Called before each step: how much of the work is done (0 .. 1) and what comes next.
using OnProgress = std::function<void(double share, const std::string& what)>;

// The rounds run all variants in random order; each variant that is quick is run several times in a
// round and gives its median. A variant that fails is left out from there on. Throws Interrupted.
std::vector<Series> measure(const std::vector<Variant>& variants, const Plan& plan,
                            const Mask& expected, const OnProgress& on_progress);

// Empty when the rows 0, row_step, 2 row_step.. of both are equal; else one sentence.
std::string compare_rows(const Mask& mask, const Mask& expected, int row_step);

}  // namespace workbook
