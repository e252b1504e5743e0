/// `verify`: everything holds, or what does not, part by part.
/// @file
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "build/build.hpp"
#include "check/check_stage.hpp"
#include "lint/tally.hpp"
#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"
#include "verify/catalogue.hpp"
#include "verify/seen.hpp"
#include "verify/transcripts.hpp"

namespace workbook {

struct VerifyOptions {
  int check_times = 1;  ///< that each checker runs
  bool fresh = false;   ///< what was seen to pass is run again
};

class Verification {
 public:
  /// `say` gets each part's lines as soon as it is judged.
  Verification(const Workbook& workbook, const VerifyOptions& options,
               std::function<void(const std::string&)> say);

  void everything();
  void only_mistakes(const std::vector<Stage>& stages, bool rewrite_captures);
  void pages();
  void only_site();
  void drifted();
  /// The sum of all parts.
  ExitStatus close() const;

 private:
  void add(const std::string& part, const Tally& tally, const std::string& remark = "");
  void unless_seen(const std::string& name, const Inputs& inputs,
                   const std::function<void()>& work);
  void lay_out(const std::vector<Stage>& stages);
  void build(const std::vector<Stage>& stages, std::vector<std::string> targets);
  std::vector<std::string> solution_libraries() const;
  void site();
  void room_tests();
  void worked(const Stage& example);
  void tests_of(const std::string& part, const std::filesystem::path& program,
                const std::map<std::string, BuildFailure>& failures);
  StageResult run(const Stage& stage, const std::string& variant);
  void solution(const Stage& stage);
  void skeleton(const Stage& stage);
  void mistakes(const StageCatalogue& catalogue, bool with_reports);
  void captures(const Stage& stage);
  void whole(const StageCatalogue& catalogue);
  void checks(const std::vector<Stage>& stages, const std::vector<Stage>& worked_examples);
  void check(const Stage& stage, const Mistake* mistake, const std::vector<CheckResult>& results);
  void write_captures(const std::vector<Stage>& stages) const;
  void isolation();
  void workers();
  void build_workers();
  Inputs read_at_run_time() const;
  Inputs everything_read() const;
  Inputs sources_of(const Stage& stage) const;
  Inputs inputs_of(const StageCatalogue& catalogue) const;
  Inputs inputs_of_workers() const;

  const Workbook& workbook_;
  const VerifyOptions options_;
  const std::function<void(const std::string&)> say_;
  Seen seen_;
  int seen_parts_ = 0;
  std::vector<StageCatalogue> catalogues_;
  std::map<std::string, BuildFailure> failures_;
  std::map<std::string, Reports> reports_;  ///< by stage id
  Tally total_;
};

}  // namespace workbook
