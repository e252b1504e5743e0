#include "speedup/speedup_scaling.hpp"

#include <algorithm>

#include "build/lock.hpp"
#include "results/speedup_figures.hpp"
#include "speedup/scaling_plan.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

constexpr unsigned usual_seed = 2014;
constexpr double thread_budget = 10, size_budget = 45;  // seconds
constexpr int fewest_size_rounds = 3, most_size_rounds = 6;

Case case_of(unsigned seed, const ScalingShape& shape) {
  return {"", scaling_ring(seed, shape), true, shape.side, shape.side, seed};
}

unsigned seed_of(const SpeedupOptions& options) { return options.shape.seed.value_or(usual_seed); }

// A graphics card has no threads to be counted; PoCL's processors are called "pthread-..", and
// "cpu-.." from its version 4 on.
bool runs_on_threads(const Series& series) {
  const std::string& device = series.first.device;
  return device.empty() || device.rfind("pthread", 0) == 0 || device.rfind("cpu", 0) == 0;
}

bool can_scale(const MeasuredRow& row) { return has_times(row.series) && !row.row.is_python; }

std::vector<ThreadPoint> thread_points(const Speedup& speedup) {
  const int all = std::max(speedup.machine.cores_in_use, 1);
  std::vector<ThreadPoint> points;
  for (const MeasuredRow& row : speedup.rows) {
    const bool countable = !row.row.thread_variables.empty() && runs_on_threads(row.series);
    if (!can_scale(row) || !countable) continue;
    for (const int count : thread_counts(all)) points.push_back({row.row, row.who, count, {}});
  }
  return points;
}

Variant thread_variant(const Workbook& workbook, const ThreadPoint& point) {
  Variant variant = plan_stage(workbook, point.row, point.who, {}).variant;
  const std::string count = std::to_string(point.threads);
  for (const std::string& name : point.row.thread_variables) {
    variant.command.environment.push_back(name + "=" + count);
  }
  variant.name += " with " + count + (point.threads == 1 ? " thread" : " threads");
  return variant;
}

void measure_threads(const Workbook& workbook, const SpeedupOptions& options,
                     std::vector<ThreadPoint>& points, const OnProgress& on_progress) {
  if (points.size() < 2) return;
  Plan plan{case_of(seed_of(options), class_shape)};
  plan.rounds = options.rounds;
  plan.rounds.budget_seconds = thread_budget;
  std::vector<Variant> variants;
  std::size_t one = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    variants.push_back(thread_variant(workbook, points[i]));
    if (points[i].threads == 1) one = i;
    plan.compared.push_back({one, i});
  }
  const Session session = measure(variants, plan, on_progress);
  for (std::size_t i = 0; i < points.size(); ++i) points[i].series = session.series[i];
}

// Every reference row at every shape, with the seconds that the table's own time lets expect.
std::vector<SizePoint> size_points(const SpeedupOptions& options, const Speedup& speedup) {
  const Case& measured = options.shape;
  const double pixel_edges = std::max(measured.pixels(), measured.pixel_edges());
  std::vector<SizePoint> points;
  for (const MeasuredRow& row : speedup.rows) {
    if (!can_scale(row) || row.who != Who::reference) continue;
    for (const ScalingShape& shape : scaling_shapes()) {
      const double seconds = median(row.series.wall) / pixel_edges * shape.pixel_edges();
      points.push_back({row.row, shape, seconds, true, {}});
    }
  }
  return points;
}

// Marks what is measured and returns it.
std::vector<SizePoint*> choose_points(std::vector<SizePoint>& points) {
  std::vector<ScalingCandidate> candidates;
  for (std::size_t i = 0; i < points.size(); ++i) {
    candidates.push_back({i, points[i].shape, points[i].predicted_seconds});
  }
  std::vector<SizePoint*> chosen;
  for (const ScalingCandidate& candidate :
       affordable(candidates, fewest_size_rounds, size_budget)) {
    chosen.push_back(&points[candidate.index]);
    chosen.back()->left_out = false;
  }
  return chosen;
}

Variant size_variant(const Workbook& workbook, const SizePoint& point, unsigned seed) {
  const Case shape = case_of(seed, point.shape);
  Variant variant = plan_stage(workbook, point.row, Who::reference, shape).variant;
  variant.own_case = shape;
  variant.is_trusted = true;
  variant.name += ", " + std::to_string(shape.width) + " pixels, " +
                  std::to_string(point.shape.edges) + " edges";
  return variant;
}

void measure_sizes(const Workbook& workbook, const SpeedupOptions& options,
                   const std::vector<SizePoint*>& points, const OnProgress& on_progress) {
  if (points.empty()) return;
  Plan plan{case_of(seed_of(options), class_shape)};
  plan.rounds = {fewest_size_rounds, most_size_rounds, 0, size_budget, options.rounds.seed};
  std::vector<Variant> variants;
  for (const SizePoint* point : points) {
    variants.push_back(size_variant(workbook, *point, seed_of(options)));
  }
  const Session session = measure(variants, plan, on_progress);
  for (std::size_t i = 0; i < points.size(); ++i) points[i]->series = session.series[i];
}

}  // namespace

Scaling measure_scaling(const Workbook& workbook, const SpeedupOptions& options,
                        const Speedup& speedup) {
  const Lock alone = lock_machine();
  Progress progress("how the times grow");
  const double share = thread_budget / (thread_budget + size_budget);
  Scaling scaling{thread_points(speedup), size_points(options, speedup)};
  measure_threads(workbook, options, scaling.threads, [&](double done, const std::string& what) {
    progress.update(share * done, what);
  });
  measure_sizes(workbook, options, choose_points(scaling.sizes),
                [&](double done, const std::string& what) {
                  progress.update(share + (1 - share) * done, what);
                });
  return scaling;
}

}  // namespace workbook
