#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "annotate/annotate_page.hpp"
#include "annotate/annotate_picture.hpp"
#include "base/pattern.hpp"
#include "page/numbers.hpp"
#include "process/process.hpp"
#include "profile/callgrind_run.hpp"
#include "tests/places.hpp"
#include "tests/test_folder.hpp"

namespace workbook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string some_counts =
    "positions: instr line\nevents: Ir\nsummary: 15\n\n"
    "ob=/build/worker\nfl=/src/a.cpp\nfn=f(int)\n0x10 7 2\n"
    "0x14 7 1\ncob=/lib/libc.so\ncfi=???\ncfn=malloc\ncalls=9 0x99 0 \n0x14 7 8\n0x14 7 1\n"
    "fi=/usr/include/stl.h\n0x18 30 1\nfe=/src/a.cpp\n0x18 8 2\n"
    "ob=/lib/libc.so\nfl=???\nfn=malloc\n0x99 0 8\n"
    "totals: 15\n";

// f of the stage's a.cpp calls a helper g from line 3 (once for 60) and from line 4 (for 30); g
// calls h, which calls itself.
Counts calls_of_helpers() {
  Counts counts;
  counts.functions = {{"worker", "harness"}, {"worker", "f"}, {"worker", "g"}, {"worker", "h"}};
  counts.instructions = {{0, 1, {"main.cpp", 1}, 5},     {1, 10, {"a.cpp", 3}, 1},
                         {1, 11, {"a.cpp", 4}, 2},       {1, 12, {"stl.h", 9}, 7},
                         {2, 20, {"helper.cpp", 1}, 30}, {3, 30, {"helper.cpp", 5}, 60}};
  counts.calls = {{0, 1, 1, {"main.cpp", 1}, 100},
                  {1, 2, 10, {"a.cpp", 3}, 60},
                  {1, 2, 11, {"a.cpp", 4}, 30},
                  {2, 3, 20, {"helper.cpp", 1}, 60},
                  {3, 3, 30, {"helper.cpp", 5}, 40}};
  for (CountedInstruction& one : counts.instructions) one.executed = one.count;
  counts.total = 105;
  return counts;
}

StageCosts costs_of_helpers() {
  const FramesOfObjects frames{{"worker", {{12, {{"stl.h", 9}, {"a.cpp", 4}}}}}};
  const CodeOfObjects code{{"worker", {{10, "call 20 <g()>"}, {12, "vdivsd xmm0,xmm1,[rax]"}}}};
  return costs_of_lines(calls_of_helpers(), code, frames,
                        [](const SourcePlace& place) { return place.file == "a.cpp"; });
}

AnnotatedStage annotated() {
  AnnotatedStage stage;
  stage.title = "04, <yours>";
  stage.pixels = 10;
  stage.edges = 3;
  stage.costs = costs_of_helpers();
  stage.sources = {{"a.cpp", "04/a.cpp", {"// <top>", "", "g();", "g(x < y);"}}};
  stage.remarks = {{{"a.cpp", 4}, false, "This loop is not vectorised: it has branches."}};
  return stage;
}

std::string whole(const std::filesystem::path& file) {
  std::ifstream input(file);
  return {std::istreambuf_iterator<char>(input), {}};
}

// Whether a line has this count and ends with this function, but for the object behind it.
bool has_row(const std::string& text, const std::string& count, const std::string& function) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find(count + "  ");
    const bool is_count = at != line.npos && line.find_first_not_of(' ') == at;
    if (is_count && line.find(":" + function) != line.npos) return true;
  }
  return false;
}

bool no_valgrind() { return !run_process({{"valgrind", "--version"}, {}}).ok(); }

}  // namespace

TEST(read_counts, tells_own_instructions_from_those_of_calls) {
  const Counts counts = read_counts(some_counts);
  EXPECT_EQ(counts.total, 15u);
  ASSERT_EQ(counts.instructions.size(), 4u);
  EXPECT_EQ(counts.instructions[1].count, 2u);
  EXPECT_EQ(counts.instructions[1].executed, 1u);
  ASSERT_EQ(counts.calls.size(), 1u);
  EXPECT_EQ(counts.calls[0].inclusive, 8u);
  EXPECT_EQ(counts.calls[0].calls, 1u);
  EXPECT_EQ(counts.calls[0].place, (SourcePlace{"/src/a.cpp", 7}));
  EXPECT_EQ(counts.functions[counts.calls[0].to].name, "malloc");
}

