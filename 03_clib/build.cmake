# Read once for each program that is built from wrapper.cpp (its tests; the worker that times it).
# ${program} is that program, ${library} the shared library that is built from inside.c.

# TODO 3: link ${program} with ${library}: one call of target_link_libraries, PRIVATE
