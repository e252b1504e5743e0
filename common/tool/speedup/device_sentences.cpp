#include "speedup/device_sentences.hpp"

#include <cmath>
#include <optional>

#include "results/speedup_figures.hpp"
#include "speedup/scaling_plan.hpp"
#include "terminal/layout.hpp"

namespace workbook {
namespace {

bool on_device(const SizeCurve& curve) {
  return !curve.points.front()->series.first.device.empty();
}

const SizePoint* point_at(const SizeCurve& curve, int side) {
  for (const SizePoint* point : curve.points) {
    if (point->shape.side == side) return point;
  }
  return nullptr;
}

// Beyond the interval of the ratio.
bool is_faster(const SizePoint& point, const SizePoint& other) {
  const auto gain = times_faster(other.series, point.series);
  return gain && gain->interval.low > 1;
}

// The side from which on `curve` is faster than `host`, at each size at which both were measured;
// empty where it is not on the largest one.
std::optional<int> side_where_it_pays(const SizeCurve& curve, const SizeCurve& host) {
  std::optional<int> side;
  for (const SizePoint* point : curve.points) {
    const SizePoint* other = point_at(host, point->shape.side);
    if (!other) continue;
    if (!is_faster(*point, *other)) {
      side.reset();
    } else if (!side) {
      side = point->shape.side;
    }
  }
  return side;
}

// In ascending order: those at which both were measured.
std::vector<int> common_sides(const SizeCurve& curve, const SizeCurve& host) {
  std::vector<int> sides;
  for (const SizePoint* point : curve.points) {
    if (point_at(host, point->shape.side)) sides.push_back(point->shape.side);
  }
  return sides;
}

std::string comparison(const SizeCurve& curve, const SizeCurve& host) {
  const std::vector<int> sides = common_sides(curve, host);
  if (sides.empty()) return "";
  const auto side = side_where_it_pays(curve, host);
  if (!side)
    return curve.label + " is not faster than " + host.label + " with " +
           std::to_string(sides.back()) + " pixels a side.";
  const std::string where = *side == sides.front()
                                ? "at every size"
                                : "from " + std::to_string(*side) + " pixels a side on";
  return curve.label + " is faster than " + host.label + " " + where + ".";
}

std::string kernel_share(const SizePoint& point) {
  const double share = median(point.series.kernel) / median(point.series.wall);
  return std::to_string(std::lround(100 * share)) + " % of the time at " +
         std::to_string(point.shape.side);
}

std::string shares(const SizeCurve& curve) {
  const SizePoint& first = *curve.points.front();
  const SizePoint& last = *curve.points.back();
  if (first.series.kernel.empty() || last.series.kernel.empty()) return "";
  return "Its kernels take " + kernel_share(first) +
         (&first == &last ? "" : " and " + kernel_share(last)) +
         " pixels a side; the rest is the way there and back.";
}

const SizePoint* faster_of(const SizePoint* one, const SizePoint* other) {
  if (!one || !other) return one ? one : other;
  return median(other->series.wall) < median(one->series.wall) ? other : one;
}

// On the largest image that rows of both kinds were measured on.
std::string fastest_of_both(const std::vector<SizeCurve>& curves) {
  const std::vector<ScalingShape> shapes = scaling_shapes();
  for (auto shape = shapes.rbegin(); shape != shapes.rend(); ++shape) {
    if (!is_on_axis(*shape, Grows::side)) continue;
    const SizePoint* device = nullptr;
    const SizePoint* host = nullptr;
    for (const SizeCurve& curve : curves) {
      const SizePoint*& best = on_device(curve) ? device : host;
      best = faster_of(best, point_at(curve, shape->side));
    }
    if (!device || !host) continue;
    const auto gain = times_faster(host->series, device->series);
    if (!gain) return "";
    return "At " + std::to_string(shape->side) + " pixels a side the fastest on the device, " +
           device->row.label + ", takes " + human_ratio(1 / gain->median) +
           " times as long as the fastest without it, " + host->row.label + ".";
  }
  return "";
}

}  // namespace

std::vector<std::string> device_sentences(const Scaling& scaling) {
  const std::vector<SizeCurve> curves = size_curves(scaling, Grows::side);
  std::vector<std::string> sentences;
  const SizeCurve* host = nullptr;
  for (const SizeCurve& curve : curves) {
    if (!on_device(curve)) {
      host = &curve;
      continue;
    }
    if (host) sentences.push_back(comparison(curve, *host));
    sentences.push_back(shares(curve));
  }
  if (!sentences.empty()) sentences.push_back(fastest_of_both(curves));
  std::erase(sentences, "");
  return sentences;
}

}  // namespace workbook
