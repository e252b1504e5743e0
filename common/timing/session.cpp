#include "timing/session.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>

#include "timing/elapsed.hpp"
#include "timing/statistics.hpp"

namespace workbook {
namespace {

constexpr double wanted_seconds_a_round = 0.04;
constexpr int most_calls_a_round = 20;
constexpr int fewest_rounds = 3;

Status status_of(WorkerFailure::Kind kind) {
  switch (kind) {
    case WorkerFailure::Kind::todo:
      return Status::todo;
    case WorkerFailure::Kind::unavailable:
      return Status::unavailable;
    default:
      return Status::failed;
  }
}

// One variant with its worker, from start to last check.
class Runner {
 public:
  Runner(const Variant& variant, const Plan& plan, const Mask& expected)
      : variant_(variant), plan_(plan), expected_(expected) {
    const int rows = (plan.height + variant.row_step - 1) / variant.row_step;
    scale_ = rows ? static_cast<double>(plan.height) / rows : 1;
  }

  bool ok() const { return series_.status == Status::ok; }
  const Series& series() const { return series_; }

  void start() {
    guarded([&] {
      worker_ = std::make_unique<Worker>(variant_.command, variant_.error_file, variant_.limits);
      series_.first = worker_->make(variant_.method);
      worker_->set_case(plan_.ring, plan_.border_value, plan_.width, plan_.height,
                        variant_.row_step);
      worker_->run(1);
      check();
      if (ok()) choose_count(worker_->run(1).wall.at(0));
    });
  }

  void round() {
    guarded([&] {
      const Times times = worker_->run(count_);
      series_.wall.push_back(median(times.wall) * scale_);
      if (!times.kernel.empty()) series_.kernel.push_back(median(times.kernel) * scale_);
    });
  }

  void finish() {
    if (ok()) guarded([&] { check(); });
    worker_.reset();
  }

 private:
  void check() {
    if (variant_.is_floor) return;
    series_.why = compare_rows(worker_->mask(), expected_, variant_.row_step);
    if (!series_.why.empty()) series_.status = Status::wrong;
  }

  void choose_count(double seconds) {
    const double count = std::ceil(wanted_seconds_a_round / std::max(seconds, 1e-9));
    count_ = static_cast<int>(std::clamp<double>(count, 1, most_calls_a_round));
  }

  template <class Work>
  void guarded(Work work) {
    try {
      work();
    } catch (const WorkerFailure& failure) {
      series_.status = status_of(failure.kind);
      series_.why = failure.what();
    } catch (const std::runtime_error& error) {
      if (dynamic_cast<const Interrupted*>(&error)) throw;
      series_.status = Status::failed;
      series_.why = error.what();
    }
    if (!ok()) worker_.reset();
  }

  const Variant& variant_;
  const Plan& plan_;
  const Mask& expected_;
  std::unique_ptr<Worker> worker_;
  double scale_ = 1;
  int count_ = 1;
  Series series_;
};

bool fits(const Plan& plan, int rounds_done, double seconds_gone, double seconds_a_round) {
  if (plan.budget_seconds <= 0 || rounds_done < fewest_rounds) return true;
  return seconds_gone + seconds_a_round <= plan.budget_seconds;
}

}  // namespace

std::string compare_rows(const Mask& mask, const Mask& expected, int row_step) {
  std::size_t wrong = 0;
  std::string first;
  for (int y = 0; y < expected.height(); y += row_step) {
    for (int x = 0; x < expected.width(); ++x) {
      if (mask.at(x, y) == expected.at(x, y)) continue;
      if (wrong++ == 0) first = "(" + std::to_string(x) + ", " + std::to_string(y) + ")";
    }
  }
  if (wrong == 0) return "";
  return std::to_string(wrong) + " pixels differ from the rule, the first at " + first;
}

std::vector<Series> measure(const std::vector<Variant>& variants, const Plan& plan,
                            const Mask& expected, const OnProgress& on_progress) {
  const Elapsed session;
  std::vector<Runner> runners;
  runners.reserve(variants.size());
  const double steps = static_cast<double>(variants.size()) * (plan.rounds + 1);
  double done = 0;
  for (const Variant& variant : variants) {
    on_progress(done++ / steps, "first call of " + variant.name);
    runners.emplace_back(variant, plan, expected).start();
  }
  std::vector<std::size_t> order(variants.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(plan.seed);
  double seconds_a_round = 0;
  for (int round = 0; round < plan.rounds; ++round) {
    if (!fits(plan, round, session.seconds(), seconds_a_round)) break;
    const Elapsed this_round;
    std::shuffle(order.begin(), order.end(), random);
    for (const std::size_t i : order) {
      on_progress(done++ / steps, "round " + std::to_string(round + 1) + ", " + variants[i].name);
      if (runners[i].ok()) runners[i].round();
    }
    seconds_a_round = this_round.seconds();
  }
  std::vector<Series> results;
  for (Runner& runner : runners) {
    runner.finish();
    results.push_back(runner.series());
  }
  return results;
}

}  // namespace workbook
