# Read once for each program that is built from wrapper.cpp (its tests; the worker that times it).
# ${program} is that program, ${library} the shared library that is built from inside.c.

# TODO 3: link ${program} with ${library}: one call of target_link_libraries, PRIVATE
# The header says which functions there are; this line says where their code is. Without it the
# compiler is content and the linker is not: "undefined reference to `inside_points'". CMake also
# notes the library's folder in the program (its RPATH), for the loader to find it at the start.
target_link_libraries(${program} PRIVATE ${library})
# END TODO 3
