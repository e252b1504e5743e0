// A machine whose disturbances are known, so that verdicts can be counted right or wrong.
#pragma once

#include <cmath>
#include <random>
#include <vector>

namespace workbook {

struct Disturbance {
  double drift = 0;     // the machine slows down by this share in the course of `session_seconds`
  double noise = 0.02;  // standard deviation of a time's logarithm
  double spells = 0;    // slow spells a second: another program wakes up
  double spell_seconds = 0.5;  // their mean length
  double spell_factor = 1.6;   // times longer while one lasts
  double session_seconds = 10;
};

// Runs cost simulated seconds; what they take depends on when they start.
class SimulatedMachine {
 public:
  SimulatedMachine(const Disturbance& disturbance, unsigned seed)
      : disturbance_(disturbance), random_(seed), next_spell_(until_next_spell()) {}

  double seconds() const { return now_; }

  // One run of a program that takes `true_seconds` on the undisturbed machine.
  double run(double true_seconds) {
    advance_spells();
    const double drift = 1 + disturbance_.drift * now_ / disturbance_.session_seconds;
    const double spell = now_ < spell_end_ ? disturbance_.spell_factor : 1;
    const double noise = std::exp(disturbance_.noise * normal_(random_));
    const double taken = true_seconds * drift * spell * noise;
    now_ += taken;
    return taken;
  }

 private:
  double exponential(double mean) { return std::exponential_distribution<>(1 / mean)(random_); }
  double until_next_spell() {
    return disturbance_.spells > 0 ? exponential(1 / disturbance_.spells) : 1e300;
  }
  void advance_spells() {
    while (now_ >= next_spell_) {
      spell_end_ = next_spell_ + exponential(disturbance_.spell_seconds);
      next_spell_ = spell_end_ + until_next_spell();
    }
  }

  Disturbance disturbance_;
  std::mt19937 random_;
  std::normal_distribution<> normal_;
  double now_ = 0;
  double next_spell_;
  double spell_end_ = -1;
};

}  // namespace workbook
