# Chooses the Python that runs the baseline and stage 00: the first python3 in PATH may lack numpy
# where another one has it.
#
# WORKBOOK_PYTHON in the cache (-DWORKBOOK_PYTHON=...) or in the environment decides, if it runs.
# Otherwise: the first python3 of PATH, then /usr/bin/python3, that imports numpy; otherwise the
# first one that runs at all. Sets WORKBOOK_PYTHON (empty when there is none),
# WORKBOOK_PYTHON_VERSION and WORKBOOK_PYTHON_HAS_NUMPY. Looks anew at each configuration: numpy may
# have been installed since.
include_guard()

# Sets `file` (the program itself, behind any shim; empty if it does not run or is too old),
# `version` and `numpy` (empty without numpy) for one candidate.
function(workbook_probe_python candidate)
  set(questions [=[
import sys
if sys.version_info < (3, 9): sys.exit(1)
print(sys.executable)
print('.'.join(map(str, sys.version_info[:3])))
try:
    import numpy
    print(numpy.__version__)
except Exception:
    pass
]=])
  execute_process(COMMAND "${candidate}" -B -c "${questions}"
    OUTPUT_VARIABLE output ERROR_QUIET RESULT_VARIABLE failed TIMEOUT 60)
  set(file)
  set(version)
  set(numpy)
  if(failed EQUAL 0 AND output MATCHES "^([^\n]+)\n([^\n]+)\n([^\n]*)")
    set(file "${CMAKE_MATCH_1}")
    set(version ${CMAKE_MATCH_2})
    set(numpy ${CMAKE_MATCH_3})
  endif()
  foreach(result file version numpy)
    set(${result} "${${result}}" PARENT_SCOPE)
  endforeach()
endfunction()

# Sets `result` to the candidates in the order in which they are asked.
function(workbook_list_pythons result)
  set(found)
  file(TO_CMAKE_PATH "$ENV{PATH}" folders)
  foreach(folder IN LISTS folders ITEMS /usr/bin)
    if(EXISTS "${folder}/python3")
      list(APPEND found "${folder}/python3")
    endif()
  endforeach()
  list(REMOVE_DUPLICATES found)
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# Sets `chosen`, `version` and `numpy` to what the user wants, if that runs.
function(workbook_take_wanted_python)
  set(wanted "$CACHE{WORKBOOK_PYTHON}")
  if(NOT wanted)
    set(wanted "$ENV{WORKBOOK_PYTHON}")
  endif()
  if(NOT wanted)
    return()
  endif()
  workbook_probe_python("${wanted}")
  if(NOT file)
    message(WARNING "WORKBOOK_PYTHON is ${wanted}, which is not a Python 3.9 or later that runs. "
      "Looking for another one.")
  elseif(IS_ABSOLUTE "${wanted}")
    set(file "${wanted}") # a wrapper script, perhaps, which is there for a reason
  endif()
  set(chosen "${file}" PARENT_SCOPE)
  set(chosen_version "${version}" PARENT_SCOPE)
  set(chosen_numpy "${numpy}" PARENT_SCOPE)
endfunction()

# The same for the first candidate that has numpy, else the first one that runs.
function(workbook_search_python)
  set(chosen)
  workbook_list_pythons(candidates)
  foreach(candidate IN LISTS candidates)
    workbook_probe_python("${candidate}")
    if(file AND (numpy OR NOT chosen))
      set(chosen "${file}")
      set(chosen "${file}" PARENT_SCOPE)
      set(chosen_version "${version}" PARENT_SCOPE)
      set(chosen_numpy "${numpy}" PARENT_SCOPE)
    endif()
    if(numpy)
      return()
    endif()
  endforeach()
endfunction()

function(workbook_choose_python)
  set(chosen)
  set(chosen_version)
  set(chosen_numpy)
  workbook_take_wanted_python()
  if(NOT chosen)
    workbook_search_python()
  endif()
  set(has_numpy OFF)
  if(chosen_numpy)
    set(has_numpy ON)
    message(STATUS "Python: ${chosen} (${chosen_version}, numpy ${chosen_numpy})")
  elseif(chosen)
    message(STATUS "Python: ${chosen} (${chosen_version}, without numpy: install python3-numpy for "
      "the numpy rows and their tests)")
  else()
    message(STATUS "Python: none found; install python3 and python3-numpy")
  endif()
  set(WORKBOOK_PYTHON "${chosen}" PARENT_SCOPE)
  set(WORKBOOK_PYTHON_VERSION "${chosen_version}" PARENT_SCOPE)
  set(WORKBOOK_PYTHON_HAS_NUMPY ${has_numpy} PARENT_SCOPE)
  # For the `workbook` command, which reads the cache; WORKBOOK_PYTHON there is only a wish.
  set(WORKBOOK_PYTHON_CHOSEN "${chosen}" CACHE INTERNAL "The Python that the workbook runs")
endfunction()

workbook_choose_python()
