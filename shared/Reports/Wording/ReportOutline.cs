using System.Collections.Immutable;

namespace BinhHoa2.Shared.Reports.Wording;

/// <summary>Every word of a semester report in its place, before it gets the form of an official document.</summary>
/// <param name="Number"><c>Số:     /BC-THBH2</c>; the clerk fills the gap in.</param>
/// <param name="Signer">The lines above the signature: <c>HIỆU TRƯỞNG</c>, or <c>KT. HIỆU TRƯỞNG</c> and <c>PHÓ HIỆU TRƯỞNG</c>.</param>
/// <param name="AnnexNote">Which report the annex goes with.</param>
public sealed record ReportOutline(
    string Superior,
    string School,
    string Number,
    string PlaceAndDate,
    string Subject,
    ImmutableArray<string> LegalBases,
    ImmutableArray<Block> Body,
    ImmutableArray<string> Recipients,
    ImmutableArray<string> Signer,
    string SignerName,
    string AnnexTitle,
    string AnnexNote,
    ImmutableArray<Block> Annex);
