# What ${program} needs beside its sources. Included once for the test program, once for the one that
# is timed. Where CMake found no OpenMP there is nothing to link, and the stage runs on one thread.
if(TARGET OpenMP::OpenMP_CXX)
  # TODO 1: link ${program} (PRIVATE) with the target OpenMP::OpenMP_CXX
  # The target brings both halves: the compiler's switch (-fopenmp), without which a pragma is skipped
  # like a comment, and the library that starts the threads.
  target_link_libraries(${program} PRIVATE OpenMP::OpenMP_CXX)
  # END TODO 1
endif()
