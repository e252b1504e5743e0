// The worker for Python, on small modules that these tests write.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "testing/python_program.hpp"
#include "testing/same_mask.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"
#include "timing/worker.hpp"

namespace workbook {
namespace {

using testing::HasSubstr;

const std::string zeros = "bytes(width * height)";

std::string make_mask(const std::string& name, const std::string& body) {
  return "def " + name + "(vertices, width, height, border_value=True, row_step=1):\n  " + body +
         "\n";
}

// A worker on a module in a folder with a space in its name.
class PythonWorker : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Worker start(const std::string& module, const std::vector<std::string>& arguments = {}) {
    const std::filesystem::path file = folder_ / "module.py";
    std::ofstream(file) << module;
    Command command{
        {python_interpreter(), repository_root() + "/common/worker/python_worker.py", file}, {}};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    return {command, folder_ / "errors.txt", {60}};
  }

  std::string errors() const {
    std::ifstream file(folder_ / "errors.txt");
    return {std::istreambuf_iterator<char>(file), {}};
  }

  const std::filesystem::path folder_ =
      test_folder() + "python worker " +
      testing::UnitTest::GetInstance()->current_test_info()->name();
};

// What the worker answers instead of doing it.
template <class Request>
std::string refusal_of(const Request& request) {
  try {
    request();
  } catch (const WorkerFailure& failure) {
    return failure.what();
  }
  return "no refusal";
}

TEST_F(PythonWorker, takes_other_methods_by_their_names) {
  Worker worker = start(make_mask("make_mask", "return " + zeros) +
                        make_mask("make_mask_ones", "return bytes([1]) * (width * height)"));
  worker.make("ones");
  worker.set_case({}, true, 2, 1, 1);
  worker.run(1);
  EXPECT_EQ(worker.mask().mask, Mask(2, 1, 1));
}

TEST_F(PythonWorker, refuses_a_method_that_the_module_lacks) {
  Worker worker = start(make_mask("make_mask", "return " + zeros));
  EXPECT_THAT(refusal_of([&] { worker.make("once"); }),
              HasSubstr("this stage has no method called `once`"));
}

TEST_F(PythonWorker, names_the_device_of_the_module) {
  Worker worker = start("device = 'a quick machine'\n" + make_mask("make_mask", "return " + zeros));
  EXPECT_EQ(worker.make("").device, "a quick machine");
}

TEST_F(PythonWorker, gives_further_arguments_to_setup_once) {
  Worker worker =
      start("seen = []\ndef setup(*arguments):\n  seen.append(arguments)\n" +
                make_mask("make_mask", "assert seen == [('a b', 'c')], seen\n  return " + zeros) +
                make_mask("make_mask_again", "return make_mask(vertices, width, height)"),
            {"a b", "c"});
  worker.make("");
  EXPECT_EQ(refusal_of([&] { worker.make("again"); }), "no refusal");
}

TEST_F(PythonWorker, keeps_what_the_module_prints_out_of_its_answers) {
  Worker worker =
      start("import os\nprint('from the module')\n" +
            make_mask("make_mask", "os.write(1, b'from the call\\n')\n  return " + zeros));
  worker.make("");
  worker.set_case({}, true, 3, 2, 1);
  worker.run(2);
  EXPECT_EQ(worker.mask().mask, Mask(3, 2));
  EXPECT_THAT(errors(), testing::AllOf(HasSubstr("from the module"), HasSubstr("from the call")));
}

TEST_F(PythonWorker, gives_the_module_an_empty_standard_input) {
  Worker worker = start(
      make_mask("make_mask", "import sys\n  assert sys.stdin.read() == ''\n  return " + zeros));
  EXPECT_EQ(refusal_of([&] { worker.make(""); }), "no refusal");
}

TEST_F(PythonWorker, says_in_one_sentence_that_numpy_is_missing) {
  Worker worker = start("raise ModuleNotFoundError(\"No module named 'numpy'\", name='numpy')\n");
  EXPECT_THAT(
      refusal_of([&] { worker.make(""); }),
      testing::AllOf(testing::StartsWith("numpy is missing: "), HasSubstr("python3-numpy")));
}

TEST_F(PythonWorker, survives_a_module_that_raises) {
  Worker worker = start(
      make_mask("make_mask", "if not vertices: raise KeyError('one\\ntwo')\n  return " + zeros));
  worker.make("");
  worker.set_case({}, true, 2, 2, 1);
  EXPECT_THAT(refusal_of([&] { worker.run(1); }), HasSubstr("KeyError"));
  worker.set_case(std::vector<Vertex>{{1, 1}}, true, 2, 2, 1);
  EXPECT_EQ(refusal_of([&] { worker.run(1); }), "no refusal");
}

TEST_F(PythonWorker, refuses_a_mask_of_another_size) {
  Worker worker = start(make_mask("make_mask", "return bytes(3)"));
  worker.make("");
  worker.set_case({}, true, 2, 2, 1);
  EXPECT_EQ(refusal_of([&] { worker.run(1); }), "make_mask returned 3 bytes for 2 x 2 pixels");
}

TEST_F(PythonWorker, gives_integers_where_all_vertices_are_integers) {
  Worker worker =
      start(make_mask("make_mask",
                      "return bytes(all(isinstance(c, int) for v in vertices for c in v) "
                      "for _ in range(width * height))"));
  worker.make("");
  worker.set_case(std::vector<Vertex>{{1, 2}, {-67108864, 67108864}}, true, 1, 1, 1);
  worker.run(1);
  EXPECT_EQ(worker.mask().mask, Mask(1, 1, 1));
  worker.set_case(std::vector<Vertex>{{1, 2}, {67108865, 1}}, true, 1, 1, 1);
  worker.run(1);
  EXPECT_EQ(worker.mask().mask, Mask(1, 1, 0))
      << "above 2^26 Python's integers are another arithmetic";
}

TEST_F(PythonWorker, rotates_the_ring_and_calls_a_decoy_between_timed_calls) {
  Worker worker = start("seen = []\n" +
                        make_mask("make_mask",
                                  "seen.append(vertices[0])\n  return bytes([len(seen), "
                                  "seen[-1][0], seen[-2][0] if seen[1:] else 0])") +
                        make_mask("make_mask_last", "return bytes(s[0] for s in seen[-5:])"));
  worker.make("");
  worker.set_case(std::vector<Vertex>{{10, 0}, {11, 0}, {12, 5}}, true, 3, 1, 1);
  worker.run(2);
  const Mask mask = worker.mask().mask;
  EXPECT_EQ(mask.at(0, 0), 5) << "one call in make, then a decoy and a timed call twice";
  EXPECT_EQ(mask.at(1, 0), 12) << "the second timed call starts two vertices on";
  EXPECT_EQ(mask.at(2, 0), 3) << "the decoy's first vertex is (3, 5)";
}

}  // namespace
}  // namespace workbook
