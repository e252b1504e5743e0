#include "repository/manifest.hpp"

#include <nlohmann/json.hpp>

#include "repository/files.hpp"

namespace workbook {

void read_manifest(const std::filesystem::path& root, Stage& stage) {
  const std::filesystem::path file = root / stage.folder / "stage.json";
  const std::string text = read_text(file);
  if (text.empty()) return;
  try {
    const auto manifest = nlohmann::json::parse(text);
    stage.title = manifest.at("title");
    stage.edit = manifest.at("edit").get<std::vector<std::string>>();
    stage.read = manifest.at("read").get<std::vector<std::string>>();
    stage.makes_masks = manifest.at("judge").contains("methods");
    stage.has_race_tests = manifest.at("judge").contains("race_tests");
    if (!manifest.contains("programs")) return;
    for (const auto& [name, sources] : manifest.at("programs").items()) {
      stage.programs.push_back(name);
    }
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(stage.folder + "/stage.json is not what it should be (" +
                             error.what() + ")");
  }
}

}  // namespace workbook
