#include "profile/profiled_worker.hpp"

#include "build/build.hpp"

namespace workbook {

ProfiledWorker build_profiled_worker(const Workbook& workbook, const Stage& stage,
                                     const std::string& variant) {
  const Workbook profiled = workbook.built_as(profile_build);
  const std::string target = stage.id + "." + variant + ".worker";
  Build build(profiled);
  const auto failures = build.build({target});
  const auto failure = failures.find(target);
  if (failure == failures.end()) return {Status::ok, "", profiled.programs() / target};
  const bool unavailable = failure->second.unavailable;
  const std::string& message = failure->second.message;
  return {unavailable ? Status::unavailable : Status::failed,
          (unavailable ? "" : "does not build: ") + message.substr(0, message.find('\n')),
          {}};
}

}  // namespace workbook
