#!/bin/sh
# Builds kernel-binary.ts from kernel.c and policy.c. Needs clang and lld with the wasm32 target (Debian: clang lld).
set -e
cd "$(dirname "$0")"
clang --target=wasm32 -msimd128 -mbulk-memory -O3 -ffp-contract=off -nostdlib -Wl,--no-entry -Wl,--import-memory \
  -Wl,--strip-all -Wl,-z,stack-size=32768 -o kernel.wasm kernel.c policy.c
{
  echo '/** kernel.c and policy.c as built by build.sh: never edited by hand. */'
  echo 'export const KERNEL_BASE64 ='
  base64 -w 104 kernel.wasm | sed "s/^\(.*\)$/  '\1' +/"
  echo "  ''"
} > kernel-binary.ts
rm kernel.wasm
