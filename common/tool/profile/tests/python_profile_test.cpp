// Logs of cProfile: what is read in them, and what is said of those that cannot be read.
#include "profile/python_profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "profile/python_profile_page.hpp"
#include "repository/exit_status.hpp"
#include "testing/python_program.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

const char tuples[] = "00_profile/baseline/inside_tuples.py";
const char numpy[] = "00_profile/baseline/inside_numpy.py";

// A workbook whose results and logs are its own.
class python_profile : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root_);
    fs::create_directories(root_);
    for (const char* folder : {"common", "00_profile"}) {
      fs::create_directory_symlink(fs::path(repository_root()) / folder, root_ / folder);
    }
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(root_ / name, std::ios::binary) << bytes;
    return (root_ / name).string();
  }
  // The log that `program` writes, a line of Python that has LOG, marshal and cProfile.
  std::string log_of(const std::string& program) const {
    const std::string log = (root_ / "a log.pstats").string();
    const ProgramResult result =
        run_python({"-c", "import sys, marshal, cProfile\nLOG = sys.argv[1]\n" + program, log});
    EXPECT_EQ(result.status, 0) << result.errors;
    return log;
  }
  CallProfile read(const std::string& log) const {
    return read_pstats(workbook_, python_interpreter().string(), log);
  }
  void expect_stop(ExitStatus status, const std::string& said, const std::string& log) const {
    try {
      read(log);
      FAIL() << "it was read";
    } catch (const Stop& stop) {
      EXPECT_EQ(stop.status, status);
      EXPECT_THAT(stop.what(), AllOf(HasSubstr(log), HasSubstr(said), Not(HasSubstr("Traceback"))));
    }
  }
  PythonRun run(const std::string& file) const {
    return *profile_version(workbook_, python_interpreter().string(), file, 8, [] {});
  }

  const fs::path root_ = test_folder() + "python profile";
  const Workbook workbook_{root_, {}};
};

const ProfiledFunction& named(const CallProfile& profile, const std::string& name) {
  const auto& functions = profile.functions;
  return *std::find_if(functions.begin(), functions.end(),
                       [&](const ProfiledFunction& f) { return f.name == name; });
}

// A log with one function and these numbers.
std::string one_function(const std::string& key, const std::string& value) {
  return "marshal.dump({" + key + ": " + value + "}, open(LOG, 'wb'))";
}

TEST_F(python_profile, reads_calls_and_who_made_them) {
  const CallProfile profile =
      read(log_of("def f():\n  for i in range(3): abs(i)\np = cProfile.Profile()\np.runcall(f)\n"
                  "p.dump_stats(LOG)"));
  EXPECT_EQ(named(profile, "abs").calls, 3);
  EXPECT_TRUE(named(profile, "abs").is_foreign);
  EXPECT_EQ(named(profile, "f").place, "<string>:3");
  EXPECT_FALSE(named(profile, "f").is_foreign);
  ASSERT_THAT(profile.edges, SizeIs(1));
  EXPECT_EQ(profile.functions[profile.edges[0].caller].name, "f");
  EXPECT_EQ(profile.edges[0].calls, 3);
}

TEST_F(python_profile, takes_calls_that_a_function_made_of_itself_into_account) {
  const CallProfile profile =
      read(log_of(one_function("('a.py', 1, 'f')", "(1, 15, 2.0, 2.0, {})")));
  EXPECT_EQ(named(profile, "f").calls, 15);
}

TEST_F(python_profile, reads_how_long_a_caller_waited) {
  const CallProfile profile = read(
      log_of("f, g = ('a.py', 1, 'f'), ('a.py', 5, 'g')\nmarshal.dump({f: (1, 1, 1.0, 4.0, {}), "
             "g: (2, 2, 1.0, 3.0, {f: (2, 2, 1.0, 3.0)})}, open(LOG, 'wb'))"));
  ASSERT_THAT(profile.edges, SizeIs(1));
  EXPECT_EQ(profile.edges[0].cumulative, 3);
}

TEST_F(python_profile, shares_time_by_calls_where_the_module_profile_counted_only_those) {
  const CallProfile profile = read(
      log_of("f, g = ('a.py', 1, 'f'), ('a.py', 5, 'g')\nmarshal.dump({f: (1, 1, 1.0, 4.0, {}), "
             "g: (4, 4, 8.0, 8.0, {f: 3})}, open(LOG, 'wb'))"));
  ASSERT_THAT(profile.edges, SizeIs(1));
  EXPECT_EQ(profile.edges[0].calls, 3);
  EXPECT_EQ(profile.edges[0].cumulative, 6);
}

