/// A program taken apart by binutils: its instructions, and the source lines behind them.
/// @file
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "annotate/counts.hpp"

namespace workbook {

/// Address to instruction, "vdivsd xmm0,xmm0,QWORD PTR [rax+0x8]".
using MachineCode = std::map<std::uint64_t, std::string>;

/// Address to source lines: where the instruction's source stands, then the line that this was
/// inlined into, and so on outwards.
using InlinedFrames = std::map<std::uint64_t, std::vector<SourcePlace>>;

/// Of the whole file `object`, by objdump. Throws Interrupted, and std::runtime_error where objdump
/// is missing or fails.
MachineCode disassemble(const std::filesystem::path& object);

/// The same from what `objdump -d` printed.
MachineCode read_disassembly(const std::string& text);

/// Of these addresses, by addr2line; `scratch` is a file that may be written. Throws as above.
InlinedFrames frames_of(const std::filesystem::path& object,
                        const std::vector<std::uint64_t>& addresses,
                        const std::filesystem::path& scratch);

/// The same from what `addr2line -a -i` printed.
InlinedFrames read_frames(const std::string& text);

}  // namespace workbook
