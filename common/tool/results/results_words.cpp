#include "results/results_words.hpp"

namespace workbook {

std::string word(Who who) {
  return who == Who::baseline ? "baseline" : who == Who::reference ? "reference" : "yours";
}

std::string word(Status status) {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::todo:
      return "todo";
    case Status::wrong:
      return "wrong";
    case Status::unavailable:
      return "unavailable";
    default:
      return "failed";
  }
}

std::optional<Who> who_of(const std::string& text) {
  for (const Who who : {Who::baseline, Who::reference, Who::yours}) {
    if (word(who) == text) return who;
  }
  return std::nullopt;
}

Status status_of(const std::string& text) {
  for (const Status status : {Status::ok, Status::todo, Status::wrong, Status::unavailable}) {
    if (word(status) == text) return status;
  }
  return Status::failed;
}

}  // namespace workbook
