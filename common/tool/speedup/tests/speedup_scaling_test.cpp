// How the times grow: which points are chosen, and what is said of them.
#include "speedup/speedup_scaling.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geometry/polygons.hpp"
#include "speedup/device_sentences.hpp"
#include "speedup/speedup_sentences.hpp"
#include "speedup/tests/made_up_speedup.hpp"

namespace workbook {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::size_t> kept(const std::vector<ScalingCandidate>& candidates, double budget) {
  std::vector<std::size_t> indices;
  for (const auto& candidate : affordable(candidates, 3, budget))
    indices.push_back(candidate.index);
  return indices;
}

}  // namespace

TEST(thread_counts, are_all_where_there_are_few) {
  EXPECT_THAT(thread_counts(1), ElementsAre(1));
  EXPECT_THAT(thread_counts(2), ElementsAre(1, 2));
  EXPECT_THAT(thread_counts(6), ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(thread_counts, are_about_ten_where_there_are_many) {
  EXPECT_THAT(thread_counts(16), ElementsAre(1, 2, 3, 4, 6, 8, 12, 16));
  EXPECT_THAT(thread_counts(20), ElementsAre(1, 2, 3, 4, 6, 8, 12, 16, 20));
  EXPECT_THAT(thread_counts(128), ElementsAre(1, 2, 4, 8, 16, 32, 48, 64, 96, 128));
}

TEST(scaling_shapes, hold_the_class_case_on_both_axes) {
  EXPECT_THAT(scaling_shapes(), Contains(class_shape));
  EXPECT_THAT(scaling_shapes(), Contains(ScalingShape{4096, 24}));
  EXPECT_THAT(scaling_shapes(), Contains(ScalingShape{1024, 384}));
  EXPECT_TRUE(is_on_axis(class_shape, Grows::side));
  EXPECT_TRUE(is_on_axis(class_shape, Grows::edges));
  EXPECT_FALSE(is_on_axis({4096, 24}, Grows::edges));
}

TEST(scaling_ring, is_the_class_polygon_at_the_class_case) {
  EXPECT_EQ(scaling_ring(2014, class_shape), class_polygon());
}

TEST(scaling_ring, is_stretched_with_the_image_to_whole_coordinates) {
  const std::vector<Vertex> ring = class_polygon();
  EXPECT_EQ(scaling_ring(2014, {4096, 24}).at(3), (Vertex{4 * ring[3].x, 4 * ring[3].y}));
  EXPECT_EQ(scaling_ring(2014, {256, 24}).at(0), (Vertex{161, 204}));  // of 645, 816
}

TEST(affordable, leaves_out_what_takes_too_long) {
  EXPECT_THAT(kept({{0, class_shape, 1.2}, {1, class_shape, 0.9}}, 1000), ElementsAre(1));
}

TEST(affordable, gives_up_the_longest_first_until_the_rest_fits) {
  const std::vector<ScalingCandidate> candidates{
      {0, class_shape, 0.01}, {1, class_shape, 0.8}, {2, class_shape, 0.02}};
  EXPECT_THAT(kept(candidates, 100), ElementsAre(0, 1, 2));
  EXPECT_THAT(kept(candidates, 2), ElementsAre(0, 2));
  EXPECT_THAT(kept(candidates, 0), ElementsAre());
}

TEST(thread_sentences, say_what_all_threads_gain_and_how_near_the_ideal_that_is) {
  EXPECT_EQ(paragraph(thread_sentences(made_up_scaling())),
            "With 4 threads 05_openmp is 3.0 times as fast as with one (between 2.9 and 3.1): 75 % "
            "of the ideal.");
}

TEST(thread_sentences, say_where_fewer_threads_are_better) {
  Scaling scaling = made_up_scaling();
  scaling.threads.back().series = made_up_series(0.02);
  EXPECT_THAT(paragraph(thread_sentences(scaling)), HasSubstr("The most is 1.9 times, with 2."));
}

TEST(thread_sentences, are_none_on_one_thread) {
  Scaling scaling = made_up_scaling();
  scaling.threads.resize(1);
  EXPECT_THAT(thread_sentences(scaling), ElementsAre());
}

TEST(size_sentences, tell_level_rows_from_those_that_fall) {
  const std::string text = paragraph(size_sentences(made_up_scaling(), Grows::side));
  EXPECT_THAT(text,
              HasSubstr("From 256 to 4096 pixels a side the cost of a pixel-edge stays within "
                        "25 % for 03_clib: twice the side"));
  EXPECT_THAT(text, HasSubstr("It falls for 05_openmp (2.3 times)"));
}

TEST(size_sentences, do_not_see_a_trend_in_noise) {
  Scaling scaling = made_up_scaling();
  for (SizePoint& point : scaling.sizes) {
    for (std::size_t i = 0; i < point.series.wall.size(); ++i) {
      point.series.wall[i] *= i % 2 ? 4 : 0.25;
    }
  }
  EXPECT_THAT(paragraph(size_sentences(scaling, Grows::side)),
              HasSubstr("It cannot be told for 05_openmp, whose times spread too much."));
}

TEST(size_sentences, name_what_was_left_out) {
  EXPECT_THAT(paragraph(size_sentences(made_up_scaling(), Grows::side)),
              HasSubstr("01_naive 512, 1024, 2048, 4096."));
  EXPECT_THAT(paragraph(size_sentences(made_up_scaling(), Grows::edges)),
              HasSubstr("01_naive 6, 12, 24, 96, 384."));
}

TEST(size_sentences, do_not_speak_of_a_row_with_one_point) {
  EXPECT_THAT(size_sentences(made_up_scaling(), Grows::side).front(), Not(HasSubstr("01_naive")));
}

// 06 beside 03: a call costs `call_seconds`, a pixel-edge a tenth of 03's.
Scaling scaling_with_device(double call_seconds) {
  const Row opencl = made_up_stage("06_opencl", 12000);
  Scaling scaling = made_up_scaling();
  std::erase_if(scaling.sizes, [](const SizePoint& point) { return point.row.id != "03_clib"; });
  for (const ScalingShape& shape : scaling_shapes()) {
    const double kernel = 1e-10 * shape.pixel_edges();
    SizePoint point{opencl, shape, 0, false, steady_series(kernel + call_seconds)};
    point.series.first.device = "a device";
    point.series.kernel.assign(6, kernel);
    scaling.sizes.push_back(point);
  }
  return scaling;
}

TEST(device_sentences, say_from_which_size_on_the_device_pays) {
  // 03 takes 25 ms at 1024 pixels a side, 101 ms at 2048.
  EXPECT_THAT(device_sentences(scaling_with_device(0.05)),
              ElementsAre("06_opencl is faster than 03_clib from 2048 pixels a side on.",
                          "Its kernels take 0 % of the time at 256 and 45 % of the time at 4096 "
                          "pixels a side; the rest is the way there and back.",
                          "At 4096 pixels a side the fastest on the device, 06_opencl, takes 0.22 "
                          "times as long as the fastest without it, 03_clib."));
}

TEST(device_sentences, say_where_it_pays_always_and_where_never) {
  EXPECT_EQ(device_sentences(scaling_with_device(0)).front(),
            "06_opencl is faster than 03_clib at every size.");
  EXPECT_EQ(device_sentences(scaling_with_device(9)).front(),
            "06_opencl is not faster than 03_clib with 4096 pixels a side.");
}

TEST(device_sentences, do_not_trust_a_gain_within_the_noise) {
  Scaling scaling = scaling_with_device(0);
  for (SizePoint& point : scaling.sizes) {
    for (std::size_t i = 0; i < point.series.wall.size(); ++i) {
      if (point.row.id == "06_opencl") point.series.wall[i] *= i % 2 ? 3 : 30;
    }
  }
  EXPECT_EQ(device_sentences(scaling).front(),
            "06_opencl is not faster than 03_clib with 4096 pixels a side.");
}

TEST(device_sentences, are_silent_where_nothing_runs_on_a_device) {
  EXPECT_THAT(device_sentences(made_up_scaling()), ElementsAre());
}

TEST(staircase_sentences, go_from_python_to_the_floor) {
  EXPECT_THAT(staircase_sentences(made_up_speedup()),
              ElementsAre("05_openmp is 400 times as fast as Python with tuples.",
                          "The floor, writing the mask once (memset), is another 1000 times as "
                          "fast.",
                          "Your fastest is 03_clib, 80.0 times."));
}

}  // namespace workbook
