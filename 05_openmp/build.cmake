# What ${program} needs beside its sources. Included once for the test program, once for the one that
# is timed. Where CMake found no OpenMP there is nothing to link, and the stage runs on one thread.
if(TARGET OpenMP::OpenMP_CXX)
  # TODO 1: link ${program} (PRIVATE) with the target OpenMP::OpenMP_CXX
endif()