TEST(read_counts, gives_inlined_code_to_the_file_that_it_comes_from) {
  const Counts counts = read_counts(some_counts);
  EXPECT_EQ(counts.instructions[2].place, (SourcePlace{"/usr/include/stl.h", 30}));
}

TEST(read_counts, refuses_damaged_files) {
  EXPECT_THROW(read_counts(""), std::runtime_error);
  EXPECT_THROW(read_counts(some_counts.substr(0, 200)), std::runtime_error);
  EXPECT_THROW(read_counts("0x10 seven 2\ntotals: 2\n"), std::runtime_error);
  EXPECT_THROW(read_counts("ob=a\nfn=f\n0x10 7 2\ntotals: 3\n"), std::runtime_error);
}

TEST(costs_of_lines, counts_each_instruction_once) {
  const StageCosts costs = costs_of_helpers();
  double sum = costs.elsewhere;
  for (const auto& [number, line] : costs.files.at("a.cpp")) sum += line.all();
  EXPECT_NEAR(sum, 105, 1e-6);
  EXPECT_NEAR(costs.elsewhere, 5, 1e-6);
}

TEST(costs_of_lines, hands_helpers_up_to_the_lines_that_call_them) {
  const StageCosts costs = costs_of_helpers();
  const LineCost& three = costs.files.at("a.cpp").at(3);
  EXPECT_EQ(three.own, 1u);
  EXPECT_NEAR(three.helpers, 60, 1e-6);
  EXPECT_EQ(three.instructions.at(0).callee, "g");
  EXPECT_EQ(three.instructions.at(0).callee_inclusive, 60u);
}

TEST(costs_of_lines, gives_what_a_header_puts_there_to_the_line) {
  const StageCosts costs = costs_of_helpers();
  const LineCost& four = costs.files.at("a.cpp").at(4);
  EXPECT_EQ(four.own, 2u);
  EXPECT_NEAR(four.helpers, 7 + 30, 1e-6);
  EXPECT_EQ(four.instructions.at(1).written_in, (SourcePlace{"stl.h", 9}));
  EXPECT_EQ(costs.kinds.at(Kind::division), 7u);
}

TEST(costs_of_lines, lists_functions_with_what_they_call) {
  const std::vector<FunctionCost> functions = costs_of_helpers().functions;
  ASSERT_EQ(functions.size(), 4u);
  const FunctionCost &harness = functions[0], &f = functions[1], &g = functions[2];
  EXPECT_EQ(harness.inclusive, 105u);
  EXPECT_FALSE(harness.in_stage);
  EXPECT_EQ(f.own, 10u);
  EXPECT_EQ(f.inclusive, 100u);
  EXPECT_TRUE(f.in_stage);
  EXPECT_EQ(g.own, 30u);
  EXPECT_EQ(g.inclusive, 90u);
}

TEST(costs_of_lines, does_not_count_what_a_function_calls_of_itself_again) {
  const FunctionCost h = costs_of_helpers().functions.at(3);
  EXPECT_EQ(h.name, "h");
  EXPECT_EQ(h.inclusive, 60u);
}

TEST(kinds_of, tells_instructions_apart) {
  EXPECT_THAT(kinds_of("call 50c0 <f()>"), ElementsAre(Kind::call));
  EXPECT_THAT(kinds_of("vdivsd xmm0,xmm0,QWORD PTR [rax]"),
              ElementsAre(Kind::division, Kind::load));
  EXPECT_THAT(kinds_of("idiv rcx"), ElementsAre(Kind::division));
  EXPECT_THAT(kinds_of("vcvtsi2sd xmm2,xmm2,eax"), ElementsAre(Kind::conversion));
  EXPECT_THAT(kinds_of("jne 4f20 <f()+0x20>"), ElementsAre(Kind::branch));
  EXPECT_THAT(kinds_of("notrack jmp rax"), ElementsAre(Kind::branch));
  EXPECT_THAT(kinds_of("vaddpd ymm0,ymm1,ymm2"), ElementsAre(Kind::vector));
}

