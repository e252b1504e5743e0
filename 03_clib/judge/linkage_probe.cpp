// Reads inside.h with one function renamed to linkage_probe, and looks whether that declaration
// finds the function of this name that clib_test.cpp defines in extern "C". It does exactly when
// the header, too, declares its functions in extern "C"; nothing needs to be linked for that.
#define inside_message linkage_probe
#include <inside.h>
#undef inside_message

// Weak: where it is not found, its address is null and the linker does not complain.
__attribute__((weak)) const char* linkage_probe(int code);

namespace stage_03 {

bool header_gives_c_names() { return &linkage_probe != nullptr; }

}  // namespace stage_03
