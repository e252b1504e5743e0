#include "profile/profile_tree.hpp"

#include <algorithm>
#include <numeric>

namespace workbook {
namespace {

constexpr std::size_t deepest = 60;

class Tree {
 public:
  Tree(const CallProfile& profile, double least)
      : profile_(profile),
        least_(least),
        calls_of_(profile.functions.size()),
        callers_of_(profile.functions.size()) {
    for (const CallEdge& edge : profile.edges) {
      calls_of_[edge.caller].push_back(&edge);
      callers_of_[edge.callee].push_back(&edge);
    }
    for (auto& calls : calls_of_) {
      std::stable_sort(calls.begin(), calls.end(), [](const CallEdge* a, const CallEdge* b) {
        return a->cumulative > b->cumulative;
      });
    }
  }

  std::vector<CallNode> roots() {
    std::vector<CallNode> result;
    for (std::size_t i = 0; i < profile_.functions.size(); ++i) {
      if (is_root(i)) add(result, i, cost_without_caller(i));
    }
    if (result.empty()) add_costliest(result);
    std::stable_sort(result.begin(), result.end(), [](const CallNode& a, const CallNode& b) {
      return a.cumulative > b.cumulative;
    });
    return result;
  }

 private:
  // Whether some of its calls came from no function of the profile.
  bool is_root(std::size_t function) const {
    double seen = 0;
    for (const CallEdge* edge : callers_of_[function]) seen += edge->calls;
    return callers_of_[function].empty() || profile_.functions[function].calls > seen;
  }

  // Its cumulative cost less what its callers account for. Those that it called itself, over
  // however many others, are within that cost.
  double cost_without_caller(std::size_t function) const {
    double cost = profile_.functions[function].cumulative;
    if (callers_of_[function].empty()) return cost;
    const std::vector<bool> below = reached_from(function);
    for (const CallEdge* edge : callers_of_[function]) {
      if (!below[edge->caller]) cost -= edge->cumulative;
    }
    return cost;
  }

  std::vector<bool> reached_from(std::size_t function) const {
    std::vector<bool> reached(profile_.functions.size());
    std::vector<std::size_t> open{function};
    reached[function] = true;
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      for (const CallEdge* edge : calls_of_[at]) {
        if (!reached[edge->callee]) open.push_back(edge->callee);
        reached[edge->callee] = true;
      }
    }
    return reached;
  }

  // Of a profile in which each function has a caller: it was damaged, or begins within a cycle.
  void add_costliest(std::vector<CallNode>& result) {
    const auto& functions = profile_.functions;
    const auto costliest =
        std::max_element(functions.begin(), functions.end(),
                         [](const auto& a, const auto& b) { return a.cumulative < b.cumulative; });
    if (costliest == functions.end()) return;
    add(result, static_cast<std::size_t>(costliest - functions.begin()), costliest->cumulative);
  }

  void add(std::vector<CallNode>& nodes, std::size_t function, double cost) {
    if (cost < least_ || !(cost > 0) || path_.size() >= deepest) return;
    CallNode node;
    node.function = function;
    node.cumulative = cost;
    node.calls_again = std::find(path_.begin(), path_.end(), function) != path_.end();
    if (!node.calls_again) {
      path_.push_back(function);
      open(node);
      path_.pop_back();
    }
    nodes.push_back(node);
  }

  // Gives what the function called the part of its cost that this caller waited for. Where it calls
  // itself, over others, what it called in inner calls is counted again in the outermost one, so
  // nothing gets more than is left: the costliest, which holds the others, comes first.
  void open(CallNode& node) {
    const ProfiledFunction& function = profile_.functions[node.function];
    if (!(function.cumulative > 0)) return;
    const double scale = node.cumulative / function.cumulative;
    node.own = std::min(function.own * scale, node.cumulative);
    double left = node.cumulative - node.own;
    for (const CallEdge* edge : calls_of_[node.function]) {
      if (edge->callee == node.function) continue;  // within its cost already
      const double cost = std::min(edge->cumulative * scale, left);
      add(node.children, edge->callee, cost);
      left -= cost;
    }
  }

  const CallProfile& profile_;
  const double least_;
  std::vector<std::vector<const CallEdge*>> calls_of_, callers_of_;
  std::vector<std::size_t> path_;
};

}  // namespace

double total_cost(const CallProfile& profile) {
  return std::accumulate(
      profile.functions.begin(), profile.functions.end(), 0.0,
      [](double sum, const ProfiledFunction& function) { return sum + function.own; });
}

std::vector<CallNode> call_tree(const CallProfile& profile, double least) {
  return Tree(profile, least).roots();
}

}  // namespace workbook
