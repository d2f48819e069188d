#include "core/document/word97/doc_formatting.h"

namespace gouji::document {

Formatting::Formatting(DocFile& file, const Pieces& pieces)
    : file_(file),
      pieces_(pieces),
      styles_(file.part(Part::stylesheet)),
      paragraph_pages_(FormattedPages::Kind::paragraphs, file.part(Part::paragraph_pages),
                       file.text_stream()),
      character_pages_(FormattedPages::Kind::characters, file.part(Part::character_pages),
                       file.text_stream()),
      valid_(paragraph_pages_.valid() && character_pages_.valid()),
      allowance_(uint64_t{file.size()} * 16 + (1 << 20)) {}

// Every list of modifiers that is applied is paid for, because many places may name the same one.
template <class Apply>
void Formatting::each(Bytes modifiers, Apply apply) {
  if (modifiers.size() > allowance_) {
    valid_ = false;
    return;
  }
  allowance_ -= modifiers.size();
  for_each_sprm(modifiers, apply);
}

template <class Apply>
void Formatting::each_of_paragraph(uint32_t mark, const FormattedPages::Run& run, Apply apply) {
  each(run.modifiers, [&](uint16_t sprm, Bytes operand) {
    if (sprm != sprmPHugePapx && sprm != sprmPTableProps) {
      apply(sprm, operand);
      return;
    }
    const Bytes data = file_.data_stream().from(operand.u32(0));
    if (!data.has(0, 2) || !data.has(2, data.u16(0))) valid_ = false;
    each(data.part(2, data.u16(0)), apply);
  });
  each(pieces_.at(mark).modifiers, apply);
}

FormattedPages::Run Formatting::paragraph_run(uint32_t cp) const {
  return paragraph_pages_.at(pieces_.at(cp).fc_of(cp));
}

ParagraphProperties Formatting::paragraph(uint32_t mark) {
  const FormattedPages::Run run = paragraph_run(mark);
  ParagraphProperties out = styles_.paragraph(run.style);
  each_of_paragraph(mark, run, [&](uint16_t sprm, Bytes operand) {
    if (sprm == sprmPIstd) {
      out = styles_.paragraph(operand.u16(0));
    } else {
      apply(sprm, operand, out);
    }
  });
  return out;
}

RowShape Formatting::row(uint32_t mark) {
  RowShape out;
  each_of_paragraph(mark, paragraph_run(mark),
                    [&](uint16_t sprm, Bytes operand) { apply(sprm, operand, out); });
  return out;
}

bool Formatting::ends_paragraph(uint32_t cp) const {
  const Pieces::Piece& piece = pieces_.at(cp);
  return paragraph_pages_.at(piece.fc_of(cp)).end <= piece.fc_of(cp) + piece.width;
}

Formatting::Run Formatting::characters(uint32_t cp, uint16_t paragraph_style) {
  const Pieces::Piece& piece = pieces_.at(cp);
  const FormattedPages::Run run = character_pages_.at(piece.fc_of(cp));
  Run out;
  out.end = std::clamp(piece.cp_from(run.end), cp + 1, piece.end);
  bool style_hides = styles_.hides(paragraph_style);
  out.properties.hidden = style_hides;
  const auto change = [&](uint16_t sprm, Bytes operand) {
    if (sprm == sprmCIstd) {
      style_hides = styles_.hides(paragraph_style) || styles_.hides(operand.u16(0));
      out.properties.hidden = style_hides;
    } else {
      apply(sprm, operand, style_hides, out.properties);
    }
  };
  each(run.modifiers, change);
  each(piece.modifiers, change);
  return out;
}

}  // namespace gouji::document
