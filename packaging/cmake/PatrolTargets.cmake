# SPDX-License-Identifier: GPL-3.0-or-later
# patrol-cxx: the language and the warnings every target of ours is built with.
# patrol_test(): one line per test.

find_program(PATROL_CCACHE ccache)
if(PATROL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${PATROL_CCACHE}")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# Sanitizers and coverage are values of a preset (CMakePresets.json), not options of the targets.
set(PATROL_SANITIZE "" CACHE STRING "Value of -fsanitize=, for example address,undefined")
option(PATROL_COVERAGE "Instrument for coverage" OFF)
option(PATROL_FUZZ "Instrument for libFuzzer; wants clang" OFF)

add_library(patrol-cxx INTERFACE)
target_compile_features(patrol-cxx INTERFACE cxx_std_20)
target_include_directories(patrol-cxx INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(patrol-cxx INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(PATROL_SANITIZE)
  target_compile_options(patrol-cxx INTERFACE "-fsanitize=${PATROL_SANITIZE}" -fno-omit-frame-pointer
                                              -fno-sanitize-recover=all)
  target_link_options(patrol-cxx INTERFACE "-fsanitize=${PATROL_SANITIZE}")
  # GCC's two runtimes, when one of them is shared, mix up where to report to: what one finds would only be said on standard
  # error, which for most of our processes nobody reads.
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND PATROL_SANITIZE MATCHES undefined)
    target_link_options(patrol-cxx INTERFACE -static-libasan -static-libubsan)
  endif()
endif()
# What a test is started through, and for how long it may run: sanitizers make programs 2 to 15 times slower. Windows and
# their fonts leak until the end of a process by design; programs without them are held to account for that, too.
set(PATROL_TEST_THROUGH "")
set(PATROL_TEST_TIMEOUT 180)
set(PATROL_SLOWER 1)
if(PATROL_SANITIZE)
  set(PATROL_TEST_THROUGH "${PROJECT_SOURCE_DIR}/tests/harness/sanitized")
  set(PATROL_TEST_TIMEOUT 900)
  set(PATROL_SLOWER 4)
endif()
if(PATROL_FUZZ)
  target_compile_options(patrol-cxx INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(PATROL_COVERAGE)
  target_compile_options(patrol-cxx INTERFACE --coverage)
  target_link_options(patrol-cxx INTERFACE --coverage)
endif()

# patrol_test(NAME LINKS target… [LABELS label…] [ONCE]) builds NAME from NAME.cpp (a Qt Test) and registers it
# twice: in UTC, and in a zone with daylight saving, because patrols cross midnight and, twice a year,
# an hour that repeats or is missing. ONCE: in UTC only, where no time of day is told.
function(patrol_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ONCE" "" "LINKS;LABELS;SOURCES")
  find_package(Qt6 REQUIRED COMPONENTS Core Test)
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE patrol-cxx Qt6::Test ${arg_LINKS})
  set(zones UTC America/New_York)
  if(arg_ONCE)
    set(zones UTC)
  endif()
  set(through ${PATROL_TEST_THROUGH})
  if(through AND arg_LABELS MATCHES "agent|simulator|whole")
    list(APPEND through --leaks)
  endif()
  foreach(zone ${zones})
    string(REGEX REPLACE ".*/" "" city ${zone})
    add_test(NAME ${name}-${city} COMMAND ${through} $<TARGET_FILE:${name}>)
    set_tests_properties(${name}-${city} PROPERTIES
      TIMEOUT ${PATROL_TEST_TIMEOUT}
      LABELS "${arg_LABELS}"
      ENVIRONMENT "TZ=${zone};LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=${PATROL_TEST_TIMEOUT}000;PATROL_SLOWER=${PATROL_SLOWER};PATROL_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};PATROL_SOURCE=${PROJECT_SOURCE_DIR}")
  endforeach()
endfunction()
