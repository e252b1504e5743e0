#include "timing/session.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <thread>

#include "base/elapsed.hpp"
#include "geometry/oracle.hpp"
#include "timing/statistics.hpp"

namespace workbook {
namespace {

constexpr double wanted_seconds_a_round = 0.04;
constexpr int most_calls_a_round = 200;
// Work that was left for later shows by then, so that it can be told from work left out.
constexpr std::chrono::milliseconds time_to_be_late{200};

// One variant with its worker, from start to last check.
class Runner {
 public:
  Runner(const Variant& variant, const Plan& plan, const Case& shape, const Mask& expected)
      : variant_(variant), plan_(plan), case_(shape), expected_(expected) {
    const int rows = (case_.height + variant.row_step - 1) / variant.row_step;
    scale_ = rows ? static_cast<double>(case_.height) / rows : 1;
  }

  bool ok() const { return series_.status == Status::ok; }
  const Series& series() const { return series_; }

  void start() {
    guarded([&] {
      worker_ = std::make_unique<Worker>(variant_.command, variant_.error_file, variant_.limits);
      series_.first = worker_->make(variant_.method);
      set_case(case_.ring);
      worker_->run(1);
      check();
      if (ok()) choose_count(worker_->run(1).wall.at(0));
    });
  }

  void round(unsigned seed) {
    guarded([&] {
      const double unseen = time_of_unseen(seed);
      const Times times = worker_->run(count_);
      series_.wall.push_back(median(times.wall) * scale_);
      if (!times.kernel.empty()) series_.kernel.push_back(median(times.kernel) * scale_);
      unseen_times_.push_back(unseen * scale_);
    });
  }

  void finish(unsigned seed) {
    guarded([&] {
      if (ok()) check();
      if (ok() && meets_unseen()) check_unseen(seed);
      if (ok() && meets_unseen()) judge(fault_of_memory(unseen_times_, series_.wall));
    });
    worker_.reset();
  }

 private:
  // The slow versions of Python, of which some rows are timed, are our own and remember nothing.
  bool meets_unseen() const {
    return variant_.makes_a_mask && !variant_.is_trusted && variant_.row_step == 1 &&
           !case_.ring.empty();
  }

  void set_case(Ring ring) {
    worker_->set_case(ring, case_.border_value, case_.width, case_.height, variant_.row_step);
  }

  // Seconds for a polygon that is new in this round; 0 where that is not asked.
  double time_of_unseen(unsigned seed) {
    if (!meets_unseen()) return 0;
    set_case(unseen_polygon(case_.ring, seed));
    const double seconds = worker_->run(1).wall.at(0);
    set_case(case_.ring);
    return seconds;
  }

  void check() {
    if (!variant_.makes_a_mask) return;
    TimedMask timed = worker_->mask();
    if (!fault_of(timed, expected_, variant_.row_step).empty()) {
      std::this_thread::sleep_for(time_to_be_late);
      timed.late = worker_->mask().late;
    }
    judge(fault_of(timed, expected_, variant_.row_step));
  }

  void check_unseen(unsigned seed) {
    const std::vector<Vertex> unseen = unseen_polygon(case_.ring, seed);
    set_case(unseen);
    worker_->run(1);
    judge(fault_of_unseen(worker_->mask(), unseen, case_.border_value, expected_));
  }

  void judge(const std::string& fault) {
    if (fault.empty()) return;
    series_.status = Status::wrong;
    series_.why = fault;
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
  const Case& case_;
  const Mask& expected_;
  std::unique_ptr<Worker> worker_;
  double scale_ = 1;
  int count_ = 1;
  std::vector<double> unseen_times_;
  Series series_;
};

// The cases of a session, each with its right mask, which is made once.
class Cases {
 public:
  Cases(const Plan& plan, std::size_t variants) : plan_(plan) {
    known_.reserve(variants);  // references to them stay
  }

  struct Known {
    Case shape;
    Mask expected;
  };

  const Known& of(const Variant& variant) {
    const Case& wanted = variant.own_case ? *variant.own_case : plan_.shape;
    for (const Known& known : known_) {
      if (known.shape == wanted) return known;
    }
    return known_.emplace_back(Known{wanted, mask_by_rule(wanted)});
  }

 private:
  const Plan& plan_;
  std::vector<Known> known_;
};

// Without rounds where one of them has failed.
Ratio ratio_so_far(const std::vector<Runner>& runners, const Compared& pair) {
  const Runner& slow = runners.at(pair.slow);
  const Runner& fast = runners.at(pair.fast);
  if (!slow.ok() || !fast.ok() || slow.series().wall.empty()) return {};
  return times_faster(slow.series().wall, fast.series().wall);
}

}  // namespace

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

Session measure(const std::vector<Variant>& variants, const Plan& plan,
                const OnProgress& on_progress) {
  const Elapsed elapsed;
  Cases cases(plan, variants.size());
  std::vector<Runner> runners;
  runners.reserve(variants.size());
  const double steps = static_cast<double>(variants.size()) * (plan.rounds.most + 1);
  double step = 0;
  for (const Variant& variant : variants) {
    on_progress(step++ / steps, "first call of " + variant.name);
    const Cases::Known& known = cases.of(variant);
    runners.emplace_back(variant, plan, known.shape, known.expected).start();
  }
  RoundPlan rounds = plan.rounds;
  if (plan.needed && !runners.at(*plan.needed).ok()) rounds.most = 0;
  Session session;
  session.done = run_rounds(
      variants.size(), rounds, plan.compared,
      [&](std::size_t i, int round) {
        on_progress(step++ / steps, "round " + std::to_string(round + 1) + ", " + variants[i].name);
        if (runners[i].ok()) runners[i].round(plan.rounds.seed + static_cast<unsigned>(round));
      },
      [&](const Compared& pair) { return ratio_so_far(runners, pair); },
      [&] { return elapsed.seconds(); });
  for (Runner& runner : runners) {
    runner.finish(plan.rounds.seed + static_cast<unsigned>(plan.rounds.most));
    session.series.push_back(runner.series());
  }
  session.seconds = elapsed.seconds();
  return session;
}

}  // namespace workbook