TEST_F(python_profile, shows_names_that_no_encoding_has) {
  const CallProfile profile =
      read(log_of(one_function("('a\\udc80.py', 1, 'f\\n\\udc80')", "(1, 1, 2.0, 2.0, {})")));
  EXPECT_EQ(profile.functions.at(0).name, "f ?");
}

TEST_F(python_profile, says_that_there_is_no_such_file) {
  expect_stop(wrong_use, "There is no file", (root_ / "none.pstats").string());
}

TEST_F(python_profile, says_that_a_folder_is_no_file) {
  expect_stop(wrong_use, "is not a file", root_.string());
}

TEST_F(python_profile, says_that_a_log_is_empty) {
  expect_stop(cannot_judge, "is empty", file("empty.pstats", ""));
}

TEST_F(python_profile, says_that_a_text_is_no_log) {
  expect_stop(wrong_use, "not a log of cProfile", file("notes.pstats", "ncalls tottime\n"));
}

TEST_F(python_profile, says_that_a_log_was_cut_off) {
  const std::string log = log_of("cProfile.run('sum(range(9))', LOG)");
  fs::resize_file(log, fs::file_size(log) / 2);
  expect_stop(cannot_judge, "was cut off", log);
}

TEST_F(python_profile, says_that_another_dictionary_is_no_log) {
  expect_stop(wrong_use, "not a log of cProfile", log_of("marshal.dump({1: 2}, open(LOG, 'wb'))"));
  expect_stop(wrong_use, "not a log of cProfile",
              log_of(one_function("('a.py', 1, 'f')", "(1, 1, float('nan'), 2.0, {})")));
}

TEST_F(python_profile, says_that_a_log_holds_nothing) {
  expect_stop(cannot_judge, "holds no time", log_of("marshal.dump({}, open(LOG, 'wb'))"));
}

TEST_F(python_profile, survives_a_log_that_ends_the_interpreter) {
  const std::string python = file("python", "#!/bin/sh\nkill -SEGV $$\n");
  fs::permissions(python, fs::perms::owner_all);
  const std::string log = log_of("cProfile.run('sum(range(9))', LOG)");
  EXPECT_THROW(read_pstats(workbook_, python, log), Stop);
}

TEST_F(python_profile, runs_a_version_by_itself_and_profiled) {
  const PythonRun found = run(tuples);
  EXPECT_EQ(named(found.profile, "is_inside").calls, 64);
  EXPECT_EQ(found.vertices, 24u);
  EXPECT_GT(found.plain, 0);
  EXPECT_THAT(found.operators, SizeIs(3));
  EXPECT_TRUE(fs::exists(root_ / "results" / "profile_tuples.pstats"));
}

TEST_F(python_profile, says_in_one_line_where_a_version_stops) {
  file("inside_broken.py", "def make_mask(ring, width, height): return 1 / 0\n");
  try {
    run("inside_broken.py");
    FAIL() << "it ran";
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, cannot_judge);
    EXPECT_STREQ(stop.what(), "inside_broken.py stopped: ZeroDivisionError: division by zero");
  }
}

TEST_F(python_profile, says_that_the_disk_is_full) {
  file("inside_x.py", "raise OSError(28, 'No space left on device')\n");
  try {
    run("inside_x.py");
    FAIL() << "it ran";
  } catch (const Stop& stop) {
    EXPECT_EQ(stop.status, cannot_judge);
    EXPECT_THAT(stop.what(), HasSubstr("the disk is full"));
  }
}

TEST_F(python_profile, says_nothing_of_a_version_whose_numpy_is_missing) {
  file("inside_x.py", "raise ModuleNotFoundError('no numpy', name='numpy')\n");
  EXPECT_FALSE(profile_version(workbook_, python_interpreter().string(), "inside_x.py", 8, [] {}));
}

TEST_F(python_profile, sets_both_versions_side_by_side) {
  if (const std::string why = why_no_numpy(); !why.empty()) GTEST_SKIP() << why;
  const std::string page =
      python_versions_page({{"tuples", run(tuples)}, {"numpy", run(numpy)}}, 8);
  EXPECT_THAT(page, HasSubstr("Why numpy takes longer"));
  EXPECT_THAT(page, HasSubstr("never lists operators"));
  EXPECT_THAT(page, HasSubstr("<code>a_x, a_y = vertices[i]</code>"));
}

TEST_F(python_profile, shows_tuples_alone_where_numpy_is_missing) {
  const std::string page = python_versions_page({{"tuples", run(tuples)}}, 8);
  EXPECT_THAT(page, HasSubstr("This Python has no numpy"));
  EXPECT_THAT(page, Not(HasSubstr("takes longer</h2>")));
}

}  // namespace
}  // namespace workbook
