#include "bench/bench_run.hpp"

#include <algorithm>

#include "build/lock.hpp"
#include "repository/exit_status.hpp"
#include "terminal/progress.hpp"

namespace workbook {
namespace {

struct Entry {
  std::string name;
  Planned planned;
  // Measured only to stand in for the entry before, where that one has no time.
  bool stands_in = false;
};

const Row& row_called(const std::vector<Row>& rows, const std::string& id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  if (found == rows.end()) throw Stop(wrong_use, "There is no row `" + id + "` to compare with.");
  return *found;
}

class Field {
 public:
  Field(const Workbook& workbook, const BenchOptions& options)
      : workbook_(workbook), options_(options), rows_(benched_rows(workbook)) {}

  std::vector<Entry> entries() const {
    const Row& row = row_called(rows_, options_.stage);
    std::vector<Entry> entries{own(row, name_of(row))};
    if (options_.against == "reference") {
      entries.push_back(reference(row, "the reference"));
    } else if (options_.against) {
      const bool same = *options_.against == options_.stage;
      const Row& other = row_called(rows_, *options_.against);
      entries.push_back(own(other, name_of(other) + (same ? " once more" : "")));
    } else {
      add_step_before(row, entries);
      if (!options_.solution) entries.push_back(reference(row, "the reference"));
    }
    return entries;
  }

 private:
  std::string name_of(const Row& row) const {
    return (options_.solution ? "the reference's " : "your ") + row.label;
  }
  Entry own(const Row& row, const std::string& name) const {
    const Who who = options_.solution ? Who::reference : Who::yours;
    return {name, plan_stage(workbook_, row, who, options_.shape)};
  }
  Entry reference(const Row& row, const std::string& name) const {
    return {name, plan_stage(workbook_, row, Who::reference, options_.shape)};
  }

  void add_step_before(const Row& row, std::vector<Entry>& entries) const {
    const auto at =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& r) { return r.id == row.id; });
    if (at == rows_.begin()) {
      const Row& python = workbook_.table.rows.front();
      entries.push_back(
          {python.label, plan_python(workbook_, python, options_.shape, RowSteps::usual)});
      return;
    }
    const Row& before = *std::prev(at);
    entries.push_back(own(before, name_of(before)));
    if (options_.solution) return;
    entries.push_back(reference(before, "the reference's " + before.label));
    entries.back().stands_in = true;
  }

  const Workbook& workbook_;
  const BenchOptions& options_;
  std::vector<Row> rows_;
};

std::vector<Entry> plan_and_build(const Workbook& workbook, const BenchOptions& options) {
  Build build(workbook);
  std::vector<Entry> entries = Field(workbook, options).entries();
  std::vector<Planned> plan;
  for (const Entry& entry : entries) plan.push_back(entry.planned);
  build_rows(workbook, build, plan);
  for (std::size_t i = 0; i < plan.size(); ++i) entries[i].planned = plan[i];
  return entries;
}

}  // namespace

std::vector<Row> benched_rows(const Workbook& workbook) {
  std::vector<Row> rows;
  for (const Row& row : workbook.table.rows) {
    if (!row.is_python && row.method.empty()) rows.push_back(row);
  }
  return rows;
}

Bench measure_bench(const Workbook& workbook, const BenchOptions& options) {
  std::vector<Entry> entries = plan_and_build(workbook, options);
  Bench bench;
  bench.subject = {entries[0].name, entries[0].planned.row};
  if (!entries[0].planned.measured) return bench;
  const Lock alone = lock_machine();
  std::vector<Variant> variants{yardstick(workbook, "floor"), yardstick(workbook, "control")};
  const std::size_t first = variants.size();
  Plan plan{options.shape};
  plan.rounds = options.rounds;
  plan.needed = first;
  for (const Entry& entry : entries) {
    if (!entry.planned.measured) continue;
    if (variants.size() > first) plan.compared.push_back({variants.size(), first});
    variants.push_back(entry.planned.variant);
  }
  const LoadWatch watch;
  Progress progress("measuring");
  const Session session = measure(
      variants, plan, [&](double share, const std::string& what) { progress.update(share, what); });
  std::size_t next = first;
  bool wanted = true;
  for (Entry& entry : entries) {
    if (entry.planned.measured) entry.planned.row.series = session.series[next++];
    const Contender contender{entry.name, entry.planned.row};
    if (&entry == &entries[0]) {
      bench.subject = contender;
    } else if (!entry.stands_in || wanted) {
      bench.others.push_back(contender);
    }
    wanted = entry.planned.row.series.status != Status::ok;
  }
  bench.floor = session.series[0];
  bench.machine = this_machine(workbook);
  bench.machine.load = watch.so_far();
  bench.machine.noise = noise_of(session.series[1].wall);
  bench.done = session.done;
  bench.seconds = session.seconds;
  return bench;
}

}  // namespace workbook
