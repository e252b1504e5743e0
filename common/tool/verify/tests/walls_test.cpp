// The walls between the rooms: a wrong include does not compile, a circle is not configured.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "process/process.hpp"
#include "repository/files.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Two rooms, one above the other, built with the workbook's own workbook_room().
class TwoRooms : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root_);
    write("common/low/low.hpp", "#pragma once\nint low();\n");
    write("common/low/low.cpp", "#include \"low/low.hpp\"\nint low() { return 1; }\n");
    write("common/tool/high/high.hpp", "#pragma once\nint high();\n");
    write("common/tool/high/high.cpp",
          "#include \"high/high.hpp\"\n#include \"low/low.hpp\"\nint high() { return low(); }\n");
    write("CMakeLists.txt",
          "cmake_minimum_required(VERSION 3.22)\nproject(rooms CXX)\n"
          "list(APPEND CMAKE_MODULE_PATH \"" +
              repository_root() +
              "/common/cmake\")\n"
              "include(WorkbookRoom)\n"
              "add_subdirectory(common/low)\nadd_subdirectory(common/tool/high)\n");
  }

  void write(const std::string& file, const std::string& text) { write_text(root_ / file, text); }

  void declare(const std::string& used_by_low, const std::string& used_by_high) {
    write("common/low/CMakeLists.txt", "workbook_room(low SOURCES low.cpp " + used_by_low + ")\n");
    write("common/tool/high/CMakeLists.txt",
          "workbook_room(high SOURCES high.cpp " + used_by_high + ")\n");
  }

  Outcome configure() const {
    return run_process({{"cmake", "-S", root_, "-B", root_ / "build", "-G", "Ninja"}, {}});
  }
  Outcome build() const { return run_process({{"ninja", "-C", root_ / "build"}, {}}); }

  const fs::path root_ = test_folder() + "two rooms";
};

TEST_F(TwoRooms, are_built_when_the_upper_one_names_the_lower_one) {
  declare("", "USES low");
  ASSERT_TRUE(configure().ok());
  const Outcome outcome = build();
  EXPECT_TRUE(outcome.ok()) << outcome.output;
}

TEST_F(TwoRooms, do_not_compile_where_a_room_includes_one_that_it_does_not_name) {
  declare("", "");
  ASSERT_TRUE(configure().ok());
  const Outcome outcome = build();
  EXPECT_FALSE(outcome.ok());
  EXPECT_THAT(outcome.output, HasSubstr("low/low.hpp: No such file or directory"));
}

TEST_F(TwoRooms, are_not_configured_where_they_use_each_other) {
  declare("USES high", "USES low");
  const Outcome outcome = configure();
  EXPECT_FALSE(outcome.ok());
  EXPECT_THAT(outcome.output, HasSubstr("uses the room high, which is not declared before it"));
}

// How this tree compiles the file, with another file in its place.
Outcome compiled_instead(const std::string& room, const std::string& text) {
  const fs::path planted = test_folder() + "planted.cpp";
  write_text(planted, text);
  const fs::path tree = fs::path(test_program("")).parent_path().parent_path();
  for (const auto& entry : nlohmann::json::parse(read_text(tree / "compile_commands.json"))) {
    std::string command = entry.at("command");
    if (command.find("workbook_" + room + ".dir/") == command.npos) continue;
    command =
        command.substr(0, command.rfind(" -o ")) + " -fsyntax-only '" + planted.string() + "'";
    return run_process({{"sh", "-c", command}, {}, entry.at("directory").get<std::string>()});
  }
  throw std::runtime_error("no file of " + room + " is compiled here");
}

TEST(walls, of_the_real_rooms_let_through_what_a_room_names) {
  const Outcome outcome = compiled_instead("board", "#include \"results/display_text.hpp\"\n");
  EXPECT_TRUE(outcome.ok()) << outcome.output;
}

TEST(walls, of_the_real_rooms_stop_everything_else) {
  for (const char* header : {"speedup/speedup_run.hpp", "exercise/hints.hpp",
                             "common/geometry/mask.hpp", "tool/board/board_page.hpp"}) {
    const Outcome outcome = compiled_instead("board", "#include \"" + std::string(header) + "\"\n");
    EXPECT_FALSE(outcome.ok()) << header;
    EXPECT_THAT(outcome.output, HasSubstr("No such file or directory"));
  }
}

}  // namespace
}  // namespace workbook
