/// The `machine` of a results file.
/// @file
#pragma once

#include <nlohmann/json.hpp>

#include "machine/machine.hpp"

namespace workbook {

/// cpu, threads, system, compiler, flags and python always; each of the others only where it is
/// known: cores, cores_in_use, fewer_because, virtual, numpy, opencl {device}, changed, power,
/// throttled {heat, quota}, steal, others and noise {spread, drift, spell_rounds, spell_factor,
/// rounds}. Shares are between 0 and 1.
nlohmann::json machine_json(const Machine& machine);

/// The reverse, from a file that anybody may have written: what is missing or of another kind is
/// left unknown, and so are numbers outside their range and texts of more than 300 bytes. `commit`
/// stands outside the machine; what only earlier versions wrote (core_kinds, governor, the driver
/// of opencl) is passed over.
Machine machine_from(const nlohmann::json& machine);

}  // namespace workbook