TEST(kinds_of, knows_what_only_looks_like_one) {
  EXPECT_THAT(kinds_of("lea rdx,[rip+0x1f]"), IsEmpty());
  EXPECT_THAT(kinds_of("mov BYTE PTR [rdx],al"), IsEmpty());
  EXPECT_THAT(kinds_of("vxorps xmm0,xmm0,xmm0"), IsEmpty());
  EXPECT_THAT(kinds_of("vcomisd xmm0,QWORD PTR [rax]"), ElementsAre(Kind::load));
}

TEST(read_disassembly, keeps_instructions_and_no_headings) {
  const MachineCode code = read_disassembly(
      "worker:     file format elf64-x86-64\n\n0000000000004f00 <f()>:\n"
      "    4f00:\tpush   rbp\n    4f01:\tvdivsd xmm0,xmm1,xmm2\n");
  EXPECT_EQ(code.size(), 2u);
  EXPECT_EQ(code.at(0x4f00), "push rbp");
}

TEST(read_frames, goes_from_the_inside_outwards) {
  const InlinedFrames frames = read_frames(
      "0x0000000000004f00\n/usr/include/stl.h:30\n/src/../src/a.cpp:7 (discriminator 2)\n"
      "0x0000000000004f08\n??:?\n");
  EXPECT_THAT(frames.at(0x4f00),
              ElementsAre(SourcePlace{"/usr/include/stl.h", 30}, SourcePlace{"/src/a.cpp", 7}));
  EXPECT_EQ(frames.at(0x4f08).front(), SourcePlace{});
}

TEST(read_remarks, says_in_plain_words_why_a_loop_is_not_vectorised) {
  const auto remarks = read_remarks(
      "/src/a.cpp:9:3: missed: couldn't vectorize loop\n"
      "/src/a.cpp:10:5: missed: not vectorized: control flow in loop.\n"
      "/src/a.cpp:11:5: missed: statement clobbers memory: f ();\n");
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_EQ(remarks[0].place, (SourcePlace{"/src/a.cpp", 9}));
  EXPECT_THAT(remarks[0].text, HasSubstr("not vectorised: its body has branches"));
}

TEST(read_remarks, lets_what_worked_count_where_a_loop_is_compiled_twice) {
  const auto remarks = read_remarks(
      "/src/a.cpp:9:3: missed: couldn't vectorize loop\n"
      "/src/a.cpp:9:3: missed: not vectorized: no vectype for stmt\n"
      "/src/a.cpp:9:3: optimized: loop vectorized using 32 byte vectors\n"
      "/src/a.cpp:9:3: optimized: loop vectorized using 32 byte vectors\n");
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_TRUE(remarks[0].vectorised);
  EXPECT_THAT(remarks[0].text, HasSubstr("32 bytes"));
}

TEST(annotate_page, shows_counts_and_remarks_at_their_lines) {
  const std::string page = annotate_page({annotated()}, "how");
  EXPECT_THAT(page, HasSubstr("id=\"a1-3\""));
  EXPECT_THAT(page, HasSubstr("<code>g(x &lt; y);</code>"));
  EXPECT_THAT(page, HasSubstr("This loop is not vectorised"));
  EXPECT_THAT(page, HasSubstr("k-divide"));
  EXPECT_THAT(page, HasSubstr("04, &lt;yours&gt;"));
  EXPECT_THAT(page, HasSubstr("<td class=\"number\">105</td>"));
}

TEST(annotate_page, gives_each_line_all_own_per_pixel_and_its_share) {
  const std::string page = annotate_page({annotated()}, "how");
  EXPECT_THAT(page, HasSubstr("<td class=\"number\">2.03</td><td class=\"number own\">0.03</td>"
                              "<td class=\"number pixel\">6.10</td>"
                              "<td class=\"number share\">58.1&nbsp;%</td>"));
}

TEST(annotate_page, shades_a_line_by_what_it_costs_for_each_pixel_and_edge) {
  EXPECT_THAT(annotate_page({annotated()}, "how"),
              HasSubstr("--heat:0.065\"><th scope=\"row\" id=\"a1-3\""));
}

TEST(annotate_page, adds_up_own_and_helpers) {
  const std::string page = annotate_page({annotated()}, "how");
  EXPECT_THAT(page, HasSubstr("own</th><td class=\"number\">0.10</td><td class=\"number\">0.30</td>"
                              "<td class=\"number\">3</td>"));
  EXPECT_THAT(page, HasSubstr("inline</th><td class=\"number\">3.23</td>"
                              "<td class=\"number\">9.70</td><td class=\"number\">97</td>"));
}

