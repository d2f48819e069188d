#!/usr/bin/env bash
# containers.sh FOLDER: the reports of tests/support/models.h in every container, in FOLDER: ours by
# gouji-write-containers, then DOC, PDF and ODT that LibreOffice makes of our DOCX; beside each PDF
# the pages that pdf.js reads in it; in FOLDER/text what LibreOffice reads in each DOC. Needs the
# release build, LibreOffice and web/node_modules.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

folder=${1:?a folder}
mkdir -p "$folder"
folder=$(realpath "$folder")
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

"$ROOT/build/release/tests/gouji-write-containers" "$folder"
office() {  # office FILTER TO FILE…
  local filter=$1 to=$2
  shift 2
  soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$filter" --outdir "$folder/$to" "$@"
}
cd "$folder"
office 'doc:MS Word 97' lo ./*-clean.docx ./*-broken.docx
office pdf lo ./*-clean.docx ./*-broken.docx
office odt lo ./faulty-clean.docx
for file in lo/*; do mv "$file" "$(basename "${file%.*}")-lo.${file##*.}"; done
rmdir lo
office 'txt:Text (encoded):UTF8' text ./*.doc
for file in ./*.pdf; do node "$ROOT/web/tools/pdf-pages.mjs" "$file" >"$file.pages"; done
