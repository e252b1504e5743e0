// Links and images of a page.
#include <algorithm>

#include "base/text.hpp"
#include "lint/lint_checks.hpp"
#include "repository/files.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;

constexpr long least_words = 3;

bool is_elsewhere(const std::string& target) {
  return target.find("://") != target.npos || target.compare(0, 7, "mailto:") == 0;
}

bool is_below(const fs::path& file, const fs::path& folder) {
  const fs::path relative = file.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

class LinkChecker {
 public:
  LinkChecker(const Workbook& workbook, const fs::path& file, const Page& page, const Stage* stage,
              Faults& faults)
      : workbook_(workbook), file_(file), page_(page), stage_(stage), faults_(faults) {}

  void link(const Link& link) {
    if (is_elsewhere(link.target)) return;
    const std::size_t hash = std::min(link.target.find('#'), link.target.size());
    const std::string path = link.target.substr(0, hash);
    if (!leads_somewhere(path, link.line)) return;
    if (hash < link.target.size()) anchor(path, link.target.substr(hash + 1), link.line);
  }

  void image(const Image& image) {
    const std::string words = on_one_line(image.alt);
    if (words.empty() || std::count(words.begin(), words.end(), ' ') + 1 < least_words) {
      faults_.add(image.line, "the image " + image.source +
                                  " has no alt text: say what it shows, for who cannot see it");
    }
    if (!is_elsewhere(image.source)) leads_somewhere(image.source, image.line);
  }

 private:
  fs::path resolved(const std::string& path) const {
    return path.empty() ? file_ : (file_.parent_path() / path).lexically_normal();
  }

  bool leads_somewhere(const std::string& path, int line) {
    const fs::path target = resolved(path);
    if (fs::path(path).is_absolute() || !is_below(target, workbook_.root)) {
      faults_.add(line, path + " leads out of the workbook: link to a file in it");
      return false;
    }
    if (const Stage* other = another_stage(target)) {
      faults_.add(line, path + " leads into " + other->folder +
                            ", which a student who starts here may never open: say it here");
      return false;
    }
    if (fs::exists(target)) return true;
    // A student's copy may lack the solutions.
    const bool left_out =
        is_below(target, workbook_.solutions()) && !fs::exists(workbook_.solutions());
    if (!left_out) faults_.add(line, "there is no " + path + ": correct the link");
    return false;
  }

  const Stage* another_stage(const fs::path& target) const {
    if (!stage_) return nullptr;
    for (const Stage& other : workbook_.table.stages) {
      const fs::path folder = workbook_.root / other.folder;
      if (other.id != stage_->id && is_below(target, folder)) return &other;
    }
    return nullptr;
  }

  void anchor(const std::string& path, const std::string& name, int line) {
    const fs::path target = resolved(path);
    if (target.extension() != ".md") return;
    const std::vector<std::string> names =
        anchors(path.empty() ? page_ : read_page(read_text(target)));
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      faults_.add(line, "no heading of " + workbook_.shown(target) + " is called #" + name +
                            ": correct the link");
    }
  }

  const Workbook& workbook_;
  const fs::path& file_;
  const Page& page_;
  const Stage* stage_;
  Faults& faults_;
};

}  // namespace

void check_links(const Workbook& workbook, const fs::path& file, const Page& page,
                 const Stage* stage, Faults& faults) {
  LinkChecker checker(workbook, file, page, stage, faults);
  for (const Link& link : page.links) checker.link(link);
  for (const Image& image : page.images) checker.image(image);
}

}  // namespace workbook