TEST(annotate_page, gives_each_function_what_it_calls_and_its_own) {
  EXPECT_THAT(annotate_page({annotated()}, "how"),
              HasSubstr("<code>f</code></td><td class=\"number\">3.33</td>"
                        "<td class=\"number\">0.33</td><td>stage</td>"));
}

// A call into a library is counted with the jump that looks the function up.
TEST(annotate_page, says_what_one_call_takes_however_its_instruction_is_counted) {
  AnnotatedStage stage = annotated();
  stage.costs.files["a.cpp"][3].instructions.at(0).count = 3;
  EXPECT_THAT(annotate_page({stage}, "how"), HasSubstr("60.0 instructions a call"));
}

TEST(annotate_page, sets_two_stages_side_by_side) {
  EXPECT_THAT(annotate_page({annotated()}, "how"), Not(HasSubstr("class=\"pair\"")));
  const std::string page = annotate_page({annotated(), annotated()}, "how");
  EXPECT_THAT(page, HasSubstr("class=\"pair\""));
  EXPECT_THAT(page, HasSubstr("id=\"b1-3\""));
}

TEST(annotate_picture, draws_the_lines_that_cost_something) {
  AnnotatedStage stage = annotated();
  stage.costs.files["a.cpp"][1] = {};  // the line of <top>
  const std::string picture = annotate_picture(stage);
  EXPECT_THAT(picture, HasSubstr("04/a.cpp"));
  EXPECT_THAT(picture, HasSubstr(">g(x &lt; y);</text>"));
  EXPECT_THAT(picture, Not(HasSubstr("&lt;top&gt;")));
}

TEST(brief, is_short_at_any_size) {
  EXPECT_EQ(brief(0), "0");
  EXPECT_EQ(brief(0.001), "<0.01");
  EXPECT_EQ(brief(8.377), "8.38");
  EXPECT_EQ(brief(12.34), "12.3");
  EXPECT_EQ(brief(276.4), "276");
  EXPECT_EQ(brief(12345.6), "12,346");
}

TEST(annotate, has_the_total_of_callgrind_annotate) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  const Workbook workbook{std::filesystem::path(test_folder()) / "annotated run", {}};
  const CallgrindRun run =
      run_callgrind(workbook, test_program("fixture.counted"), "", small_class_case(16));
  ASSERT_EQ(run.status, Status::ok) << run.why;
  const Outcome theirs = run_process({{"callgrind_annotate", run.counts.string()}, {}});
  const auto match =
      Pattern(R"(([0-9,]+) \(100\.0%\)[[:space:]]+PROGRAM TOTALS)").search(theirs.output);
  ASSERT_TRUE(match) << theirs.output;
  const Counts counts = read_counts(whole(run.counts));
  EXPECT_EQ(grouped(static_cast<double>(counts.total)), match->at(1));
  const StageCosts costs = costs_of_lines(counts, {}, {}, [](const SourcePlace& place) {
    return place.file.find("worker_methods.cpp") != std::string::npos;
  });
  double sum = costs.elsewhere;
  for (const auto& [file, lines] : costs.files) {
    for (const auto& [number, line] : lines) sum += line.all();
  }
  EXPECT_NEAR(sum, static_cast<double>(counts.total), 0.5);
}

TEST(annotate, has_the_inclusive_counts_of_callgrind_annotate) {
  if (no_valgrind()) GTEST_SKIP() << "valgrind is missing";
  const Workbook workbook{std::filesystem::path(test_folder()) / "inclusive run", {}};
  const CallgrindRun run =
      run_callgrind(workbook, test_program("fixture.counted"), "", small_class_case(16));
  ASSERT_EQ(run.status, Status::ok) << run.why;
  const Outcome theirs = run_process({{"callgrind_annotate", "--inclusive=yes", "--show-percs=no",
                                       "--threshold=100", "--auto=no", run.counts.string()},
                                      {}});
  const StageCosts costs = costs_of_lines(read_counts(whole(run.counts)), {}, {},
                                          [](const SourcePlace&) { return false; });
  ASSERT_FALSE(costs.functions.empty());
  for (const FunctionCost& function : costs.functions) {
    const std::string count = grouped(static_cast<double>(function.inclusive));
    EXPECT_TRUE(has_row(theirs.output, count, function.name)) << count << " " << function.name;
  }
}

}  // namespace workbook
