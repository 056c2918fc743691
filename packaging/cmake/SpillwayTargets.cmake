# SPDX-License-Identifier: GPL-3.0-or-later
# How every target of the project is built: the one INTERFACE target of flags, and three short
# functions so that a room's CMakeLists.txt names only its sources and what it links.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC OFF)
set(CMAKE_AUTOUIC OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(spillway_flags INTERFACE)
target_compile_options(spillway_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough -Werror
  -fstack-protector-strong)
# GCC 12 reports a use of uninitialised memory inside std::expected and std::variant that is not
# there (GCC bug 105562); clang-tidy and the sanitizers still look for the real ones. Likewise
# -Wnull-dereference through inlined Qt containers when optimising, and the bounds it invents for
# std::string once its members are inlined (GCC bugs 105329, 105651).
target_compile_options(spillway_flags INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-null-dereference;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-array-bounds;-Wno-restrict>)
target_compile_definitions(spillway_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  _FILE_OFFSET_BITS=64 # hiredis asks for it, and a precompiled header must have seen the same macros
  SPILLWAY_VERSION="${PROJECT_VERSION}")
# Programs too, so that one precompiled header serves libraries and programs; the linker makes them
# position independent as Debian's compiler does by itself.
target_compile_options(spillway_flags INTERFACE -fPIC)
target_include_directories(spillway_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(SPILLWAY_SANITIZE)
  target_compile_options(spillway_flags INTERFACE -fsanitize=${SPILLWAY_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(spillway_flags INTERFACE -fsanitize=${SPILLWAY_SANITIZE})
  if(SPILLWAY_SANITIZE MATCHES "undefined")
    target_compile_options(spillway_flags INTERFACE -fno-sanitize-recover=undefined)
  endif()
endif()

find_program(SPILLWAY_MOLD mold)
if(SPILLWAY_MOLD)
  target_link_options(spillway_flags INTERFACE -fuse-ld=mold)
endif()
find_program(SPILLWAY_CCACHE ccache)
if(SPILLWAY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${SPILLWAY_CCACHE})
endif()

# Two precompiled headers serve the whole tree: one for what links Qt Core alone, one for what draws.
# GCC takes one only where the flags and Qt's macros are the same, so the room decides, not the target.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(spillway_flags INTERFACE -fpch-preprocess) # lets ccache see through them
endif()
function(spillway_precompiled_headers)
  foreach(kind core widgets)
    set(source ${CMAKE_BINARY_DIR}/precompiled_${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// carries the precompiled header\n")
    add_library(spillway_precompiled_${kind} OBJECT ${source})
    set_target_properties(spillway_precompiled_${kind} PROPERTIES AUTOMOC OFF)
    target_precompile_headers(spillway_precompiled_${kind} PRIVATE <packaging/cmake/precompiled_${kind}.h>)
  endforeach()
  target_link_libraries(spillway_precompiled_core PRIVATE spillway_flags Qt6::Core)
  target_link_libraries(spillway_precompiled_widgets PRIVATE spillway_flags Qt6::Widgets)
endfunction()
function(spillway_use_precompiled_header name)
  file(RELATIVE_PATH room ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  if(room MATCHES "^(tests/)?(widgets|app/console)(/|$)")
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM spillway_precompiled_widgets)
  elseif(room MATCHES "^(tests/)?(models|app|resources|layers)(/|$)")
    target_link_libraries(${name} PRIVATE Qt6::Core)
    target_precompile_headers(${name} REUSE_FROM spillway_precompiled_core)
  endif()
endfunction()

# spillway_library(NAME SOURCES … [PUBLIC …] [PRIVATE …])
function(spillway_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE spillway_flags ${arg_PRIVATE})
  spillway_use_precompiled_header(${name})
endfunction()

# spillway_program(NAME SOURCES … LINKS …)
function(spillway_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE spillway_flags ${arg_LINKS})
  spillway_use_precompiled_header(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# The QTRY_ macros of Qt 6.7 and later narrow milliseconds to int within the test's own code.
add_library(spillway_test_flags INTERFACE)
target_compile_options(spillway_test_flags INTERFACE -Wno-conversion)

# spillway_test(tst_name SOURCES … LINKS … [LABELS unit|integration|gui|fault|threads] [TIMEOUT seconds] [SERIAL])
# One small executable a suite, run by CTest without a display. What is labelled "threads" runs under
# ThreadSanitizer too and is built for it by the target thread_tests alone.
add_custom_target(thread_tests)
function(spillway_test name)
  cmake_parse_arguments(arg "SERIAL" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE spillway_flags Qt6::Core Qt6::Test ${arg_LINKS})
  if(Qt6_VERSION VERSION_GREATER_EQUAL 6.7)
    target_link_libraries(${name} PRIVATE spillway_test_flags)
  endif()
  spillway_use_precompiled_header(${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bin)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;SPILLWAY_BIN=${CMAKE_BINARY_DIR}/bin;SPILLWAY_SOURCE=${CMAKE_SOURCE_DIR};LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp")
  if("threads" IN_LIST arg_LABELS)
    add_dependencies(thread_tests ${name})
  endif()
  if(arg_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
  endif()
endfunction()
